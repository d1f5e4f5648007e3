// A portal on another origin than the calculator, with a strict policy of its own: serves tests/browser/examples/ with the
// calculator's address written in, and pages of a test's own. The `test` of what is tried inside a portal.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { expect, test as base } from "@playwright/test";
import { examples, jquery } from "./examples.mjs";

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript" };

/** The beginning of a page that loads the element. */
export const head = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"><script type="module" src="CALCULATOR/embed.js"></script>`;

/** What an embedding portal has to allow. */
const strict = (origin) => `default-src 'none'; script-src 'self' ${origin}; style-src 'self'; img-src 'self' data:; frame-src 'self' ${origin}`;

/** Starts it; `pages` adds pages of a test's own, under `policy`. Returns its address and how to stop it. */
export async function startPortal(calculator, pages = {}, policy = strict) {
  const { origin } = new URL(calculator);
  const server = createServer(async (request, response) => {
    const name = new URL(request.url, "http://portal").pathname.slice(1);
    const file = name === "jquery.min.js" ? jquery : join(examples, name);
    const content = pages[name] ?? (await readFile(file, "utf8").catch(() => null));
    if (content === null) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": types[extname(name)] ?? "text/plain", "Content-Security-Policy": policy(origin) });
    if (name === "jquery.min.js") return response.end(content);
    const elsewhere = content.replaceAll("CALCULATOR/", calculator).replaceAll('"../', `"${calculator}`);
    response.end(elsewhere.replace(/(script-src|frame-src) 'self'/g, `$1 'self' ${origin}`));
  });
  // Another host name is another origin and another site.
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://localhost:${server.address().port}/`, stop: () => server.close() };
}

/** A test with a portal, and a page that keeps the elements' events in `window.heard`. */
export const test = base.extend({
  pages: [{}, { option: true }],
  portal: async ({ baseURL, pages }, use) => {
    const portal = await startPortal(baseURL, pages);
    await use(portal);
    portal.stop();
  },
  page: async ({ page }, use) => {
    await page.addInitScript(() => {
      window.heard = [];
      for (const type of ["ready", "progress", "result", "error"]) {
        document.addEventListener(type, ({ target, detail }) => detail && window.heard.push({ id: target.id, type, detail }));
      }
    });
    await use(page);
  },
});

/** The details of the events of a type that elements of the page fired. */
export const heard = (page, type) => page.evaluate((type) => window.heard.filter((event) => event.type === type), type);

/** The page-like thing that helpers work on, for the frame of an element. */
export async function inFrame(page, selector) {
  const handle = await page.locator(`${selector} iframe`).elementHandle();
  return handle.contentFrame();
}

/** Agrees that the page around is told the result: the question has to be in sight first. */
export async function agree(frame) {
  const button = frame.locator("[data-agree]");
  await expect
    .poll(async () => {
      await button.scrollIntoViewIfNeeded();
      return button.isEnabled();
    })
    .toBe(true);
  await button.click();
}

/** Waits until frames stopped growing and shrinking: what is above a frame moves it, and with it what is tapped. */
export const settled = (page) =>
  page.waitForFunction(async () => {
    const before = document.documentElement.scrollHeight;
    await new Promise((resolve) => setTimeout(resolve, 500));
    return document.documentElement.scrollHeight === before;
  });

/** How much taller the frame of an element is than its content. */
export async function excess(page, selector) {
  const frame = page.locator(`${selector} iframe`);
  await frame.scrollIntoViewIfNeeded();
  const [outer, inner] = await Promise.all([
    frame.evaluate((frame) => frame.getBoundingClientRect().height),
    page.frameLocator(`${selector} iframe`).locator("body").evaluate((body) => body.getBoundingClientRect().height),
  ]);
  return Math.abs(outer - inner);
}
