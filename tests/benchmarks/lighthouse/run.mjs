// Runs Lighthouse on the built site (mobile preset, served with brotli and caching headers) and reports the median of five
// runs. Fails where an audit scores below 0.9. usage: node run.mjs [address of another page of the site]

import { join } from "node:path";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { serve } from "../../../src/build/server.mjs";
import { root } from "../../../src/build/settings.mjs";

const RUNS = 5;
const median = (values) => values.sort((one, other) => one - other)[values.length >> 1];

const { server, address } = await serve({ folder: join(root, "dist") });
const chrome = await launch({
  chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

const results = [];
for (let run = 0; run < RUNS; run += 1) {
  const { lhr } = await lighthouse(`${address}${process.argv[2] ?? ""}`, { port: chrome.port, logLevel: "error" });
  results.push(lhr);
}
await chrome.kill();
server.close();

console.log(`\nLighthouse ${results[0].lighthouseVersion}, ${results[0].configSettings.formFactor}, median of ${RUNS}`);
for (const category of Object.keys(results[0].categories)) {
  const score = median(results.map(({ categories }) => Math.round(categories[category].score * 100)));
  console.log(`${category.padEnd(28)}${score}`);
}
const metrics = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"];
for (const metric of metrics) {
  const value = median(results.map(({ audits }) => audits[metric].numericValue));
  const unit = results[0].audits[metric].numericUnit === "millisecond" ? " ms" : "";
  console.log(`${metric.padEnd(28)}${unit ? Math.round(value) : value}${unit}`);
}
const failed = new Set(results.flatMap(({ audits }) => Object.values(audits).filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== "informative").map(({ id, title }) => `${id}: ${title}`)));
if (failed.size > 0) console.log(`below 0.9 in some run:\n  ${[...failed].join("\n  ")}`);
