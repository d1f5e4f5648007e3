// Compares our engine with others on one policy and the same 10,000 people; part of `make bench`. Fails unless all engines
// agree to the fen.
// usage: node run.mjs

import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { serve } from "../../../src/build/server.mjs";
import { root } from "../../../src/build/settings.mjs";
import * as calculator from "./calculator.mjs";
import * as handwritten from "./handwritten.mjs";
import * as jsonRulesEngine from "./json-rules-engine.mjs";
import { other, ours } from "./measure.mjs";
import { count, write } from "./numbers.mjs";
import { makePeople } from "./people.mjs";
import * as publicodes from "./publicodes.mjs";
import { weights } from "./weigh.mjs";
import * as zen from "./zen.mjs";

const { build } = createRequire(join(root, "src/build/package.json"))("esbuild");
const { chromium } = createRequire(join(root, "tests/browser/package.json"))("@playwright/test");
const folder = join(root, "target/peers");
const file = join(folder, "people.json");
const { people, expected } = makePeople();

const measured = (program, ...options) => JSON.parse(execFileSync(program, [...options, file], { encoding: "utf8" }));

async function inNode() {
  return {
    ours: await ours(calculator.start, await readFile(join(folder, "peers_bg.wasm")), people, expected),
    handwritten: await other(handwritten, people, expected),
    publicodes: await other(publicodes, people, expected),
    jsonRulesEngine: await other(jsonRulesEngine, people, expected),
    zen: await other(zen, people, expected),
  };
}

async function inChromium() {
  await build({
    entryPoints: [join(import.meta.dirname, "browser.mjs")],
    outfile: join(folder, "browser.js"),
    bundle: true,
    minify: true,
    format: "esm",
  });
  await writeFile(join(folder, "index.html"), '<!doctype html><title>Peers</title><script type="module" src="browser.js"></script>');
  const { server, address } = await serve({ folder });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: "networkidle" });
  const rates = await page.evaluate(() => globalThis.measure("peers_bg.wasm"));
  await browser.close();
  server.close();
  return rates;
}

const whole = (number) => number.toLocaleString("en", number < 10 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 });

function table(title, rates, bases) {
  console.log(`\n${title.padEnd(52)}${"per second".padStart(14)}${bases.map(([name]) => `× ${name}`.padStart(22)).join("")}`);
  for (const [name, rate] of rates) {
    console.log(name.padEnd(52) + whole(rate).padStart(14) + bases.map(([, base]) => whole(rate / base).padStart(22)).join(""));
  }
}

await writeFile(file, JSON.stringify({
  people,
  expected,
  numbers: people.map((person) => write(person, Array(count))),
  sums: expected.map(({ training, appraisal, living, total }) => [training, appraisal, living, total]),
}));
const native = measured(join(root, "target/release/examples/peers-native"));
const openfisca = measured(join(root, "target/peers-python/bin/python"), join(import.meta.dirname, "openfisca_policy.py"));
const node = await inNode();
const browser = await inChromium();

console.log(`One policy, ${whole(people.length)} people, every sum of everyone the same to the fen; medians of seven rounds.`);
for (const [title, rates] of [["In Chromium, one by one", browser], ["In Node, one by one", node]]) {
  table(title, [
    ["hand-written JavaScript", rates.handwritten],
    ["our engine, answers already read", rates.ours.kept],
    ["our engine, from a JavaScript object to another", rates.ours.fromObjects],
    ["json-rules-engine", rates.jsonRulesEngine],
    ...(rates.zen ? [["@gorules/zen-engine", rates.zen]] : []),
    ["publicodes", rates.publicodes],
  ], [["publicodes", rates.publicodes], ["json-rules-engine", rates.jsonRulesEngine], ["hand-written", rates.handwritten]]);
}
table("Natively, one by one", [["our engine", native.oneByOne], ["openfisca", openfisca.oneByOne]], [["openfisca", openfisca.oneByOne]]);
table("Everyone at once, by columns", [
  ["our engine, native", native.byColumns],
  ["our engine, Chromium", browser.ours.byColumns],
  ["our engine, Node", node.ours.byColumns],
  ["openfisca (numpy)", openfisca.byColumns],
], [["openfisca", openfisca.byColumns]]);

const ratio = (one, base) => whole(one / base);
console.log(`
For the README:
  In Chromium our engine is ${ratio(browser.ours.fromObjects, browser.publicodes)} times as fast as publicodes and ${ratio(browser.ours.fromObjects, browser.jsonRulesEngine)} times as fast as json-rules-engine, from object to object.
  Hand-written JavaScript, which knows no missing answer and explains nothing, is ${ratio(browser.handwritten, browser.ours.kept)} times as fast as our engine on answers already read, ${ratio(browser.handwritten, browser.ours.fromObjects)} times from object to object.
  By columns our engine is ${ratio(native.byColumns, openfisca.byColumns)} times as fast as openfisca natively, ${ratio(browser.ours.byColumns, openfisca.byColumns)} times in Chromium.
  A worker's whole evaluation under the first policy takes ${whole(browser.ours.worker)} µs in Chromium's WebAssembly, ${whole(browser.ours.workerExplained)} µs with reasons and quotations.
`);
console.log("Weight on the wire, brotli");
for (const [name, bytes] of await weights()) console.log(`${name.padEnd(76)}${(bytes / 1000).toFixed(1).padStart(10)} KB`);
process.exit(0); // ZEN's threads would keep the process alive
