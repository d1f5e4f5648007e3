// Rosters: opening a file, evaluating it in a worker, viewing and exporting the results; and every way this can fail.

import { readFileSync, writeFileSync } from "node:fs";
import { test as base } from "@playwright/test";
import { expect, onEachScreen, open, test } from "./page.mjs";

const header = "person,name,training_date,residency,groups,training_kind,trained_free,certificate,level,certificate_date,claims_this_year,claimed_same_level,past_retirement_age,occupation_standard";
const row = (person, standard = 1000) =>
  `${person},Name ${person},2020-03-02,local_work,enterprise_employee,skills,false,skill_level,advanced,2020-05-20,0,false,false,${standard}`;
const csv = (...rows) => [header, ...rows.flat()].join("\r\n");

const page_ = (page) => page.locator("[data-roster]");

/** Opens a real file: what Playwright hands over as a buffer is decoded on the page itself. */
async function openRoster(page, name, content) {
  const path = base.info().outputPath(name);
  writeFileSync(path, content);
  await page.locator("#roster-file").setInputFiles(path);
}

async function done(page, rows) {
  await expect(page_(page)).toHaveAttribute("data-roster", "done");
  await expect(page_(page)).toHaveAttribute("data-rows", `${rows}`);
}

const sum = (page, id) => page.locator(`.roster__summary [data-sum="${id}"]`);

onEachScreen(() => {
  test("a roster is worked out, looked at and explained", async ({ page }) => {
    await open(page, "#/roster");
    await openRoster(page, "people.csv", csv(row(1), row(2, 2000), row(3)));
    await done(page, 3);
    await expect(sum(page, "person")).toHaveAttribute("data-low", "4000");
    await expect(sum(page, "together")).toHaveAttribute("data-low", "4000");
    const item = page.locator('[data-item="training_subsidy"][data-side="person"]');
    await expect(item.locator('[data-count="eligible"]')).toHaveText("3");
    await page.locator('[data-show="3"]').click();
    const explained = page.locator('[data-explained="3"]');
    await expect(explained.locator('[data-entitlement="training_subsidy"]')).toHaveAttribute("data-status", "eligible");
    await expect(explained).toContainText("提供普惠同等的培训补贴");
  });
});

