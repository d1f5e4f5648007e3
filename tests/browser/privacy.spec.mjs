// No answer leaves the device: once loaded, the page asks the network for nothing, keeps nothing behind the
// visitor's back, and says nothing on the console.

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/build/settings.mjs";
import { answerQuestion, begin, expect, link, open, openFold, resultPage, tap, test, walk } from "./page.mjs";
import { employee, employerOfApprentices, school } from "./people.mjs";
import { agree, settled, startPortal } from "./portal.mjs";

const people = { worker: employee, employer: employerOfApprentices, provider: school };

/** The requests that leave the browser from now on. Chromium takes the page's icon from its cache at each new address. */
async function watchNetwork(page) {
  const requests = new Map();
  const network = await page.context().newCDPSession(page);
  network.on("Network.requestWillBeSent", ({ requestId, request }) => requests.set(requestId, request.url));
  network.on("Network.requestServedFromCache", ({ requestId }) => requests.delete(requestId));
  network.on("Network.responseReceived", ({ requestId, response }) => response.fromDiskCache && requests.delete(requestId));
  await network.send("Network.enable");
  return requests;
}

for (const [audience, answers] of Object.entries(people)) {
  test(`a whole walk as ${audience} makes no request and prints nothing`, async ({ page }) => {
    const printed = [];
    await open(page);
    await expect(page.locator("#guide")).toHaveCount(0); // the application is there, too
    await page.waitForLoadState("networkidle");
    const requests = await watchNetwork(page);
    page.on("console", (message) => printed.push(message.text()));

    await page.locator(`[data-audience="${audience}"] a[href="#/${audience}"]`).click();
    await walk(page, answers, () => expect(new URL(page.url()).search).toBe(""));
    await tap(page.getByRole("link", { name: "改回答" }));
    await tap(page.getByRole("link", { name: "查看结果" }));
    await openFold(page, "evidence");
    await resultPage(page).locator(".card figure a").first().click();
    await expect(page.locator("mark").first()).toBeVisible();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("link", { name: "Back to the result" }).click();
    await expect(resultPage(page)).toBeVisible();

    await expect.poll(() => [...requests.values()]).toEqual([]);
    expect(printed).toEqual([]);
    await page.reload(); // now there must be some: else nothing was watched
    await expect(resultPage(page)).toBeVisible();
    expect(requests.size).toBeGreaterThan(0);
  });
}

test("nothing is kept on the device unless one asks for it", async ({ page, context }) => {
  await begin(page, "worker");
  await walk(page, employee);
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    windowName: window.name,
  }));
  expect(kept).toEqual({ local: [], session: [], databases: [], caches: [], windowName: "" });
  expect(await context.cookies()).toEqual([]);
});

test("answers are in no address that a server sees, and in no referrer", async ({ page }) => {
  const seen = [];
  page.on("request", (request) => seen.push(request.url(), ...Object.values(request.headers())));
  await open(page, link("worker/result", employee));
  await page.reload();
  await expect(resultPage(page)).toBeVisible();
  expect(seen.length).toBeGreaterThan(5);
  // A browser never sends what stands behind the #.
  expect(seen.filter((text) => /skill_level|2020-03-02/.test(text.split("#")[0]))).toEqual([]);
});

// A walk through everything with answers that occur nowhere else: they would be found wherever they went.

const honeypots = ["2020-07-19", "7919", "training_days=397", "31337.31", "HONEYPOT"];
const honeyedEmployee = { ...employee, training_date: "2020-07-19", training_days: 7919, occupation_standard: "31337.31" };
const honeyedEmployer = { ...employerOfApprentices, training_date: "2020-07-19", apprentice_employees: 7919 };

/** Every request of the whole browser, of frames and workers too, with what it carries. */
function watchEverything(context) {
  const seen = [];
  context.on("request", (request) =>
    seen.push({ url: request.url(), carries: [request.url().split("#")[0], JSON.stringify(request.headers()), request.postData() ?? ""].join("\n") }),
  );
  context.on("requestfinished", async (request) => {
    const headers = await request.allHeaders().catch(() => ({}));
    seen.push({ url: request.url(), carries: JSON.stringify(headers) });
  });
  return seen;
}

/** Nothing carries an answer, and all that is asked for is a file of the site, without a query. */
function expectOnlyFiles(seen, baseURL, others = []) {
  const fetched = seen.filter(({ url }) => /^https?:/.test(url));
  for (const { url, carries } of fetched) {
    expect(honeypots.filter((honeypot) => carries.includes(honeypot)), url).toEqual([]);
    if (others.some((other) => url.startsWith(other))) continue;
    expect(url.startsWith(baseURL), url).toBe(true);
    expect(new URL(url).search, url).toBe("");
    const path = decodeURIComponent(new URL(url).pathname).slice(new URL(baseURL).pathname.length);
    expect(existsSync(join(root, "dist", path)), `${path} is a file of the site`).toBe(true);
  }
  return fetched.length;
}

