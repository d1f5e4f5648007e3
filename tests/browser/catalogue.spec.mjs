// The local catalogue of standards as a page, and the estimate that uses it.

import { readFileSync } from "node:fs";
import { expect, open, test } from "./page.mjs";

const total = (page) => page.locator(".total__sum").first();

const catalogue = (rows) => Buffer.from(JSON.stringify({ rows }));
const electrician = { occupation: "电工", level: "高级工", certificate: "职业技能等级证书", amount: "2000", unit: "元/人", source: "某发〔2020〕1号 表1" };

test("every wrong row of a catalogue is named at once, and it is not used", async ({ page }) => {
  await open(page, "#/catalogue");
  await expect(page.locator('[data-catalogue="none"]')).toBeVisible();
  const wrong = [electrician, { ...electrician, amount: "many" }, { ...electrician, occupation: "", level: "大师" }, { ...electrician, colour: "red" }];
  await page.locator("#catalogue-file").setInputFiles({ name: "c.json", mimeType: "application/json", buffer: catalogue(wrong) });
  const rows = page.locator('[data-catalogue="wrong"] tbody tr');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(0)).toContainText("many");
  await expect(rows.nth(3)).toContainText("colour");
});

test("rows of a table are named as the spreadsheet counts them, and columns as it calls them", async ({ page }) => {
  await open(page, "#/catalogue");
  const csv = "职业（工种）,等级,补贴标准,单位,依据文件\n电工,高级工,2000,元/人,表1\n,,,,\n焊工,大师,many,元/人,表1\n";
  await page.locator("#catalogue-file").setInputFiles({ name: "c.csv", mimeType: "", buffer: Buffer.from(csv) });
  const rows = page.locator('[data-catalogue="wrong"] tbody tr');
  await expect(rows).toHaveText([/^4等级大师/, /^4补贴标准many/]);
});

test("a table as it was published is read, and what it does not say is asked once", async ({ page }) => {
  await open(page, "#/catalogue");
  const csv = [
    "某市职业技能培训补贴目录清单（2020年）,,,,,",
    "序号,职业（工种）名称,补贴标准,,,备注",
    ",,五级/初级工,四级/中级工,三级/高级工,",
    "1,电工,1200,1700,2200,紧缺",
    "2,焊工,1000,,2000,",
    "注：本目录自2020年1月1日起施行。,,,,,",
  ].join("\n");
  await page.locator("#catalogue-file").setInputFiles({ name: "c.csv", mimeType: "", buffer: Buffer.from(csv) });
  const asked = page.locator('[data-catalogue="lacking"]');
  await expect(asked.locator("[data-table-read]")).toContainText("表头在第2行，读到5个标准。");
  await expect(asked.locator("[data-table-read]")).toContainText("没有用到的列：序号、备注。");
  await expect(asked.locator("[data-table-read]")).toContainText("注：本目录自2020年1月1日起施行。");
  await expect(page.locator("#catalogue-source")).toHaveValue("某市职业技能培训补贴目录清单（2020年）");
  await page.locator("#catalogue-unit").selectOption("元/人");
  await page.locator("#catalogue-source").fill("某发〔2020〕1号 附件1");
  await asked.locator("[data-tell]").click();
  const loaded = page.locator('[data-catalogue="loaded"]');
  await expect(loaded.locator("tbody tr")).toHaveCount(5);
  await expect(loaded.locator("tbody tr").nth(2)).toContainText("2,200");
  await expect(loaded.locator("tbody tr").nth(2)).toContainText("某发〔2020〕1号 附件1");
});

test("the same mistake in many rows of a catalogue is one line", async ({ page }) => {
  await open(page, "#/catalogue");
  const rows = Array.from({ length: 3000 }, (_, at) => `工种${at},五级,1000,元/天,表1`);
  const csv = ["职业,等级,补贴标准,单位,依据", ...rows].join("\n");
  await page.locator("#catalogue-file").setInputFiles({ name: "c.csv", mimeType: "", buffer: Buffer.from(csv) });
  const lines = page.locator('[data-catalogue="wrong"] tbody tr');
  await expect(lines).toHaveCount(1);
  await expect(lines).toContainText("第2、3、4、5、6等行，一共3000处");
  await expect(lines).toContainText("元/天");
});

