// From the first page to a result, by clicking and typing as a person would, and the texts there: the worked examples
// of the policy's reading for a worker and an employer, and a school.

import { begin, card, expect, expectStatuses, factAsked, item, onEachScreen, open, link, questionAbout, questionForm } from "./page.mjs";
import { answerQuestion, choice, resultPage, submit, test, typeInto, unfold, walk } from "./page.mjs";
import { employee, employerOfApprentices, employerOfStudents, school, trainee } from "./people.mjs";
import { stands } from "./policy.mjs";

/** Every answer of a person was asked for: else the page never took it. */
const expectAsked = (asked, answers) => expect(asked).toEqual(expect.arrayContaining(Object.keys(answers)));

onEachScreen(() => {
  test("worker in project training: 1500 of living allowance, free training, no subsidy for the certificate", async ({ page }) => {
    await begin(page, "worker");
    const asked = await walk(page, trainee);
    expectAsked(asked, { ...trainee });
    await expectStatuses(page, {
      living_allowance: "eligible",
      project_training: "eligible",
      free_training: "eligible",
      appraisal_subsidy: "ineligible",
      training_subsidy: "ineligible",
    });
    await expect(card(page, "living_allowance").locator(".card__amount")).toHaveText("1,500元");
    await expect(card(page, "living_allowance")).toContainText("按每人每天50元标准给予生活费补贴");
    await expect(item(page, "living_allowance")).toContainText("50元×30天");
    await unfold(page);
    await expect(card(page, "living_allowance").locator('a[href="#/policy/4.3.4"]').first()).toBeVisible();
    await expect(card(page, "appraisal_subsidy")).toContainText("不含培训合格证书");
    await expect(card(page, "training_subsidy")).toContainText("以获取职业资格证书（职业技能等级证书、专项能力证书，下同）为主要依据");
    await expect(resultPage(page).locator("[data-total-low]")).toHaveAttribute("data-total-low", "1500");
  });
});

test("worker of a trade-affected enterprise: 2600 for the training, 150 for the appraisal", async ({ page }) => {
  await begin(page, "worker");
  expectAsked(await walk(page, employee), { certificate: 0, level: 0, employer_trade_affected: 0 });
  await item(page, "training_subsidy").getByRole("link", { name: "我知道当地标准" }).click();
  await answerQuestion(page, "occupation_standard", employee.occupation_standard);
  await expectStatuses(page, { training_subsidy: "eligible", appraisal_subsidy: "eligible" });
  await expect(card(page, "training_subsidy").locator(".card__amount")).toHaveText("2,600元");
  await expect(card(page, "appraisal_subsidy").locator(".card__amount")).toHaveText("150元");
  await unfold(page);
  await expect(card(page, "training_subsidy")).toContainText("受经贸摩擦影响的企业职工培训补贴标准参照同类职业（工种）补贴标准上浮30%");
});

test("worker whose certificate is a day too early: the words that refuse", async ({ page }) => {
  await begin(page, "worker");
  await walk(page, { ...employee, training_date: "2019-12-16", certificate_date: "2019-12-31" });
  await expectStatuses(page, { training_subsidy: "eligible", appraisal_subsidy: "ineligible" });
  await expect(card(page, "appraisal_subsidy")).toContainText("从2020年1月1日起执行，以证书发放日期为准");
});

test("employer of 20 employee apprentices: a range, and one sum at a fixed rate", async ({ page }) => {
  await begin(page, "employer");
  expectAsked(await walk(page, employerOfApprentices), employerOfApprentices);
  const subsidy = card(page, "apprentice_employee_subsidy");
  await expectStatuses(page, { apprentice_employee_subsidy: "eligible" });
  await expect(subsidy.locator(".card__amount")).toHaveText("106,666.67–400,000元");
  await expect(subsidy).toContainText("职工学徒按每人每年4000元至10000元的标准给予企业补贴");

  await open(page, link("employer/result", { ...employerOfApprentices, apprentice_rate: 6000 }));
  await expect(subsidy.locator(".card__amount")).toHaveText("160,000–240,000元");
  await open(page, link("employer/result", { ...employerOfApprentices, apprentice_employee_months: 30 }));
  await expect(subsidy.locator(".card__amount")).toHaveText("106,666.67–400,000元");
});

test("employer of 10 student apprentices: two readings, and the text leaves it open", async ({ page }) => {
  await begin(page, "employer");
  expectAsked(await walk(page, employerOfStudents), employerOfStudents);
  const subsidy = card(page, "apprentice_student_subsidy");
  await expectStatuses(page, { apprentice_student_subsidy: "discretionary" });
  await expect(subsidy.locator(".card__amount")).toHaveText("18,000–30,000元");
  await unfold(page);
  await expect(subsidy).toContainText("学生学徒补贴金额一般可按学徒月实习津贴标准确定");
});

test("vocational school: up to 150000 for its packages, projects open to it, pay for an office to decide", async ({ page }) => {
  await begin(page, "provider");
  expectAsked(await walk(page, school), { training_packages: 3, qualified: true });
  await expectStatuses(page, {
    training_package_aid: "eligible",
    subsidised_training_access: "discretionary",
    performance_pay_allowance: "discretionary",
    pre_job_training_subsidy: "ineligible",
  });
  await expect(card(page, "training_package_aid").locator(".card__amount")).toHaveText("最多150,000元");
  await expect(card(page, "training_package_aid")).toContainText("给予每个不超过5万元补助");
});

