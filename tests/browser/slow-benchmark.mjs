// Measures the page on an old phone: Chromium with a processor slowed six times, over Lighthouse's slow 4G (150 ms round
// trip, 1.6 Mbit/s). Measured on a first and a second visit, from entering the address: until the first question can be
// answered, until the program takes over, until the second question if the first is answered at once, and until the
// employers' estimate. Also the time from a tap on Continue to the next painted screen, and, for comparison, the time in which
// a script without the program shows the same prepared screens.
// usage: node slow-benchmark.mjs [--starts] [folder]; `--starts` leaves out the taps

import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { serve } from "../../src/build/server.mjs";
import { root } from "../../src/build/settings.mjs";
import { enter, factAsked } from "./page.mjs";
import { answeringEverything } from "./people.mjs";

const VISITS = Number(process.env.VISITS ?? 5);
const SLOWER = 6;
const slow4G = { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (750e3 / 8) * 0.9 };

const quantile = (times, share) => [...times].sort((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * share))];

async function slowPage(context, network) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  if (network) {
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", network);
  }
  return page;
}

/** Returns the milliseconds from the start of a visit until `isThere`, evaluated in the page, is true and painted. */
async function timeUntil(context, address, isThere, prepare = () => {}) {
  const page = await slowPage(context, slow4G);
  await page.addInitScript(`(${(isThere, prepare) => {
    new MutationObserver((_, observer) => {
      prepare();
      if (!isThere()) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => (globalThis.time = performance.now())));
    }).observe(document, { childList: true, subtree: true, attributes: true });
  }})(${isThere}, ${prepare})`);
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => globalThis.time);
  const time = await page.evaluate(() => globalThis.time);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(5000); // for the service worker, which works after the page is complete
  await page.close();
  return time;
}

const measured = {
  "the first question, to be filled in": ["#/worker", () => document.querySelector("form[data-fact]")],
  "the program": ["#/worker", () => document.querySelector("main") && !document.getElementById("guide") && document.readyState !== "loading"],
  "the second question, the first answered at once": [
    "#/worker",
    () => document.querySelector('form[data-fact]:not([data-fact="training_date"])'),
    () => {
      const form = document.querySelector("form[data-fact]");
      if (globalThis.isAnswered || !form || !form.elements.day) return;
      globalThis.isAnswered = true;
      // Wait until the page has its listeners.
      setTimeout(() => {
        for (const [name, value] of [["year", "2020"], ["month", "6"], ["day", "1"]]) {
          const field = form.elements.namedItem(name);
          field.value = value;
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }
        form.querySelector("[type=submit]").click();
      });
    },
  ],
  "the estimate": ["#/estimate", () => document.querySelector(".estimate__form")],
  "the estimate, at its own address": ["employers.html#/estimate", () => document.querySelector(".estimate__form")],
};

/** Returns the times of a first and a second visit for each measured event. */
async function starts(browser, address) {
  const times = {};
  for (let round = 0; round < VISITS; round += 1) {
    for (const [name, [link, ...what]] of Object.entries(measured)) {
      if (link.includes(".html") && !existsSync(join(folder, link.split("#")[0]))) continue;
      const context = await browser.newContext({ locale: "zh-CN" });
      for (const visit of ["first", "second"]) {
        (times[`${visit} visit, to ${name}`] ??= []).push(await timeUntil(context, address + link, ...what));
      }
      await context.close();
    }
  }
  return times;
}

/** Runs in the page: returns the milliseconds until the effect of `change` is painted. */
function painted(change) {
  return new Promise((done) => {
    const start = performance.now();
    change();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - start);
      port2.postMessage("");
    });
  });
}

/** Walks a worker's questions on a phone's screen; returns the milliseconds from each tap to the next paint, and the screens. */
async function walk(context, address) {
  const page = await slowPage(context);
  await page.addInitScript(`globalThis.painted = ${painted}`);
  await page.goto(address);
  await page.locator("#guide").waitFor({ state: "detached" }); // the application has taken over
  await page.locator('main a[href="#/worker"]').click();
  const times = [];
  const screens = [];
  for (let fact = await factAsked(page); fact; fact = await factAsked(page)) {
    screens.push(await page.locator("main").evaluate((main) => main.outerHTML));
    const answer = answeringEverything[fact];
    if (answer !== undefined) await enter(page, answer);
    await page.waitForTimeout(200);
    const button = answer === undefined ? "[data-unsure]" : '[type="submit"]';
    times.push(await page.locator("form[data-fact]").evaluate((form, button) => painted(() => form.querySelector(button).click()), button));
  }
  await page.close();
  return { times, screens };
}

/** Shows the same screens without a program; returns the milliseconds from each replacement until it is painted. */
async function swap(context, address, screens) {
  const page = await slowPage(context);
  await page.addInitScript(`globalThis.painted = ${painted}`);
  await page.route(/\/(start|arrival)[^/]*\.js/, (route) => route.abort());
  await page.goto(address);
  await page.evaluate((screen) => { document.body.innerHTML = screen; }, screens[0]);
  const times = [];
  for (const screen of screens.slice(1)) {
    await page.evaluate((screen) => {
      const { body } = new DOMParser().parseFromString(screen, "text/html");
      globalThis.next = document.importNode(body.firstElementChild, true);
    }, screen);
    await page.waitForTimeout(200);
    times.push(await page.evaluate(() => painted(() => document.querySelector("main").replaceWith(globalThis.next))));
  }
  await page.close();
  return times;
}

const [folder = join(root, "dist")] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const { server, address } = await serve({ folder });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const times = await starts(browser, address);
const [taps, swaps] = [[], []];
for (let round = 0; round < (process.argv.includes("--starts") ? 0 : VISITS); round += 1) {
  // The second walk inserts markup from a script, which the site's policy forbids.
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 360, height: 740 }, bypassCSP: true });
  const { times, screens } = await walk(context, address);
  taps.push(...times);
  swaps.push(...(await swap(context, address, screens)));
  await context.close();
}
await browser.close();
server.close();

const row = (name, value) => console.log(`${name.padEnd(64)}${Math.round(value).toString().padStart(8)} ms`);
console.log(`\nprocessor slowed ${SLOWER} times, slow 4G, median of ${VISITS}`);
for (const [name, taken] of Object.entries(times)) row(name, quantile(taken, 0.5));
if (taps.length > 0) {
  for (const [name, times] of [["from Continue to the next screen painted", taps], ["the same screens put there without any program", swaps]]) {
    row(`${name}, median`, quantile(times, 0.5));
    row(`${name}, 95 %`, quantile(times, 0.95));
  }
}
