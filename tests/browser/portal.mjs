// A portal on another origin than the calculator, with its own strict policy: it serves tests/browser/examples/, with the
// calculator's address filled in, and pages that a test defines. Exports the fixture for tests inside a portal.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { expect, test as base } from "@playwright/test";
import { examples, jquery } from "./examples.mjs";

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript" };

/** The beginning of a page that loads the elements. */
export const head = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"><script type="module" src="CALCULATOR/embed.js"></script>`;

/** The content security policy of a portal: the minimum that embedding needs. */
const strict = (origin) => `default-src 'none'; script-src 'self' ${origin}; style-src 'self'; img-src 'self' data:; frame-src 'self' ${origin}`;

/** Starts the portal; `pages` are a test's own pages, served with `policy`. Returns its address and a stop function. */
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

/** The fixture: a portal, and a page that records the elements' events in `window.heard`. */
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

/** Returns the details of the events of one type that elements of the page dispatched. */
export const heard = (page, type) => page.evaluate((type) => window.heard.filter((event) => event.type === type), type);

/** Returns the page-like object for an element's frame, which the helpers of page.mjs take. */
export async function inFrame(page, selector) {
  const handle = await page.locator(`${selector} iframe`).elementHandle();
  return handle.contentFrame();
}

/** Agrees to send the result to the host page; the question has to be visible first. */
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

/** Waits until the heights of frames are stable: a frame that grows moves everything below it, also the target of a tap. */
export const settled = (page) =>
  page.waitForFunction(async () => {
    const before = document.documentElement.scrollHeight;
    await new Promise((resolve) => setTimeout(resolve, 500));
    return document.documentElement.scrollHeight === before;
  });

/** Returns the height of an element's frame beyond its content, in CSS pixels. */
export async function excess(page, selector) {
  const frame = page.locator(`${selector} iframe`);
  await frame.scrollIntoViewIfNeeded();
  const [outer, inner] = await Promise.all([
    frame.evaluate((frame) => frame.getBoundingClientRect().height),
    page.frameLocator(`${selector} iframe`).locator("body").evaluate((body) => body.getBoundingClientRect().height),
  ]);
  return Math.abs(outer - inner);
}