test("every quotation on the page stands word for word in the clause it links to", async ({ page }) => {
  for (const [audience, answers] of [["worker", trainee], ["worker", employee], ["employer", employerOfStudents], ["provider", school]]) {
    await open(page, link(`${audience}/result`, answers));
    await unfold(page);
    const quotations = await page.locator("main figure").evaluateAll((figures) =>
      figures.map((figure) => [figure.querySelector("blockquote").textContent, figure.querySelector("a").hash.split("/")[2]]));
    expect(quotations.length).toBeGreaterThan(10);
    expect(quotations.filter(([quote, clause]) => !stands(quote, clause))).toEqual([]);
  }
});

for (const audience of ["worker", "employer", "provider"]) {
  test(`${audience} who is not sure of anything gets a result, and nobody says "not eligible"`, async ({ page }) => {
    await begin(page, audience);
    const asked = await walk(page, {}, async () => {
      await expect(page.locator("main")).not.toContainText(/不符合|不能享受/);
    });
    expect(asked.length).toBeGreaterThan(3);
    await expect(page.locator(".item--unknown").first()).toBeVisible();
    await expect(page.locator('article:not([data-status="unknown"])')).toHaveCount(0);
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.locator("main")).not.toContainText(/not granted|not eligible|refused/i);
  });
}

test("back leads to the question before, with its answer, and on again", async ({ page }) => {
  await begin(page, "worker");
  const first = await factAsked(page);
  await answerQuestion(page, first, trainee[first]);
  const second = await factAsked(page);
  await answerQuestion(page, second, trainee[second]);
  const third = await factAsked(page);
  await page.getByRole("link", { name: "返回" }).click();
  await expect(questionAbout(page, second)).toBeVisible();
  // By keyboard: a tap in the same place at once would be taken for the second of a double tap.
  await page.getByRole("link", { name: "返回" }).press("Enter");
  await expect(questionAbout(page, first)).toBeVisible();
  await submit(page); // the answer is still in the form
  await expect(questionAbout(page, third)).toBeVisible();
});

test("any answer can be changed afterwards, and the others stay", async ({ page }) => {
  await begin(page, "worker");
  const asked = await walk(page, trainee);
  await page.getByRole("link", { name: "改回答" }).click();
  const rows = page.locator("[data-answer]");
  await expect(rows).toHaveCount(asked.length);
  await expect(page.locator('[data-answer="training_days"]')).toContainText("30天");

  await page.locator('[data-answer="training_days"] a').first().click();
  await expect(questionForm(page).getByRole("textbox")).toHaveValue("30");
  await typeInto(questionForm(page).getByRole("textbox"), "45");
  await submit(page);
  await expect(card(page, "living_allowance").locator(".card__amount")).toHaveText("2,250元");
  await expectStatuses(page, { project_training: "eligible", appraisal_subsidy: "ineligible" });
});

test("an answer that no longer applies is dropped, and that is said", async ({ page }) => {
  await open(page, link("worker/answers", { ...employee }));
  await page.locator('[data-answer="certificate"] a').first().click();
  await choice(questionForm(page), "special_ability").click();
  await submit(page);
  await expect(page.getByRole("alert")).toContainText("证书等级");
  await open(page, link("worker/answers", { ...employee, certificate: "special_ability", level: "advanced" }));
  await expect(page.locator('[data-answer="level"]')).toHaveCount(0);
});

test("home says which dates are covered, and who asks about later ones is told first", async ({ page }) => {
  await open(page);
  await expect(page.locator("main")).toContainText("2019年12月13日 – 2021年12月31日");
  await page.locator('[data-audience="worker"] a[href="#/worker"]').click();
  while ((await factAsked(page)) !== "training_date") await answerQuestion(page, await factAsked(page), undefined);
  await answerQuestion(page, "training_date", "2026-05-01");

  const notice = page.getByText("您填写的日期不在三年行动计划期间（2019—2021年），按本方案领不到补贴");
  await expect(notice).toBeInViewport();
  await walk(page, trainee);
  await expect(notice).toBeInViewport();
  const [first] = await page.locator("main").getByRole("heading").allTextContents();
  expect(first).toBe("您填写的日期不在三年行动计划期间（2019—2021年），按本方案领不到补贴");
  await expect(page.locator("[data-item], article[data-entitlement]"), "nothing else is said").toHaveCount(0);
  await page.getByRole("link", { name: "我的培训在方案的年份里" }).click();
  expect(await factAsked(page)).toBe("training_date");
  await answerQuestion(page, "training_date", "2026-05-01");
  await page.getByRole("link", { name: "没有参加培训，只有那几年的证书" }).click();
  expect(await factAsked(page), "the next question").not.toBe("training_date");
});

test("a date before the policy was issued is for an office to decide, and that is said first", async ({ page }) => {
  await open(page, link("worker/result", { ...trainee, training_date: "2019-12-12", certificate_date: "2019-12-20" }));
  await expect(page.getByText("您填写的日期在政策印发之前")).toBeInViewport();
  await expectStatuses(page, { living_allowance: "discretionary" });
  await open(page, link("worker/result", { ...trainee, training_date: "2019-12-13" }));
  await expect(page.getByText("您填写的日期在政策印发之前")).toHaveCount(0);
  await expectStatuses(page, { living_allowance: "eligible" });
});

test("one topic asks only what that needs", async ({ page }) => {
  await open(page);
  await page.locator('[data-audience="worker"]').getByText("只查一项").click();
  await page.locator('[data-audience="worker"] a[href$="topic=living_allowance"]').click();
  const asked = await walk(page, trainee);
  expect([...asked].sort()).toEqual(["groups", "training_date", "training_days", "training_kind"]);
  await expect(page.locator("article[data-entitlement]")).toHaveCount(1);
  await expectStatuses(page, { living_allowance: "eligible" });
});
