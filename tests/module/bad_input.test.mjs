// The cases of tests/bad_input/cases.json that call the module, each a JavaScript expression.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import init, * as module from "../../dist/skills-subsidy.js";
import { trainee } from "../browser/people.mjs";

before(() => init());

const cases = JSON.parse(readFileSync(new URL("../bad_input/cases.json", import.meta.url))).filter(({ where }) => where === "module");
const names = ["evaluate", "evaluateMany", "loadCatalogue"];
const call = (expression) => new Function(...names, `return ${expression};`)(...names.map((name) => module[name]));

test("there are cases", () => assert.ok(cases.length >= 20));

for (const { name, input, expected } of cases) {
  test(`${name} is named or refused, and the module works on`, () => {
    try {
      if (expected.throws === undefined) {
        const { problems, total } = call(input);
        assert.deepEqual(problems.map(({ key }) => key), expected.problems);
        assert.equal(total.low, "0");
      } else {
        assert.throws(() => call(input), (error) => error instanceof Error && error.message.includes(expected.throws));
      }
      assert.equal({}.polluted, undefined);
    } finally {
      delete Object.prototype.training_days;
    }
    const { entitlements, problems } = module.evaluate({ audience: "worker", answers: trainee });
    assert.deepEqual(problems, []);
    assert.deepEqual(entitlements.find(({ id }) => id === "living_allowance").amount, { low: "1500", high: "1500" });
  });
}
