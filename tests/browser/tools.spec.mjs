// The employers' estimate as a page.

import { readFileSync } from "node:fs";
import { expect, goBack, onEachScreen, open, test } from "./page.mjs";

const total = (page) => page.locator(".total__sum").first();

onEachScreen(() => {
  test("twenty employee apprentices for two years are estimated as the plan says", async ({ page }) => {
    await open(page, "#/estimate?training_date=2020-09-01&apprentice_employees=20&apprentice_employee_months=24");
    await expect(total(page)).toHaveAttribute("data-total-low", "106666.67");
    await expect(total(page)).toHaveAttribute("data-total-high", "400000");
    const years = page.locator('[data-part="apprentice_employee_subsidy"] [data-year]');
    await expect(years).toHaveCount(3);
    await expect(page.locator('[data-year="2020"]')).toContainText("4");
    await expect(page.locator('[data-year="2022"]')).toHaveAttribute("data-outside", "8");
    await page.locator('[data-field="apprentice_rate"]').fill("6000");
    await expect(total(page)).toHaveAttribute("data-total-low", "160000");
    await expect(total(page)).toHaveAttribute("data-total-high", "240000");
    await expect(page.locator('[data-adds="apprentice_employees"]')).toContainText("8,000–12,000");
    await expect(page.locator('[data-adds="apprentice_employee_months"]')).toContainText("不再增加");
    await expect.poll(() => page.url()).toContain("apprentice_rate=6000");
  });
});

test("the two readings of the student amount are shown, and what lies beyond the limit", async ({ page }) => {
  await open(page, "#/estimate?training_date=2020-09-01&apprentice_students=10&internship_allowance=1800&apprentice_student_months=10");
  await expect(total(page)).toHaveAttribute("data-total-high", "30000");
  const part = page.locator('[data-part="apprentice_student_subsidy"]');
  await expect(part.locator('[data-entitlement="apprentice_student_subsidy"]')).toHaveAttribute("data-status", "discretionary");
  // Neither reading is folded away, and both say what one person and all of them come to.
  await expect(part.locator("[data-readings] li")).toHaveText([/读法一.*1,800.*18,000/, /读法二.*3,000.*30,000/]);
  await expect(part.locator("[data-readings]")).toContainText("每人每年都不高于3000元");
  await page.locator('[data-field="apprentice_student_months"]').fill("15");
  await expect(page.locator('[data-beyond="3"]')).toBeVisible();
});

test("a higher rate is estimated before the authority fixed one, and what falls after the term is summed", async ({ page }) => {
  await open(page, "#/estimate?training_date=2020-09-01&apprentice_employees=20&apprentice_employee_months=24");
  await expect(page.locator('[data-adds="apprentice_rate"]')).toContainText("20,000");
  await expect(page.locator(".years")).toContainText("最多133,333.33元");
  await expect(page.locator("[data-outside-sum]")).toBeVisible();
  await page.locator('[data-field="training_date"]').fill("");
  await expect(page.locator(".years")).toContainText("填写开始日期和月数后");
});

test("what is still missing is asked on the page itself", async ({ page }) => {
  await open(page, "#/estimate?training_date=2020-09-01&certified_employees=3");
  await page.locator(".card__missing a", { hasText: "补贴标准" }).click();
  await expect(page.locator('[data-field="occupation_standard"]')).toBeFocused();
  await expect(page.locator(".estimate h1")).toBeVisible();
});

test("what falls after the term is said beside the total, and every part falls into a year", async ({ page }) => {
  await open(page, "#/estimate?training_date=2020-09-01&apprentice_employees=20&apprentice_employee_months=24&new_hires=5&months_since_hire=3&training_hours=40&new_hire_certificate=training_completion&junior_standard=800&trade_affected=false");
  await expect(page.locator("[data-total-outside]")).toContainText("其中2021年12月31日以后的部分：最多133,333.33元");
  await expect(page.locator('[data-year-total="2020"]')).toContainText("30,666.67–70,666.67元");
  await page.locator("[data-add-scenario]").click();
  await expect(page.locator('[data-compare="total"] + tr')).toContainText("30,666.67–70,666.67元");
});

test("what falls into no year yet is said beside the years", async ({ page }) => {
  await open(page, "#/estimate?training_date=2020-09-01&apprentice_employees=20&certified_employees=3&occupation_standard=1000&trade_affected=false");
  await expect(page.locator('[data-year-total="2020"]')).toContainText("3,000元");
  await expect(page.locator("[data-undated]")).toContainText("400,000元");
  await page.locator('[data-field="apprentice_employee_months"]').fill("12");
  await expect(page.locator("[data-undated]")).toHaveCount(0);
});

test("a rate near the highest is raised to the highest, by as much as is said", async ({ page }) => {
  await open(page, "#/estimate?training_date=2020-09-01&apprentice_employees=20&apprentice_employee_months=24&apprentice_rate=9800");
  await expect(page.locator('[data-adds="apprentice_rate"]')).toContainText("到上限为止：200元");
});

test("a wrong field of a scenario out of sight is named, with the way to it", async ({ page }) => {
  await open(page, "#/estimate?training_date=2020-09-01&apprentice_employees=20&2.training_date=2020-09-01&2.apprentice_employees=3");
  await expect(page.locator('[data-export="estimate"]')).toBeVisible();
  await page.locator(".scenarios__one").nth(1).click();
  await page.locator("#s2-apprentice_employees").fill("viele");
  await page.locator(".scenarios__one").nth(0).click();
  await expect(page.locator('[data-export="estimate"]')).toHaveCount(0);
  const mend = page.locator("[data-to-mend]");
  await expect(mend).toHaveAttribute("data-to-mend", "2");
  await mend.getByRole("button").click();
  await expect(page.locator("#s2-apprentice_employees")).toBeFocused();
  await page.locator("#s2-apprentice_employees").fill("3");
  await expect(page.locator('[data-export="estimate"]')).toBeVisible();
});

