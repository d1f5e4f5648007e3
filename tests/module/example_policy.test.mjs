// A second, invented policy (tests/example_policy) in the shipped module, alone and beside the first: nothing in Rust or
// JavaScript may depend on one policy.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import { root } from "../../src/build/settings.mjs";

const guard = {
  course_day: "2023-03-01",
  course_days: 5,
  ties: ["lives_here"],
  card: "water_safety",
  grade: "upper",
  card_day: "2023-03-20",
  months_waited: 2,
  rewarded_before: false,
  rewards_that_year: 0,
};
const amountOf = ({ entitlements }, name) => entitlements.find(({ id }) => id === name).amount;
const first = readFileSync(join(root, "dist/module/first.pack"));
let pack;

before(() => {
  const file = join(mkdtempSync(join(tmpdir(), "skills-subsidy-")), "example-2023.pack");
  execFileSync("cargo", ["run", "--quiet", "--locked", "--bin", "policy", "--", "tests/example_policy", file], { cwd: root });
  pack = readFileSync(file);
});

/** Returns a separate instance of the module. */
async function begun(name, policies) {
  const module = await import(`../../dist/skills-subsidy.js?${name}`);
  await module.default({ policies });
  return module;
}

test("alone it is the policy that counts where none is named", async () => {
  const { evaluate, policies, questions } = await begun("alone", [pack]);
  assert.deepEqual(policies("zh").map(({ id, title }) => [id, title]), [["example-2023", "示例市水上安全员奖励办法（示例）"]]);
  const evaluation = evaluate({ audience: "worker", answers: guard });
  assert.equal(evaluation.policy, "example-2023");
  assert.deepEqual(evaluation.problems, []);
  assert.deepEqual(amountOf(evaluation, "card_reward"), { low: "500", high: "500" });
  assert.deepEqual(amountOf(evaluation, "course_allowance"), { low: "250", high: "250" });
  assert.equal(questions("worker")[0].fact, "course_day");
});

test("beside another each answers for itself", async () => {
  const { evaluate, policies } = await begun("beside", [first, pack]);
  assert.deepEqual(policies().map(({ id }) => id), ["jiaxing-2019", "example-2023"]);
  const example = evaluate({ policy: "example-2023", audience: "worker", answers: guard, lang: "en" });
  assert.deepEqual(amountOf(example, "card_reward"), { low: "500", high: "500" });
  const other = evaluate({ audience: "worker", answers: guard });
  assert.equal(other.policy, "jiaxing-2019");
  assert.ok(other.problems.every(({ code }) => code === "unknown_fact") && other.problems.length === Object.keys(guard).length);
});
