// The cases of tests/bad_input/cases.json that need a page: links on the screen, storage on the device, and messages to
// the frame.

import { readFileSync } from "node:fs";
import { test as unwatched } from "@playwright/test";
import { expect, factAsked, open, test } from "./page.mjs";
import { startPortal } from "./portal.mjs";

const cases = JSON.parse(readFileSync(new URL("../bad_input/cases.json", import.meta.url)));
const casesOf = (place) => {
  const found = cases.filter(({ where }) => where === place);
  if (found.length === 0) throw new Error(`no case of ${place}`);
  return found;
};
const text = (input) => (Array.isArray(input) ? input[0] + input[1].repeat(input[2]) : input);

/** That the page still does what it is for. */
async function worksOn(page) {
  await page.getByRole("link", { name: "技能补贴计算" }).click();
  await page.locator('[data-audience="employer"] a[href="#/employer"]').click();
  expect(await factAsked(page)).not.toBeNull();
}

for (const { name, input, expected } of casesOf("page")) {
  test(`a link: ${name}`, async ({ page }) => {
    await open(page, text(input));
    const notice = page.locator(expected.shows).first();
    await expect(notice).toBeVisible();
    for (const words of expected.says ?? []) await expect(notice).toContainText(words);
    if (expected.before) {
      const later = await page.locator(expected.before).first().elementHandle();
      const isBefore = (notice, later) => Boolean(notice.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING);
      expect(await notice.evaluate(isBefore, later), "it stands before the result").toBe(true);
      const [above, below] = [await notice.boundingBox(), await later.boundingBox()];
      expect(above.y).toBeLessThan(below.y);
    }
    if (expected.total) await expect(page.locator("[data-total-low]")).toHaveAttribute("data-total-low", expected.total);
    await expect(page.locator("main img, main script")).toHaveCount(0);
    await worksOn(page);
  });
}

test("answers that came with a link are looked through once, and not said of one's own", async ({ page }) => {
  const link = text(casesOf("page")[0].input);
  await open(page, link);
  const notice = page.locator("[data-prefilled]");
  await notice.locator("summary").click();
  await notice.getByRole("button").click();
  await expect(notice).toHaveCount(0);
  await page.getByRole("link", { name: "改回答" }).click();
  await expect(notice).toHaveCount(0);
  // One's own answers, from the first.
  await open(page, "#/worker");
  await page.locator("form[data-fact] [data-unsure]").click();
  await expect(notice).toHaveCount(0);
});

for (const { name, input, expected } of casesOf("storage")) {
  test(`what is kept on the device: ${name}`, async ({ page }) => {
    await page.addInitScript((input) => {
      if (!location.protocol.startsWith("http")) return;
      if (input === "denied") {
        const refuse = { get: () => { throw new DOMException("denied", "SecurityError"); } };
        Object.defineProperty(window, "localStorage", refuse);
      } else if (input === "full") {
        Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
      } else if (localStorage.getItem("skills-subsidy") === null) {
        localStorage.setItem("skills-subsidy", input);
      }
    }, input);
    await open(page);
    await expect(page.locator(expected.shows)).toBeVisible();
    await worksOn(page);
    // What this release cannot read is another one's: it is not written over unasked.
    if (expected.stays) expect(await page.evaluate(() => localStorage.getItem("skills-subsidy"))).toBe(input);
  });
}

for (const { name, input, expected } of casesOf("worker")) {
  test(`the roster's worker: ${name}; it dies alone`, async ({ page }) => {
    await open(page, "#/roster");
    const file = { name: "people.csv", mimeType: "", buffer: Buffer.from("person,training_days\n1,30\n") };
    await page.locator("#roster-file").setInputFiles(file);
    await expect(page.locator("[data-roster=done]")).toBeVisible();
    await page.workers().at(-1).evaluate((source) => void setTimeout(new Function(source)), input).catch(() => {});
    await expect(page.locator(expected.shows)).toBeVisible();
    // Another worker takes its place.
    await page.locator("#roster-file").setInputFiles(file);
    await expect(page.locator("[data-roster=done]")).toBeVisible();
    await worksOn(page);
  });
}

// Another origin is asked on purpose here.
unwatched("messages to the frame that are none of its host's are not answered", async ({ page, baseURL }) => {
  const portal = await startPortal(baseURL, {
    "messages.html": `<!doctype html><html lang="zh"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"><script src="hear.js"></script><script type="module" src="CALCULATOR/embed.js"></script><skills-subsidy audience="worker" events="result"></skills-subsidy>`,
    "hear.js": `window.heard = []; addEventListener("message", ({ data }) => heard.push(data));`,
  });
  try {
    await page.goto(`${portal.address}messages.html`);
    const frame = page.frameLocator("skills-subsidy iframe");
    await expect(frame.locator("form[data-fact]")).toBeVisible();
    for (const { name, input, expected } of casesOf("message")) {
      const answers = await page.evaluate(`(async (message) => {
        window.heard.length = 0;
        document.querySelector("skills-subsidy").shadowRoot.querySelector("iframe").contentWindow.postMessage(message, "*");
        await new Promise((resolve) => setTimeout(resolve, 50));
        return window.heard.filter((data) => data?.session !== undefined && data.event !== "size");
      })(${input})`);
      expect(answers, name).toEqual(expected.answers);
    }
    await frame.locator("[data-unsure]").click();
    await expect(frame.locator('form[data-fact="training_date"]')).toHaveCount(0);
  } finally {
    portal.stop();
  }
});
