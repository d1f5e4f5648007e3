// The start of a page: the prerendered HTML can be read and filled in before the program starts, and the program takes
// over without losing input.

import { expect, goBack, test } from "./page.mjs";

const firstTap = 'a[href="#/worker"]';

async function answerDate(page) {
  for (const [part, value] of Object.entries({ year: "2020", month: "6", day: "1" })) {
    await page.locator(`[name=${part}]`).fill(value);
  }
  await page.locator("[type=submit]").click();
}

const program = /\/app-[0-9a-f]+/;

/** Keeps every request for the program waiting until what is returned is called. */
async function hold(page) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(program, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Goes to where no program has come yet: the page counts as loaded only with its script, which is held. */
const asCommitted = { waitUntil: "commit" };
const arrive = (page, address) => page.goto(address, asCommitted);

/** The program is there: the guide is gone. */
const isRunning = (page) => expect(page.locator("#guide")).toHaveCount(0);

/** The script that begins the program has run, and waits for it. */
const isWaiting = (page) => page.waitForFunction(() => globalThis.skillsSubsidy && globalThis.skillsSubsidy.leave);

/** Notes every shift of what is on the page. */
const watchShifts = (page) =>
  page.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift", buffered: true });
  });

test("the program is asked for first, and each file once", async ({ page, baseURL }) => {
  const asked = [];
  // The icon apart: Chromium asks its own memory for it again when the page changes its title, and says so as a request.
  page.on("request", (request) => {
    const name = new URL(request.url()).pathname.split("/").pop();
    if (!name.startsWith("icon-")) asked.push(name);
  });
  await page.goto(baseURL);
  await isRunning(page);
  await page.waitForLoadState("networkidle");
  const position = (pattern) => asked.findIndex((name) => pattern.test(name));
  expect(position(/^app-.*_bg\.wasm$/)).toBeGreaterThan(0);
  expect(position(/^app-.*_bg\.wasm$/)).toBeLessThan(position(/^catalogue/));
  expect(asked.filter((name, at) => asked.indexOf(name) !== at)).toEqual([]);
  expect(asked.filter((name) => /employers|roster/.test(name))).toEqual([]);
});

test("going back through the questions leads to the first page, and forward again", async ({ page, baseURL }) => {
  await page.goto(baseURL);
  await page.locator(firstTap).click();
  await answerDate(page);
  const second = page.locator('form[data-fact]:not([data-fact="training_date"])');
  await expect(second).toBeVisible();
  const asked = await second.getAttribute("data-fact");
  await expect(page.locator("main h1")).toBeFocused();
  await page.getByRole("link", { name: "返回" }).click();
  await expect(page.locator('form[data-fact="training_date"] [name=year]')).toHaveValue("2020");
  await page.locator("[type=submit]").click();
  await expect(page.locator(`form[data-fact="${asked}"]`)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`at=${asked}`));
  await goBack(page);
  await goBack(page);
  await goBack(page);
  await goBack(page);
  await expect(page.locator(".home")).toBeVisible();
});

test("large text comes at once, and what is tapped next is not lost while the program comes", async ({ page, baseURL }) => {
  const release = await hold(page);
  await arrive(page, baseURL);
  await page.getByRole("button", { name: "长辈版" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-elder", "1");
  await page.getByRole("button", { name: "English" }).click();
  await page.locator(firstTap).click();
  release();
  await isRunning(page);
  await expect(page.locator("form[data-fact]")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("button", { name: "Larger text" })).toHaveAttribute("aria-pressed", "true");
});

test("a setting that is tapped twice is as it was", async ({ page, baseURL }) => {
  const release = await hold(page);
  await arrive(page, `${baseURL}#/worker`);
  for (const name of ["长辈版", "English"]) {
    await page.getByRole("button", { name }).click();
    await page.getByRole("button", { name }).click();
  }
  release();
  await isRunning(page);
  await expect(page.locator("html")).not.toHaveAttribute("data-elder");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
});

for (const when of ["before", "after"]) {
  test(`large text and another language, tapped ${when} the program is there, keep what is typed`, async ({ page, baseURL }) => {
    const release = await hold(page);
    await arrive(page, `${baseURL}#/worker`);
    if (when === "after") {
      release();
      await isRunning(page);
    }
    await page.locator("[name=year]").fill("2020");
    await page.locator("[name=month]").fill("6");
    await page.getByRole("button", { name: "长辈版" }).click();
    await page.getByRole("button", { name: "English" }).click();
    release();
    await isRunning(page);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.locator("html")).toHaveAttribute("data-elder", "1");
    await expect(page.locator("[name=year]")).toHaveValue("2020");
    await expect(page.locator("[name=month]")).toHaveValue("6");
    await page.locator("[name=day]").fill("1");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).toHaveURL(/training_date=2020-06-01.*lang=en.*elder=1/);
  });
}

