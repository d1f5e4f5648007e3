// Links contain the answers in the fragment: they restore a result, problems of bad ones are shown, and the browser's
// history and reloading lose nothing.

import { answerQuestion, begin, card, expect, expectStatuses, expectToAskMoreThan, factAsked, goBack, link, open, questionAbout, test } from "./page.mjs";
import { resultPage, unfold } from "./page.mjs";
import { employee, employerOfApprentices, employerOfStudents, school, trainee } from "./people.mjs";

const shown = (page, id) => card(page, id).locator(".card__amount");
const problem = (page, key) => page.locator(`[data-problem="${key}"]`);

test("a link with answers brings the result back", async ({ page }) => {
  await open(page, link("worker/result", trainee));
  await expect(shown(page, "living_allowance")).toHaveText("1,500元");
  await open(page, link("worker/result", employee));
  await expect(shown(page, "training_subsidy")).toHaveText("2,600元");
  await open(page, link("employer/result", employerOfApprentices));
  await expect(shown(page, "apprentice_employee_subsidy")).toHaveText("106,666.67–400,000元");
  await open(page, link("employer/result", employerOfStudents));
  await expect(shown(page, "apprentice_student_subsidy")).toHaveText("18,000–30,000元");
  await open(page, link("provider/result", school));
  await expectStatuses(page, { performance_pay_allowance: "discretionary" });
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a link to an audience goes on with what it does not answer", async ({ page }) => {
  await open(page, link("worker", trainee));
  await expectToAskMoreThan(page, trainee);
});

test("a link pasted into the page's own address is followed", async ({ page }) => {
  await open(page, link("worker/result", trainee));
  await page.goto(`./${link("worker/result", { ...trainee, training_days: 10 })}`);
  await expect(shown(page, "living_allowance")).toHaveText("500元");
});

test("language and 长辈版 come with the link", async ({ page }) => {
  await open(page, link("worker/result", { ...trainee, lang: "en", elder: 1 }));
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("html")).toHaveAttribute("data-elder", "1");
  await expect(shown(page, "living_allowance")).toHaveText("¥1,500");
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page).not.toHaveURL(/lang=en/);
  await page.getByRole("button", { name: "长辈版" }).click();
  await expect(page.locator("html")).not.toHaveAttribute("data-elder");
  await expect(page).not.toHaveURL(/elder/);
});

test("`topic` narrows a link to one entitlement", async ({ page }) => {
  await open(page, link("worker/result", { topic: "living_allowance", ...trainee }));
  await expect(page.locator("article[data-entitlement]")).toHaveCount(1);
});

