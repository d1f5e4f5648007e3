// The first visit: the page is there before any program, a small program asks the first questions, and the whole
// application takes over with nothing lost.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { root } from "../../www/build/settings.mjs";
import { expect, test } from "./page.mjs";

const firstTap = 'a[href="#/worker"]';
/** What a first visit may download until the first question is answered, brotli 11, everything counted. */
const BUDGET = 100_000;

async function answerDate(page) {
  for (const [part, value] of Object.entries({ year: "2020", month: "6", day: "1" })) {
    await page.locator(`[name=${part}]`).fill(value);
  }
  await page.locator("[type=submit]").click();
}

/** Keeps every request for a program waiting until it is called. */
async function hold(page, program) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(program, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

const holdApplication = (page) => hold(page, /\/app-[0-9a-f]+/);
const holdOpening = (page) => hold(page, /\/opening-[0-9a-f]+/);

/** Goes to where no program has come yet: the page counts as loaded only with the opening's script, which is held. */
const asCommitted = { waitUntil: "commit" };
const arrive = (page, address) => page.goto(address, asCommitted);

/** Notes every shift of what is on the page. */
const watchShifts = (page) =>
  page.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift", buffered: true });
  });

test("until the first question is answered, a visit downloads 100 kB at the most", async ({ page, baseURL }) => {
  const files = new Set();
  page.on("request", (request) => files.add(new URL(request.url()).pathname.slice(new URL(baseURL).pathname.length) || "index.html"));
  await page.goto(baseURL);
  await page.locator(firstTap).click();
  await expect(page.locator("form[data-fact]")).toBeVisible();
  await page.waitForLoadState("networkidle");
  const weights = [...files].map((name) => [name, brotliCompressSync(readFileSync(join(root, "dist", name))).length]);
  const total = weights.reduce((sum, [, bytes]) => sum + bytes, 0);
  for (const [name, bytes] of weights) console.log(`${name.padEnd(40)}${bytes.toString().padStart(8)}`);
  console.log(`${"first load, brotli 11".padEnd(40)}${total.toString().padStart(8)}`);
  expect(weights.length).toBeGreaterThan(4);
  expect(total).toBeLessThanOrEqual(BUDGET);
});

test("before the first page is painted, nothing is fetched that nobody has asked for", async ({ page, baseURL }) => {
  const early = [];
  page.on("request", (request) => /opening|app-|catalogue/.test(request.url()) && early.push(request.url()));
  await page.addInitScript(() => {
    const frames = [];
    globalThis.requestAnimationFrame = (frame) => frames.push(frame);
    globalThis.paint = () => frames.splice(0).forEach((frame) => frame(performance.now()));
  });
  await page.goto(baseURL);
  await page.waitForFunction(() => globalThis.skillsSubsidyTools); // www/boot.js has run
  await page.waitForTimeout(300);
  expect(early).toEqual([]);
  await page.evaluate(() => paint());
  await expect.poll(() => early.map((url) => /opening|catalogue/.exec(url)?.[0]).sort().join()).toContain("catalogue,opening");
});

test("the first questions need no application, and it takes over with what was answered", async ({ page, baseURL }) => {
  const release = await holdApplication(page);
  await page.goto(baseURL);
  await page.locator(firstTap).click();
  await answerDate(page);
  const second = page.locator('form[data-fact]:not([data-fact="training_date"])');
  await expect(second).toBeVisible();
  const asked = await second.getAttribute("data-fact");
  await expect(page.locator("main h1")).toBeFocused();
  await page.getByRole("link", { name: "返回" }).click(); // backwards, only the application goes
  release();
  await expect(page.locator('form[data-fact="training_date"] [name=year]')).toHaveValue("2020");
  await page.locator("[type=submit]").click();
  await expect(page.locator(`form[data-fact="${asked}"]`)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`at=${asked}`));
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(page.locator(".home")).toBeVisible();
});

