// The page starts, in any folder of a portal.

import { expect, test } from "./page.mjs";

test("starts from a sub-path under a strict content security policy", async ({ page }) => {
  const response = await page.goto("./");
  expect(response.headers()["content-security-policy"]).toContain("default-src 'none'");
  await expect(page.locator("#app main")).toBeVisible();
});

test("says so when the application cannot be loaded", async ({ browser, baseURL }) => {
  // A page of its own: here errors are what we want.
  const page = await browser.newPage();
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(baseURL);
  await expect(page.getByRole("alert")).toContainText("计算器未能载入");
});
