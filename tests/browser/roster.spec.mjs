// Rosters: opening a file, what of it is understood, and evaluating it in a worker. roster_results.spec.mjs tests viewing and
// exporting the results; roster_files.spec.mjs tests the kinds of files.

import { readFileSync } from "node:fs";
import { expect, onEachScreen, open, test } from "./page.mjs";
import { csv, done, openRoster, page_, row, sum } from "./rosters.mjs";

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
