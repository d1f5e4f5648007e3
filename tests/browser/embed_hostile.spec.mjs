// Attacks by a host page, or by its contents: script in attributes, messages of all kinds, sandboxes, storage, and a
// calculator with a missing part.

import { writeFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { enter, submit, walk } from "./page.mjs";
import { agree, excess, head, heard, inFrame, test } from "./portal.mjs";

const attributes = ["audience", "topic", "lang", "elder", "theme", "answers", "lock", "contact", "policy", "height", "events", "title", "style"];
const script = `"><script>parent.hacked=1</script><img src=x onerror=parent.hacked=1>javascript:parent.hacked=1`;
const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
const everywhere = (prefix) => attributes.map((name) => `${name === "style" ? "" : prefix}${name}="${quoted(script)}"`).join(" ");
const sandboxed = (tokens) => `${head}<skills-subsidy id="one" audience="worker" topic="living_allowance" events="result" sandbox="${tokens}"></skills-subsidy>`;

test.use({
  pages: {
    "attributes.html": `${head}<skills-subsidy ${everywhere("")}></skills-subsidy><div data-skills-subsidy="${quoted(script)}" ${everywhere("data-")}></div><skills-subsidy-clause ref="${quoted(script)}"></skills-subsidy-clause><skills-subsidy-clause ref="../index"></skills-subsidy-clause><skills-subsidy-table audience="${quoted(script)}" lang="${quoted(script)}"></skills-subsidy-table>`,
    "answers.html": `${head}<skills-subsidy id="one" audience="worker" answers="${quoted(`embed=0&lang=fr&contact=x&groups=${script}&training_days=30`)}" lock="__proto__,groups"></skills-subsidy>`,
    "asking.html": `${head}<script src="collect.js"></script><skills-subsidy id="one" audience="worker" events="result"></skills-subsidy>`,
    "silent.html": `${head}<script src="collect.js"></script><skills-subsidy id="one" audience="worker"></skills-subsidy>`,
    "collect.js": `window.messages = []; addEventListener("message", ({ data, source, origin }) => messages.push({ data, source, origin }));`,
    "least.html": sandboxed("allow-scripts"),
    "origin.html": sandboxed("allow-scripts allow-forms allow-same-origin"),
    "nothing.html": sandboxed("allow-forms"),
  },
});

test("script in every attribute does nothing", async ({ page, portal, baseURL }) => {
  await page.goto(`${portal.address}attributes.html`);
  await expect(page.frameLocator("skills-subsidy iframe").locator("main h1")).toBeVisible();
  await expect(page.frameLocator("[data-skills-subsidy] iframe").locator("main h1")).toBeVisible();
  await page.waitForTimeout(300);
  for (const frame of page.frames()) expect(await frame.evaluate(() => window.hacked), frame.url()).toBeUndefined();
  const sources = await page.locator("iframe").evaluateAll((frames) => frames.map((frame) => frame.src));
  expect(sources).toHaveLength(5);
  const [first, second, ...others] = sources.map((source) => source.slice(baseURL.length));
  for (const calculator of [first, second]) expect(calculator).toMatch(/^index\.html#\/\?[\w.*%&=+-]*$/);
  expect(others).toEqual(["embed/clause-0-zh.html", "embed/clause-0-zh.html", "embed/table-worker-en.html"]);
});

test("answers cannot set what is not theirs, and what they say wrong is named", async ({ page, portal }) => {
  await page.goto(`${portal.address}answers.html`);
  const frame = await inFrame(page, "#one");
  await expect(frame.locator('[data-problem="groups"]')).toBeVisible();
  await expect(frame.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(frame.locator("html[data-embedded]")).toBeAttached();
  // A fact that was locked without a possible answer is asked.
  await expect(frame.locator("[data-locked-facts]")).toHaveCount(0);
  expect(await frame.evaluate(() => window.hacked)).toBeUndefined();
});

/** Sends what no host of ours would send into the frame of #one. */
const pester = (page) =>
  page.evaluate(() => {
    const target = document.querySelector("#one").shadowRoot.querySelector("iframe").contentWindow;
    const protocol = "skills-subsidy/1";
    const cyclic = { protocol, event: "initialize", session: "cyclic", result: true };
    cyclic.self = cyclic;
    const messages = [
      null, 7, "ready", [], {}, new Map(), cyclic, { protocol }, { protocol, event: "initialize" },
      { protocol, event: "initialize", session: 7, result: true },
      { protocol, event: "initialize", session: "second", result: true },
      { protocol: "skills-subsidy/2", event: "initialize", session: "x" },
      { protocol, event: "initialize", session: "x".repeat(10_000_000) },
      { protocol, event: "result", session: "second" },
      { protocol, event: "__proto__", session: { toString: null } },
    ];
    messages.forEach((message) => target.postMessage(message, "*"));
  });

test("the frame hears its host once: messages malformed, huge, cyclic or repeated change nothing", async ({ page, portal }) => {
  const errors = [];
  page.on("pageerror", (error) => errors.push(`${error}`));
  await page.goto(`${portal.address}silent.html`);
  const frame = await inFrame(page, "#one");
  await expect(frame.locator("form[data-fact]")).toBeVisible();
  await expect.poll(() => heard(page, "progress")).toHaveLength(1);
  await pester(page);
  // What it says next still goes to the one session, and nobody asks the visitor to agree to a result.
  await frame.locator("[data-unsure]").click();
  await expect.poll(() => heard(page, "progress")).toHaveLength(2);
  const sessions = await page.evaluate(() => [...new Set(messages.map(({ data }) => data.session).filter(Boolean))]);
  expect(sessions).toHaveLength(1);
  expect(sessions[0]).toMatch(/^[\d-]{7,}$/);
  await frame.locator(".live__more").click();
  await expect(frame.locator(".result")).toBeVisible();
  await expect(frame.locator("[data-agree]")).toHaveCount(0);
  expect(errors).toEqual([]);
});

test("the host hears its own frame only: forged messages fire no event", async ({ page, portal, baseURL }) => {
  await page.goto(`${portal.address}asking.html`);
  const frame = await inFrame(page, "#one");
  await expect.poll(() => heard(page, "progress")).toHaveLength(1);
  const before = await page.evaluate(() => window.heard.length);
  const session = await page.evaluate(() => messages.find(({ data }) => data.event === "initialized").data.session);
  const forged = { protocol: "skills-subsidy/1", event: "result", session, detail: { forged: true } };
  // From the wrong source, with the right session: the page itself, and a second frame of the calculator's origin.
  await page.evaluate((forged) => postMessage(forged, "*"), forged);
  await page.evaluate((forged) => dispatchEvent(new MessageEvent("message", { data: forged, origin: location.origin, source: window })), forged);
  await page.evaluate(async (address) => {
    const other = document.createElement("iframe");
    other.src = address;
    document.body.append(other);
    await new Promise((resolve) => (other.onload = resolve));
  }, `${baseURL}embed/clause-4.3.4-zh.html`);
  const other = page.frames().find((one) => one.url().includes("clause"));
  await other.evaluate((forged) => parent.postMessage(forged, "*"), forged);
  // From the right source, with a wrong origin, session or name.
  await page.evaluate((forged) => {
    const source = document.querySelector("#one").shadowRoot.querySelector("iframe").contentWindow;
    const send = (data, origin) => dispatchEvent(new MessageEvent("message", { data, origin, source }));
    send(forged, "https://evil.example");
    const calculator = new URL(document.querySelector("script").src).origin;
    for (const data of [null, 7, "x", [], { ...forged, session: "other" }, { ...forged, event: "click" }, { ...forged, protocol: "skills-subsidy/2" }, { ...forged, event: "size", height: "1e99" }, { ...forged, event: "size", height: {} }]) {
      send(data, calculator);
    }
  }, forged);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => window.heard.length)).toBe(before);
  expect(await page.locator("#one iframe").evaluate((frame) => frame.offsetHeight)).toBeLessThanOrEqual(50_000);
  await frame.locator("[data-unsure]").click();
  await expect.poll(() => excess(page, "#one")).toBeLessThan(2);
});

for (const name of ["least", "origin"]) {
  test(`in a sandbox with ${name === "origin" ? "its" : "no"} origin it works`, async ({ page, portal }) => {
    const errors = [];
    page.on("pageerror", (error) => errors.push(`${error}`));
    page.on("requestfailed", (request) => errors.push(request.url()));
    await page.goto(`${portal.address}${name}.html`);
    const frame = await inFrame(page, "#one");
    const date = frame.locator('form[data-fact="training_date"]');
    await expect(date).toBeVisible();
    expect(await frame.evaluate(() => origin === "null")).toBe(name === "least");
    await expect.poll(() => frame.evaluate(() => globalThis.skillsSubsidy.catalogue() !== undefined), "the local standards").toBe(true);
    await enter(frame, "2020-06-01");
    await submit(frame);
    await expect(date).toHaveCount(0);
    await expect.poll(() => frame.evaluate(() => location.hash)).toContain("training_date=2020-06-01");
    await frame.evaluate(() => history.back());
    await expect(date).toBeVisible();
    await expect(frame.locator('input[name="year"]')).toHaveValue("2020");
    await frame.evaluate(() => history.forward());
    await walk(frame, { groups: ["employment_difficulty"], training_kind: "project", training_days: 30 });
    await expect(frame.locator('[data-entitlement="living_allowance"]')).toHaveAttribute("data-status", "eligible");
    await agree(frame);
    await expect.poll(() => heard(page, "result")).toHaveLength(1);
    await expect.poll(() => excess(page, "#one")).toBeLessThan(2);
    await expect.poll(() => heard(page, "ready")).toHaveLength(1);
    expect(errors).toEqual([]);
  });
}

test("a page that has switched traces off embeds the calculator all the same", async ({ page, portal }) => {
  await page.addInitScript(() => (Error.stackTraceLimit = 0));
  await page.goto(`${portal.address}article.html`);
  await expect(page.frameLocator("#check iframe").locator("form[data-fact]")).toBeVisible();
});

test("in a sandbox without scripts it says so, with the way to the static guide", async ({ page, portal }) => {
  await page.goto(`${portal.address}nothing.html`);
  await expect(page.frameLocator("iframe").locator('.unstarted a[href="guide.html"]')).toBeVisible();
});

test("with the program missing, the static guide and the portal's contact are shown, and the host is told", async ({ page, portal }) => {
  await page.route(/app-[0-9a-f]+_bg\.wasm$/, (route) => route.abort());
  await page.goto(`${portal.address}article.html`);
  const frame = page.frameLocator("#check iframe");
  await expect(frame.locator('[data-matter][role="alert"]')).toContainText("未能载入");
  await expect(frame.locator('[data-matter][role="alert"]')).toContainText("就业科 0573-0000");
  await expect(frame.locator('[data-matter][role="alert"]')).not.toContainText("12333");
  await expect(frame.locator('tr[data-entitlement="living_allowance"]').first()).toBeVisible();
  // The frame tries once more, and says so again.
  await expect.poll(async () => [...new Set((await heard(page, "error")).map(({ detail }) => detail.code))]).toEqual(["not-loaded"]);
  await expect.poll(() => excess(page, "#check")).toBeLessThan(2);
});

test("a page opened from a disk can frame the calculator, by hand or by its element", async ({ page, baseURL }) => {
  const path = test.info().outputPath("bare.html");
  writeFileSync(path, `<!doctype html><meta charset="utf-8"><title>t</title><iframe src="${baseURL}index.html#/worker?embed=1&amp;topic=living_allowance" width="600" height="600"></iframe>`);
  await page.goto(`file://${path}`);
  await expect(page.frameLocator("iframe").locator('form[data-fact="training_date"]')).toBeVisible();
  writeFileSync(path, head.replace("CALCULATOR/", baseURL) + '<skills-subsidy id="one" audience="worker" events="result"></skills-subsidy>');
  await page.goto(`file://${path}`);
  await expect(page.frameLocator("#one iframe").locator('form[data-fact="training_date"]')).toBeVisible();
  await expect.poll(() => excess(page, "#one")).toBeLessThan(2);
  await expect(page.frameLocator("#one iframe").locator("[data-agree]")).toHaveCount(0);
});