test("the template opens as a roster, and the example row is passed over", async ({ page }) => {
  await open(page, "#/roster");
  for (const kind of ["xlsx", "csv"]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-template="${kind}"]`).click()]);
    expect(download.suggestedFilename()).toBe(`roster-template.${kind}`);
    const bytes = readFileSync(await download.path());
    await page.locator("#roster-file").setInputFiles({ name: `roster.${kind}`, mimeType: "", buffer: bytes });
    await expect(page.locator('[data-failed="Empty"]')).toBeVisible();
    await expect(page.locator(".roster__columns tbody tr")).toHaveCount(42);
    await page.reload(); // templates are offered before a file is open
  }
});

test("Chinese headers and GBK are understood, and what is wrong is named by row and column", async ({ page }) => {
  await open(page, "#/roster");
  // 人员编号,培训天数,培训类别 / 1,三五天,项目制培训 in GBK
  const gbk = Buffer.from("c8cbd4b1b1e0bac52cc5e0d1b5ccecca fd2cc5e0d1b5c0e0b1f00a312cc8fdcee5ccec2ccfeec4bfd6c6c5e0d1b50a".replaceAll(" ", ""), "hex");
  await page.locator("#roster-file").setInputFiles({ name: "gbk.csv", mimeType: "text/csv", buffer: gbk });
  await done(page, 1);
  const problems = page.locator("[data-problems]");
  await expect(problems).toHaveAttribute("data-problems", "1");
  await expect(problems.locator("tbody tr")).toContainText(["培训天数"]);
  await expect(problems.locator("tbody tr td").nth(1)).toHaveText("三五天");
  await openRoster(page, "levels.csv", "人员编号,level\n1,八级\n");
  await done(page, 1);
  await expect(problems.locator("tbody tr td").nth(2)).toContainText("其中之一：初级工");
});

test("columns that were not understood can be mapped, and stay mapped when the file is opened again", async ({ page }) => {
  await open(page, "#/roster");
  const content = "工号,上了几天课\n1,30\n";
  await openRoster(page, "own.csv", content);
  await done(page, 1);
  await page.locator(".roster__columns summary").click();
  await page.locator('[data-column="上了几天课"]').selectOption("training_days");
  await page.locator("[data-again]").click();
  await done(page, 1);
  await page.locator('[data-show="2"]').click();
  await expect(page.locator("[data-explained]")).toBeVisible();
  await openRoster(page, "own.csv", content);
  await done(page, 1);
  await page.locator(".roster__columns summary").click();
  await expect(page.locator('[data-column="上了几天课"]')).toHaveValue("training_days");
});

test("what holds for everyone can be said once", async ({ page }) => {
  await open(page, "#/roster");
  await openRoster(page, "people.csv", "person,training_days,training_kind,groups\n1,30,project,employment_difficulty\n2,10,project,employment_difficulty\n");
  await done(page, 2);
  await expect(sum(page, "person")).toHaveAttribute("data-low", "0");
  await page.locator(".roster__common summary").click();
  await page.locator('[data-field="training_date"]').fill("2020年6月1日");
  await page.locator("[data-again]").click();
  await done(page, 2);
  await expect(sum(page, "person")).toHaveAttribute("data-low", "2000");
  await expect(page.locator("[data-common]")).toContainText("2020年6月1日");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("[data-common]")).toBeVisible();
});

for (const [name, content, problem] of [
  ["nothing.csv", "", "Empty"],
  ["other.csv", "alpha,beta\n1,2\n", "NoKnownColumn"],
  ["broken.xlsx", "PK\u0003\u0004 nothing more", "Broken"],
  ["quote.csv", `person,name\n1,"open ${"x".repeat(9_000_000)}`, "RecordTooLong(2)"],
]) {
  test(`${name} is refused with its reason, and another file can be opened`, async ({ page }) => {
    await open(page, "#/roster");
    await openRoster(page, name, content);
    await expect(page_(page)).toHaveAttribute("data-roster", "failed");
    await expect(page.locator(`[data-failed="${problem}"]`)).toBeVisible();
    await openRoster(page, "people.csv", csv(row(1)));
    await done(page, 1);
  });
}

test("an old workbook and a locked one are told from a broken one", async ({ page }) => {
  await open(page, "#/roster");
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  await page.locator("#roster-file").setInputFiles({ name: "old.xls", mimeType: "", buffer: old });
  await expect(page.locator('[data-failed="Unreadable(Ole)"]')).toContainText("Office");
  const locked = Buffer.concat([old, Buffer.from("EncryptedPackage", "utf16le")]);
  await page.locator("#roster-file").setInputFiles({ name: "locked.xlsx", mimeType: "", buffer: locked });
  await expect(page.locator('[data-failed="Locked"]')).toContainText("密码");
});

test("of a very wide file, it is said what is not listed and what is not read", async ({ page }) => {
  await open(page, "#/roster");
  const wide = Array.from({ length: 1500 }, (_, at) => `列${at}`);
  wide[900] = "培训天数";
  await openRoster(page, "wide.csv", `人员编号,${wide.join(",")}\n1,${wide.map((_, at) => (at === 900 ? 30 : "x")).join(",")}\n`);
  await done(page, 1);
  await expect(page.locator("[data-unused]")).toContainText("列0、列1");
  await page.locator(".roster__columns summary").click();
  await expect(page.locator(".roster__columns tbody tr")).toHaveCount(201);
  await expect(page.locator(".roster__columns tbody tr").last()).toContainText("培训天数");
  await expect(page.locator("[data-not-listed]")).toHaveText("799 列没有用上，不在此列出。");
  await expect(page.locator("[data-not-read]")).toContainText("1,000");
});

test("identity card numbers are left out, with a notice", async ({ page }) => {
  await open(page, "#/roster");
  await openRoster(page, "ids.csv", "人员编号,身份证号,培训天数\n1,330402199001011234,30\n");
  await done(page, 1);
  await expect(page.locator("[data-identity-columns]")).toContainText("身份证号");
  await page.locator(".roster__columns summary").click();
  await expect(page.locator(".roster__columns tbody tr").nth(1)).toContainText("身份证号");
  await expect(page.locator(".roster__columns")).toContainText("已忽略");
  await expect(page.locator("main")).not.toContainText("330402199001011234");
});

