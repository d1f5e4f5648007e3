// Tells what has to be fetched before `evaluate` decides: the program, and the scripts that ask it. Its words, which it
// hands out beside what it decides, are told apart (`make size` has both).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";

const weight = (name) => brotliCompressSync(readFileSync(new URL(`../../dist/${name}`, import.meta.url))).length;

test("the module's program and words are two files, and the words are not in the program", () => {
  const names = ["module/module_bg.wasm", "module/module.js", "skills-subsidy.js", "module/words.json"];
  const weights = names.map((name) => [name, weight(name)]);
  for (const [name, bytes] of weights) console.log(`${name.padEnd(40)}${bytes.toString().padStart(8)}`);
  const total = weights.reduce((sum, [, bytes]) => sum + bytes, 0);
  console.log(`${"the module with its words, brotli 11".padEnd(40)}${total.toString().padStart(8)}`);
  const program = readFileSync(new URL("../../dist/module/module_bg.wasm", import.meta.url));
  assert.ok(!program.includes("生活费补贴标准") && !program.includes("按每人每天50元"));
});
