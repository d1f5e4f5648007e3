// Measures the page on an old phone: Chromium with its processor slowed six times, over slow 4G (as Lighthouse has it:
// 150 ms there and back, 1.6 Mbit/s). From the address entered to the first question on the screen, to be filled in, and
// to the program that answers what was; on a first visit and on a second. And from a tap on Continue to the next screen
// painted, beside what the browser alone takes where the same screens, built beforehand, are put there by a line of script.
// usage: node slow-benchmark.mjs

import { join } from "node:path";
import { chromium } from "@playwright/test";
import { serve } from "../../www/build/server.mjs";
import { root } from "../../www/build/settings.mjs";
import { enter, factAsked } from "./page.mjs";
import { answeringEverything } from "./people.mjs";

const VISITS = 5;
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

/** Milliseconds from the start of the visit to a question on the screen, and to a program that has taken it over. */
async function visit(context, address) {
  const page = await slowPage(context, slow4G);
  await page.addInitScript(() => {
    globalThis.times = [];
    let former = null;
    new MutationObserver((_, observer) => {
      const form = document.querySelector("form[data-fact]");
      if (!form || form === former) return;
      if (former) observer.disconnect();
      former = form;
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now())));
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${address}#/worker`);
  await page.waitForFunction(() => times.length === 2);
  const times = await page.evaluate(() => times);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(5000); // what a service worker does after the page is there
  await page.close();
  return { shown: times[0], taken: times[1] };
}

/** In the page: milliseconds until what `change` does is painted. */
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

/** Walks a worker's questions to the result on a phone's screen: milliseconds from each tap to the next screen painted, and the screens. */
async function walk(context, address) {
  const page = await slowPage(context);
  await page.addInitScript(`globalThis.painted = ${painted}`);
  await page.goto(address);
  await page.locator("#guide").waitFor({ state: "detached" }); // the application is there
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

/** The same screens without any program: milliseconds from each change of one for the next until that is painted. */
async function swap(context, address, screens) {
  const page = await slowPage(context);
  await page.addInitScript(`globalThis.painted = ${painted}`);
  await page.route(/\/(boot|arrival)[^/]*\.js/, (route) => route.abort());
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

const { server, address } = await serve({ folder: join(root, "dist") });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const [first, second] = [[], []];
for (let round = 0; round < VISITS; round += 1) {
  const context = await browser.newContext({ locale: "zh-CN" });
  first.push(await visit(context, address));
  second.push(await visit(context, address));
  await context.close();
}
const [taps, swaps] = [[], []];
for (let round = 0; round < VISITS; round += 1) {
  // Without the site's policy, which lets nobody put markup there: the second walk does.
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
for (const [name, visits] of [["first", first], ["second", second]]) {
  row(`${name} visit, to the first question, to be filled in`, quantile(visits.map(({ shown }) => shown), 0.5));
  row(`${name} visit, to the program that answers it`, quantile(visits.map(({ taken }) => taken), 0.5));
}
for (const [name, times] of [["from Continue to the next screen painted", taps], ["the same screens put there without any program", swaps]]) {
  row(`${name}, median`, quantile(times, 0.5));
  row(`${name}, 95 %`, quantile(times, 0.95));
}
