// Typical office files on the roster's page: which rows were read, which were skipped, and which questions are asked
// once.

import { readFileSync, writeFileSync } from "node:fs";
import { test as base } from "@playwright/test";
import { expect, onEachScreen, open, test } from "./page.mjs";

async function openRoster(page, name, content) {
  const path = base.info().outputPath(name);
  writeFileSync(path, content);
  await page.locator("#roster-file").setInputFiles(path);
}

async function done(page, rows) {
  const roster = page.locator("[data-roster]");
  await expect(roster).toHaveAttribute("data-roster", "done");
  await expect(roster).toHaveAttribute("data-rows", `${rows}`);
}

const table = (name, ...rows) =>
  `<Worksheet ss:Name="${name}"><Table>${rows
    .map((cells) => `<Row>${cells.map((cell) => `<Cell><Data ss:Type="String">${cell}</Data></Cell>`).join("")}</Row>`)
    .join("")}</Table></Worksheet>`;
const workbook = (...tables) =>
  `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${tables.join("")}</Workbook>`;

const people = "工号,姓名,证书名称,等级\n1,甲,甲乙证,高级工\n2,乙,甲乙证,高级工\n3,丙,职业技能等级证书,高级工\n";

onEachScreen(() => {
  test("totals are passed over visibly and taken back by one tap", async ({ page }) => {
    await open(page, "#/roster");
    await openRoster(page, "2020年台账.csv", `${people}合计,3人,,\n制表人：王某,,,\n`);
    await done(page, 3);
    await expect(page.locator("[data-file]")).toHaveText("2020年台账.csv");
    await expect(page.locator('[data-skipped="Total"]')).toContainText("合计（第5行）");
    await expect(page.locator('[data-skipped="Signature"]')).toContainText("制表人（第6行）");
    await page.locator('[data-undo="Total"]').click();
    await done(page, 4);
    await expect(page.locator('[data-skipped="Total"]')).toHaveCount(0);
    await page.locator('[data-skip-again="Total"]').click();
    await done(page, 3);
  });
});

test("what a spelling means is said once and counts in every row", async ({ page }) => {
  await open(page, "#/roster");
  await openRoster(page, "people.csv", people);
  await done(page, 3);
  const spelling = page.locator('[data-spelling="甲乙证"]');
  await expect(spelling).toContainText("2");
  await spelling.locator("select").selectOption("skill_level");
  await page.locator("[data-meant]").click();
  await done(page, 3);
  await expect(page.locator("[data-unread]")).toHaveAttribute("data-unread", "0");
  await expect(page.locator("[data-problems]")).toHaveCount(0);
});

test("a yes that is no number is asked once, and a no counts by itself", async ({ page }) => {
  await open(page, "#/roster");
  await openRoster(page, "claimed.csv", "工号,姓名,是否享受过补贴\n1,甲,否\n2,乙,是\n3,丙,是\n");
  await done(page, 3);
  const spelling = page.locator('[data-unread="1"] [data-spelling="是"]');
  await expect(page.locator("[data-problems]")).toHaveCount(0);
  await expect(page.locator('[data-first] [data-field="claims_this_year"]')).toHaveCount(0);
  await expect(spelling).toContainText("发证那年已领的培训补贴次数");
  await spelling.locator("input").fill("1");
  await page.locator("[data-meant]").click();
  await done(page, 3);
  await expect(page.locator("[data-unread]")).toHaveAttribute("data-unread", "0");
  await expect(page.locator("[data-problems]")).toHaveCount(0);
});

test("a header that may mean several things is asked about, and counts once it is said", async ({ page }) => {
  await open(page, "#/roster");
  await openRoster(page, "unclear.csv", "工号,姓名,岗位,起始日期,人员类别\n1,甲,电工,2020-03-02,农民工\n2,乙,焊工,2020-03-02,农村转移劳动者\n");
  await done(page, 2);
  const asked = page.locator("[data-unclear]");
  await expect(asked).toHaveAttribute("data-unclear", "2");
  await expect(asked.locator('[data-header="起始日期"]')).toContainText("是不是“培训开始日期”？");
  await expect(asked.locator('[data-header="岗位"]')).toContainText("是不是“职业（工种）”？");
  await expect(page.locator("[data-unused]")).toHaveCount(0);
  await expect(page.locator("[data-candidates]")).toHaveText("是不是“企业职工”或“新生代农民工”或“农村转移就业劳动者”？");
  await asked.locator('[data-header="起始日期"] select').selectOption("training_date");
  await asked.locator('[data-header="岗位"] select').selectOption("none");
  await page.locator("[data-cleared]").click();
  await done(page, 2);
  await expect(asked).toHaveCount(0);
  await expect(page.locator('[data-field="training_date"]')).toHaveCount(0);
  await page.locator(".roster__columns summary").click();
  await expect(page.locator('[data-column="起始日期"]')).toHaveValue("training_date");
  await expect(page.locator('[data-column="岗位"]')).toHaveValue("");
});

