// What has to be fetched before `evaluate` decides: the program, and the scripts that ask it. Its words, which it hands
// out beside what it decides, are told apart (`make size` has both).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";

/** Bytes, brotli 11. */
const BUDGET = 35_000;

const weight = (name) => brotliCompressSync(readFileSync(new URL(`../../dist/${name}`, import.meta.url))).length;

test("the module alone, engine and policy, takes 35 kB at the most", () => {
  const weights = ["module/module_bg.wasm", "module/module.js", "skills-subsidy.js"].map((name) => [name, weight(name)]);
  for (const [name, bytes] of weights) console.log(`${name.padEnd(40)}${bytes.toString().padStart(8)}`);
  const total = weights.reduce((sum, [, bytes]) => sum + bytes, 0);
  console.log(`${"the module alone, brotli 11".padEnd(40)}${total.toString().padStart(8)}`);
  console.log(`${"its words, module/words.json".padEnd(40)}${weight("module/words.json").toString().padStart(8)}`);
  assert.ok(total <= BUDGET, `${total} bytes`);
});
