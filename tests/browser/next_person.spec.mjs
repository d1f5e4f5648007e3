// One tap, or an idle time at a counter, leaves nothing of a visitor for the next person: not on the screen,
// in the address, on the device, or behind the browser's "back".

import { card, expect, link, open, openFold, test } from "./page.mjs";
import { trainee } from "./people.mjs";

const result = link("worker/result", trainee);
const living = (page) => card(page, "living_allowance").locator(".card__amount");

/** Switches counter mode on, on the first page, and opens a result. */
async function atTheCounter(page) {
  await open(page);
  await page.getByText("窗口模式（工作人员用）").click();
  await page.getByRole("button", { name: "打开窗口模式" }).click();
  await page.goto(`./${result}`);
  await expect(living(page)).toHaveText("1,500元");
}

/** Expects that nothing of the visitor before is left, on the screen, in the address, on the device or behind "back". */
async function expectNothingLeft(page) {
  await expect(page.locator(".home")).toBeVisible();
  expect(page.url()).not.toMatch(/training|groups/);
  expect(await page.evaluate(() => Object.values(localStorage).join(""))).not.toMatch(/training|groups/);
  await page.goBack();
  await expect(page.locator("main h1")).toBeVisible();
  await expect(page.locator("main")).not.toContainText("1,500元");
  await expect(page.locator("[data-answer]")).toHaveCount(0);
  await expect.poll(() => page.url()).not.toMatch(/training_days|groups/);
}

test("counter mode: one tap clears everything for the next person, and stays on", async ({ page }) => {
  await atTheCounter(page);
  await openFold(page, "sending");
  await page.locator(".share__keep").click();
  await page.locator("[data-next-person]").click();
  await expect(page.locator("[data-next-person]")).toBeVisible();
  await expectNothingLeft(page);
});

test("counter mode: clears itself when idle, if so chosen, and warns before", async ({ page }) => {
  await page.clock.install();
  await atTheCounter(page);
  await page.clock.runFor("30:00");
  await expect(living(page)).toHaveText("1,500元"); // never, unless chosen

  await page.getByRole("combobox").selectOption("2");
  await page.clock.runFor("01:45");
  await page.getByRole("button", { name: "继续使用" }).click();
  await page.clock.runFor("01:30");
  await expect(living(page)).toHaveText("1,500元");
  await expect(page.getByRole("button", { name: "继续使用" })).toHaveCount(0);
  await page.clock.runFor("00:31");
  await expectNothingLeft(page);
});

test("clearing leaves nothing behind “back” either", async ({ page }) => {
  await open(page, result);
  await page.getByRole("link", { name: "查看和修改回答" }).click();
  await page.getByRole("button", { name: "清除并重新开始" }).click();
  await expectNothingLeft(page);
});
