// Many rows at once, as spreadsheets and back offices want them, and the package as others install it.

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
  assert.deepEqual(evaluateMany(rows), rows.map(evaluate));
  assert.deepEqual(evaluateMany([]), []);
});

test("a row that cannot be evaluated is named", () => {
  assert.throws(() => evaluateMany([{ audience: "worker" }, { audience: "nobody" }]), /row 2: .*nobody/);
  assert.throws(() => evaluateMany("rows"), /expected a list/);
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
  for (const name of ["README.md", "module/module_bg.wasm", "module/words.json", "package.json", "skills-subsidy.d.ts", "skills-subsidy.js"]) assert.ok(names.includes(name), name);
  assert.ok(!names.some((name) => name.startsWith("app-")), "the page is not in it");
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  run("npm", "install", "--offline", "--no-audit", "--no-fund", `./${filename}`);
  writeFileSync(join(folder, "use.mjs"), consumer);
  assert.deepEqual(JSON.parse(run("node", "use.mjs")), JSON.parse(JSON.stringify(evaluate({ audience: "worker", answers: employee }).total)));
});
