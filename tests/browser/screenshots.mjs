// Takes pictures of the built site's pages, as a phone and as a desk computer show them, into
// target/screenshots/. usage: node screenshots.mjs [address after #] ...

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium, devices } from "@playwright/test";
import { root } from "../../www/build/settings.mjs";
import { serve } from "../../www/build/server.mjs";

const screens = {
  phone: devices["Pixel 7"],
  desk: { viewport: { width: 1280, height: 900 } },
};
const routes = process.argv.length > 2 ? process.argv.slice(2) : ["/", "/worker", "/employer", "/provider", "/policy", "/roster"];
const folder = join(root, "target/screenshots");

await mkdir(folder, { recursive: true });
const { server, address } = await serve({ folder: join(root, "dist") });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
for (const [screen, options] of Object.entries(screens)) {
  const context = await browser.newContext({ ...options, locale: "zh-CN" });
  for (const route of routes) {
    const page = await context.newPage();
    await page.goto(`${address}#${route}`, { waitUntil: "networkidle" });
    const name = route.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "home";
    await page.screenshot({ path: join(folder, `${name}-${screen}.png`), fullPage: true });
    await page.close();
  }
}
await browser.close();
server.close();
console.log(`pictures in ${folder}`);
