// Takes pictures of every screen of the built site into target/screenshots/: phone and desktop, both languages, large text,
// dark theme. usage: node screenshots.mjs [part of a name] ...

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { root } from "../../src/build/settings.mjs";
import { serve } from "../../src/build/server.mjs";
import { link, screens } from "./page.mjs";
import { employerOfApprentices, trainee } from "./people.mjs";

const pages = {
  home: link(""),
  "question-date": link("worker", { at: "training_date" }),
  "question-many": link("worker", { training_date: "2020-06-01", at: "groups" }),
  "question-one": link("worker", { training_date: "2020-06-01", at: "certificate" }),
  "question-count": link("worker", { training_date: "2020-06-01", at: "training_days" }),
  "question-out-of-term": link("worker", { training_date: "2026-05-03", at: "certificate_date" }),
  "result-worker": link("worker/result", trainee),
  "result-employer": link("employer/result", employerOfApprentices),
  "result-problems": link("worker/result", { training_date: "2020-02-30", training_days: -1 }),
  answers: link("worker/answers", trainee),
  "what-if": link("worker/what-if", { ...trainee, at: "training_days" }),
  policy: link("policy"),
  clause: link("policy/3.1.2"),
  annex: link("policy/A1"),
};
const looks = {
  zh: {},
  en: { settings: { lang: "en" } },
  elder: { settings: { elder: 1 } },
  dark: { colorScheme: "dark" },
};
const wanted = process.argv.slice(2);
const folder = join(root, "target/screenshots");

await mkdir(folder, { recursive: true });
const { server, address } = await serve({ folder: join(root, "dist") });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
for (const [screen, viewport] of Object.entries(screens)) {
  for (const [look, { settings = {}, colorScheme = "light" }] of Object.entries(looks)) {
    const context = await browser.newContext({ viewport, colorScheme, locale: "zh-CN" });
    const page = await context.newPage();
    for (const [name, fragment] of Object.entries(pages)) {
      const file = `${name}-${screen}-${look}.png`;
      if (wanted.length > 0 && !wanted.some((part) => file.includes(part))) continue;
      const pairs = Object.entries(settings).map(([key, value]) => `${key}=${value}`);
      const separator = fragment.includes("?") ? "&" : "?";
      await page.goto("about:blank");
      await page.goto(`${address}${fragment}${pairs.length > 0 ? separator + pairs.join("&") : ""}`);
      await page.locator("main h1").waitFor();
      await page.screenshot({ path: join(folder, file) });
    }
    await context.close();
  }
}
await browser.close();
server.close();
console.log(`pictures in ${folder}`);
