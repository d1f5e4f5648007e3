// Answers stored on the device on request: updated with every change, resumed, erased.

import { card, changeAnswer, expect, link, open, openFold, test } from "./page.mjs";
import { trainee } from "./people.mjs";

const result = link("worker/result", trainee);
const living = (page) => card(page, "living_allowance").locator(".card__amount");

test("the device keeps the answers when asked, goes on from them, and erases them", async ({ page }) => {
  const kept = () => page.evaluate(() => Object.entries(localStorage).flat().join(" "));
  await open(page, result);
  expect(await kept()).toBe("");
  await openFold(page, "sending");
  await page.locator(".share__keep").click();
  expect(await kept()).toContain("training_days=30");

  // Later answers are kept too.
  await changeAnswer(page, "training_days", "10");
  await page.getByRole("link", { name: "看目前结果" }).click();
  await expect(living(page)).toHaveText("500元");
  expect(await kept()).toContain("training_days=10");

  await open(page);
  await page.locator("[data-kept]").getByRole("button").first().click();
  await expect(living(page)).toHaveText("500元");
  await open(page);
  await page.getByRole("button", { name: "全部清除" }).click();
  expect(await kept()).toBe("");
  await expect(page.locator("[data-kept]")).toHaveCount(0);
});
