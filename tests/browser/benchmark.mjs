// Measures the built site: evaluations of the JavaScript module in Node and in Chromium, the time from a tap to the painted
// next screen, and the size of the first load.
// usage: node benchmark.mjs

import { join } from "node:path";
import { chromium } from "@playwright/test";
import { root } from "../../src/build/settings.mjs";
import { serve } from "../../src/build/server.mjs";
import { answeringEverything } from "./people.mjs";

const input = { audience: "worker", answers: answeringEverything };

/** Returns the durations of full evaluations with explanations, in microseconds. Runs in Node and, as text, in Chromium. */
function timeEvaluations(evaluate, input) {
  const batch = 10; // because a browser's clock is coarse
  const times = [];
  const rounds = (count) => {
    for (let round = 0; round < count; round += 1) {
      const start = performance.now();
      for (let one = 0; one < batch; one += 1) evaluate(input);
      times.push(((performance.now() - start) * 1000) / batch);
    }
  };
  rounds(200); // a warm-up, until everything is compiled
  times.length = 0;
  rounds(500);
  return times;
}

async function timeInNode() {
  const { default: init, evaluate } = await import("../../dist/skills-subsidy.js");
  await init();
  return timeEvaluations(evaluate, input);
}

async function timeInChromium(page, address) {
  await page.goto(address);
  return page.evaluate(async ([source, input, address]) => {
    const { default: init, evaluate } = await import(`${address}skills-subsidy.js`);
    await init();
    return new Function(`return ${source}`)()(evaluate, input);
  }, [timeEvaluations.toString(), input, address]);
}

/** Answers each of a worker's questions several times; returns the microseconds from the tap to the next screen. */
async function timeAnswers(page, address) {
  const answers = Object.entries(answeringEverything).map(([key, value]) => `${key}=${value}`);
  const times = { "to the next question in the document": [], "to the next question painted": [] };
  for (let walk = 0; walk < 3; walk += 1) {
    for (let given = 0; given < answers.length; given += 1) {
      // The link opens the question with its answer filled in, and Continue sends it.
      const [fact] = answers[given].split("=");
      await page.goto("about:blank");
      await page.goto(`${address}#/worker?${[...answers.slice(0, given), answers[given], `at=${fact}`].join("&")}`);
      const form = page.locator(`form[data-fact="${fact}"]`);
      await form.waitFor();
      const [changed, painted] = await form.evaluate((form) => new Promise((done) => {
        const main = document.querySelector("main");
        let changed;
        const button = form.querySelector('[type="submit"]');
        // The first DOM change ends the first duration; the message follows the painted frame and ends the second.
        new MutationObserver((_, observer) => {
          observer.disconnect();
          queueMicrotask(() => (changed = performance.now()));
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => done([(changed - start) * 1000, (performance.now() - start) * 1000]);
            port2.postMessage("");
          });
        }).observe(main, { childList: true, subtree: true, characterData: true });
        const start = performance.now();
        button.click();
      }));
      times["to the next question in the document"].push(changed);
      times["to the next question painted"].push(painted);
    }
  }
  return times;
}

/** Returns the size of every file of the first load on the wire, with headers, largest first. */
async function weighFirstLoad(browser, address) {
  const page = await browser.newPage();
  const network = await page.context().newCDPSession(page);
  const names = new Map();
  const weights = [];
  network.on("Network.responseReceived", ({ requestId, response }) => names.set(requestId, new URL(response.url).pathname.slice(1) || "index.html"));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => weights.push([names.get(requestId), encodedDataLength]));
  await network.send("Network.enable");
  await page.goto(address, { waitUntil: "networkidle" });
  await page.close();
  return weights.sort(([, one], [, other]) => other - one);
}

const sorted = (times) => [...times].sort((one, other) => one - other);
const quantile = (times, share) => sorted(times)[Math.min(times.length - 1, Math.floor(times.length * share))];
const rounded = (number) => number.toLocaleString("en", { maximumFractionDigits: number < 10 ? 1 : 0 });

function row(name, times, [unit, factor]) {
  const cells = [quantile(times, 0.5), quantile(times, 0.95)].map((time) => `${rounded(time / factor)} ${unit}`.padStart(12));
  console.log(name.padEnd(52) + cells.join("") + rounded(1e6 / quantile(times, 0.5)).padStart(14));
}

const { server, address } = await serve({ folder: join(root, "dist") });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
// These headers make the browser's clock fine enough; without the policy, the measuring function may be sent as text.
const context = await browser.newContext({ locale: "zh-CN", bypassCSP: true });
await context.route("**/*", async (route) => {
  const response = await route.fetch();
  const isolation = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
  await route.fulfill({ response, headers: { ...response.headers(), ...isolation } });
});
const page = await context.newPage();

const [microseconds, milliseconds] = [["µs", 1], ["ms", 1000]];
console.log(`\n${"a full worker".padEnd(52)}${"median".padStart(12)}${"95 %".padStart(12)}${"per second".padStart(14)}`);
row("module evaluate(), with explanation, in Node", await timeInNode(), microseconds);
row("module evaluate(), with explanation, in Chromium", await timeInChromium(page, address), microseconds);
for (const [name, times] of Object.entries(await timeAnswers(page, address))) row(`application, Continue ${name}`, times, milliseconds);

const weights = await weighFirstLoad(browser, address);
console.log("\nfirst load, brotli, headers included");
for (const [name, bytes] of weights) console.log(`${name.padEnd(52)}${rounded(bytes).padStart(12)} bytes`);
const total = weights.reduce((sum, [, bytes]) => sum + bytes, 0);
console.log(`${"total".padEnd(52)}${rounded(total).padStart(12)} bytes = ${(total / 1000).toFixed(1)} KB\n`);

await browser.close();
server.close();
