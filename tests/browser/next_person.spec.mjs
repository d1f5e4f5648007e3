// One tap, or an idle time at a counter, removes all traces of a visitor for the next person: on the screen, in the
// address, on the device, and behind the browser's "back".

import { card, expect, goBack, link, open, openFold, test } from "./page.mjs";
import { trainee } from "./people.mjs";

const result = link("worker/result", trainee);
const living = (page) => card(page, "living_allowance").locator(".card__amount");

/** Switches counter mode on, on the first page, and opens a result. */
async function atTheCounter(page) {
  await open(page);
  await page.getByText("窗口模式（工作人员用）").click();
  await page.getByRole("button", { name: "打开窗口模式" }).click();
  await expect(page.locator("[data-next-person]")).toBeVisible();
  await page.goto(`./${result}`);
  await expect(living(page)).toHaveText("1,500元");
}

/** Expects that nothing of the visitor before is left, on the screen, in the address, on the device or behind "back". */
async function expectNothingLeft(page) {
  await expect(page.locator(".home")).toBeVisible();
  expect(page.url()).not.toMatch(/training|groups/);
  expect(await page.evaluate(() => Object.values(localStorage).join(""))).not.toMatch(/training|groups/);
  await goBack(page);
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

test("counter mode: a tap by mistake can be taken back for ten seconds, and the next person's language is the page's own", async ({ page }) => {
  await page.clock.install();
  await atTheCounter(page);
  await page.locator("button[name=elder]").click();
  await page.locator("button[name=language]").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const next = page.locator("[data-next-person]");
  const takeBack = page.locator("[data-take-back]");
  await next.click();
  await expect(page.locator(".home")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.locator("html")).not.toHaveAttribute("data-elder");
  await takeBack.click();
  await expect(page.locator("html")).toHaveAttribute("data-elder", "1");
  await expect(page.locator("[data-total-low]")).toHaveAttribute("data-total-low", "1500");
  await next.press("Enter");
  await page.clock.runFor("00:09");
  await expect(takeBack).toBeVisible();
  await page.clock.runFor("00:02");
  await expect(takeBack).toHaveCount(0);
  await expectNothingLeft(page);
});

test("counter mode: no answer is in an address or in the history, given, changed or come with a link", async ({ page }) => {
  await atTheCounter(page);
  const isClean = () => expect.poll(() => page.url()).not.toMatch(/2020|project|employment|=30/);
  await isClean();
  await page.getByRole("link", { name: "改回答" }).click();
  await page.locator('[data-answer="training_days"] a').first().click();
  await page.locator("form[data-fact] input").fill("10");
  await page.locator("form[data-fact] [type=submit]").click();
  await expect(page.locator("[data-total-low]")).toHaveAttribute("data-total-low", "500");
  await isClean();
  for (let step = 0; step < 2; step += 1) {
    await goBack(page);
    await isClean();
  }
  await expect(page.locator('[data-answer="training_days"]'), "the person's own answers stay").toContainText("10天");
});

test("counter mode survives a reload, with what was chosen, and sticks while one scrolls", async ({ page }) => {
  await atTheCounter(page);
  await page.getByRole("combobox").selectOption("5");
  await page.reload();
  const next = page.locator("[data-next-person]");
  await expect(next).toBeVisible();
  await expect(page.getByRole("combobox")).toHaveValue("5");
  await expect(page.locator(".home")).toBeVisible();
  await expect(page.locator("main")).not.toContainText("1,500元");
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(next).toBeInViewport();
  const looks = (button) => button.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await looks(next)).not.toBe(await looks(page.locator(".button--primary").first()));
  await page.getByText("窗口模式（工作人员用）").click();
  await page.getByRole("button", { name: "退出窗口模式" }).click();
  await page.reload();
  await expect(page.locator(".home")).toBeVisible();
  await expect(page.locator("#guide")).toHaveCount(0);
  await expect(next).toHaveCount(0);
});

test("counter mode: clears itself after three idle minutes, or as chosen, and warns before", async ({ page }) => {
  await page.clock.install();
  await atTheCounter(page);
  await page.clock.runFor("02:45");
  await page.getByRole("button", { name: "继续使用" }).click();
  await expect(page.getByRole("button", { name: "继续使用" })).toHaveCount(0);
  await page.clock.runFor("02:30");
  await expect(living(page)).toHaveText("1,500元");
  await page.getByRole("combobox").selectOption("0");
  await page.clock.runFor("30:00");
  await expect(living(page)).toHaveText("1,500元");
  await page.getByRole("combobox").selectOption("2");
  await page.clock.runFor("02:01");
  await expect(page.locator("[data-take-back]"), "whoever comes now is another one").toHaveCount(0);
  await expectNothingLeft(page);
  // Where nobody was, nobody is warned.
  await page.clock.runFor("10:00");
  await expect(page.getByRole("button", { name: "继续使用" })).toHaveCount(0);
});

test("clearing leaves nothing behind “back” either", async ({ page }) => {
  await open(page, result);
  await page.getByRole("link", { name: "改回答" }).click();
  await page.getByRole("button", { name: "清除并重新开始" }).click();
  await expectNothingLeft(page);
});

test("what was cleared by mistake can be taken back for a minute, what was kept on the device too", async ({ page }) => {
  await page.clock.install();
  await open(page, result);
  await openFold(page, "sending");
  await page.locator(".share__keep").click();
  const takeBack = page.locator("[data-take-back]");
  await page.getByRole("button", { name: "清除并重新开始" }).click();
  await expect(page.locator(".home")).toBeVisible();
  expect(await page.evaluate(() => Object.values(localStorage).join(""))).not.toMatch(/training/);
  await takeBack.click();
  await expect(living(page)).toHaveText("1,500元");
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join(""))).toMatch(/training/);
  // From the first page, where what is kept is offered.
  await open(page);
  await page.getByRole("button", { name: "全部清除" }).click();
  await takeBack.click();
  await expect(living(page)).toHaveText("1,500元");
  await page.getByRole("button", { name: "清除并重新开始" }).press("Enter");
  await page.clock.runFor("00:58");
  await expect(takeBack).toBeVisible();
  await page.clock.runFor("00:03");
  await expect(takeBack).toHaveCount(0);
  await expectNothingLeft(page);
});
