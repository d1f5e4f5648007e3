// A visit needs no mouse, the focus is where a screen reader should continue, and what a visitor changes is announced.

import { answerQuestion, begin, expect, factAsked, goBack, open, questionAbout, questionForm, resultPage, test, walk } from "./page.mjs";
import { employee, trainee } from "./people.mjs";

/** Presses a key until what `selector` names has the focus; the focus must be visible all the way. */
async function tabTo(page, selector, key = "Tab") {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key);
    const [there, visible] = await page.evaluate((wanted) => {
      const { activeElement } = document;
      const { outlineStyle, boxShadow } = getComputedStyle(activeElement);
      const label = activeElement.closest("label");
      const marked = outlineStyle !== "none" || boxShadow !== "none" || (label && getComputedStyle(label).outlineStyle !== "none");
      return [activeElement.matches(wanted), marked || activeElement === document.body];
    }, selector);
    expect(visible, "the focus can be seen").toBe(true);
    if (there) return;
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

/** Answers the question on the screen by keyboard alone. */
async function answerByKeyboard(page, fact, answer) {
  const field = (rest) => `form[data-fact="${fact}"] ${rest}`;
  if ((await page.locator(`form[data-fact="${fact}"][data-together]`).count()) > 0) {
    const rows = await questionForm(page).locator('input[name="answer"]').evaluateAll((all) => all.map((one) => one.value));
    const ticked = rows.filter((row) => employee[row] === true || employee[row] > 0);
    for (const row of ticked.length > 0 ? ticked : [""]) {
      await tabTo(page, field(`input[name="answer"][value="${row}"]`));
      await page.keyboard.press("Space");
    }
    await tabTo(page, field('[type="submit"]'));
    await page.keyboard.press("Space");
  } else if (answer === undefined) {
    await tabTo(page, field("[data-unsure]"));
    await page.keyboard.press("Enter");
  } else if (/^\d{4}-\d{2}-\d{2}$/.test(answer)) {
    await tabTo(page, field('input[name="year"]'));
    for (const part of answer.split("-")) {
      await page.keyboard.type(part);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter"); // on the button that sends
  } else if (Array.isArray(answer)) {
    for (const id of answer) {
      await tabTo(page, field(`input[name="answer"][value="${id}"]`));
      await page.keyboard.press("Space");
    }
    await tabTo(page, field('[type="submit"]'));
    await page.keyboard.press("Space");
  } else if ((await questionForm(page).locator('input[type="radio"]').count()) > 0) {
    // Tab reaches the list, Space takes the first, arrows go on from there.
    await tabTo(page, field('input[type="radio"]'));
    await page.keyboard.press("Space");
    const chosen = questionForm(page).locator("input:checked");
    for (let presses = 0; (await chosen.getAttribute("value")) !== `${answer}`; presses += 1) {
      expect(presses).toBeLessThan(10);
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
  } else {
    await tabTo(page, field("input"));
    await page.keyboard.type(`${answer}`);
    await page.keyboard.press("Enter");
  }
  await expect(questionAbout(page, fact)).toHaveCount(0);
}

for (const elder of [false, true]) {
  test(`a whole walk by keyboard alone${elder ? ", large" : ""}`, async ({ page }) => {
    test.slow();
    await open(page, elder ? "#/?elder=1" : "");
    await tabTo(page, ".header__skip");
    await page.keyboard.press("Enter");
    await expect(page.locator("main")).toBeFocused();
    await tabTo(page, '[data-audience="worker"] a');
    await page.keyboard.press("Enter");
    for (let fact = await factAsked(page); fact !== null; fact = await factAsked(page)) {
      await answerByKeyboard(page, fact, employee[fact]);
      await expect(page.locator("main h1")).toBeFocused();
    }
    await expect(page.locator('[data-item="training_subsidy"] .item__amount')).toHaveText("金额按当地标准");

    // The details open, the explanation, and its clause, and back.
    await tabTo(page, '[data-fold="evidence"] > summary');
    await page.keyboard.press("Enter");
    await expect(page.locator('[data-entitlement="training_subsidy"] .card__amount')).toContainText("当地标准");
    await tabTo(page, '[data-entitlement="training_subsidy"] .card__why summary');
    await page.keyboard.press("Enter");
    await tabTo(page, '[data-entitlement="training_subsidy"] .card__why a');
    await page.keyboard.press("Enter");
    await expect(page.locator("mark").first()).toBeVisible();
    await tabTo(page, "a.back", "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(resultPage(page)).toBeVisible();
  });
}

test("the focus moves to the question's heading after each answer, and to each page's", async ({ page }) => {
  await begin(page, "worker");
  await expect(page.locator("main h1")).toBeFocused();
  await walk(page, trainee, async () => {
    await expect(page.locator("main h1")).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
  await page.getByRole("link", { name: "改回答" }).click();
  await expect(page.locator("main h1")).toBeFocused();
  await expect(page).toHaveURL(/\/answers/);
  await goBack(page);
  await expect(page.locator("main h1")).toBeFocused();
});

test("what a visitor changes is announced: the total in a live region, the remaining questions in words", async ({ page }) => {
  await begin(page, "worker");
  await expect(page.locator("[aria-live]")).toHaveCount(1);
  for (let fact = await factAsked(page); fact !== "training_days"; fact = await factAsked(page)) {
    await expect(page.getByText(/第\d部分，共\d部分/)).toBeVisible();
    await answerQuestion(page, fact, trainee[fact]);
  }
  await answerQuestion(page, "training_days", 30);
  await expect(page.locator("[aria-live]")).toContainText("1,500元");
});