// Each bad parameter: the key the problem names, the value it repeats, and what it says was expected.
const bad = {
  "an unknown key": ["worker", "colour=red", "colour", "red", "事实编号"],
  "a rate below the range": ["employer", "apprentice_rate=3999", "apprentice_rate", "3999", "在4,000到10,000之间"],
  "a day the calendar has not": ["worker", "certificate_date=2020-02-30", "certificate_date", "2020-02-30", "日历上有的日期"],
  "a negative number of days": ["worker", "insured_months=-1", "insured_months", "-1", "整数"],
  "a number beyond all bounds": ["employer", `new_hires=1${"0".repeat(30)}`, "new_hires", `1${"0".repeat(30)}`, "通常不超过100,000"],
  "a level without a certificate that has levels": ["worker", "level=advanced", "level", "advanced", "职业技能等级证书”的才填"],
  "an id that is on no list": ["worker", "residency=moon", "residency", "moon", "本地户籍"],
  "a fact of another audience": ["worker", "new_hires=3", "new_hires", "3", "不用回答"],
  "percent signs that decode to nothing": ["worker", "first_appraisal=%E4%ZZ%", "first_appraisal", "%E4%ZZ%", "“是”或“否”"],
  "markup": ["worker", "colour=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "colour", "<img src=x onerror=alert(1)>", "事实编号"],
  "a key that is markup": ["worker", "%3Cscript%3Ealert(1)%3C%2Fscript%3E=1", "<script>alert(1)</script>", "1", "事实编号"],
  "a topic nobody grants": ["worker", "topic=free_money", "topic", "free_money", "其中之一"],
  "the name of a built-in": ["worker", "__proto__=1", "__proto__", "1", "事实编号"],
};
for (const [what, [audience, pair, key, value, expected]] of Object.entries(bad)) {
  test(`${what} is a problem in plain words, and the other answers count`, async ({ page }) => {
    const [answers, id, amount] = audience === "worker"
      ? [trainee, "living_allowance", "1,500元"]
      : [employerOfApprentices, "apprentice_employee_subsidy", "106,666.67–400,000元"];
    await open(page, `${link(`${audience}/result`, answers)}&${pair}`);
    await expect(page.locator("[data-problem]")).toHaveCount(1);
    // A key of ours is said again; everything else in a link can be anybody's words.
    const isKnown = /^\w+$/.test(key) && !["colour", "__proto__"].includes(key);
    const said = await problem(page, isKnown ? key : "").textContent();
    expect(said).toContain(isKnown ? expected : "不是本计算器的内容");
    expect(said).not.toContain(isKnown ? `=${value}` : key);
    await expect(shown(page, id)).toHaveText(amount);
    await expect(page.locator("main img, main script")).toHaveCount(0);
    await page.getByRole("button", { name: "知道了" }).click();
    await expect(page.locator("[data-problem]")).toHaveCount(0);
    await expect(shown(page, id)).toHaveText(amount);
  });
}

test("several problems are all named, in English too", async ({ page }) => {
  await open(page, `${link("worker/result", { ...trainee, lang: "en" })}&colour=red&insured_months=-1&level=advanced`);
  await expect(page.locator("[data-problem]")).toHaveCount(3);
  await expect(problem(page, "insured_months")).toContainText("a whole number of months, usually at most 600");
  await expect(shown(page, "living_allowance")).toHaveText("¥1,500");
});

test("a fragment of a megabyte is refused in words, and the page works", async ({ page }) => {
  await open(page, `#/worker?groups=${"veteran,".repeat(131_072)}`);
  await expect(page.locator("[data-problem]")).toHaveCount(1);
  expect((await page.locator("[data-problem]").textContent()).length).toBeLessThan(300);
  await page.locator('[data-audience="worker"] a[href="#/worker"]').click();
  expect(await factAsked(page)).not.toBeNull();
});

test("no link breaks the page, however odd", async ({ page }) => {
  for (const fragment of ["#", "#/", "#/nowhere", "#/worker?", "#/worker?=&&==&a", "#?&%", "#/policy/99.9", "#/worker?at=nothing",
    "#/worker/what-if", "#/worker/result/x/y", "#%00", "#/worker?%FF=%FE", "#/worker?training_days=30&training_days=40", "#💰",
    "#/worker?lang=xx&elder=maybe", "#javascript:alert(1)"]) {
    await open(page, fragment);
    await page.getByRole("link", { name: "技能补贴计算" }).click();
    await page.locator('[data-audience="employer"] a[href="#/employer"]').click();
    expect(await factAsked(page), fragment).not.toBeNull();
  }
});

test("back and forward in the browser keep every answer", async ({ page }) => {
  await begin(page, "worker");
  const asked = [];
  for (let step = 0; step < 3; step += 1) {
    const fact = await factAsked(page);
    asked.push(fact);
    await answerQuestion(page, fact, trainee[fact]);
  }
  const fourth = await factAsked(page);
  for (const fact of asked.toReversed()) {
    await goBack(page);
    await expect(questionAbout(page, fact)).toBeVisible();
  }
  await goBack(page);
  await expect(page.locator(".home")).toBeVisible();
  for (const fact of [...asked, fourth]) {
    await page.goForward();
    await expect(questionAbout(page, fact)).toBeVisible();
  }
  await page.getByRole("link", { name: "看目前结果" }).click();
  await page.getByRole("link", { name: "改回答" }).click();
  await expect(page.locator("[data-answer]")).toHaveCount(asked.length);
  await expect(page).toHaveURL(/\/answers/);
  await goBack(page);
  await expect(resultPage(page)).toBeVisible();
});

for (const start of ["#/", "#/worker/result?residency=local_work"]) {
  test(`going back to where one came in, ${start}, keeps what was answered since`, async ({ page }) => {
    await open(page, start);
    const first = page.locator(".home, .result");
    await page.locator('main a[href="#/worker"]').click();
    const fact = await factAsked(page);
    await answerQuestion(page, fact, trainee[fact]);
    const next = await factAsked(page);
    await goBack(page);
    await goBack(page);
    await expect(first).toBeVisible();
    await page.goForward();
    await page.goForward();
    await expect(questionAbout(page, next)).toBeVisible();
    await page.getByRole("link", { name: "看目前结果" }).click();
    await page.getByRole("link", { name: "改回答" }).click();
    await expect(page.locator(`[data-answer="${fact}"]`)).toBeVisible();
  });
}

test("reloading keeps everything, wherever one is", async ({ page }) => {
  const answers = { ...trainee, lang: "en", elder: 1 };
  for (const path of ["worker", "worker/result", "worker/answers"]) {
    await open(page, link(path, answers));
    const whole = path.endsWith("result") ? page.locator(".share") : page.locator("main h1");
    await expect(whole).toHaveCount(1);
    const before = await page.locator("main").innerText();
    const address = page.url();
    await page.reload();
    await expect(whole).toHaveCount(1);
    expect(await page.locator("main").innerText()).toBe(before);
    expect(page.url()).toBe(address);
  }
  await page.getByRole("link", { name: "Policy text" }).click();
  await expect(page.locator("[id='clause-3.1.2']")).toBeVisible();
  await page.reload();
  await page.getByRole("link", { name: "Back to the result" }).click();
  await expect(shown(page, "living_allowance")).toHaveText("¥1,500");
  await page.getByRole("link", { name: "Skills subsidy calculator" }).click();
  await expect(page.locator(".home")).toBeVisible();
  await page.reload();
  await page.locator("[data-under-way]").getByRole("button", { name: "Go on" }).click();
  await expectToAskMoreThan(page, trainee);
});

test("another audience's link leaves one's own answers, and back leads to them", async ({ page }) => {
  await open(page, link("worker/result", trainee));
  await page.goto(`./${link("employer/result", employerOfApprentices)}`);
  await expect(shown(page, "apprentice_employee_subsidy")).toHaveText("106,666.67–400,000元");
  await goBack(page);
  await expect(shown(page, "living_allowance")).toHaveText("1,500元");
});

test("a clause's link, opened in between, leaves one's answers", async ({ page }) => {
  await open(page, link("worker/result", trainee));
  await page.goto("./#/policy/4.3.4");
  await page.getByRole("link", { name: "回到结果" }).click();
  await expect(shown(page, "living_allowance")).toHaveText("1,500元");
});

test("clearing forgets every answer, in the address too", async ({ page }) => {
  await open(page, link("worker/result", trainee));
  await unfold(page);
  await page.getByRole("button", { name: "清除并重新开始" }).click();
  await expect(page.locator(".home")).toBeVisible();
  expect(new URL(page.url()).hash).toMatch(/^(#\/?)?$/);
  await page.locator('[data-audience="worker"] a[href^="#/worker"]').first().click();
  expect(await factAsked(page)).toBe("training_date");
});
