// evaluateMany, and the packed package as a consumer installs it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import init, { evaluate, evaluateMany } from "../../dist/skills-subsidy.js";
import { employee, employerOfApprentices } from "../browser/people.mjs";

before(() => init());

test("many rows come to what each comes to alone", () => {
  const rows = [{ audience: "worker", answers: employee }, { audience: "employer", answers: employerOfApprentices, lang: "en" }];
  assert.deepEqual(evaluateMany(rows), rows.map((row) => evaluate(row)));
  assert.deepEqual(evaluateMany([]), []);
});

test("a row that cannot be evaluated is named", () => {
  assert.throws(() => evaluateMany([{ audience: "worker" }, { audience: "nobody" }]), /row 2: .*nobody/);
  assert.throws(() => evaluateMany("rows"), /expected a list/);
});

const fields = ["status", "amount", "missing", "total", "onePayment", "next", "standards"];
const rows = [
  { audience: "worker", answers: employee },
  { audience: "employer", answers: employerOfApprentices, lang: "en" },
  { audience: "worker", answers: { ...employee, training_date: "2020-02-30", colour: "red", competition_winner: true } },
  { audience: "provider" },
];

test("what is asked of many rows is what evaluate says of each, and nothing more", () => {
  const many = Array.from({ length: 2100 }, (_, at) => rows[at % rows.length]);
  const told = evaluateMany(many, { return: fields });
  assert.equal(told.length, many.length);
  const expected = rows.map((row) => evaluate(row)).map(({ policy, audience, entitlements, total, onePayment, next, problems, standards }) => ({
    policy, audience, total, onePayment, next, problems, standards,
    entitlements: entitlements.map(({ id, status, amount, missing }) => ({ id, status, amount, missing })),
  }));
  told.forEach((one, at) => assert.deepEqual(one, expected[at % rows.length]));
});

test("each thing can be asked for alone; problems always come with it", () => {
  for (const field of fields) {
    evaluateMany(rows, { return: [field] }).forEach((one, at) => {
      const { problems, entitlements, ...rest } = evaluate(rows[at]);
      const own = ["status", "amount", "missing"].includes(field);
      const expected = own ? { entitlements: entitlements.map((item) => ({ id: item.id, [field]: item[field] })) } : { [field]: rest[field] };
      assert.deepEqual(one, { policy: rest.policy, audience: rest.audience, ...expected, problems }, field);
    });
  }
  assert.deepEqual(evaluateMany(rows, { return: "total" }), evaluateMany(rows, { return: ["total"] }));
  assert.deepEqual(evaluateMany([], { return: ["total"] }), []);
});

test("without saying what, ten thousand rows come whole, and more are refused with the way out", () => {
  const many = new Array(10001).fill({ audience: "provider" });
  assert.throws(() => evaluateMany(many), /10001 rows; .*10000 .*return: \["status", "amount", "total"\]/);
  assert.equal(evaluateMany(many, { return: ["total"] }).length, 10001);
  for (const wrong of [[], ["statuses"], ["status", 7], "everything", 7, [null]]) {
    assert.throws(() => evaluateMany(rows, { return: wrong }), ({ code, message }) => code === "unknown_field" && /expected a list of status, amount/.test(message));
  }
});

const site = fileURLToPath(new URL("../../dist/", import.meta.url));
const consumer = `
  import init, { evaluate } from "skills-subsidy";
  await init();
  console.log(JSON.stringify(evaluate({ audience: "worker", answers: ${JSON.stringify(employee)} }).total));`;

test("the package is packed, installed and used in Node", () => {
  const folder = mkdtempSync(join(tmpdir(), "skills-subsidy-"));
  const run = (command, ...parameters) => execFileSync(command, parameters, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const [{ filename, files }] = JSON.parse(run("npm", "pack", site, "--json"));
  const names = files.map(({ path }) => path).sort();
  for (const name of ["README.md", "module/module_bg.wasm", "module/first.pack", "package.json", "skills-subsidy.d.ts", "skills-subsidy.js"]) assert.ok(names.includes(name), name);
  assert.ok(!names.some((name) => name.startsWith("app-")), "the package must not contain the page");
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  run("npm", "install", "--offline", "--no-audit", "--no-fund", `./${filename}`);
  writeFileSync(join(folder, "use.mjs"), consumer);
  assert.deepEqual(JSON.parse(run("node", "use.mjs")), JSON.parse(JSON.stringify(evaluate({ audience: "worker", answers: employee }).total)));
});