test("without other numbers, identity card numbers tell persons apart and are shown nowhere", async ({ page }) => {
  await open(page, "#/roster");
  const person = (number) => row(1).replace(/^1,/, `${number},`);
  const numbers = ["330402199001011239", "330402199001015671", "330402 19900101 1239"];
  await openRoster(page, "ids.csv", csv(...numbers.map(person)).replace("person,", "身份证号,"));
  await done(page, 3);
  await expect(page.locator("[data-by-identity]")).toBeVisible();
  await expect(page.locator("[data-identity-columns]")).toHaveCount(0);
  await expect(sum(page, "person")).toHaveAttribute("data-low", "2000");
  await expect(page.locator("main")).not.toContainText("3304");
});

test("which rows are one person's is asked, and the answer works the roster out again", async ({ page }) => {
  await open(page, "#/roster");
  const numbered = (number) => row(1).replace(/^1,/, `${number},`);
  await openRoster(page, "people.csv", csv(numbered("001"), numbered("1")));
  await done(page, 2);
  const question = page.locator('[data-alike="similar-numbers"]');
  await expect(question).toContainText("按不同的人计算");
  await expect(sum(page, "person")).toHaveAttribute("data-low", "2000");
  await question.locator('[data-same="true"]').click();
  await expect(sum(page, "person")).toHaveAttribute("data-low", "1000");
  await expect(question.locator('[data-same="true"]')).toHaveAttribute("aria-pressed", "true");
  await question.locator('[data-same="false"]').click();
  await expect(sum(page, "person")).toHaveAttribute("data-low", "2000");
});

test("what a spreadsheet could not work out is counted and named", async ({ page }) => {
  await open(page, "#/roster");
  await openRoster(page, "people.csv", "人员编号,培训天数\n1,#N/A\n2,6\n");
  await done(page, 2);
  await expect(page.locator("[data-not-computed]")).toContainText("有1格");
  await expect(page.locator("[data-problems] tbody tr")).toContainText(["#N/A"]);
});

// Whether the page freezes meanwhile is measured (roster-benchmark.mjs).
test("a hundred thousand rows scroll, filter and export", async ({ page }) => {
  await open(page, "#/roster");
  const rows = Array.from({ length: 100_000 }, (_, at) => row(at + 1, at % 2 === 0 ? 1000 : ""));
  await openRoster(page, "many.csv", csv(rows));
  await done(page, 100_000);
  await expect(sum(page, "person")).toHaveAttribute("data-low", "50000000");

  const area = page.locator(".rows__area");
  await area.evaluate((area) => (area.scrollTop = area.scrollHeight));
  await expect(page.locator('tr[data-row="100001"]')).toBeVisible();
  await area.evaluate((area) => (area.scrollTop = area.scrollHeight / 2));
  const firstInSight = async () => Number(await page.locator("tr[data-row]").first().getAttribute("data-row"));
  await expect.poll(async () => Math.abs((await firstInSight()) - 50_000)).toBeLessThan(100);
  expect(await page.locator(".rows__table tbody tr").count()).toBeLessThan(20);

  const [download] = await Promise.all([page.waitForEvent("download"), page.locator('[data-export="csv"]').click()]);
  const written = readFileSync(await download.path(), "utf8");
  expect(written.startsWith("\ufeff")).toBe(true);
  const [lines, notes] = written.split("\r\n\r\n");
  expect(lines.split("\r\n")).toHaveLength(100_001);
  expect(notes).toContain("不是审批结果");
  await expect(page.locator("[data-without-reasons]")).toContainText("50,000");
});

test("rows can be filtered by what they come to", async ({ page }) => {
  await open(page, "#/roster");
  await openRoster(page, "people.csv", csv(row(1), row(2).replace("2020-03-02", "2026-03-02").replace("2020-05-20", "2026-05-20"), row(3)));
  await done(page, 3);
  await page.locator("#filter-item").selectOption({ label: "职业技能培训补贴（个人）" });
  await page.locator("#filter-status").selectOption({ label: "符合" });
  await expect(page.locator(".rows__table tbody tr")).toHaveCount(2);
  await page.locator("#filter-status").selectOption({ label: "不符合" });
  await expect(page.locator(".rows__table tbody tr")).toHaveCount(1);
  await expect(page.locator('tr[data-row="3"]')).toBeVisible();
});

