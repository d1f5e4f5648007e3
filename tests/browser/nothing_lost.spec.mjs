// No input of a visitor is lost, and nothing is stated or counted that the visitor did not say: settings, clauses,
// reloads, changes, and the first page while answers are in progress.

import {
  answerQuestion,
  begin,
  choice,
  enter,
  expect,
  factAsked,
  goBack,
  link,
  open,
  questionAbout,
  questionForm,
  resultPage,
  test,
  typeInto,
  unfold,
} from "./page.mjs";
import { trainee } from "./people.mjs";

const back = (page) => page.getByRole("link", { name: "返回" });
const reloaded = async (page) => {
  await page.reload();
  await expect(page.locator("#guide")).toHaveCount(0);
};

/** Opens a question with these answers given. */
const ask = (page, fact, answers = {}) => open(page, link("worker", { ...answers, at: fact }));

const halfEntered = {
  "groups that are ticked": ["groups", ["veteran", "unemployed"]],
  "one of a list": ["training_kind", "project"],
  "yes or no": ["first_appraisal", "true"],
  "the list of what is rare": ["competition_winner", ["competition_winner"]],
};
for (const [what, [fact, entered]] of Object.entries(halfEntered)) {
  test(`language, larger text and a clause in between leave what is half entered: ${what}`, async ({ page }) => {
    await ask(page, fact, { training_date: "2020-06-01" });
    await enter(page, entered);
    const isThere = async () => {
      for (const id of [entered].flat()) await expect(choice(questionForm(page), id).locator("input")).toBeChecked();
      await expect(questionForm(page).locator('input[name="answer"]:checked')).toHaveCount([entered].flat().length);
    };
    await isThere();
    await page.locator("button[name=language]").click();
    await isThere();
    await page.locator("button[name=elder]").click();
    await isThere();
    await page.locator("button[name=elder]").press("Enter");
    await page.locator("button[name=language]").press("Enter");
    await page.getByRole("link", { name: "政策原文" }).click();
    await expect(page.locator(".reader")).toBeVisible();
    await back(page).press("Enter");
    await isThere();
    await page.getByRole("link", { name: "政策原文" }).press("Enter");
    await expect(page.locator(".reader")).toBeVisible();
    await expect(page).toHaveURL(/#\/policy/); // the address follows once the page is painted
    await goBack(page);
    await isThere();
  });
}

test("what is half entered is not another visitor's, nor another question's", async ({ page }) => {
  await ask(page, "training_days");
  await typeInto(questionForm(page).getByRole("textbox"), "12");
  await page.getByRole("link", { name: "政策原文" }).click();
  await expect(page.locator(".reader")).toBeVisible();
  await page.goto(`./${link("worker", { at: "occupation_standard" })}`);
  await expect(questionAbout(page, "occupation_standard").getByRole("textbox")).toHaveValue("");
  await page.goto(`./${link("worker", { at: "training_days" })}`);
  await expect(questionAbout(page, "training_days").getByRole("textbox")).toHaveValue("");
});

test("after a clause one is where one was: place, focus and what was unfolded", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 500 });
  // On a question.
  await ask(page, "training_days");
  await questionForm(page).getByRole("textbox").fill("12");
  await page.locator('[data-fold="why"] > summary').click();
  const clause = page.locator('[data-fold="why"] a').first();
  await clause.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await clause.click();
  await expect(page.locator(".reader")).toBeVisible();
  await back(page).press("Enter");
  await expect(clause).toBeFocused();
  await expect(questionForm(page).getByRole("textbox")).toHaveValue("12");
  expect(await page.evaluate(() => scrollY)).toBe(before);

  // On a result, far down, by the browser's own "back" too.
  await open(page, link("worker/result", trainee));
  await unfold(page);
  const quotation = page.locator("article figure a").last();
  await quotation.scrollIntoViewIfNeeded();
  const far = await page.evaluate(() => scrollY);
  expect(far).toBeGreaterThan(500);
  for (const leave of [() => page.getByRole("link", { name: "回到结果" }).press("Enter"), () => goBack(page)]) {
    await quotation.press("Enter");
    await expect(page.locator(".reader")).toBeVisible();
    await expect(page).toHaveURL(/#\/policy/);
    await leave();
    await expect(resultPage(page)).toBeVisible();
    await expect(quotation).toBeFocused();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(far);
  }
});

test("back from a change leads to the list of answers, and from the result's question to the result", async ({ page }) => {
  await open(page, link("worker/answers", trainee));
  await page.locator('[data-answer="training_days"] a').first().click();
  await expect(questionAbout(page, "training_days")).toBeVisible();
  await back(page).click();
  await expect(page.locator('[data-answer="training_days"]')).toContainText("30天");
  await open(page, link("worker/result", { training_date: "2020-06-01" }));
  await page.locator(".item__question").first().click();
  await expect(questionForm(page)).toBeVisible();
  await back(page).click();
  await expect(resultPage(page)).toBeVisible();
});

