// What has to be fetched before `evaluate` answers: the program, the scripts that ask it, and the first policy. One program
// for any policy, whose words it puts together itself, is larger than one whose words lay beside it ready to be handed out
// (75.9 kB): it costs 10 kB. The policy's sentences and translations are 8 kB of its pack, and reading what people
// write as they write it 10 kB of the program. An evaluation that names texts by their places costs 0.7 kB, and takes a third
// of the time that JSON with every text in it took.

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