test("an opened row says what the table says, and which rows of the same person decided", async ({ page }) => {
  await open(page, "#/roster");
  const trained = (person, date, occupation) => `${row(person).replace("2020-03-02", date)},${occupation}`;
  const rows = [trained(7, "2020-02-01", "电工"), trained(7, "2020-03-01", "电工"), trained(8, "2020-03-01", "焊工")];
  await openRoster(page, "people.csv", [`${header},occupation`, ...rows].join("\n"));
  await done(page, 3);
  await expect(page.locator('tr[data-row="2"] [data-row-sum="person"]')).toContainText("1,000");
  await expect(page.locator('tr[data-row="3"] [data-row-sum="enterprise"]')).not.toContainText("1,000");
  await page.locator('[data-show="3"]').click();
  const opened = page.locator('[data-explained="3"]');
  await expect(opened.locator('[data-entitlement="training_subsidy"]')).toHaveAttribute("data-status", "ineligible");
  await expect(opened.locator('[data-settled="claimed_same_level"]')).toContainText("行号 2");
  await expect(opened.locator("[data-of-person]")).toContainText("2, 3");
  await expect(opened.locator('[data-of-person] [data-sum="person"]')).toHaveAttribute("data-low", "1000");

  const safety =
    "person,training_date,training_kind,groups,high_risk_industry,certificate,certificate_date,insured_months,claimed_same_level,claims_this_year,insured_here,junior_standard,occupation";
  const trainee = "9,2020-05-01,safety,enterprise_employee,true,special_operation,2020-06-01,36,false,0,true,1000,电工";
  await openRoster(page, "safety.csv", [safety, trainee, trainee].join("\n"));
  await done(page, 2);
  await page.locator('[data-show="3"]').click();
  const again = page.locator('[data-explained="3"] [data-entitlement="safety_training_subsidy"]');
  await expect(again).toHaveCount(2);
  for (const card of await again.all()) {
    await expect(card).toHaveAttribute("data-status", "ineligible");
  }
  await expect(page.locator('[data-explained="3"] [data-settled="claimed_same_level"]')).toContainText("行号 2");
  await expect(again.first()).toContainText("同一职业（项目）同一等级不可重复享受");
});

test("an opened row speaks of the person, and never to whoever works it out", async ({ page }) => {
  for (const [language, you, says] of [["zh", "您", "这一行按：企业职工"], ["en", /\byour?\b/i, "for this row: employee of an enterprise"]]) {
    await open(page, `#/roster?lang=${language}`);
    await openRoster(page, "people.csv", csv(row(1)));
    await done(page, 1);
    await page.locator('[data-show="2"]').click();
    // Their enterprise's side may say whose it is.
    const person = page.locator('[data-explained="2"] .roster__side').first();
    await expect(person).toBeVisible();
    const texts = await person.locator(".reason__wording, .reason__answer").allTextContents();
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts) expect(text).not.toMatch(you);
    expect(texts).toContain(says);
  }
});

test("an exported workbook opens on a narrow sheet of rows", async ({ page }) => {
  await open(page, "#/roster");
  await openRoster(page, "people.csv", csv(row(1), row(2, "")));
  await done(page, 2);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator('[data-export="xlsx"]').click()]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  // What was exported opens as a roster too: its sheets are named, the one of results first.
  const path = base.info().outputPath("again.xlsx");
  writeFileSync(path, readFileSync(await download.path()));
  await page.locator("#roster-file").setInputFiles(path);
  await done(page, 2);
  const sheets = page.locator("[data-sheet-choice]");
  expect(await sheets.evaluateAll((boxes) => boxes.map((box) => box.dataset.sheetChoice))).toEqual(["结果", "逐项明细", "汇总"]);
});

