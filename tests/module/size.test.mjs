// What has to be fetched before `evaluate` answers: the program, the scripts that ask it, and the words it hands out.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";

/** Bytes, brotli 11. */
const BUDGET = 75 * 1024;

const weight = (name) => brotliCompressSync(readFileSync(new URL(`../../dist/${name}`, import.meta.url))).length;

test("the module with its words takes 75 KiB at the most", () => {
  const names = ["module/module_bg.wasm", "module/module.js", "skills-subsidy.js", "module/words.json"];
  const weights = names.map((name) => [name, weight(name)]);
  for (const [name, bytes] of weights) console.log(`${name.padEnd(40)}${bytes.toString().padStart(8)}`);
  const total = weights.reduce((sum, [, bytes]) => sum + bytes, 0);
  console.log(`${"together, brotli 11".padEnd(40)}${total.toString().padStart(8)}`);
  assert.ok(total <= BUDGET, `${total} bytes`);
});
