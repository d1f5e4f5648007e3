// The local catalogue in the module: it is loaded, occupations are looked up in it, and an error lists every bad row.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import init, { evaluate, loadCatalogue } from "../../dist/skills-subsidy.js";

before(() => init());

const electrician = { occupation: "电工", level: "advanced", certificate: "skill_level", amount: 2000, unit: "元/人", source: "某发〔2020〕1号 表1" };
const answers = {
  training_date: "2020-03-02", residency: ["local_work"], training_kind: "skills", trained_free: false,
  certificate: "skill_level", level: "advanced", certificate_date: "2020-05-20",
  claimed_same_level: false, claims_this_year: 0, past_retirement_age: false, groups: ["enterprise_employee"],
  employer_trade_affected: true,
};
const subsidy = (evaluation) => evaluation.entitlements.find(({ id }) => id === "training_subsidy");

test("an occupation without a catalogue is a problem that says so", () => {
  const { problems, standards } = evaluate({ audience: "worker", answers: { ...answers, occupation: "电工" } });
  assert.deepEqual(problems.map(({ key, value }) => [key, value]), [["occupation", "电工"]]);
  assert.deepEqual(standards, []);
});

test("with a catalogue the amount follows from the occupation and names its source", () => {
  loadCatalogue({ rows: [electrician] });
  const evaluation = evaluate({ audience: "worker", answers: { ...answers, occupation: "电工" } });
  assert.deepEqual(subsidy(evaluation).amount, { low: "2600", high: "2600" });
  assert.deepEqual(evaluation.problems, []);
  assert.deepEqual(evaluation.standards, [
    { fact: "occupation_standard", amount: "2000", occupation: "电工", source: "某发〔2020〕1号 表1", example: false },
  ]);
  const stated = evaluate({ audience: "worker", answers: { ...answers, occupation: "电工", occupation_standard: 1000 } });
  assert.deepEqual(subsidy(stated).amount, { low: "1300", high: "1300" }, "what is answered counts");
  assert.deepEqual(stated.standards, []);
  const chosen = evaluate({ audience: "worker", answers: { ...answers, occupation: "电工", occupation_standard: 2000 } });
  assert.deepEqual(chosen.standards, evaluation.standards, "an amount that was chosen from it keeps its source");
});

test("one error lists every bad row, and the catalogue before it stays", () => {
  loadCatalogue([electrician]);
  const bad = [electrician, { ...electrician, occupation: "焊工", amount: "many" }, { ...electrician, occupation: "", colour: "red" }];
  assert.throws(() => loadCatalogue(bad), (error) => {
    assert.ok(error instanceof Error);
    for (const words of ["row 2, amount", '"many"', "row 3, colour", "row 3, occupation"]) assert.ok(error.message.includes(words), words);
    return true;
  });
  assert.deepEqual(subsidy(evaluate({ audience: "worker", answers: { ...answers, occupation: "电工" } })).amount, { low: "2600", high: "2600" });
});

test("what is no catalogue is refused, whatever it is", () => {
  const cyclic = [];
  cyclic.push(cyclic);
  for (const wrong of [null, undefined, 7, "rows", {}, { rows: 7 }, [7], cyclic, [[electrician]], [null]]) {
    assert.throws(() => loadCatalogue(wrong), Error);
  }
});