test("the template of a catalogue is a workbook", async ({ page }) => {
  await open(page, "#/catalogue");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-catalogue-template]").click()]);
  expect(download.suggestedFilename()).toBe("catalogue-template.xlsx");
  expect(readFileSync(await download.path()).subarray(0, 2).toString()).toBe("PK");
});

test("with a catalogue the estimate's standards are chosen by typing, and name their source", async ({ page }) => {
  await open(page, "#/catalogue");
  await page.locator("#catalogue-file").setInputFiles({ name: "c.json", mimeType: "", buffer: catalogue([electrician]) });
  await expect(page.locator('[data-catalogue="loaded"]')).toBeVisible();
  await page.evaluate(() => (location.hash = "#/estimate?training_date=2020-09-01&certified_employees=3&trade_affected=false"));
  await page.locator('[data-pick="occupation_standard"]').click();
  await page.locator("#occupation").fill("dg");
  await page.locator(".picker__one").click();
  await expect(page.locator('[data-field="occupation_standard"]')).toHaveValue("2000");
  await expect(total(page)).toHaveAttribute("data-total-high", "6000");
  await expect(page.locator('[data-part="employee_training_subsidy"] [data-source]')).toContainText("某发〔2020〕1号 表1");
  await expect(page).toHaveURL(/standard_for_occupation_standard=/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator('[data-export="estimate"]').click()]);
  expect(readFileSync(await download.path(), "utf8")).toContain("电工 – 某发〔2020〕1号 表1");
});

for (const [name, bytes] of [
  ["catalogue.json", catalogue([electrician])],
  ["catalogue.csv", Buffer.from("职业（工种）,等级,证书类型,补贴标准,单位,依据文件\n电工,高级工,职业技能等级证书,2000,元/人,某发〔2020〕1号 表1\n")],
]) {
  test(`with ${name} an occupation is chosen by typing its initials, and the amount names its source`, async ({ page }) => {
    await open(page, "#/catalogue");
    await page.locator("#catalogue-file").setInputFiles({ name, mimeType: "", buffer: bytes });
    await expect(page.locator('[data-catalogue="loaded"]')).toContainText("电工");
    const answers = "training_date=2020-03-02&residency=local_work&groups=enterprise_employee&training_kind=skills&certificate=skill_level&level=advanced&claims_this_year=0&claimed_same_level=false&past_retirement_age=false&employer_trade_affected=false";
    await page.evaluate((link) => (location.hash = link), `#/worker?${answers}&at=occupation_standard`);
    await page.locator("#occupation").fill("dg");
    await page.locator(".picker__one").first().click();
    await page.evaluate((link) => (location.hash = link), `#/worker/result?${answers}&occupation_standard=2000&occupation=${encodeURIComponent("电工")}`);
    const card = page.locator('[data-entitlement="training_subsidy"]');
    await expect(card).toContainText("2,000");
    await expect(card.locator("[data-source]")).toContainText("某发〔2020〕1号 表1");
  });
}

test("a catalogue that is broken JSON is told from a table, from a file as from the portal", async ({ page }) => {
  await open(page, "#/catalogue");
  const broken = Buffer.from('{"rows": [{"occupation": "电工", "amount": 2000,, }]}');
  await page.locator("#catalogue-file").setInputFiles({ name: "c.json", mimeType: "", buffer: broken });
  await expect(page.locator('[data-catalogue="unreadable"]')).toContainText("JSON: ");
  // In GBK, as older editors write it: 电工.
  const inGbk = Buffer.concat([Buffer.from('{"rows": [{"occupation": "'), Buffer.from([0xb5, 0xe7, 0xb9, 0xa4]), Buffer.from('"}]}')]);
  await page.locator("#catalogue-file").setInputFiles({ name: "c.json", mimeType: "", buffer: inGbk });
  await expect(page.locator('[data-catalogue="unreadable"]')).toContainText("JSON: expected UTF-8");
  // Whatever the server takes it for.
  for (const contentType of ["application/json", "text/plain"]) {
    await page.route("**/catalogue.json", (route) => route.fulfill({ contentType, body: broken }));
    await page.reload();
    await expect(page.locator('[data-catalogue="unreadable"]')).toContainText("catalogue.json：SyntaxError");
  }
});

