// The calculator inside other people's pages, served from another origin under a strict policy, among hostile styles
// and an old jQuery: it grows, tells what it may and no more, and hears nobody else.

import { readFileSync, writeFileSync } from "node:fs";
import { test as base, expect } from "@playwright/test";
import jsQR from "jsqr";
import { answerQuestion, enter, submit } from "./page.mjs";
import { startPortal } from "./portal.mjs";

const attributes = ["audience", "topic", "lang", "elder", "theme", "answers", "lock", "contact", "height", "events"];
const script = `"><script>parent.hacked=1</script><img src=x onerror=parent.hacked=1>javascript:`;
const head = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"><script type="module" src="CALCULATOR/embed.js"></script>`;
const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

const test = base.extend({
  portal: async ({ baseURL }, use) => {
    const portal = await startPortal(baseURL, {
      "hostile-attributes.html": `${head}<skills-subsidy ${attributes.map((name) => `${name}="${quoted(script)}"`).join(" ")}></skills-subsidy><skills-subsidy-clause ref="${quoted(script)}"></skills-subsidy-clause>`,
      "sandboxed.html": `${head}<skills-subsidy audience="worker" sandbox="allow-scripts allow-forms"></skills-subsidy>`,
      "bare.html": `<!doctype html><title>t</title><link rel="icon" href="data:,"><iframe src="CALCULATOR/index.html#/worker?embed=1&amp;topic=living_allowance" width="600" height="600"></iframe>`,
      "hostile-messages.html": `${head}<script src="hostile.js"></script><skills-subsidy id="one" audience="worker" events="result"></skills-subsidy>`,
      "hostile.js": `addEventListener("message", ({ data, source }) => { (window.messages ??= []).push(data); });`,
    });
    await use(portal);
    portal.stop();
  },
});

const frameOf = (page, selector) => page.frameLocator(`${selector} iframe`);
const heard = (page, type) => page.evaluate((type) => window.heard.filter((event) => event.type === type), type);

onEachScreenOf(({ width, height }) => {
  test(`an article with clauses, a check and a table, ${width} px wide`, async ({ page, portal }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`${portal.address}article.html`);
    const check = frameOf(page, "#one");
    await expect(check.locator("form[data-fact]")).toBeVisible();
    await expect(frameOf(page, "skills-subsidy-clause").locator("blockquote")).toContainText("按每人每天50元标准给予生活费补贴");
    await expect(frameOf(page, "skills-subsidy-table").locator('tr[data-entitlement="living_allowance"]')).toBeVisible();
    // As tall as its content: nothing in it scrolls.
    const frame = page.locator("#one iframe");
    await expect.poll(async () => {
      const [outer, inner] = await Promise.all([
        frame.evaluate((frame) => frame.getBoundingClientRect().height),
        check.locator("body").evaluate((body) => body.getBoundingClientRect().height),
      ]);
      return Math.abs(outer - inner);
    }).toBeLessThan(2);
    expect(await page.evaluate(() => window.evaluate)).toBe("the portal's own");
  });
});

function onEachScreenOf(declare) {
  for (const screen of [{ width: 360, height: 740 }, { width: 1280, height: 800 }]) declare(screen);
}

/** The page-like thing that helpers work on, for a frame. */
const inFrame = (page, selector) => page.locator(`${selector} iframe`).elementHandle().then((handle) => handle.contentFrame());

test("what the host set is locked and marked, and the result is told only after the visitor agreed", async ({ page, portal }) => {
  await page.goto(`${portal.address}article.html`);
  const frame = await inFrame(page, "#one");
  await expect(frame.locator("form[data-fact]")).toBeVisible();
  expect(await heard(page, "ready")).not.toEqual([]);
  await answerQuestion(frame, "groups", ["employment_difficulty"]);
  await answerQuestion(frame, "training_days", 30);
  await expect(frame.locator('[data-entitlement="living_allowance"]')).toHaveAttribute("data-status", "eligible");
  await expect.poll(async () => (await heard(page, "progress")).at(-1)?.detail.page).toBe("result");
  expect(await heard(page, "result"), "nothing is told yet").toEqual([]);
  expect(JSON.stringify(await heard(page, "progress"))).not.toContain("employment_difficulty");
  await expect(frame.locator(".footer")).toContainText("电话 0573-0000");
  await frame.locator("[data-agree]").click();
  await expect.poll(() => heard(page, "result")).toHaveLength(1);
  const [{ detail }] = await heard(page, "result");
  const allowance = detail.entitlements.find(({ id }) => id === "living_allowance");
  expect([allowance.status, allowance.amount]).toEqual(["eligible", { low: "1500", high: "1500" }]);
  await frame.locator('a[href="#/worker/answers"]').click();
  await expect(frame.locator('[data-answer="training_date"] [data-locked]')).toBeVisible();
});

