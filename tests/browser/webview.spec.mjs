// Features that in-app browsers refuse or lack: the page goes on without them.

import { begin, card, expect, link, open, test, unfold, walk } from "./page.mjs";
import { trainee } from "./people.mjs";

const result = link("worker/result", trainee);
const living = (page) => card(page, "living_allowance").locator(".card__amount");

test("where storage is denied, everything else works", async ({ page }) => {
  await page.addInitScript(() => {
    const denied = { get: () => { throw new DOMException("denied", "SecurityError"); } };
    Object.defineProperty(window, "localStorage", denied);
    Object.defineProperty(window, "sessionStorage", denied);
  });
  await open(page);
  await open(page, result);
  await unfold(page);
  await expect(living(page)).toHaveText("1,500元");
  await expect(page.locator(".share__keep input")).toBeDisabled();
});

test("where storage is full, keeping says no rather than yes", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  });
  await open(page, result);
  await unfold(page);
  await page.locator(".share__keep").click();
  await expect(page.locator(".share__keep input")).not.toBeChecked();
  await expect(living(page)).toHaveText("1,500元");
});

test("where the clipboard refuses, the text stands there to be copied by hand", async ({ page }) => {
  await page.addInitScript(() => {
    if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
  });
  await open(page, result);
  await unfold(page);
  await page.locator('[data-copy="link"]').click();
  await expect(page.getByRole("textbox")).toHaveValue(/#\/worker\/result\?.*training_days=30/);
});

test("where copying, saving and printing are refused, it is said, on every page that offers them", async ({ page }) => {
  await page.addInitScript(() => {
    if (navigator.clipboard) {
      navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
      navigator.clipboard.write = () => Promise.reject(new Error("refused"));
    }
    window.print = () => {}; // as a sandbox does
    URL.createObjectURL = () => { throw new Error("refused"); };
  });
  const estimate = "#/estimate?training_date=2020-09-01&apprentice_employees=20&apprentice_employee_months=24";
  for (const [fragment, place] of [[result, ".share"], [estimate, ".estimate__export"], ["#/policy/4.3.4", ".clause__copy"]]) {
    await open(page, fragment);
    await unfold(page);
    const buttons = page.locator(`${place} button`);
    await expect(buttons.first()).toBeVisible();
    expect(await buttons.count()).toBeGreaterThan(0);
    for (const button of await buttons.all()) {
      await button.click();
      const name = await button.textContent();
      const said = page.locator(`${place} [role="status"]`);
      if (/打印/.test(name)) await expect(said, name).toContainText("这里不让打印");
      else if (/下载|导出|CSV/.test(name)) await expect(said, name).toContainText("这里不能保存文件");
      else await expect(said.locator("textarea"), name).not.toHaveValue("");
    }
  }
});

test("where copying works, it is said too", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "#/estimate?training_date=2020-09-01&apprentice_employees=20&apprentice_employee_months=24");
  await page.locator('[data-copy="estimate"]').click();
  await expect(page.locator('.estimate__export [role="status"]')).toHaveText("已复制，可以去粘贴了。");
  await page.locator('[data-export="estimate"]').click();
  await expect(page.locator('.estimate__export [role="status"]')).toContainText("文件已交给浏览器保存");
});

test("where the address may not be changed, questions and answers work", async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => { throw new DOMException("refused", "SecurityError"); };
    history.pushState = refuse;
    history.replaceState = refuse;
  });
  await begin(page, "worker");
  await walk(page, trainee);
  await expect(living(page)).toHaveText("1,500元");
});

test("reads aloud where there is a voice for the language, and not elsewhere", async ({ page }) => {
  await open(page, result);
  await unfold(page);
  await expect(page.getByRole("button", { name: "朗读" })).toHaveCount(0); // this Chromium has no voice
  await page.addInitScript(() => {
    window.spoken = [];
    Object.defineProperty(speechSynthesis, "getVoices", { value: () => [{ lang: "zh-CN", name: "a voice" }] });
    Object.defineProperty(speechSynthesis, "speak", { value: (words) => window.spoken.push([words.lang, words.text]) });
  });
  await open(page, result);
  await unfold(page);
  await page.getByRole("button", { name: "朗读" }).click();
  const [[language, text]] = await page.evaluate(() => window.spoken);
  expect(language).toBe("zh-CN");
  expect(text).toContain("1,500元");
  await unfold(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("button", { name: /read aloud/i })).toHaveCount(0);
});