test("the program takes the first page over without a shift", async ({ page, baseURL }) => {
  await watchShifts(page);
  const release = await hold(page);
  await arrive(page, baseURL);
  await isWaiting(page);
  const before = await page.locator(".page").innerHTML();
  release();
  await isRunning(page);
  expect(await page.locator(".page").innerHTML()).toBe(before);
  expect(await page.evaluate(() => shifts)).toEqual([]);
});

test("what is folded open on the first page stays open, with the focus", async ({ page, baseURL }) => {
  const release = await hold(page);
  await arrive(page, baseURL);
  const topics = page.locator('details[data-fold="provider"]');
  await topics.locator("summary").click();
  const code = page.locator("details.return__code");
  await code.locator("summary").click();
  await page.locator("#code").fill("ABC");
  await topics.locator("summary").focus();
  release();
  await isRunning(page);
  await expect(topics).toHaveAttribute("open", "");
  await expect(topics.locator("summary")).toBeFocused();
  await expect(page.locator("#code")).toHaveValue("ABC");
});

test("a code that is entered and sent before the program is there is answered by it", async ({ page, baseURL }) => {
  const release = await hold(page);
  await arrive(page, baseURL);
  await page.locator("details.return__code summary").click();
  await page.locator("#code").fill("ABC");
  await page.locator("button[name=code]").click();
  release();
  await expect(page.locator("#code-error")).not.toBeEmpty();
});

test("whoever reads the guide reads on, and the program comes with the next tap", async ({ page, baseURL }) => {
  const release = await hold(page);
  await arrive(page, baseURL);
  await page.locator("#guide summary").click();
  await isWaiting(page);
  release();
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(300);
  await expect(page.locator("#guide[open]")).toBeVisible();
  await page.locator(firstTap).click();
  await isRunning(page);
  await expect(page.locator('form[data-fact="training_date"]')).toBeVisible();
});

for (const audience of ["worker", "employer", "provider"]) {
  test(`the first question to a ${audience} is there before the program, which draws the very same`, async ({ page, baseURL }) => {
    await watchShifts(page);
    const release = await hold(page);
    await arrive(page, `${baseURL}#/${audience}`);
    await expect(page.locator("form[data-fact]")).toBeVisible();
    await expect(page.locator("#guide")).toBeHidden();
    // As HTML an empty field says so; as a property of it, it need not.
    const drawn = async () => (await page.locator("main").innerHTML()).replace(/ value=""/g, "");
    const before = await drawn();
    await isWaiting(page);
    release();
    await isRunning(page);
    expect(await drawn()).toBe(before);
    expect(await page.evaluate(() => shifts)).toEqual([]);
  });
}

for (const [button, answer] of [["[type=submit]", "2020-06-01"], ["[data-unsure]", "unsure"]]) {
  test(`what is entered and sent by ${button} before the program is there is answered by it`, async ({ page, baseURL }) => {
    const release = await hold(page);
    await arrive(page, `${baseURL}#/worker`);
    for (const [part, value] of Object.entries({ year: "2020", month: "6", day: "1" })) await page.locator(`[name=${part}]`).fill(value);
    await page.locator(button).click();
    await expect(page.locator("form[data-pressed]")).toBeVisible();
    release();
    await expect(page.locator('form[data-fact]:not([data-fact="training_date"])')).toBeVisible();
    await expect(page.locator("main h1")).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`training_date=${answer}`));
  });
}

