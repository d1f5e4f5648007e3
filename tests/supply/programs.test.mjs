// The crates declared for each program (src/build/manifest.mjs) are all that it contains. Function names are read from the
// output of wasm-bindgen (target/), because the shipped files have none.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { join } from "node:path";
import { programs } from "../../src/build/manifest.mjs";
import { crates, packagesIn } from "../../src/build/materials.mjs";
import { root } from "../../src/build/settings.mjs";

/**
 * Matches a function's path that begins with the crate (paths of the same name in the standard library are marked), or the
 * file in a panic message: all functions of a small crate may have been inlined.
 */
const ofCrate = (name) => new RegExp(`(?<![\\w:])${name.replaceAll("-", "_")}::|/${name}-\\d[^/]{0,40}/src/`, "g");

const built = new Map();
/** Returns the number of matches of each crate in a program, for crates with any. */
function named(program, crates) {
  if (!built.has(program)) built.set(program, readFileSync(join(root, `target/wasm-bindgen/release/${program}_bg.wasm`), "latin1"));
  const counted = crates.map((name) => [name, (built.get(program).match(ofCrate(name)) ?? []).length]);
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}

const declared = (await packagesIn(join(root, "dist"))).programs;
const namesOf = (program) => [...new Set(declared[program].map(({ name }) => name))];
const { linked } = await crates({ features: Object.values(programs).map(({ features }) => features).join(","), without: [] });
const every = [...new Set(linked.map(({ name }) => name))];

test("every program is declared, and each has its own", () => {
  assert.deepEqual(Object.keys(declared).sort(), Object.keys(programs).sort());
  for (const program of ["app", "employers", "module"]) {
    const others = every.filter((name) => !namesOf(program).includes(name));
    for (const name of ["calamine", "csv-core", "encoding_rs", "flate2", "quick-xml", "rust_xlsxwriter", "zip"]) assert.ok(others.includes(name), `${program}: ${name}`);
  }
  assert.ok(!namesOf("roster").includes("yew") && namesOf("app").includes("yew"));
});

test("the names are there to be found: the roster's program has the libraries for spreadsheets, the pages' have Yew", () => {
  const libraries = ["calamine", "csv-core", "encoding_rs", "quick-xml", "rust_xlsxwriter", "zip"];
  assert.deepEqual(Object.keys(named("roster", libraries)), libraries);
  for (const program of ["app", "employers"]) assert.ok(named(program, ["yew"]).yew > 0, program);
});

for (const program of Object.keys(programs)) {
  test(`${program} has nothing of a crate that it is not said to have`, () => {
    assert.deepEqual(named(program, every.filter((name) => !namesOf(program).includes(name))), {});
  });
}
