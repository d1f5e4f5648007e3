// The calculator inside other people's pages, including the examples of `make examples`, served from another origin
// under a strict policy, among hostile styles and an old jQuery: it resizes, and respects the host's settings.
// embed_told.spec.mjs tests what the embedding page is told.

import { readFileSync, statSync } from "node:fs";
import { expect } from "@playwright/test";
import { QUICK, serve } from "../../src/build/server.mjs";
import { writeExamples } from "./examples.mjs";
import { answerQuestion, screens } from "./page.mjs";
import { excess, head, heard, inFrame, startPortal, test } from "./portal.mjs";

const calculator = (attributes, inside = "") => `${head}<skills-subsidy id="one" ${attributes}>${inside}</skills-subsidy>`;
const standing = `<p id="words">生活费补贴：每人每天50元。</p>`;
const cards = `<skills-subsidy-clause id="card" ref="4.3.4">${standing}</skills-subsidy-clause><skills-subsidy-table id="table" audience="worker">${standing.replace("words", "rows")}</skills-subsidy-table><div id="data" data-skills-subsidy="skills-subsidy-clause" data-ref="4.3.4">${standing.replace("words", "kept")}</div>`;

test.use({
  pages: {
    "bare.html": `<!doctype html><title>t</title><link rel="icon" href="data:,"><iframe src="CALCULATOR/index.html#/worker?embed=1&amp;topic=living_allowance" width="600" height="600"></iframe><a href="other.html">other</a>`,
    "other.html": `<!doctype html><title>other</title><link rel="icon" href="data:,"><p>other</p>`,
    "plain.html": calculator('audience="worker" topic="living_allowance"'),
    "fixed.html": calculator('audience="worker" height="300"'),
    "english.html": calculator('audience="worker"').replace('lang="zh"', 'lang="en-GB"'),
    "dark.html": `${head}<link rel="stylesheet" href="dark.css"><skills-subsidy id="one" audience="worker"></skills-subsidy><skills-subsidy id="two" audience="worker" theme="light"></skills-subsidy><skills-subsidy id="three" theme="auto"></skills-subsidy><skills-subsidy id="four" sandbox="allow-scripts"></skills-subsidy><skills-subsidy-clause id="five" ref="4.3.4"></skills-subsidy-clause>`,
    "dark.css": ":root { color-scheme: dark }",
    "elder.html": calculator('audience="worker" elder'),
    "cards.html": `${head}${cards}`,
    "data.html": `<!doctype html><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"><script src="CALCULATOR/embed.js"></script><script src="CALCULATOR/embed.js"></script><div id="one" data-skills-subsidy data-audience="worker"><p data-slot="before">本局提示</p></div><div id="card" data-skills-subsidy="skills-subsidy-clause" data-ref="4.3.4"></div>`,
  },
});

const frameOf = (page, selector) => page.frameLocator(`${selector} iframe`);

test("embed.js is under 3 KB and needs nothing else", () => {
  const built = new URL("../../dist/embed.js", import.meta.url);
  expect(statSync(built).size).toBeLessThan(3 * 1024);
  expect(readFileSync(built, "utf8")).not.toMatch(/\bimport\b/);
});

for (const [name, viewport] of Object.entries(screens)) {
  test.describe(`on a ${name}`, () => {
    test.use({ viewport });

    test("an article with clauses, a check, a table and a poster", async ({ page, portal }) => {
      await page.goto(`${portal.address}article.html`);
      await expect(frameOf(page, "#check").locator("form[data-fact]")).toBeVisible();
      await expect(frameOf(page, 'skills-subsidy-clause[ref="4.3.4"]').locator("blockquote")).toContainText("按每人每天50元标准给予生活费补贴");
      await expect(frameOf(page, "skills-subsidy-table").locator('tr[data-entitlement="living_allowance"]')).toBeVisible();
      await expect(page.locator("#picture img")).toBeVisible();
      for (const selector of ["#check", 'skills-subsidy-clause[ref="4.3"]', "skills-subsidy-table"]) {
        await expect.poll(() => excess(page, selector), selector).toBeLessThan(2);
      }
      // Nothing is wider than the screen, and the portal's rules for everything stay outside.
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await frameOf(page, "#check").locator("h1").evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize))).toBeGreaterThan(18);
      expect(await page.evaluate(() => window.evaluate)).toBe("the portal's own");
    });

    test("a page for employers with the estimate, by a plain script and data attributes", async ({ page, portal }) => {
      await page.goto(`${portal.address}employer.html`);
      await expect(frameOf(page, "#estimator").locator(".total__sum")).toHaveAttribute("data-total-low", "106666.67");
      await expect.poll(() => excess(page, "#estimator")).toBeLessThan(2);
      await expect(frameOf(page, "#check").locator("html")).toHaveAttribute("lang", "en");
      await expect(page.locator('#estimator [data-slot="after"]')).toBeVisible();
    });
  });
}

