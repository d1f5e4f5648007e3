// The built JavaScript module (dist/skills-subsidy.js), started from Node as another program would.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";

const { default: init, ...calculator } = await import("../../dist/skills-subsidy.js");

test("says what is wrong when used before init", () => {
  assert.throws(() => calculator.evaluate({ audience: "worker", answers: {} }), /wait for init\(\)/);
});

test("starts once, however often it is asked to", async () => {
  const starting = init();
  assert.equal(init(), starting);
  assert.equal(await starting, undefined);
});

test("exports what its types promise, and nothing else", async () => {
  const types = await readFile(new URL("../../dist/skills-subsidy.d.ts", import.meta.url), "utf8");
  const promised = [...new Set(Array.from(types.matchAll(/^export function (\w+)/gm), ([, name]) => name))]; // each once, because of overloads
  assert.ok(promised.includes("evaluate"));
  assert.deepEqual(Object.keys(calculator).sort(), promised.sort());
});
