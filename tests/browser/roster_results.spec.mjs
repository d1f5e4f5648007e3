// The results of a roster: viewing, filtering, explaining and exporting the rows; large rosters, and workers that fail.

import { readFileSync, writeFileSync } from "node:fs";
import { test as base } from "@playwright/test";
import { expect, open, test } from "./page.mjs";
import { csv, done, header, openRoster, page_, row, sum } from "./rosters.mjs";

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
