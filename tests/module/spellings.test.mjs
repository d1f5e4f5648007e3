// The spellings of tests/spellings/table.json as input of the module: each is accepted, and its reasons return the same
// answer in the strict form. Spellings of spreadsheet cells are read by the pages only.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, test } from "node:test";
import init, { evaluate, questions } from "../../dist/skills-subsidy.js";

before(() => init());

const table = JSON.parse(readFileSync(new URL("../spellings/table.json", import.meta.url)));
const refused = ["", "unfit", "not_computed", "unusual"];
const read = table.filter((row) => row.fact !== undefined && !refused.includes(row.read));

// The answers on which a fact depends.
const gates = {
  level: { certificate: "skill_level" },
  certificate_date: { certificate: "skill_level" },
  trained_free: { training_kind: "skills" },
  monthly_pension: { past_retirement_age: true },
  two_later_kind: { groups: ["two_later"] },
  graduate_local: { groups: ["college_graduate"] },
};

/** Returns the question of a fact, and an audience that has it. */
function asked(fact) {
  for (const audience of ["worker", "employer", "provider"]) {
    const question = questions(audience).find((one) => one.fact === fact);
    if (question !== undefined) return { audience, kind: question.kind };
  }
  throw new Error(`no audience has a question for ${fact}`);
}

/** The strict form as a program passes it. */
const given = {
  flag: (strict) => strict === "true",
  one: (strict) => strict,
  many: (strict) => (strict === "none" ? [] : strict.split(",")),
  count: (strict) => (strict.endsWith("!") ? strict : Number(strict)),
  money: (strict) => strict,
  date: (strict) => strict,
};

/** The answer as the reasons return it: for a sum or a count the digits, without the confirming mark. */
const said = (kind, strict) => (kind === "many" || kind === "flag" ? given[kind](strict) : strict.replace(/!$/, ""));

/** Returns every answer to a fact in the reasons of an evaluation. */
function told(evaluation, fact) {
  const below = (reason) => (reason.fact === fact ? [reason.answer] : []).concat(reason.reasons.flatMap(below));
  return evaluation.entitlements.flatMap((entitlement) => entitlement.reasons.flatMap(below));
}

describe("what spellings are read as", () => {
  test("there are many", () => assert.ok(read.length >= 300, `${read.length}`));

  for (const fact of new Set(read.map((row) => row.fact))) {
    test(`${fact} is taken and said again`, () => {
      const { audience, kind } = asked(fact);
      for (const strict of new Set(read.filter((row) => row.fact === fact).map((row) => row.read))) {
        const evaluation = evaluate({ audience, answers: { ...gates[fact], [fact]: given[kind](strict) } });
        assert.deepEqual(evaluation.problems, [], strict);
        const isPart = kind === "many" ? strict.includes("~") : /^\d{4}-\d{2}!?$/.test(strict);
        const missing = evaluation.entitlements.some((entitlement) => entitlement.missing.includes(fact));
        assert.ok(isPart || !missing, `${strict} is an answer`);
        for (const answer of told(evaluation, fact)) {
          assert.deepEqual(["count", "money"].includes(kind) ? String(answer) : answer, said(kind, strict), strict);
        }
      }
    });
  }

  test("what was answered is told with the reasons", () => {
    const facts = [...new Set(read.map((row) => row.fact))];
    const reasoned = facts.filter((fact) => {
      const { audience, kind } = asked(fact);
      const strict = read.find((row) => row.fact === fact).read;
      return told(evaluate({ audience, answers: { ...gates[fact], [fact]: given[kind](strict) } }), fact).length > 0;
    });
    assert.ok(reasoned.length >= 12, reasoned.join());
  });

  test("what is unusual is asked about until it is confirmed", () => {
    for (const { fact, read: strict } of read.filter((row) => row.read.endsWith("!"))) {
      const { audience } = asked(fact);
      const { problems } = evaluate({ audience, answers: { ...gates[fact], [fact]: strict.replace(/!$/, "") } });
      // A count given as text is unfit; either way it does not count.
      assert.deepEqual(problems.map(({ key }) => key), [fact], strict);
    }
  });
});