test("large text comes at once, and what is tapped next is not lost while the application comes", async ({ page, baseURL }) => {
  const release = await holdApplication(page);
  await page.goto(baseURL);
  await page.getByRole("button", { name: "长辈版" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-elder", "1");
  await page.getByRole("button", { name: "English" }).click();
  await page.locator(firstTap).click();
  release();
  await expect(page.locator("form[data-fact]")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("button", { name: "Standard text" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("#guide")).toHaveCount(0);
});

test("going back while the application comes leaves the way forward", async ({ page, baseURL }) => {
  const release = await holdApplication(page);
  await page.goto(baseURL);
  await page.locator(firstTap).click();
  await answerDate(page);
  const asked = await page.locator('form[data-fact]:not([data-fact="training_date"])').getAttribute("data-fact");
  // Two steps in one task: the application finds an address that no event has told it of.
  await page.evaluate(() => {
    history.back();
    history.back();
  });
  release();
  await expect(page.locator(".home")).toBeVisible();
  await page.goForward();
  await page.goForward();
  await expect(page.locator(`form[data-fact="${asked}"]`)).toBeVisible();
});

test("the application takes the first page over without a shift", async ({ page, baseURL }) => {
  await watchShifts(page);
  await page.goto(baseURL);
  const before = await page.locator(".page").innerHTML();
  await expect(page.locator("#guide")).toHaveCount(0, { timeout: 30_000 }); // it is gone once the application is there
  expect(await page.locator(".page").innerHTML()).toBe(before);
  expect(await page.evaluate(() => shifts)).toEqual([]);
});

for (const audience of ["worker", "employer", "provider"]) {
  test(`the first question to a ${audience} is there before any program, which draws the very same`, async ({ page, baseURL }) => {
    await watchShifts(page);
    const release = await holdOpening(page);
    await arrive(page, `${baseURL}#/${audience}`);
    await expect(page.locator("form[data-fact]")).toBeVisible();
    await expect(page.locator("#guide")).toBeHidden();
    // As HTML an empty field says so; as a property of it, it need not.
    const drawn = async () => (await page.locator("main").innerHTML()).replace(/ value=""/g, "");
    const before = await drawn();
    release();
    await expect(page.locator("main h1")).toBeFocused();
    expect(await drawn()).toBe(before);
    expect(await page.evaluate(() => shifts)).toEqual([]);
  });
}

test("what is entered and sent before any program is there is answered by the first that comes", async ({ page, baseURL }) => {
  const release = await holdOpening(page);
  await arrive(page, `${baseURL}#/worker`);
  await answerDate(page);
  await expect(page.locator("form[data-pressed]")).toBeVisible();
  release();
  await expect(page.locator('form[data-fact]:not([data-fact="training_date"])')).toBeVisible();
  await expect(page).toHaveURL(/training_date=2020-06-01/);
});

test("what is entered before any program is there stays, with the place and the focus", async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 360, height: 400 });
  const release = await holdOpening(page);
  await arrive(page, `${baseURL}#/worker`);
  await page.locator("[name=year]").fill("2020");
  await page.locator("[name=month]").fill("13");
  await page.locator("[data-unsure]").focus();
  const top = await page.evaluate(() => scrollY);
  expect(top).toBeGreaterThan(0);
  const drawn = await page.locator("form[data-fact]").elementHandle();
  release();
  await page.waitForFunction((form) => !form.isConnected, drawn);
  await expect(page.locator("[data-unsure]")).toBeFocused();
  await expect(page.locator("[name=year]")).toHaveValue("2020");
  await expect(page.locator("[name=month]")).toHaveValue("13");
  expect(await page.evaluate(() => scrollY)).toBe(top);
  await page.locator("[name=month]").fill("6");
  await page.locator("[name=day]").fill("1");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/training_date=2020-06-01/);
});

test("while someone types, or holds a button down, nothing is drawn anew", async ({ page, baseURL }) => {
  const release = await holdOpening(page);
  await arrive(page, `${baseURL}#/worker`);
  await page.locator("[name=year]").focus();
  await page.keyboard.type("2020");
  const drawn = await page.locator("form[data-fact]").elementHandle();
  const isThere = () => drawn.evaluate((form) => form.isConnected);
  release();
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(300);
  expect(await isThere()).toBe(true);
  for (const part of ["6", "1"]) {
    await page.keyboard.press("Tab");
    await page.keyboard.type(part);
  }
  await page.locator("[type=submit]").hover();
  await page.mouse.down();
  await page.waitForTimeout(300);
  expect(await isThere()).toBe(true);
  await page.mouse.up();
  await expect(page.locator('form[data-fact]:not([data-fact="training_date"])')).toBeVisible();
  await expect(page).toHaveURL(/training_date=2020-06-01/);
});

test("what is entered stays where the application comes before the opening", async ({ page, baseURL }) => {
  await holdOpening(page);
  await arrive(page, `${baseURL}#/employer`);
  await page.locator("[name=year]").fill("2020");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("[name=year]")).toHaveValue("2020");
  await page.locator("[name=month]").fill("6");
  await page.locator("[name=day]").fill("1");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(/training_date=2020-06-01/);
});

test("a tap on the first page shows the question at once, and goes back and forward before any program", async ({ page, baseURL }) => {
  const release = await holdOpening(page);
  await arrive(page, baseURL);
  await page.locator(firstTap).click();
  await expect(page.locator("main h1")).toBeFocused();
  await expect(page.locator('form[data-fact="training_date"]')).toBeVisible();
  await page.goBack(asCommitted);
  await expect(page.locator(".home")).toBeVisible();
  await expect(page.locator("form[data-fact]")).toHaveCount(0);
  await page.locator('a[href="#/provider"]').click();
  await page.goBack(asCommitted);
  await page.goForward(asCommitted);
  const asked = await page.locator("form[data-fact]").getAttribute("data-fact");
  release();
  await page.locator("[data-unsure]").click();
  await expect(page.locator(`form[data-fact]:not([data-fact="${asked}"])`)).toBeVisible();
});

test("a question for which no program comes makes room for the guide", async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  await page.route(/\/(app|opening)-[0-9a-f]+/, (route) => route.abort());
  await page.goto(`${baseURL}#/worker`);
  await expect(page.locator("[data-matter=missing]")).toBeVisible();
  await expect(page.locator("form[data-fact]")).toHaveCount(0);
  await expect(page.locator("#guide")).toContainText("生活费补贴");
  await page.close();
});

test("without scripts, the page has the subsidies and the whole text", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(baseURL);
  await expect(page.locator(".home__heading")).toBeVisible();
  await page.locator("#guide summary").click();
  await expect(page.locator('#guide tr[data-entitlement="living_allowance"]')).toContainText("50元");
  await expect(page.locator("#guide #clause-4\\.3\\.4")).toContainText("按每人每天50元标准给予生活费补贴");
  await page.close();
});