test("two calculators on a page do not disturb each other", async ({ page, portal }) => {
  await page.goto(`${portal.address}article.html`);
  const [one, two] = [await inFrame(page, "#one"), await inFrame(page, "#two")];
  await expect(two.locator("form[data-fact]")).toBeVisible();
  await expect(two.locator("html")).toHaveAttribute("lang", "en");
  await expect(one.locator("html")).toHaveAttribute("lang", "zh-CN");
  const before = await one.locator("form[data-fact]").getAttribute("data-fact");
  const asked = await two.locator("form[data-fact]").getAttribute("data-fact");
  const told = async () => (await heard(page, "progress")).filter(({ id }) => id === "two").map(({ detail }) => detail.answered);
  await two.locator("[data-unsure]").click();
  await expect(two.locator(`form[data-fact="${asked}"]`)).toHaveCount(0);
  await expect.poll(told).toContain(1);
  expect(await one.locator("form[data-fact]").getAttribute("data-fact")).toBe(before);
});

test("an employer page with the estimate, loaded by a plain script", async ({ page, portal }) => {
  await page.goto(`${portal.address}employer.html`);
  await expect(frameOf(page, "skills-subsidy").locator(".total__sum")).toHaveAttribute("data-total-low", "160000");
});

test("a bare frame works without any script of the host", async ({ page, portal }) => {
  await page.goto(`${portal.address}bare.html`);
  await expect(page.frameLocator("iframe").locator('form[data-fact="training_date"]')).toBeVisible();
});

test("in a sandbox without an origin everything works but saving", async ({ page, portal }) => {
  await page.goto(`${portal.address}sandboxed.html`);
  const frame = await inFrame(page, "skills-subsidy");
  await expect(frame.locator('form[data-fact="training_date"]')).toBeVisible();
  await enter(frame, "2020-06-01");
  await submit(frame);
  await expect(frame.locator('form[data-fact="training_date"]')).toHaveCount(0);
  await expect.poll(() => page.locator("iframe").evaluate((frame) => frame.getBoundingClientRect().height)).not.toBe(480);
});

test("script in every attribute does nothing", async ({ page, portal }) => {
  await page.goto(`${portal.address}hostile-attributes.html`);
  const frame = page.frameLocator("skills-subsidy iframe");
  await expect(frame.locator("main h1")).toBeVisible();
  expect(await page.evaluate(() => window.hacked)).toBeUndefined();
  for (const src of await page.locator("iframe").evaluateAll((frames) => frames.map((frame) => frame.src))) {
    expect(src.startsWith(new URL(src).origin)).toBe(true);
    expect(src).not.toContain("javascript:p");
  }
});

test("messages from anyone else, malformed, huge or repeated, are not heard", async ({ page, portal }) => {
  await page.goto(`${portal.address}hostile-messages.html`);
  const frame = await inFrame(page, "#one");
  await expect(frame.locator("form[data-fact]")).toBeVisible();
  await page.evaluate(() => {
    const target = document.querySelector("#one").shadowRoot.querySelector("iframe").contentWindow;
    const protocol = "skills-subsidy/1";
    const messages = [
      null, 7, "ready", [], {}, { protocol }, { protocol, event: "initialize" },
      { protocol, event: "initialize", session: "second", result: true },
      { protocol: "skills-subsidy/2", event: "initialize", session: "x" },
      { protocol, event: "initialize", session: "x".repeat(1_000_000) },
      { protocol, event: "result", session: "second" },
    ];
    messages.forEach((message) => target.postMessage(message, "*"));
    // To the host, as if from the frame: from the wrong source.
    window.results = [];
    document.querySelector("#one").addEventListener("result", ({ detail }) => window.results.push(detail));
    postMessage({ protocol, event: "result", session: "1", detail: "forged" }, "*");
  });
  await page.waitForTimeout(300);
  const messages = await page.evaluate(() => window.messages.filter((data) => data?.session === "second"));
  expect(messages, "a second host is no host").toEqual([{ protocol: "skills-subsidy/1", event: "initialize", session: "second", result: true }].slice(1));
  expect(await page.evaluate(() => window.results)).toEqual([]);
  await expect(frame.locator("form[data-fact]")).toBeVisible();
});

