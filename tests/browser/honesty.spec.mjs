// The notes that every result must have: once that it is an estimate and no decision, and that fraud is pursued; the
// policy and its term; and first of all, a date outside that term. On the screen, in print and in a host page.

import { writeFileSync } from "node:fs";
import { expect, link, open, test } from "./page.mjs";
import { employee, employerOfApprentices, school, trainee } from "./people.mjs";

const ESTIMATE = "不是审批结果";
const FRAUD = "骗取补贴会被追究";
const TERM = "2019年12月13日 – 2021年12月31日";

const results = {
  worker: link("worker/result", employee),
  employer: link("employer/result", employerOfApprentices),
  provider: link("provider/result", school),
  "worker in a frame": link("worker/result", { ...employee, embed: 1 }),
  estimate: link("estimate", { training_date: "2020-09-01", apprentice_employees: 20, apprentice_employee_months: 24 }),
};

/** How often something is said where one can see it. */
const said = (page, words) => page.locator("body").evaluate((body, words) => body.innerText.split(words).length - 1, words);

async function expectHonest(page) {
  for (const media of ["screen", "print"]) {
    await page.emulateMedia({ media });
    expect(await said(page, ESTIMATE), `estimate, on ${media}`).toBe(1);
    expect(await said(page, FRAUD), `fraud, on ${media}`).toBe(1);
    await expect(page.locator(".result__legal [data-policy]"), media).toContainText(TERM);
    await expect(page.locator(".result__legal [data-policy]"), media).toContainText("嘉兴市职业技能提升行动实施方案（2019—2021年）");
  }
}

for (const [name, fragment] of Object.entries(results)) {
  test(`the result of ${name} says once what it is`, async ({ page }) => {
    await open(page, fragment);
    await expect(page.locator(".result__legal")).toBeVisible();
    await expectHonest(page);
  });
}

test("the words on fraud are one tap behind, marked in their clause", async ({ page }) => {
  await open(page, results.worker);
  await page.locator(".result__legal a").click();
  await expect(page.locator("main mark")).toHaveText("对骗取职业培训补贴资金的单位和个人，依法依纪严肃查处");
});

test("长辈版 says in one line what more answers decide, and the names of what is no money", async ({ page }) => {
  await open(page, link("worker/result", { ...trainee, elder: 1 }));
  const open_ = page.locator(".items__more");
  await expect(open_.locator("summary")).toHaveText("再回答几个问题，还可能有5项");
  await open_.locator("summary").click();
  await expect(open_.locator(".item")).toHaveCount(5);
  const inKind = page.locator(".summary__group--in-kind .item");
  await expect(inKind).toHaveText(["✓免费培训", "✓项目制培训"]);
});

test("a long sum is neither broken nor beside the screen, in 长辈版", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, link("employer/result", { ...employerOfApprentices, elder: 1 }));
  const lines = (selector) => page.locator(selector).first().evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  });
  expect(await lines(".summary__sum")).toBe(1);
  expect(await lines(".item__amount")).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test("the result of a roster says once what it is", async ({ page }) => {
  await open(page, "#/roster");
  const path = test.info().outputPath("roster.csv");
  writeFileSync(path, "person,name,training_date,training_days\n1,A,2020-03-02,5\n");
  await page.locator("#roster-file").setInputFiles(path);
  await expect(page.locator("[data-roster]")).toHaveAttribute("data-roster", "done");
  await expectHonest(page);
});

for (const [date, heading] of Object.entries({ "2026-06-01": "您填写的日期不在三年行动计划期间（2019—2021年），按本方案领不到补贴", "2019-06-01": "您填写的日期在政策印发之前" })) {
  test(`with training on ${date} that is said before anything else`, async ({ page }) => {
    for (const fragment of [link("worker/result", { ...trainee, training_date: date, certificate_date: date }), link("estimate", { training_date: date, apprentice_employees: 2 })]) {
      await open(page, fragment);
      const first = page.locator(".notice__heading, .out-of-term h1, .summary, .summary__sum, article[data-entitlement]").first();
      await expect(first).toHaveText(heading);
    }
  });
}

test("what is no money stands apart from it, and the level that a sum goes by is named", async ({ page }) => {
  await open(page, link("worker/result", employee));
  const groups = page.locator(".summary__group--eligible");
  await expect(groups).toHaveCount(2);
  await expect(groups.nth(0).locator("[data-item=appraisal_subsidy]")).toContainText("证书等级：高级工");
  await expect(groups.nth(1)).toContainText("不是发钱");
  await expect(groups.nth(1).locator(".item__amount")).toHaveCount(0);
});

test("a question page says once that this is an estimate", async ({ page }) => {
  await open(page, link("worker", { at: "training_days" }));
  expect(await said(page, ESTIMATE)).toBe(1);
});