test("a clerk finds rows by a part of a name or a department, and sees every column of sums", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const language of ["zh", "en"]) {
    await open(page, `#/roster?lang=${language}`);
    const rows = Array.from({ length: 40 }, (_, at) => `HD${at},员工${at},${at % 2 ? "机加工车间" : "维修车间"},高级工`);
    await openRoster(page, "found.csv", `工号,姓名,部门,等级\n${rows.join("\n")}\n`);
    await done(page, 40);
    const area = page.locator(".rows__area");
    expect(await area.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    await page.locator("#rows-sought").fill("机加工 员工7");
    await expect(page.locator("#rows tbody tr")).toHaveCount(1);
    await expect(page.locator("#rows tbody tr")).toContainText("员工7");
    await page.locator("#rows-sought").fill("");
    await expect(page.locator("#rows tbody tr")).toHaveCount(12);
  }
});

test("a sheet is found, another is chosen, and several are combined", async ({ page }) => {
  await open(page, "#/roster");
  const first = table("一车间", ["工号", "姓名", "等级"], ["1", "甲", "高级工"]);
  const second = table("二车间", ["姓名", "工号"], ["乙", "2"], ["丙", "3"]);
  await openRoster(page, "sheets.xls", workbook(table("说明", ["填表说明"]), first, second));
  await done(page, 1);
  await expect(page.locator("[data-sheet]")).toHaveAttribute("data-sheet", "一车间");
  await page.locator('[data-sheet-choice="二车间"]').click();
  await done(page, 3);
  await expect(page.locator("[data-sheet]")).toHaveAttribute("data-sheet", "一车间、二车间");
});

test("what holds for everyone of one company never counts in another's file", async ({ page }) => {
  const file = "person,training_days,training_kind,groups\n1,30,project,employment_difficulty\n";
  const person = page.locator('.roster__summary [data-sum="person"]');
  await open(page, "#/roster");
  await openRoster(page, "a.csv", file);
  await done(page, 1);
  await page.locator('[data-field="training_date"]').evaluate((field) => field.closest("details")?.setAttribute("open", ""));
  await page.locator('[data-field="training_date"]').fill("2020-06-01");
  await page.locator("[data-again]").click();
  await done(page, 1);
  await expect(person).toHaveAttribute("data-low", "1500");
  await openRoster(page, "b.csv", file);
  await done(page, 1);
  await expect(person).toHaveAttribute("data-low", "0");
  await expect(page.locator("[data-told-before]")).toContainText("a.csv");
  await page.locator("[data-told-before] button").click();
  await done(page, 1);
  await expect(person).toHaveAttribute("data-low", "1500");
  // Half of all companies call their file the same: where the name is, what was said counts, and one tap clears it.
  await expect(page.locator("[data-told-again]")).toHaveCount(0);
  await openRoster(page, "b.csv", file);
  await expect(page.locator("[data-told-again]")).toContainText("b.csv");
  await done(page, 1);
  await expect(person).toHaveAttribute("data-low", "1500");
  await page.locator("[data-told-again] button").click();
  await done(page, 1);
  await expect(person).toHaveAttribute("data-low", "0");
  await expect(page.locator("[data-told-again]")).toHaveCount(0);
  await page.locator("[data-another]").click();
  await expect(page.locator(".roster__summary")).toHaveCount(0);
  await openRoster(page, "a.csv", file);
  await done(page, 1);
  await expect(person).toHaveAttribute("data-low", "0");
});

test("a new file that is given up leaves the former result, and so does one that cannot be read", async ({ page }) => {
  await open(page, "#/roster");
  await openRoster(page, "people.csv", people);
  await done(page, 3);
  await openRoster(page, "large.csv", `工号,姓名,证书名称,等级\n${"7,甲,甲乙证,高级工\n".repeat(400_000)}`);
  await page.locator("[data-cancel]").click();
  await done(page, 3);
  await expect(page.locator("[data-file]")).toHaveText("people.csv");
  await page.locator('[data-show="2"]').click();
  await expect(page.locator('[data-explained="2"]')).toBeVisible();
  await openRoster(page, "a.pdf", "%PDF-1.7");
  await expect(page.locator('[data-failed="Unreadable(Pdf)"]')).toContainText("PDF");
  await page.locator("[data-back]").click();
  await done(page, 3);
});