test("what is entered before the program is there stays, with the place and the focus", async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 360, height: 400 });
  const release = await hold(page);
  await arrive(page, `${baseURL}#/worker`);
  await page.locator("[name=year]").fill("2020");
  await page.locator("[name=month]").fill("13");
  await page.locator("[data-unsure]").focus();
  await page.evaluate(() => scrollTo(0, 60));
  const top = await page.evaluate(() => scrollY);
  expect(top).toBeGreaterThan(0);
  release();
  await isRunning(page);
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
  const release = await hold(page);
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

test("a tap on the first page shows the question at once, and goes back and forward before the program", async ({ page, baseURL }) => {
  const release = await hold(page);
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

test("what only the program can show, and was tapped before it is there, is shown by it; back leads to the first page", async ({ page, baseURL }) => {
  const release = await hold(page);
  await arrive(page, baseURL);
  await page.locator("header a[href='#/policy']").click();
  release();
  await expect(page.locator("[id='clause-3.1.2']")).toBeVisible();
  await expect(page).toHaveURL(/#\/policy/);
  await goBack(page);
  await expect(page.locator(".home")).toBeVisible();
});

test("the way to the content leads nowhere else, and loses nothing that is typed", async ({ page, baseURL }) => {
  await hold(page);
  await arrive(page, `${baseURL}#/worker`);
  await page.locator("[name=year]").fill("2020");
  await page.locator(".header__skip").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
  await expect(page.locator("[name=year]")).toHaveValue("2020");
  await expect(page).toHaveURL(/#\/worker$/);
});

test("a question for which no program comes makes room for the guide", async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  await page.route(program, (route) => route.abort());
  await page.goto(`${baseURL}#/worker`);
  await expect(page.locator("[data-matter=missing]")).toBeVisible();
  await expect(page.locator("form[data-fact]")).toHaveCount(0);
  await expect(page.locator("#guide")).toContainText("生活费补贴");
  await page.close();
});

test("a program that was missing is asked for again with the next tap", async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  let isLost = true;
  await page.route(program, (route) => (isLost ? route.abort() : route.continue()));
  await page.goto(baseURL);
  await expect(page.locator("[data-matter=missing]")).toBeVisible();
  await page.waitForLoadState("networkidle"); // it was reloaded once
  isLost = false;
  await page.locator(firstTap).click();
  await isRunning(page);
  await expect(page.locator("form[data-fact]")).toBeVisible();
  await expect(page.locator("[data-matter]")).toHaveCount(0);
  await page.close();
});

for (const [file, matter] of [["arrival", "nothing"], ["start", "missing"]]) {
  test(`without the script ${file}, it is said, with the way to the guide`, async ({ browser, baseURL }) => {
    const page = await browser.newPage();
    await page.route(new RegExp(`/${file}-[0-9a-f]+\\.js$`), (route) => route.abort());
    await page.goto(baseURL);
    const said = matter === "nothing" ? page.locator(".unstarted") : page.locator(`[data-matter=${matter}]`);
    await expect(said).toBeVisible();
    await expect(page.locator("#guide summary")).toBeVisible();
    await page.close();
  });
}

test("a page that has switched traces off begins all the same", async ({ page, baseURL }) => {
  await page.addInitScript(() => (Error.stackTraceLimit = 0));
  await page.goto(`${baseURL}#/worker`);
  await isRunning(page);
  await answerDate(page);
  await expect(page).toHaveURL(/training_date=2020-06-01/);
});

test("without scripts, the page says so, and has the subsidies and the whole text", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(baseURL);
  await expect(page.locator(".unstarted")).toBeVisible();
  await expect(page.locator(".home__heading")).toBeVisible();
  await page.locator("#guide summary").click();
  await expect(page.locator('#guide tr[data-entitlement="living_allowance"]')).toContainText("50元");
  await expect(page.locator("#guide #clause-4\\.3\\.4")).toContainText("按每人每天50元标准给予生活费补贴");
  await page.close();
});