test("what an opened row misses is never asked on another page", async ({ page }) => {
  await open(page, "#/roster");
  await openRoster(page, "people.csv", "person,training_date,certificate,occupation_standard\n1,2020-05-01,skill_level,\n");
  await done(page, 1);
  await page.locator('[data-show="2"]').click();
  const opened = page.locator('[data-explained="2"]');
  const links = opened.locator(".card__missing a");
  const names = new Set(await links.allTextContents());
  expect(names.size).toBeGreaterThan(4);
  for (let at = 0; at < (await links.count()); at += 1) {
    await links.nth(at).click();
    await expect(page).toHaveURL(/#\/roster$/);
  }
  await opened.locator('[data-entitlement="training_subsidy"] .card__missing a', { hasText: "补贴标准" }).first().click();
  await expect(page.locator("#explained-in-file")).toBeFocused();
});

test("what was not read, and which rows no rule over rows reaches, is said above the rows", async ({ page }) => {
  await open(page, "#/roster");
  await openRoster(page, "people.csv", "籍贯,培训天数\n甲地,5\n乙地,6\n");
  await done(page, 2);
  await expect(page.locator("[data-unused]")).toContainText("籍贯");
  await expect(page.locator('[data-across="false"]')).toContainText("2 行没有人员编号");
  await expect(page.locator('[data-across="true"]')).toHaveCount(0);
  await openRoster(page, "people.csv", "人员编号,培训天数\n1,5\n2,6\n");
  await done(page, 2);
  await expect(page.locator('[data-across="true"]')).toBeVisible();
  await expect(page.locator('[data-across="false"]')).toHaveCount(0);
  await expect(page.locator("[data-unused]")).toHaveCount(0);
});

test("while it runs, the rows done and the time left are told; whoever leaves takes the work along", async ({ page }) => {
  await open(page, "#/roster");
  await openRoster(page, "many.csv", csv(Array.from({ length: 400_000 }, (_, at) => row(at + 1))));
  const progress = page.locator(".roster__progress");
  await expect(page_(page)).toHaveAttribute("data-roster", "running");
  await expect(progress).toContainText(/[1-9][\d,]* 行/);
  await expect(progress).toContainText(/\d+ 秒/);
  const share = Number(await progress.locator("progress").getAttribute("value"));
  expect(share).toBeGreaterThan(0);
  expect(share).toBeLessThan(1000);
  await page.goto("./#/");
  await expect.poll(() => page.workers().length).toBe(0);
});

test("cancelling stops at once and leaves the page as it was", async ({ page }) => {
  await open(page, "#/roster");
  const rows = Array.from({ length: 200_000 }, (_, at) => row(at + 1));
  await openRoster(page, "many.csv", csv(rows));
  await page.locator("[data-cancel]").click();
  await expect(page.locator("[data-cancel]")).toHaveCount(0);
  await expect(page_(page)).toHaveCount(0);
  await openRoster(page, "people.csv", csv(row(1)));
  await done(page, 1);
});

test("fifty thousand rows come as a workbook", async ({ page }) => {
  await open(page, "#/roster");
  await openRoster(page, "many.csv", csv(Array.from({ length: 50_000 }, (_, at) => row(at + 1))));
  await done(page, 50_000);
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 120_000 }),
    page.locator('[data-export="xlsx"]').click(),
  ]);
  expect(download.suggestedFilename()).toBe("roster-result.xlsx");
  const bytes = readFileSync(await download.path());
  await page.locator("#roster-file").setInputFiles({ name: "again.xlsx", mimeType: "", buffer: bytes });
  await expect(page_(page)).toHaveAttribute("data-rows", "50000");
});

test("the results come as a workbook, and none of it is a formula", async ({ page }) => {
  await open(page, "#/roster");
  await openRoster(page, "people.csv", csv(row("=1+1"), row("@SUM(A1)")));
  await done(page, 2);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator('[data-export="xlsx"]').click()]);
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
  await page.locator("#roster-file").setInputFiles({ name: "again.xlsx", mimeType: "", buffer: bytes });
  await done(page, 2);
});

test("a worker that dies leaves the page alive, with a clear message", async ({ page }) => {
  await open(page, "#/roster");
  await openRoster(page, "people.csv", csv(row(1)));
  await done(page, 1);
  await page.workers()[0].evaluate(() => void setTimeout(() => { throw new Error("out of memory"); }));
  await expect(page_(page)).toHaveAttribute("data-roster", "failed");
  await expect(page.locator('[data-failed="OutOfMemory"]')).toContainText("内存不够");
  await expect(sum(page, "person")).toHaveAttribute("data-low", "1000");
  await page.locator("[data-again]").click();
  await done(page, 1);
});