test("the article's poster is kept as SVG and as PNG, under the portal's policy", async ({ page, portal }) => {
  await page.goto(`${portal.address}article.html`);
  await expect(page.locator("#picture img")).toBeVisible();
  // By keyboard: right after scrolling, a mouse of the test's still hits the frame that was there before.
  for (const [kind, beginning] of [["svg", "<svg"], ["png", "\x89PNG"]]) {
    const [saved] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-poster="${kind}"]`).press("Enter")]);
    expect(readFileSync(await saved.path()).subarray(0, 4).toString("latin1")).toBe(beginning);
  }
});

test("the examples work as `make examples` leaves them, beside the calculator", async ({ page }) => {
  const folder = test.info().outputPath("site");
  await writeExamples(folder);
  const { server, address } = await serve({ folder, effort: QUICK });
  await page.goto(`${address}examples/article.html`);
  await expect(frameOf(page, "#check").locator("form[data-fact]")).toBeVisible();
  expect(await page.evaluate(() => jQuery.fn.jquery)).toBe("1.12.4");
  await page.goto(`${address}examples/employer.html`);
  await expect(frameOf(page, "#estimator").locator(".total__sum")).toHaveAttribute("data-total-low", "106666.67");
  for (const link of await page.locator("a").evaluateAll((links) => links.map(({ href }) => href))) {
    expect((await fetch(link)).status, link).toBe(200);
  }
  server.close();
});

test("the words of a card and of a table stand until its frame is there", async ({ page, portal }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/\/embed\/.*\.html$/, (route) => held.then(() => route.continue()));
  await page.goto(`${portal.address}cards.html`, { waitUntil: "commit" });
  await expect(page.locator("#data iframe")).toBeAttached();
  for (const words of ["#words", "#rows", "#kept"]) await expect(page.locator(words)).toBeVisible();
  await expect(page.locator("#card iframe")).toBeHidden();
  release();
  for (const [selector, words] of [["#card", "#words"], ["#table", "#rows"], ["#data", "#kept"]]) {
    await expect(page.locator(words)).toBeHidden();
    await expect(page.locator(`${selector} iframe`)).toBeVisible();
    await expect.poll(() => excess(page, selector), selector).toBeLessThan(2);
  }
  // Taken out and put back, it is the same again.
  await page.locator("#card").evaluate((card) => document.body.append(card));
  await expect(frameOf(page, "#card").locator("blockquote")).toBeVisible();
  await expect(page.locator("#words")).toBeHidden();
});

test("where the page's policy blocks frames, the words of cards and tables stay", async ({ browser, baseURL }) => {
  const policy = (origin) => `default-src 'none'; script-src ${origin}; img-src data:`;
  const portal = await startPortal(baseURL, { "cards.html": `${head}${cards}` }, policy);
  const page = await browser.newPage();
  const blocked = new Promise((resolve) => page.on("console", (message) => /frame-src|default-src/.test(message.text()) && resolve()));
  await page.goto(`${portal.address}cards.html`);
  await blocked;
  await expect(page.locator("#data iframe")).toBeAttached();
  await page.waitForTimeout(1000);
  for (const words of ["#words", "#rows", "#kept"]) await expect(page.locator(words)).toBeVisible();
  for (const selector of ["#card", "#table", "#data"]) await expect(page.locator(`${selector} iframe`)).toBeHidden();
  await page.close();
  portal.stop();
});

test("without scripts, clause cards are read inside their elements, word for word", async ({ browser, portal }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${portal.address}article.html`);
  for (const id of ["4.3.4", "4.3"]) {
    const quoted = page.locator(`skills-subsidy-clause[ref="${id}"] blockquote`);
    await expect(quoted).toBeVisible();
    const card = readFileSync(new URL(`../../dist/embed/clause-${id}-zh.html`, import.meta.url), "utf8");
    expect(card).toContain(`<p>${await quoted.textContent()}</p>`);
  }
  await page.close();
});

test("the frame shrinks as it grows, never to what merely says that it loads", async ({ page, portal }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/\.wasm$/, (route) => held.then(() => route.continue()));
  await page.goto(`${portal.address}plain.html`);
  const frame = await inFrame(page, "#one");
  const height = () => page.locator("#one iframe").evaluate((frame) => frame.offsetHeight);
  await expect(frame.locator("#app")).toContainText("正在载入");
  await page.waitForTimeout(300);
  expect(await height(), "the first guess stays").toBe(480);
  release();
  await expect(frame.locator("form[data-fact]")).toBeVisible();
  await expect.poll(() => excess(page, "#one")).toBeLessThan(2);
  const asked = await height();
  await frame.locator('a[href="#/policy"]').first().click();
  await expect.poll(height).toBeGreaterThan(asked * 2);
  await frame.locator('a[href="#/policy"]').first().evaluate(() => history.back());
  await expect.poll(height).toBeLessThan(asked * 2);
  await expect.poll(() => excess(page, "#one")).toBeLessThan(2);
});

