// Sharing: link, QR code and text. Codes, print and storage have specs of their own.

import jsQR from "jsqr";
import { trainee } from "./people.mjs";
import { expect, link, open, test, unfold } from "./page.mjs";

const result = link("worker/result", trainee);

test("the text has the amount, the quotation and the result code", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, result);
  await unfold(page);
  await page.locator('[data-copy="text"]').click();
  await expect(page.getByText("已复制，可以去粘贴了。")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("1,500元");
  expect(copied).toContain("在培训期间通过就业补助资金按每人每天50元标准给予生活费补贴");
  expect(copied).toContain(await page.locator("[data-code]").textContent());
});

test("links are copied with the answers and without", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, result);
  await unfold(page);
  await page.locator('[data-copy="link"]').click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.locator('[data-copy="empty-link"]').click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/#\/worker$/);
});

test("the QR code holds the very link", async ({ page, context }) => {
  await open(page, result);
  await unfold(page);
  const picture = (await page.locator(".share .qr").screenshot()).toString("base64");
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