test("a clause that is read in between costs no roster", async ({ page, context }) => {
  await open(page, "#/roster");
  await openRoster(page, "people.csv", csv(row(1), row(2)));
  await done(page, 2);
  const clause = page.locator('[data-item="training_subsidy"][data-side="person"] a');
  const [reader] = await Promise.all([context.waitForEvent("page"), clause.click()]);
  await expect(reader.locator("#clause-5\\.11")).toBeVisible();
  await reader.close();
  await done(page, 2);
  await expect(sum(page, "person")).toHaveAttribute("data-low", "2000");
  await page.locator('[data-show="3"]').click();
  await expect(page.locator('[data-explained="3"]')).toBeVisible();
  await openRoster(page, "people.csv", csv(row(1)));
  await done(page, 1);
});

test("what is missing for a person is asked for everyone, on the page itself", async ({ page }) => {
  await open(page, "#/roster");
  await openRoster(page, "people.csv", "person,training_days,training_kind,groups\n1,30,project,employment_difficulty\n");
  await done(page, 1);
  await page.locator('[data-show="2"]').click();
  await page.locator('[data-entitlement="living_allowance"] .card__missing a').first().click();
  await expect(page.locator('#common-training_date')).toBeFocused();
  await page.locator('[data-field="training_date"]').fill("2020-06-01");
  await page.locator("[data-again]").click();
  await done(page, 1);
  await expect(sum(page, "person")).toHaveAttribute("data-low", "1500");
});

test("rows are filtered by their status, of one item or of any", async ({ page }) => {
  await open(page, "#/roster");
  await openRoster(page, "people.csv", csv(row(1), row(2, ""), `3${",".repeat(11)}`));
  await done(page, 3);
  await page.locator("#filter-status").selectOption({ label: "符合" });
  await expect(page.locator(".rows [role=status]")).toHaveText("共 2 行");
  await page.locator("#filter-item").selectOption({ label: "职业技能培训补贴（个人）" });
  await expect(page.locator(".rows [role=status]")).toHaveText("共 2 行");
  await page.locator("#filter-status").selectOption({ label: "待定" });
  await expect(page.locator(".rows [role=status]")).toHaveText("共 1 行");
  await expect(page.locator('tr[data-row="4"]')).toBeVisible();
});

test("a summary on paper has the sums, the charts and whoever is open, and no controls", async ({ page }) => {
  await open(page, "#/roster");
  await openRoster(page, "people.csv", csv(row(1), row(2)));
  await done(page, 2);
  await page.emulateMedia({ media: "print" });
  await expect(sum(page, "person")).toBeVisible();
  await expect(page.locator(".roster__items .bars__bar").first()).toBeVisible();
  for (const gone of [".roster__open", ".rows", ".roster__columns", ".roster__export"]) {
    await expect(page.locator(gone)).toBeHidden();
  }
});

test("no row leaves the page", async ({ page }) => {
  await open(page, "#/roster");
  await openRoster(page, "warm.csv", csv(row(1)));
  await done(page, 1);
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await openRoster(page, "people.csv", csv(row("honeypot-4711")));
  await done(page, 1);
  await page.locator('[data-show="2"]').click();
  await expect(page.locator("[data-explained]")).toBeVisible();
  // Each file has a worker of its own; its program is the site's, and asked for by name alone.
  const isProgram = (url) => /\/roster(-worker\.js|\/roster(\.js|_bg\.wasm))$/.test(url);
  expect(requests.filter((url) => !url.startsWith("blob:") && !isProgram(url))).toEqual([]);
  expect(page.url()).not.toContain("honeypot");
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain("honeypot");
});

base("a worker that cannot be loaded is said, and another try is open", async ({ page }) => {
  await page.route("**/roster_bg.wasm", (route) => route.abort());
  await page.goto("./#/roster");
  await page.locator("#roster-file").waitFor({ state: "attached" });
  await openRoster(page, "people.csv", csv(row(1)));
  await expect(page.locator('[data-failed="NoWorker"]')).toBeVisible();
  await page.unroute("**/roster_bg.wasm");
  await openRoster(page, "people.csv", csv(row(1)));
  await done(page, 1);
});