test("going back and forward on the host's page keeps what was answered", async ({ page, portal }) => {
  await page.goto(`${portal.address}bare.html`);
  const frame = await inFrame(page, "body");
  await enter(frame, "2020-06-01");
  await submit(frame);
  await expect(frame.locator('form[data-fact="training_date"]')).toHaveCount(0);
  await page.evaluate(() => history.back());
  await expect(page.frameLocator("iframe").locator('form[data-fact="training_date"]')).toBeVisible();
});

test("with the program missing, the static guide and the portal's contact are shown", async ({ page, portal }) => {
  await page.route(/app-[0-9a-f]+_bg\.wasm$/, (route) => route.abort());
  await page.goto(`${portal.address}article.html`);
  const frame = page.frameLocator("#one iframe");
  await expect(frame.locator('[role="alert"]')).toContainText("电话 0573-0000");
  await expect(frame.locator('tr[data-entitlement="living_allowance"]').first()).toBeVisible();
});

test("the page for embedding makes code that works", async ({ page }) => {
  await page.goto("./embedding.html");
  await expect(page.frameLocator("#preview iframe").locator("form[data-fact]")).toBeVisible();
  await page.locator("#audience").selectOption("employer");
  await page.locator("#topic").selectOption("apprentice_employee_subsidy");
  await page.locator("#language").selectOption("en");
  await expect(page.locator("#as-element")).toHaveValue(/<skills-subsidy audience="employer" topic="apprentice_employee_subsidy" lang="en">/);
  const code = await page.locator("#as-frame").inputValue();
  const src = code.match(/src="([^"]+)"/)[1].replaceAll("&#38;", "&");
  await page.goto(src);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("form[data-fact]")).toBeVisible();
});

test("a poster's code leads to what was chosen, as SVG and as PNG", async ({ page }) => {
  await page.goto("./embedding.html");
  await page.locator("#audience").selectOption("employer");
  await page.locator("#poster-title").fill("企业 <补贴>");
  for (const kind of ["svg", "png"]) {
    const [saved] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-poster="${kind}"]`).click()]);
    expect(saved.suggestedFilename()).toBe(`poster.${kind}`);
    const bytes = readFileSync(await saved.path());
    expect(bytes.subarray(0, 4).toString("latin1")).toBe(kind === "svg" ? "<svg" : "\x89PNG");
    // What a phone's camera would read.
    const { data, width, height } = await page.evaluate(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [300, 320];
      canvas.getContext("2d").drawImage(image, 0, 0, 300, 320);
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      return { data: [...data], width: canvas.width, height: canvas.height };
    }, `data:image/${kind === "svg" ? "svg+xml" : "png"};base64,${bytes.toString("base64")}`);
    const read = jsQR(Uint8ClampedArray.from(data), width, height);
    expect(read?.data).toMatch(/#\/employer$/);
  }
});

test("a page opened from a disk can frame the calculator", async ({ page, baseURL }) => {
  const path = test.info().outputPath("bare.html");
  writeFileSync(path, `<!doctype html><title>t</title><iframe src="${baseURL}index.html#/worker?embed=1&amp;topic=living_allowance" width="600" height="600"></iframe>`);
  await page.goto(`file://${path}`);
  await expect(page.frameLocator("iframe").locator('form[data-fact="training_date"]')).toBeVisible();
});

test("a clause and a result are copied for an article, formatted", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  // Read while it is written, the clipboard says that it changed: then it is read again.
  const copied = () => page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(["text/html", "text/plain"].map(async (type) => (await item.getType(type)).text()));
  }).catch(() => ["", ""]);
  await page.goto(`${baseURL}#/policy/4.3.4`);
  await page.locator('[data-copy="clause"]').click();
  await expect(page.locator(".clause__copy [role=status]")).toContainText("已复制");
  await expect.poll(async () => (await copied())[0]).toContain("<blockquote");
  const [card, words] = await copied();
  expect(card).toContain(`${baseURL}#/policy/4.3.4`);
  expect(words).toContain("按每人每天50元标准给予生活费补贴");
  await page.goto(`${baseURL}#/worker/result?training_date=2020-06-01&groups=employment_difficulty&training_kind=project&training_days=30`);
  await page.locator('[data-copy="html"]').click();
  await expect.poll(async () => (await copied())[0]).toMatch(/<p>.*1,500元.*<\/p>/);
});
