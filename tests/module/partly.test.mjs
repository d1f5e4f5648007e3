// Partial answers (the month of a date, groups that may apply) and unusual values, which count once confirmed.

import assert from "node:assert/strict";
import test, { before } from "node:test";
import init, { evaluate, evaluateMany } from "../../dist/skills-subsidy.js";
import { trainee } from "../browser/people.mjs";

before(() => init());

const worker = (answers) => evaluate({ audience: "worker", answers });
const item = (evaluation, id) => evaluation.entitlements.find((entitlement) => entitlement.id === id);
const status = (answers, id) => item(worker(answers), id).status;
const days = Array.from({ length: 31 }, (_, day) => `2019-12-${String(day + 1).padStart(2, "0")}`);

test("a month comes to what every day of it comes to, and is open where they differ", () => {
  const { entitlements, problems } = worker({ ...trainee, training_date: "2019-12" });
  assert.deepEqual(problems, []);
  for (const { id, status: ofMonth } of entitlements) {
    const ofDays = new Set(days.map((training_date) => status({ ...trainee, training_date }, id)));
    assert.equal(ofMonth, ofDays.size === 1 ? [...ofDays][0] : "unknown", id);
  }
  const june = worker({ ...trainee, training_date: "2020-06" });
  assert.deepEqual(item(june, "living_allowance").amount, item(worker({ ...trainee, training_date: "2020-06-17" }), "living_allowance").amount);
});

test("the day that can still change something is missing, and is not asked for again and again", () => {
  const evaluation = worker({ ...trainee, training_date: "2019-12" });
  const open = evaluation.entitlements.filter((entitlement) => entitlement.missing.includes("training_date"));
  assert.ok(open.length > 0);
  assert.notEqual(evaluation.next, "training_date");
});

test("what may apply is open, promises nothing, and is told apart from what applies", () => {
  const groups = (list) => worker({ ...trainee, groups: list });
  const allowance = (list) => item(groups(list), "living_allowance");
  assert.equal(allowance(["unemployed"]).status, "ineligible");
  assert.equal(allowance(["unemployed", "employment_difficulty"]).status, "eligible");
  const perhaps = allowance(["unemployed", "~employment_difficulty"]);
  assert.equal(perhaps.status, "unknown");
  assert.equal(perhaps.amount.high, allowance(["unemployed", "employment_difficulty"]).amount.high);
  assert.ok(perhaps.missing.includes("groups"));
  assert.deepEqual(groups(["veteran", "~veteran"]).problems, [], "what is certain is no longer perhaps");
  assert.equal(groups(["~astronaut"]).problems[0].code, "unfit");
});

test("many rows at once come to the same", () => {
  const rows = [{ training_date: "2019-12" }, { groups: ["~employment_difficulty"] }, {}].map((answers) => ({
    audience: "worker",
    answers: { ...trainee, ...answers },
  }));
  const statuses = ({ entitlements }) => entitlements.map(({ id, status }) => [id, status]);
  const together = evaluateMany(rows, { return: ["status"] });
  assert.deepEqual(together.map(statuses), rows.map((row) => statuses(evaluate(row))));
});

test("what is beyond all that is usual is asked about, counts once it is confirmed, and never by itself", () => {
  const employer = (new_hires) => evaluate({ audience: "employer", answers: { new_hires } });
  const [problem] = employer(999_999_999).problems;
  assert.deepEqual([problem.key, problem.code], ["new_hires", "unusual"]);
  assert.match(problem.expected, /100,?000/);
  assert.deepEqual(employer("999999999!").problems, []);
  assert.deepEqual(employer(100_000).problems, []);
  assert.equal(worker({ training_date: "1850-01-01" }).problems[0].code, "unusual");
  assert.deepEqual(worker({ training_date: "1850-01-01!" }).problems, []);
});
