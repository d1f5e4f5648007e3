// The codes of problems and errors in skills-subsidy.d.ts are complete: each occurs for some bad input, and no other does.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import init, * as module from "../../dist/skills-subsidy.js";

before(() => init());

const { evaluate, evaluateMany, loadCatalogue, policy, questions } = module;
const site = fileURLToPath(new URL("../../dist/", import.meta.url));
const types = readFileSync(join(site, "skills-subsidy.d.ts"), "utf8");

/** Returns the members of a union type of texts. */
const listed = (name) => [...types.split(`export type ${name} =`)[1].split(";")[0].matchAll(/"(\w+)"/g)].map(([, code]) => code).sort();

test("problems: the list is what happens", () => {
  const worker = (answers, more) => evaluate({ audience: "worker", answers, ...more });
  const results = [
    worker({ colour: "red", new_hires: 3, training_days: "thirty", occupation: "电工", level: "advanced" }),
    worker({ training_kind: "none", training_days: 30 }),
    worker({ training_days: 999 }),
    worker({}, { answer: {} }),
    worker(Object.create({ training_days: 30 })),
    worker(new Map()),
  ];
  const happened = new Set(results.flatMap(({ problems }) => problems.map(({ code }) => code)));
  assert.deepEqual([...happened].sort(), listed("ProblemCode"));
});

/** Returns the code of the error that a call throws. */
function thrown(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof Error);
    assert.notEqual(error.message, "");
    return error.code;
  }
  return assert.fail(`expected an error: ${call}`);
}

/** The pack format of this release. */
const [format] = readFileSync(join(site, "module/first.pack")).subarray(6);

/** Returns a pack with this body (src/pack/mod.rs): its format increased by `later`, its checksum changed by `altered`. */
function sealed(body, later = 0, altered = 0n) {
  const head = Buffer.alloc(19);
  head.write("policy");
  head[6] = format + later;
  head.writeUInt32LE(body.length, 7);
  let sum = 0xcbf29ce484222325n;
  for (const byte of body) sum = ((sum ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  head.writeBigUInt64LE(sum ^ altered, 11);
  return new Uint8Array(Buffer.concat([head, Buffer.from(body)]));
}

test("errors: the list is what happens", async () => {
  const apart = mkdtempSync(join(tmpdir(), "skills-subsidy-"));
  for (const name of ["package.json", "skills-subsidy.js", "module"]) cpSync(join(site, name), join(apart, name), { recursive: true });
  rmSync(join(apart, "module/first.pack"));
  const other = await import(pathToFileURL(join(apart, "skills-subsidy.js")).href);
  const missing = await other.default().then(() => assert.fail("expected init to fail"), ({ code }) => code);
  const packs = [];
  const first = readFileSync(join(site, "module/first.pack"));
  const retitled = Buffer.from(first.subarray(19));
  retitled.write("K", retitled.indexOf("Jiaxing Vocational Skills Upgrading Plan"));
  const wrong = [[Buffer.from("a page")], [sealed([0], 1)], [sealed([0], 0, 7n)], [sealed([0])], [first, sealed(retitled)], []];
  for (const policies of wrong) {
    packs.push(await other.default({ policies }).then(() => assert.fail("expected init to fail"), ({ code }) => code));
  }
  const worker = { audience: "worker" };
  const row = { occupation: "电工", amount: 1, unit: "元/人", source: "x" };
  const happened = [
    missing,
    ...packs,
    ...[
      () => evaluate({ audience: "worker", policy: "elsewhere-2030" }),
      () => other.evaluate(worker),
      () => evaluate(null),
      () => evaluate({ audience: "nobody" }),
      () => questions("nobody"),
      () => evaluate({ audience: "worker", lang: "fr" }),
      () => policy("fr"),
      () => evaluate({ audience: "worker", answers: [] }),
      () => evaluate({ audience: "worker", answers: Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [at, at])) }),
      () => evaluate({ get audience() { throw new Error("no"); } }),
      () => evaluate({ audience: "worker", answers: { groups: Object.defineProperty(["veteran"], 0, { get() { throw new Error("no"); } }) } }),
      () => evaluateMany("rows"),
      () => evaluateMany(new Array(10001).fill(worker)),
      () => evaluateMany([worker], { return: ["statuses"] }),
      () => evaluateMany([worker], { returns: ["status"] }),
      () => loadCatalogue("rows"),
      () => loadCatalogue({ rows: [], exmaple: true }),
      () => loadCatalogue([new Map(Object.entries(row))]),
      () => loadCatalogue([{ ...row, amount: "many" }]),
    ].map(thrown),
  ];
  assert.deepEqual([...new Set(happened)].sort(), listed("ErrorCode"));
});

test("an error of one row keeps its code, and names the row", () => {
  for (const options of [undefined, { return: ["status"] }]) {
    for (const [bad, code] of [[null, "input_no_object"], [{ audience: "nobody" }, "unknown_audience"], [{ audience: "worker", lang: "fr" }, "unknown_language"]]) {
      assert.throws(() => evaluateMany([{ audience: "worker" }, bad], options), (error) => error.code === code && error.message.includes("row 2"));
    }
    assert.throws(() => evaluateMany(new Array(2), options), /row 1/, "a hole in a list");
  }
});

test("a catalogue says what is mistyped, and keeps what others say beside it", () => {
  assert.throws(() => loadCatalogue({ rows: [], exmaple: true }), /exmaple; the nearest key is example/);
  loadCatalogue({ rows: [], $schema: "catalogue.schema.json", title: "x" });
});