test("a reload of one's own page is not said to be another's; a link's is, until it is looked through", async ({ page }) => {
  const notice = page.locator("[data-prefilled]");
  await begin(page, "worker");
  const fact = await factAsked(page);
  await answerQuestion(page, fact, trainee[fact]);
  const next = await factAsked(page);
  await reloaded(page);
  await expect(questionAbout(page, next)).toBeVisible();
  await expect(notice).toHaveCount(0);

  await open(page, link("worker/result", trainee));
  await expect(notice).toBeVisible();
  const oneLine = await notice.locator("summary").evaluate((line) => line.getBoundingClientRect().height / parseFloat(getComputedStyle(line).lineHeight));
  expect(oneLine).toBeLessThan(2.6);
  await reloaded(page);
  await expect(notice).toBeVisible();
  await notice.locator("summary").click();
  await expect(notice).toContainText("培训天数：30天");
  await notice.getByRole("button").click();
  await expect(notice).toHaveCount(0);
  await reloaded(page);
  await expect(resultPage(page)).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test("the first page says what is under way, goes on with it, and asks before it is replaced", async ({ page }) => {
  await begin(page, "worker");
  const asked = await factAsked(page);
  await answerQuestion(page, asked, trainee[asked]);
  const next = await factAsked(page);
  const home = page.getByRole("link", { name: "技能补贴计算" });
  await home.click();
  const underWay = page.locator("[data-under-way]");
  await expect(underWay).toContainText("回答了1个问题");
  await underWay.getByRole("button", { name: "接着填" }).click();
  await expect(questionAbout(page, next)).toBeVisible();

  await home.press("Enter");
  await page.locator('[data-audience="worker"] a[href="#/worker"]').click();
  const question = page.locator("[data-begin-asked]");
  await expect(question).toBeFocused();
  await question.getByRole("button", { name: "接着填" }).click();
  await expect(questionAbout(page, next)).toBeVisible();

  await home.press("Enter");
  await underWay.getByRole("button", { name: "重新开始" }).click();
  await expect.poll(() => page.url()).toContain(asked);
  await question.getByRole("button", { name: "清除并重新开始" }).click();
  await expect(questionAbout(page, asked)).toBeVisible();
  await expect.poll(() => page.url()).not.toContain(`${asked}=`);
});

test("un-ticking, back and forward leave no answer that was not given", async ({ page }) => {
  await ask(page, "groups", { training_date: "2020-06-01" });
  await enter(page, ["veteran"]);
  await questionForm(page).locator("[type=submit]").click();
  await expect(questionAbout(page, "groups")).toHaveCount(0);
  await expect.poll(() => page.url()).toContain("groups=veteran");
  await goBack(page);
  const veteran = choice(questionForm(page), "veteran").locator("input");
  await expect(veteran).toBeChecked();
  await veteran.press("Space");
  await expect(veteran).not.toBeChecked();
  // Not sent: forward, it is as it was said.
  await page.goForward();
  await expect(questionAbout(page, "groups")).toHaveCount(0);
  await expect.poll(() => page.url()).toContain("groups=veteran");
  await goBack(page);
  await expect(veteran).toBeChecked();
  // Nothing ticked is no answer, not "none of these".
  await veteran.press("Space");
  await questionForm(page).locator("[type=submit]").press("Enter");
  await expect(page.locator(".error-summary")).toBeVisible();
  await expect.poll(() => page.url()).toContain("groups=veteran");
});

test("in the list of what is rare, “perhaps” stays perhaps when more is asked with it", async ({ page }) => {
  await open(page, link("worker", { training_date: "2020-06-01", competition_winner: "unsure", at: "competition_winner" }));
  const perhaps = questionForm(page).locator('input[name="perhaps"][value="competition_winner"]');
  await expect(perhaps).toBeChecked();
});

test("the list of what is rare opens at the line that is to be changed", async ({ page }) => {
  await open(page, link("worker/answers", { training_date: "2020-06-01", competition_winner: "false", master_studio_trained: "false" }));
  await page.locator('main a[href*="at=master_studio_trained"]').first().click();
  await expect(questionForm(page).locator('input[name="answer"][value="master_studio_trained"]')).toBeFocused();
  await expect(questionForm(page).locator("[data-meant]")).toHaveCount(1);
});

test("back from a link that was opened over one's own answers leads to them", async ({ page }) => {
  await begin(page, "worker");
  const fact = await factAsked(page);
  await answerQuestion(page, fact, trainee[fact]);
  const next = await factAsked(page);
  await page.goto(`./${link("worker/result", { training_date: "2021-03-04", training_days: 10 })}`);
  await expect(resultPage(page)).toBeVisible();
  await goBack(page);
  await expect(questionAbout(page, next)).toBeVisible();
  await expect.poll(() => page.url()).toContain(`${fact}=${trainee[fact]}`);
  expect(page.url()).not.toContain("training_days=10");
});
