// What is kept and shared: link, QR code, text, result code, print, this device, and the next person.

import jsQR from "jsqr";
import { trainee } from "./people.mjs";
import { expect, link, open, test } from "./page.mjs";

const result = link("worker/result", trainee);

test("the text has the amount, the quotation and the result code", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, result);
  await page.locator('[data-copy="text"]').click();
  await expect(page.getByText("已复制。")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("1,500元");
  expect(copied).toContain("在培训期间通过就业补助资金按每人每天50元标准给予生活费补贴");
  expect(copied).toContain(await page.locator("[data-code]").textContent());
});

test("links are copied with the answers and without", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, result);
  await page.locator('[data-copy="link"]').click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.locator('[data-copy="empty-link"]').click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/#\/worker$/);
});

test("where copying is refused the text is there to copy by hand", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await open(page, result);
  await page.locator('[data-copy="text"]').click();
  await expect(page.locator("#by-hand")).toHaveValue(/1,500元/);
});

test("the QR code holds the very link", async ({ page, context }) => {
  await open(page, result);
  await page.locator(".share__qr summary").click();
  const picture = (await page.locator(".qr").screenshot()).toString("base64");
  const reader = await context.newPage();
  const { data, width, height } = await reader.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    const pixels = canvas.getImageData(0, 0, image.width, image.height);
    return { data: [...pixels.data], width: pixels.width, height: pixels.height };
  }, picture);
  expect(jsQR(Uint8ClampedArray.from(data), width, height)?.data).toBe(page.url());
});

test("the result code brings the same result back, and a mistyped one is named", async ({ page }) => {
  await open(page, result);
  const code = await page.locator("[data-code]").textContent();
  await open(page);
  await page.locator(".return__code summary").click();
  await page.locator("#code").fill(`${code.slice(0, -1)}${code.endsWith("7") ? "8" : "7"}`);
  await page.locator(".return__code button").click();
  await expect(page.locator("#code-error")).toContainText("结果码不对");
  await page.locator("#code").fill(code.toLowerCase());
  await page.locator(".return__code button").click();
  await expect(page.locator('article[data-entitlement="living_allowance"]')).toContainText("1,500元");
});

test("nothing is kept unless asked, and everything is erased at once", async ({ page }) => {
  await open(page, result);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.locator(".share__keep input").check();
  await open(page);
  await page.locator("[data-kept] button").first().click();
  await expect(page.locator('article[data-entitlement="living_allowance"]')).toContainText("1,500元");
  await page.getByRole("button", { name: "清除并重新开始" }).click();
  await expect(page.locator("[data-kept]")).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.reload();
  await expect(page.locator("[data-kept]")).toHaveCount(0);
});

test("what another version kept is said to be unreadable, and can be erased", async ({ page }) => {
  await open(page);
  await page.evaluate(() => localStorage.setItem("skills-subsidy", "99 {…"));
  await page.reload();
  await expect(page.getByText("来自其他版本")).toBeVisible();
  await page.getByRole("button", { name: "全部清除" }).click();
  expect(await page.evaluate(() => localStorage.getItem("skills-subsidy"))).toBeNull();
});

test("a browser that keeps nothing says so", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, "localStorage", { get: () => { throw new Error("denied"); } }));
  await open(page, result);
  await expect(page.locator(".share__keep input")).toBeDisabled();
  await expect(page.getByText("这个浏览器不允许保存。")).toBeVisible();
});

test("counter mode clears everything for the next person", async ({ page }) => {
  await open(page);
  await page.locator(".return__counter summary").click();
  await page.locator(".return__counter button").click();
  await page.evaluate((fragment) => { location.hash = fragment; }, result);
  await expect(page.locator(".result")).toBeVisible();
  await page.locator("[data-next-person]").click();
  await expect(page).toHaveURL(/#\/$/);
  await page.locator('[data-audience="worker"] a[href="#/worker"]').click();
  await expect(page.locator('form[data-fact="training_date"]')).toBeVisible();
  await expect(page.locator("[data-next-person]")).toBeVisible();
});

test("counter mode clears itself when idle, after a warning", async ({ page }) => {
  await page.clock.install();
  await open(page);
  await page.locator(".return__counter summary").click();
  await page.locator(".return__counter button").click();
  await page.locator(".counter select").selectOption("2");
  await page.evaluate((fragment) => { location.hash = fragment; }, result);
  await expect(page.locator(".result")).toBeVisible();
  await page.clock.runFor(101_000);
  await expect(page.locator(".counter__warning")).toContainText("即将自动清除");
  await page.clock.runFor(21_000);
  await expect(page).toHaveURL(/#\/$/);
});

test("print has the results and quotations, and no controls", async ({ page }) => {
  await open(page, result);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator('article[data-entitlement="living_allowance"] .card__amount')).toBeVisible();
  await expect(page.locator(".printed-answers")).toContainText("2020年6月1日");
  for (const hidden of [".header__settings", ".share__buttons", ".result__actions"]) {
    await expect(page.locator(hidden)).toBeHidden();
  }
});
