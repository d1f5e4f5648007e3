// Measures the length of a result on a phone of 360 × 740 before anything is unfolded, in CSS pixels and in screens: in
// Chinese, in English and in 长辈版. The result is reached by answering questions, without the notice that a link adds.

import { join } from "node:path";
import { chromium } from "@playwright/test";
import { root } from "../../src/build/settings.mjs";
import { serve } from "../../src/build/server.mjs";
import { link, screens } from "./page.mjs";
import { employee, employerOfApprentices, school, trainee } from "./people.mjs";

const results = {
  "a trainee": ["worker/result", trainee],
  "an employee with a certificate": ["worker/result", employee],
  "an employer of apprentices": ["employer/result", employerOfApprentices],
  "a school": ["provider/result", school],
};
const settings = { Chinese: {}, English: { lang: "en" }, 长辈版: { elder: 1 } };

const { server, address } = await serve({ folder: join(root, "dist") });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  const page = await browser.newPage({ viewport: screens.phone, locale: "zh-CN" });
  for (const [name, [path, answers]] of Object.entries(results)) {
    for (const [setting, parameters] of Object.entries(settings)) {
      await page.goto("about:blank");
      await page.goto(`${address}${link(path, { ...answers, ...parameters })}`);
      await page.locator("[data-prefilled] button").evaluate((button) => button.click());
      await page.locator("[data-prefilled]").waitFor({ state: "detached" });
      await page.locator(".share").waitFor({ state: "attached" });
      const length = await page.evaluate(() => document.documentElement.scrollHeight);
      console.log(`${name}, ${setting}: ${length} px, ${(length / screens.phone.height).toFixed(1)} screens`);
    }
  }
} finally {
  await browser.close();
  server.close();
}
