// Partial answers: the month of a day, groups that may apply; and unusual values that are confirmed before they count.

import { choice, expect, link, open, perhaps, questionAbout, questionForm, resultPage, screens, submit, tap, test, typeInto } from "./page.mjs";

const summary = (page) => page.locator(".error-summary");
const field = (page, name) => questionForm(page).locator(`input[name="${name}"]`);
/** Whether the middle of an element can be seen and tapped where the page is scrolled to. */
const isOnTop = (element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
};
const item = (page, id) => page.locator(`[data-entitlement="${id}"]`);

test("year and month suffice where every day of the month comes to the same, and stay a month", async ({ page }) => {
  await open(page, link("worker"));
  await typeInto(field(page, "year"), "2020");
  await typeInto(field(page, "month"), "6");
  await submit(page);
  await expect(questionAbout(page, "training_date")).toHaveCount(0);
  await expect(page).toHaveURL(/training_date=2020-06(&|$)/);
  await open(page, link("worker/answers", { training_date: "2020-06" }));
  await expect(page.getByText("2020年6月", { exact: true }).first()).toBeVisible();
});

test("where the day decides it is asked for, with the day from which, and need not be remembered", async ({ page }) => {
  await open(page, link("worker"));
  await typeInto(field(page, "year"), "2019");
  await typeInto(field(page, "month"), "12");
  await submit(page);
  await expect(summary(page)).toBeFocused();
  await expect(summary(page)).toContainText("2019年12月13日");
  await expect(field(page, "month")).toHaveValue("12");
  await submit(page);
  await expect(questionAbout(page, "training_date")).toHaveCount(0);
  await expect(page).toHaveURL(/training_date=2019-12(&|$)/);
});

test("an answer that contradicts an earlier one is asked back once, beside its fields, and a button asks for the earlier one", async ({ page }) => {
  const earlier = { training_date: "2020-06-10", training_kind: "skills", certificate: "skill_level", level: "junior" };
  for (const elder of [0, 1]) {
    await page.setViewportSize(screens.phone);
    await open(page, link("worker", { ...earlier, ...(elder && { elder }), at: "certificate_date" }));
    for (const [name, value] of Object.entries({ year: "2020", month: "5", day: "1" })) await typeInto(field(page, name), value);
    await submit(page);
    await expect(summary(page)).toBeFocused();
    await expect(page.getByText("对不上")).toHaveCount(1);
    await expect(field(page, "year")).toBeInViewport({ ratio: 1 });
    const confirm = page.locator("[data-confirm]");
    await expect.poll(() => confirm.evaluate(isOnTop), "the bar with the buttons covers it").toBe(true);
    await confirm.click();
    await expect(questionAbout(page, "training_date")).toBeVisible();
  }
});

test("a day that is added after all counts as the day", async ({ page }) => {
  await open(page, link("worker"));
  await typeInto(field(page, "year"), "2019");
  await typeInto(field(page, "month"), "12");
  await submit(page);
  await expect(summary(page)).toBeFocused(); // what is typed before would not reach the field
  await typeInto(field(page, "day"), "20");
  await submit(page);
  await expect(page).toHaveURL(/training_date=2019-12-20(&|$)/);
});

const trained = { training_date: "2020-06", training_kind: "project", training_days: "20" };

test("a group that may apply is kept apart from those that do, and what it could bring is open, not refused", async ({ page }) => {
  await open(page, link("worker", { ...trained, at: "groups" }));
  await tap(choice(questionForm(page), "unemployed"));
  await tap(perhaps(questionForm(page), "employment_difficulty"));
  await submit(page);
  await expect(page).toHaveURL(/groups=unemployed,~employment_difficulty(&|$)/);
  const groups = "unemployed,~employment_difficulty";
  await open(page, link("worker/result", { ...trained, groups }));
  await expect(item(page, "living_allowance")).toHaveAttribute("data-status", "unknown");
  await open(page, link("worker/answers", { ...trained, groups }));
  await expect(page.getByText("失业人员、可能是就业困难人员（含残疾人）", { exact: true })).toBeVisible();
  await open(page, link("worker", { ...trained, groups, at: "groups" }));
  await expect(perhaps(questionForm(page), "employment_difficulty").locator("input")).toBeChecked();
  await expect(choice(questionForm(page), "unemployed").locator("input")).toBeChecked();
});

test("a group is either certain or perhaps, and none of these is neither", async ({ page }) => {
  await open(page, link("worker", { ...trained, at: "groups" }));
  const [certain, doubtful] = [choice, perhaps].map((label) => label(questionForm(page), "veteran").locator("input"));
  await tap(perhaps(questionForm(page), "veteran"));
  await tap(choice(questionForm(page), "veteran"));
  await expect(certain).toBeChecked();
  await expect(doubtful).not.toBeChecked();
  await tap(perhaps(questionForm(page), "veteran"));
  await expect(certain).not.toBeChecked();
  await expect(doubtful).toBeChecked();
  await tap(choice(questionForm(page), ""));
  await expect(doubtful).not.toBeChecked();
  await submit(page);
  await expect(page).toHaveURL(/groups=(&|$)/);
});

test("“perhaps” is reached and chosen by keyboard, and says what it is about", async ({ page }) => {
  await open(page, link("worker", { ...trained, at: "groups" }));
  await choice(questionForm(page), "veteran").locator("input").focus();
  await page.keyboard.press("Tab");
  const focused = page.getByRole("checkbox", { name: "可能是退役军人" });
  await expect(focused).toBeFocused();
  await page.keyboard.press("Space");
  await expect(focused).toBeChecked();
});

test("a number beyond what is usual is asked back once, loses nothing, and is kept as confirmed", async ({ page }) => {
  await open(page, link("worker", { training_date: "2020-06-01", at: "training_days" }));
  await typeInto(questionForm(page).getByRole("textbox"), "999");
  await submit(page);
  await expect(summary(page)).toContainText("999天");
  await expect(summary(page)).toContainText("400天");
  await expect(questionForm(page).getByRole("textbox")).toHaveValue("999");
  await submit(page);
  await expect(page).toHaveURL(/training_days=999!(&|$)/);
  await page.reload();
  await expect(page.locator(".notice--problem")).toHaveCount(0);
});

test("a link's number beyond what is usual does not count before it is confirmed", async ({ page }) => {
  await open(page, link("employer/result", { training_date: "2020-06-01", insured_here: "true", new_hires: "999999999" }));
  await expect(page.locator('[data-problem="new_hires"]')).toContainText("100,000人");
  await expect(resultPage(page)).not.toContainText("999,999,999");
});