test("a table is pasted, and a file dropped, onto the page", async ({ page }) => {
  await open(page, "#/roster");
  const send = (kind, text) =>
    page.evaluate(([kind, text]) => {
      const data = new DataTransfer();
      if (kind === "paste") data.setData("text/plain", text);
      else data.items.add(new File([text], "dropped.csv"));
      const event = kind === "paste"
        ? new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
        : new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    }, [kind, text]);
  await send("paste", "工号\t姓名\t等级\n1\t甲\t高级工\n2\t乙\t高级工\n");
  await done(page, 2);
  await send("drop", people);
  await done(page, 3);
  await expect(page.locator("[data-file]")).toHaveText("dropped.csv");
});

test("without numbers of persons both ends are named, and names tell them apart by one tap", async ({ page }) => {
  await open(page, "#/roster");
  await openRoster(page, "names.csv", "姓名,证书名称,等级\n甲,职业技能等级证书,高级工\n甲,职业技能等级证书,高级工\n");
  await done(page, 2);
  const question = page.locator("[data-by-name]");
  await expect(question).toHaveAttribute("data-by-name", "false");
  await question.locator("button").click();
  await done(page, 2);
  await expect(question).toHaveAttribute("data-by-name", "true");
});

test("departments have sums of their own, and a tap shows the rows of one", async ({ page }) => {
  await open(page, "#/roster");
  const rows = "机加工车间,,,,\n1,甲,30,project,employment_difficulty\n2,乙,30,project,employment_difficulty\n维修车间,,,,\n3,丙,30,project,employment_difficulty\n";
  await openRoster(page, "departments.csv", `工号,姓名,training_days,training_kind,groups\n${rows}`);
  await done(page, 3);
  await page.locator('[data-field="training_date"]').fill("2020-06-01");
  await page.locator("[data-answered]").click();
  await done(page, 3);
  const of = (name) => page.locator(`[data-department="${name}"]`);
  await expect(of("机加工车间")).toHaveAttribute("data-low", "3000");
  await expect(of("维修车间")).toHaveAttribute("data-low", "1500");
  await of("维修车间").locator("button").click();
  await expect(page.locator(".rows__table tbody tr")).toHaveCount(1);
  await expect(page.locator("#filter-department option:checked")).toHaveText("维修车间");
  await page.locator("#filter-department").selectOption({ label: "机加工车间" });
  await expect(page.locator(".rows [role=status]")).toHaveText("共 2 行");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator('[data-export="csv"]').click()]);
  expect(readFileSync(await download.path(), "utf8")).toContain("按部门：维修车间，1 行");
});

test("an enterprise is remembered only by the tick, without its people, and forgotten by one tap", async ({ page }) => {
  const kept = () => page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.endsWith("rosters")));
  const memory = page.locator("details.roster__memory");
  await open(page, "#/roster");
  await openRoster(page, "2020.csv", people);
  await done(page, 3);
  await page.locator('[data-spelling="甲乙证"] select').selectOption("skill_level");
  await page.locator("[data-meant]").click();
  await done(page, 3);
  expect(await kept()).toEqual([]);
  await memory.locator("summary").click();
  await expect(memory.locator("[data-remember]")).toBeDisabled();
  await page.locator("#roster-enterprise").fill("甲公司");
  await memory.locator("[data-remember]").click();
  await expect(page.locator('[data-remembering="甲公司"]')).toBeVisible();
  const [[, item]] = await kept();
  expect(item).toContain("甲乙证");
  for (const person of ["丙", '"1"', "2020.csv"]) expect(item).not.toContain(person);

  await open(page, "#/roster");
  await page.locator('[data-go-on-with="甲公司"]').click();
  await openRoster(page, "2021.csv", people);
  await done(page, 3);
  await expect(page.locator("[data-unread]")).toHaveAttribute("data-unread", "0");
  await page.locator('[data-forget="甲公司"]').click();
  await expect(page.locator("[data-remembering]")).toHaveCount(0);
  expect(await kept()).toEqual([]);
});