test("what is shown before the frame's script is there is told all the same", async ({ page, portal }) => {
  await page.route(/frame\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await route.continue();
  });
  await page.goto(`${portal.address}plain.html`);
  await expect(frameOf(page, "#one").locator("form[data-fact]")).toBeVisible();
  await expect.poll(() => heard(page, "progress")).toHaveLength(1);
  await expect.poll(() => excess(page, "#one")).toBeLessThan(2);
});

test("an entry that is not taken scrolls the page to the calculator, and is told by its code", async ({ page, portal }) => {
  await page.setViewportSize(screens.phone);
  await page.goto(`${portal.address}plain.html`);
  const frame = await inFrame(page, "#one");
  await expect(frame.locator("form[data-fact]")).toBeVisible();
  await expect.poll(() => excess(page, "#one")).toBeLessThan(2);
  for (const errors of [1, 2]) {
    await frame.locator('[type="submit"]').evaluate((button) => button.focus({ preventScroll: true }));
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await frame.locator('[type="submit"]').evaluate((button) => button.click());
    await expect(frame.locator(".error-summary")).toBeInViewport();
    await expect.poll(async () => (await heard(page, "error")).map(({ detail }) => detail.code)).toEqual(Array(errors).fill("input"));
    await expect.poll(() => page.locator("#one iframe").evaluate((frame) => frame.getBoundingClientRect().top)).toBeGreaterThanOrEqual(-1);
  }
});

test("a fixed height stays", async ({ page, portal }) => {
  await page.goto(`${portal.address}fixed.html`);
  await expect(frameOf(page, "#one").locator("form[data-fact]")).toBeVisible();
  await expect.poll(() => heard(page, "progress")).not.toEqual([]);
  expect(await page.locator("#one iframe").evaluate((frame) => frame.offsetHeight)).toBe(300);
});

test("language, colours and larger text are the page's, or what it asks for", async ({ page, portal }) => {
  const ground = (selector) => frameOf(page, selector).locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
  await page.goto(`${portal.address}english.html`);
  await expect(frameOf(page, "#one").locator("html")).toHaveAttribute("lang", "en");
  expect(await ground("#one")).toBe("rgb(245, 247, 249)");
  for (const device of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme: device });
    await page.goto(`${portal.address}dark.html`);
    await expect.poll(() => ground("#one"), "as the page").toBe("rgb(16, 22, 28)");
    await expect.poll(() => ground("#two"), "as it asks").toBe("rgb(245, 247, 249)");
    await expect.poll(() => ground("#three"), "as the device").toBe(device === "dark" ? "rgb(16, 22, 28)" : "rgb(245, 247, 249)");
    await expect.poll(() => ground("#four"), "without an origin").toBe("rgb(16, 22, 28)");
    await expect.poll(() => ground("#five"), "a clause").toBe("rgb(18, 23, 31)");
  }
  await page.goto(`${portal.address}elder.html`);
  await expect(frameOf(page, "#one").locator("html[data-elder]")).toBeAttached();
});

test("two calculators on a page do not disturb each other", async ({ page, portal }) => {
  await page.goto(`${portal.address}dark.html`);
  const [one, two] = [await inFrame(page, "#one"), await inFrame(page, "#two")];
  const fact = (frame) => frame.locator("form[data-fact]").getAttribute("data-fact");
  const before = await fact(one);
  const asked = await fact(two);
  await two.locator("[data-unsure]").click();
  await expect(two.locator(`form[data-fact="${asked}"]`)).toHaveCount(0);
  const told = async (id) => (await heard(page, "progress")).filter((event) => event.id === id).map(({ detail }) => detail.answered);
  await expect.poll(() => told("two")).toContain(1);
  expect(await told("one")).toEqual([0]);
  expect(await fact(one)).toBe(before);
});

test("where a CMS keeps data attributes alone, a plain script in the head, even twice, fills them once", async ({ page, portal }) => {
  await page.goto(`${portal.address}data.html`);
  await expect(frameOf(page, "#one").locator("form[data-fact]")).toBeVisible();
  await expect(frameOf(page, "#card").locator("blockquote")).toContainText("50元");
  await expect(page.locator("#one iframe")).toHaveCount(1);
  await expect(page.locator("#one p")).toBeVisible();
});

test("back and forward on the host's page keep what was answered, within the frame and across pages", async ({ page, portal }) => {
  await page.goto(`${portal.address}bare.html`);
  const bare = page.frameLocator("iframe");
  const first = bare.locator('form[data-fact="training_date"]');
  await expect(first).toBeVisible();
  const frame = await inFrame(page, "body");
  await answerQuestion(frame, "training_date", "2020-06-01");
  await page.evaluate(() => history.back());
  await expect(first).toBeVisible();
  await expect(first.locator('input[name="year"]')).toHaveValue("2020");
  await page.evaluate(() => history.forward());
  await expect(first).toHaveCount(0);
  await page.locator("a").click();
  await expect(page).toHaveTitle("other");
  await page.goBack();
  await expect(bare.locator("form[data-fact]")).toBeVisible();
  await expect(first).toHaveCount(0);
});
