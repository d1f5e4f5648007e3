// Libraries for spreadsheets are linked into the roster's program alone: no other holds a function of theirs. The names are
// in what the compiler leaves (target/), and gone from what is shipped.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { join } from "node:path";
import { root } from "../../src/build/settings.mjs";

const libraries = ["calamine", "rust_xlsxwriter", "encoding_rs", "csv_core", "quick_xml"];

/** How often a program's functions name each library. */
const named = (program) => {
  const names = readFileSync(join(root, `target/wasm32-unknown-unknown/wasm/${program}.wasm`), "latin1");
  return libraries.map((library) => names.split(library).length - 1);
};

test("the roster's program has them all", () => {
  for (const [at, count] of named("roster").entries()) assert.ok(count > 0, libraries[at]);
});

for (const program of ["app", "employers", "module"]) {
  test(`${program} has none`, () => assert.deepEqual(named(program), libraries.map(() => 0)));
}
