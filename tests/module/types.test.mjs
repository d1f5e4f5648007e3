// The types in dist/skills-subsidy.d.ts match the results: real results, written as literals, are compiled against them, so
// that a missing, additional or wrong field is a TypeScript error.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import init, { evaluate, policy, questions } from "../../dist/skills-subsidy.js";
import * as people from "../browser/people.mjs";

const compiler = fileURLToPath(new URL("../browser/node_modules/typescript/bin/tsc", import.meta.url));
const folder = new URL("../../target/types/", import.meta.url);
const options = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2020", "--module", "nodenext"];

/** Returns the compiler's output for a program that uses the module; empty for success. */
async function compile(name, program) {
  await mkdir(folder, { recursive: true });
  const file = fileURLToPath(new URL(`${name}.mts`, folder));
  await writeFile(file, program);
  const run = promisify(execFile)(process.execPath, [compiler, ...options, file]);
  return run.then(() => "", ({ stdout, stderr }) => stdout + stderr);
}

const imports = `import init, * as calculator from "../../dist/skills-subsidy.js";
import type { Evaluation, PolicySummary, Question } from "../../dist/skills-subsidy.js";\n`;

test("results fit their types, field by field", async () => {
  await init();
  const cases = [
    ["worker", {}],
    ["worker", people.trainee],
    ["worker", { ...people.employee, level: "none of these", colour: "red" }],
    ["employer", people.employerOfApprentices],
    ["employer", people.employerOfStudents],
    ["provider", people.school],
  ];
  const evaluations = cases.map(([audience, answers]) => evaluate({ audience, answers }));
  const asked = ["worker", "employer", "provider"].flatMap((audience) => questions(audience, "en"));
  const program = `${imports}
    export const evaluations: Evaluation[] = ${JSON.stringify(evaluations)};
    export const asked: Question[] = ${JSON.stringify(asked)};
    export const text: PolicySummary = ${JSON.stringify(policy())};`;
  assert.equal(await compile("results", program), "");
});

test("a program can use the module, and a wrong use is an error", async () => {
  const use = `${imports}
    await init();
    const { total, entitlements, next } = calculator.evaluate({ audience: "worker", answers: { training_days: 30 } });
    export const certain: string = total.low;
    export const most: string | null = total.high;
    export const open: string[] = entitlements.flatMap((entitlement) => entitlement.missing);
    export const first: string | null = next;
    export const quote: string | undefined = entitlements[0]?.citations[0]?.quote;
    export const rest = [calculator.questions("employer", "en"), calculator.policy()];`;
  assert.equal(await compile("use", use), "");
  assert.match(await compile("misuse", `${imports} calculator.evaluate({ audience: "nobody" });`), /TS2322/);
});
