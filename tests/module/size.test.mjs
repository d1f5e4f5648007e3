// The size of all files that are needed before `evaluate` answers: program, scripts and first policy. A program for any
// policy, which assembles its words, is 10 kB larger than one with ready-made words in a file of its own (75.9 kB). Of the
// pack, 8 kB are the policy's sentences and translations; of the program, 10 kB read input as people write it. Passing texts
// of an evaluation by address costs 0.7 kB, and takes a third of the time that JSON with every text took.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";

/** Bytes, brotli 11. */
const BUDGET = 109_000;

const weight = (name) => brotliCompressSync(readFileSync(new URL(`../../dist/${name}`, import.meta.url))).length;

test("the module with one policy takes 109 kB at the most", () => {
  const names = ["module/module_bg.wasm", "module/module.js", "skills-subsidy.js", "module/first.pack"];
  const weights = names.map((name) => [name, weight(name)]);
  for (const [name, bytes] of weights) console.log(`${name.padEnd(40)}${bytes.toString().padStart(8)}`);
  const total = weights.reduce((sum, [, bytes]) => sum + bytes, 0);
  console.log(`${"together, brotli 11".padEnd(40)}${total.toString().padStart(8)}`);
  assert.ok(total <= BUDGET, `${total} bytes`);
});