test("what a link puts into a field that does not take it is named, and stands in no field", async ({ page }) => {
  await open(page, "#/estimate?training_date=2020-09-01&apprentice_employees=viele&2.apprentice_rate=1");
  await expect(page.locator("[data-problem]")).toHaveCount(2);
  await expect(page.locator('[data-problem="apprentice_employees"]')).toContainText("整数");
  await expect(page.locator('[data-problem="2.apprentice_rate"]')).toContainText("4,000");
  await expect(page.locator("#s1-apprentice_employees")).toHaveValue("");
});

test("another link to the estimate, followed in the same tab, takes its figures over", async ({ page }) => {
  await open(page, "#/estimate?training_date=2020-09-01&apprentice_employees=20");
  await expect(page.locator("#s1-apprentice_employees")).toHaveValue("20");
  await page.evaluate(() => (location.hash = "#/estimate?training_date=2020-09-01&apprentice_employees=3"));
  await expect(page.locator("#s1-apprentice_employees")).toHaveValue("3");
  await page.locator("#s1-apprentice_employees").press("End");
  await page.locator("#s1-apprentice_employees").pressSequentially("75", { delay: 30 });
  await expect(page.locator("#s1-apprentice_employees")).toHaveValue("375");
});

test("the estimate on paper says what was entered, with its charts and no fields", async ({ page }) => {
  await open(page, "#/estimate?training_date=2020-09-01&apprentice_employees=20&apprentice_employee_months=24");
  await expect(page.locator(".estimate__compare")).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".estimate__form")).toBeHidden();
  const compared = page.locator(".estimate__compare");
  await expect(compared.locator('[data-line="职工学徒人数"]')).toContainText("20");
  await expect(compared.locator('[data-line="职工学徒补贴"]')).toContainText("106,666.67–400,000元");
  await expect(page.locator('[data-year="2022"] .bars__bar')).toBeVisible();
  await expect(page.locator('[data-composition="apprentice_employee_subsidy"] .bars__bar')).toBeVisible();
});

test("the estimate is taken away as a file with everything entered, each year and the clauses", async ({ page }) => {
  await open(page, "#/estimate?training_date=2020-09-01&apprentice_employees=20&apprentice_employee_months=24");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator('[data-export="estimate"]').click()]);
  const lines = readFileSync(await download.path(), "utf8").split("\r\n");
  expect(lines[0]).toBe("\ufeff项目,方案 1,条款");
  expect(lines).toContain('职工学徒补贴,"106,666.67–400,000元（符合）",3.1.2');
  expect(lines).toContain('· 每人,"5,333.33–20,000元",3.1.2');
  expect(lines).toContain('· 2022,"最多133,333.33元 *",3.1.2');
  expect(lines.join()).toContain("职工学徒人数,20人");
  // What it is and by which policy leaves with it.
  expect(lines).toContain("这是按方案文字算的估计，不是审批结果。");
  expect(lines.some((line) => line.startsWith("依据政策,") && line.includes("2021年12月31日"))).toBe(true);
});

test("three scenarios stand side by side and live in the link", async ({ page }) => {
  await open(page, "#/estimate?training_date=2020-09-01&apprentice_employees=10&apprentice_employee_months=12");
  await page.locator("[data-add-scenario]").click();
  await page.locator('[data-field="apprentice_employees"]').fill("20");
  await page.locator("[data-add-scenario]").click();
  await page.locator('[data-field="apprentice_employee_months"]').fill("24");
  const compared = page.locator('[data-line="职工学徒补贴"] td');
  await expect(compared).toHaveText([/40,000/, /80,000/, /106,666.67/]);
  await expect(page.locator('[data-line="职工学徒人数"] td')).toHaveText(["10人", "20人", "20人"]);
  await expect(page.locator("[data-add-scenario]")).toHaveCount(0);
  await page.reload();
  await expect(compared).toHaveText([/40,000/, /80,000/, /106,666.67/]);
  await page.locator("[data-remove-scenario]").click();
  await expect(compared).toHaveCount(2);
});

test("a plan that starts after the term is not payable, said first", async ({ page }) => {
  await open(page, "#/estimate?training_date=2026-09-01&apprentice_employees=10&apprentice_employee_months=12");
  await expect(page.locator(".estimate__results .notice--warning").first()).toBeVisible();
  await expect(total(page)).toHaveAttribute("data-total-high", "0");
});

test("wrong values are named and lose nothing", async ({ page }) => {
  await open(page, "#/estimate?apprentice_employees=10");
  const rate = page.locator('[data-field="apprentice_rate"]');
  await rate.fill("3000");
  await expect(page.locator("#s1-apprentice_rate-error")).toContainText("4,000");
  await expect(rate).toHaveValue("3000");
  await expect(rate).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator('[data-field="apprentice_employees"]')).toHaveValue("10");
});

test("a tool follows the language and the text size of the page, and the page its links", async ({ page }) => {
  await open(page);
  await page.locator('[data-audience="employer"] a[href="employers.html#/estimate"]').click();
  await expect(page.locator(".estimate h1")).toHaveText("学徒制等补贴测算");
  await page.getByRole("button", { name: "English" }).or(page.getByRole("link", { name: "English" })).first().click();
  await expect(page.locator(".estimate h1")).toHaveText("Estimate apprenticeship and other subsidies");
  await goBack(page);
  await expect(page.locator(".home")).toBeVisible();
});