test("a link full of answers asks for the site's own files alone, and then for nothing", async ({ page, context, baseURL }) => {
  const seen = watchEverything(context);
  await open(page, link("worker/result", honeyedEmployee));
  await page.waitForLoadState("networkidle");
  expect(expectOnlyFiles(seen, baseURL)).toBeGreaterThan(5);
  const requests = await watchNetwork(page);
  for (const place of ["worker/answers", "worker/what-if", "policy/4.3.4", "worker", "employer/result", ""]) {
    await page.evaluate((fragment) => (location.hash = fragment), link(place, place.startsWith("employer") ? honeyedEmployer : honeyedEmployee));
    await expect(page.locator("main h1")).toBeVisible();
  }
  await expect.poll(() => [...requests.values()]).toEqual([]);
});

test("a roster's rows go nowhere: the worker is a file of the site, and a second roster asks for nothing else", async ({ page, context, baseURL }) => {
  const seen = watchEverything(context);
  const rows = (person, date, days) => `person,name,training_date,training_days\n1,${person},${date},${days}\n`;
  const openRoster = async (name, content) => {
    const path = test.info().outputPath(name);
    writeFileSync(path, content);
    await page.locator("#roster-file").setInputFiles(path);
    await expect(page.locator("[data-roster]")).toHaveAttribute("data-roster", "done");
  };
  await open(page, "#/roster");
  await openRoster("first.csv", rows("A", "2020-03-02", 5));
  await page.waitForLoadState("networkidle");
  const loaded = expectOnlyFiles(seen, baseURL);
  expect(loaded).toBeGreaterThan(8);
  const requests = await watchNetwork(page);
  await openRoster("second.csv", rows("HONEYPOT", "2020-07-19", 7919));
  await expect(page.locator(".roster__summary")).toBeVisible();
  expectOnlyFiles(seen, baseURL);
  expect(seen.slice(loaded).filter(({ url }) => /^https?:/.test(url) && !/\.(wasm|js)$/.test(url))).toEqual([]);
  // The worker of the first has ended: its file is asked for again where the browser has not kept it.
  await expect.poll(() => [...requests.values()].filter((url) => !/\.(wasm|js)$/.test(url))).toEqual([]);
});

test("an estimate of plans asks for nothing once it is loaded", async ({ page, context, baseURL }) => {
  const seen = watchEverything(context);
  await open(page, link("estimate", { apprentice_employees: 7919, training_date: "2020-07-19" }));
  await expect(page.locator(".total__sum").first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  expectOnlyFiles(seen, baseURL);
  const requests = await watchNetwork(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect.poll(() => [...requests.values()]).toEqual([]);
});

test("inside another page, agreed to tell that page the result, no request carries an answer", async ({ browser, baseURL }) => {
  const portal = await startPortal(baseURL);
  const context = await browser.newContext();
  const seen = watchEverything(context);
  const page = await context.newPage();
  const printed = [];
  // What the host's own page prints is its own affair.
  page.on("console", (message) => message.location().url.startsWith(baseURL) && printed.push(message.text()));
  await page.addInitScript(() => {
    window.results = 0;
    document.addEventListener("result", () => (window.results += 1));
  });
  await page.goto(`${portal.address}article.html`);
  const frame = await page.locator("#check iframe").elementHandle().then((handle) => handle.contentFrame());
  await expect(frame.locator("form[data-fact]")).toBeVisible();
  await settled(page);
  await answerQuestion(frame, "groups", ["employment_difficulty"]);
  await answerQuestion(frame, "training_days", 397);
  await agree(frame);
  await expect.poll(() => page.evaluate(() => window.results)).toBe(1);
  expect(expectOnlyFiles(seen, baseURL, [portal.address])).toBeGreaterThan(8);
  expect(printed).toEqual([]);
  await context.close();
  portal.stop();
});

test("the page itself says what may be fetched, whatever the server says", async ({ page }) => {
  const policies = await page.request.get("./").then((response) => response.text());
  const [, policy] = policies.match(/http-equiv="?Content-Security-Policy"? content="([^"]+)"/);
  const directives = new Map(policy.split(";").map((directive) => directive.trim()).map((one) => [one.split(" ")[0], one]));
  expect(directives.get("default-src")).toBe("default-src 'none'");
  expect(directives.get("script-src")).toBe("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  expect(policies.indexOf("Content-Security-Policy")).toBeLessThan(policies.search(/<(script|link)/));
});