for (const turns of [0, 1, 8]) {
  test(`a catalogue that comes ${turns} turns after its page was drawn is shown`, async ({ page }) => {
    await page.addInitScript((turns) => {
      const drawn = new Promise((done) => {
        new MutationObserver(() => document.querySelector(".catalogue h1") && done()).observe(document, { childList: true, subtree: true });
      });
      const json = Response.prototype.json;
      Response.prototype.json = async function () {
        const found = await json.call(this);
        if (!/catalogue\.json$/.test(this.url)) return found;
        await drawn;
        for (let turn = 0; turn < turns; turn += 1) await null;
        return found;
      };
    }, turns);
    await page.route("**/catalogue.json", (route) => route.fulfill({ contentType: "application/json", body: catalogue([electrician]) }));
    await open(page, "#/catalogue");
    await expect(page.locator('[data-catalogue="loaded"]')).toContainText("电工");
  });
}

test("wrong rows of the portal's catalogue are named with its file", async ({ page }) => {
  let body = catalogue([{ ...electrician, amount: "many" }]);
  await page.route("**/catalogue.json", (route) => route.fulfill({ contentType: "application/json", body }));
  await open(page, "#/catalogue");
  await expect(page.locator('[data-catalogue="wrong"] h2')).toContainText("catalogue.json：目录有误");
  await expect(page.locator('[data-catalogue="wrong"] tbody tr')).toContainText("many");
  body = "{}";
  await page.reload();
  await expect(page.locator('[data-catalogue="unreadable"]')).toContainText("catalogue.json：expected a list of rows");
});

for (const [how, answer] of Object.entries({
  "is missing": { status: 404, contentType: "application/json", body: '{"error": "not found"}' },
  "gives way to a page": { contentType: "text/html", body: "<p>Not found" },
})) {
  test(`where the portal's catalogue ${how}, there is none, and nothing is wrong`, async ({ context }) => {
    const page = await context.newPage(); // an unwatched one: a missing file is noted on the console
    await page.route("**/catalogue.json", (route) => route.fulfill(answer));
    const answered = page.waitForResponse("**/catalogue.json");
    await open(page, "#/catalogue");
    await answered;
    await expect(page.locator('[data-catalogue="none"]')).toBeVisible();
  });
}

test("initials are understood in every reading, and a long list says that it is cut", async ({ page }) => {
  await open(page, "#/catalogue");
  const rows = ["中式烹调师", "汽车维修工", "畜牧技术员", ...Array.from({ length: 40 }, (_, at) => `工种${at}`)];
  const buffer = catalogue(rows.map((occupation) => ({ ...electrician, occupation })));
  await page.locator("#catalogue-file").setInputFiles({ name: "c.json", mimeType: "", buffer });
  await expect(page.locator('[data-catalogue="loaded"]')).toBeVisible();
  await page.evaluate(() => (location.hash = "#/estimate?training_date=2020-09-01&certified_employees=3"));
  await page.locator('[data-pick="occupation_standard"]').click();
  await expect(page.locator(".picker [role=status]")).toHaveText("13 条没有列出，请多输入几个字");
  for (const [typed, name] of [["zspts", "中式烹调师"], ["zspds", "中式烹调师"], ["qcwx", "汽车维修工"], ["xmjs", "畜牧技术员"]]) {
    await page.locator("#occupation").fill(typed);
    await expect(page.locator(".picker__one")).toHaveCount(1);
    await expect(page.locator(".picker__one")).toContainText(name);
  }
});

test("an example catalogue is labelled as one wherever it is used", async ({ page }) => {
  await open(page, "#/catalogue");
  await page.locator("[data-example]").click();
  await expect(page.locator("[data-example-warning]")).toBeVisible();
  await expect(page).toHaveURL(/#\/catalogue$/);
  await page.evaluate(() => (location.hash = "#/roster"));
  const roster = "人员编号,职业（工种）,培训天数\n1,电工,30\n";
  await page.locator("#roster-file").setInputFiles({ name: "one.csv", mimeType: "text/csv", buffer: Buffer.from(roster) });
  await expect(page.locator("[data-standards]")).toContainText("示例目录，数字不能作为依据");
  await page.evaluate(() => (location.hash = "#/catalogue"));
  await page.locator("[data-put-back]").click();
  await expect(page.locator('[data-catalogue="none"]')).toBeVisible();
});
