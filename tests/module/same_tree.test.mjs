// The module and the Rust code behind the screens (reference.rs) return the same trees, verbatim, for the same people and
// for random input.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { before, test } from "node:test";
import init, { evaluate, questions } from "../../dist/skills-subsidy.js";
import { root } from "../../src/build/settings.mjs";
import * as people from "../browser/people.mjs";

before(() => init());

/** Returns a seeded generator of pseudo-random numbers. */
function* chances(seed) {
  for (;;) {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    yield seed / 2 ** 31;
  }
}

const days = ["2018-12-31", "2019-01-01", "2019-12-12", "2019-12-13", "2020-01-01", "2021-12-31", "2022-01-01"];
const counts = [0, 1, 2, 3, 10, 11, 12, 13, 24, 25, 39, 40, 1_000_000_000];
const sums = ["0", "1000", "2000.55", "4000", "10000", "1000000000000", "0.005", "7777.777"];
const wrong = ["thirty", -1, 1.5, true, null, ["veteran"], [1], { self: {} }, "2020-02-30", "职".repeat(70), "\u0007\"\\\n"];

function* inputs() {
  const chance = chances(2019);
  const next = () => chance.next().value;
  const pick = (list) => list[Math.floor(next() * list.length)];
  const values = {
    flag: () => next() < 0.6,
    one: ({ choices }) => pick(choices).id,
    many: ({ choices }) => choices.map(({ id }) => id).filter(() => next() < 0.3),
    count: () => pick(counts),
    money: () => pick(sums),
    date: () => pick(days),
  };
  for (const audience of ["worker", "employer", "provider"]) {
    for (const answers of [{}, ...Object.values(people)]) {
      for (const lang of ["zh", "en"]) yield { audience, answers, lang };
    }
    const asked = questions(audience);
    for (let round = 0; round < 300; round += 1) {
      const answered = next();
      const given = asked.filter(() => next() < answered);
      const answers = given.map((question) => [question.fact, next() < 0.04 ? pick(wrong) : values[question.kind](question)]);
      yield { audience, answers: Object.fromEntries(answers), lang: pick(["zh", "en"]) };
    }
  }
}

test("the module's trees are those of the screens", () => {
  const asked = [...inputs()];
  const command = ["run", "--quiet", "--locked", "--example", "module-reference"];
  const pairs = asked.map((input) => ({ ...input, answers: Object.entries(input.answers) }));
  const told = execFileSync("cargo", command, { cwd: root, input: JSON.stringify(pairs), maxBuffer: 1 << 30 });
  const expected = JSON.parse(told);
  assert.equal(expected.length, asked.length);
  asked.forEach((input, at) => assert.deepEqual(evaluate(input), expected[at], JSON.stringify(input)));
});
