// Malformed input of every kind: it is reported as a problem or an error, and the rest of the input counts.

import assert from "node:assert/strict";
import test, { before, describe } from "node:test";
import init, { evaluate, policy, questions } from "../../dist/skills-subsidy.js";
import { employee, employerOfApprentices, trainee } from "../browser/people.mjs";

before(() => init());

const item = (evaluation, id) => evaluation.entitlements.find((entitlement) => entitlement.id === id);
const amount = (evaluation, id) => {
  const range = item(evaluation, id).amount;
  return range && `${range.low}…${range.high}`;
};

describe("input of the wrong shape", () => {
  const worker = (answers) => evaluate({ audience: "worker", answers });
  const cyclic = {};
  cyclic.self = cyclic;
  const bad = {
    "an unknown key": ["colour", "red"],
    "a text for a number": ["training_days", "thirty"],
    "a negative number": ["training_days", -1],
    "a fraction of a day": ["training_days", 1.5],
    "a number beyond all bounds": ["training_days", 1e30],
    "not a number": ["training_days", NaN],
    "infinity": ["training_days", Infinity],
    "a BigInt beyond all bounds": ["training_days", 10n ** 30n],
    "a symbol": ["training_days", Symbol("days")],
    "a function": ["training_days", () => 30],
    "an object": ["training_days", { valueOf: () => 30 }],
    "a cyclic object": ["training_days", cyclic],
    "a cyclic list": ["groups", ((list) => (list.push(list), list))([])],
    "a list with holes": ["groups", new Array(3)],
    "a text for a list": ["groups", "veteran"],
    "an id that is on no list": ["groups", ["veteran", "astronaut"]],
    "a text for yes or no": ["first_appraisal", "yes"],
    "a number for yes or no": ["first_appraisal", 1],
    "a day the calendar has not": ["training_date", "2020-02-30"],
    "a Date": ["training_date", new Date(0)],
    "a year of three digits": ["training_date", "202-06-01"],
    "a negative sum": ["occupation_standard", -1],
    "a sum in words": ["occupation_standard", "two thousand"],
    "a level without a certificate that has levels": ["level", "advanced"],
    "a fact of another audience": ["new_hires", 3],
    "a very long text": ["certificate", "x".repeat(1_000_000)],
    "a lone surrogate": ["certificate", "\ud800"],
    "__proto__": ["__proto__", { polluted: true }],
    "constructor": ["constructor", "x"],
    "toString": ["toString", "x"],
    "the empty key": ["", "x"],
    "markup": ["certificate", "<img src=x onerror=alert(1)>"],
  };
  for (const [what, [key, value]] of Object.entries(bad)) {
    test(`${what} is a problem that names it, and the other answers count`, () => {
      const answers = Object.fromEntries([["wants_business", true], [key, value], ["claimed_same_level", true]]);
      const { entitlements, problems } = worker(answers);
      assert.deepEqual(problems.map((problem) => problem.key), [key]);
      assert.equal(typeof problems[0].value, "string");
      assert.ok(problems[0].value.length <= 100, "a long value is shortened");
      assert.notEqual(problems[0].expected, "");
      // The same level again refuses the training subsidy, so that answer was read.
      assert.equal(entitlements.find(({ id }) => id === "training_subsidy").status, "ineligible");
      assert.equal({}.polluted, undefined);
    });
  }

  test("what was given is named", () => {
    const [{ value, expected }] = worker({ training_date: "2020-02-30" }).problems;
    assert.equal(value, "2020-02-30");
    assert.match(expected, /YYYY-MM-DD/);
    const [rate] = evaluate({ audience: "employer", answers: { apprentice_rate: 3999 }, lang: "en" }).problems;
    assert.equal(rate.value, "3999");
    assert.match(rate.expected, /4000.*10000/);
  });

  test("a getter that throws spoils its own answer only", () => {
    const answers = { claimed_same_level: true, get training_days() { throw new Error("no"); } };
    const { problems, entitlements } = worker(answers);
    assert.deepEqual(problems.map(({ key }) => key), ["training_days"]);
    assert.equal(entitlements.find(({ id }) => id === "training_subsidy").status, "ineligible");
  });

  test("a proxy that throws at every turn is refused, and nothing breaks after it", () => {
    const hostile = new Proxy({}, { ownKeys() { throw new Error("no"); } });
    assert.throws(() => worker(hostile), Error);
    assert.deepEqual(worker({}).problems, []);
  });

  test("undefined and null are no answers", () => {
    const { problems, entitlements } = worker({ groups: undefined, training_days: null });
    assert.deepEqual(problems, []);
    assert.deepEqual(entitlements, worker({}).entitlements);
  });

  test("what is inherited is no answer, and is named", () => {
    class Row { get claims_this_year() { return 3; } describe() { return "a row"; } }
    const kinds = [Object.create({ claims_this_year: 3 }), new Row(), Object.create(Object.assign(Object.create(null), { claims_this_year: 3 }))];
    for (const answers of kinds) {
      const { problems, entitlements } = worker(answers);
      assert.deepEqual(problems.map(({ key, code }) => [key, code]), [["claims_this_year", "inherited"]]);
      assert.deepEqual(entitlements, worker({}).entitlements);
    }
    assert.equal(worker(kinds[0]).problems[0].value, "3");
  });

  test("objects without a prototype, class instances and frozen objects are read by what they have themselves", () => {
    class Row { training_days = 30; }
    for (const answers of [Object.assign(Object.create(null), { training_days: 30 }), new Row(), Object.freeze({ training_days: 30 })]) {
      const { problems, entitlements } = worker({ ...trainee, training_days: undefined });
      assert.deepEqual(problems, []);
      assert.ok(entitlements.find(({ id }) => id === "living_allowance").missing.includes("training_days"));
      assert.deepEqual(worker(answers), worker({ training_days: 30 }));
    }
  });

  test("what holds answers that are not read is named, never passed over", () => {
    for (const [kind, answers] of Object.entries({ Map: new Map([["training_days", 30]]), Set: new Set([1]), Date: new Date(0), Uint8Array: new Uint8Array(0), Promise: Promise.resolve({}) })) {
      const [problem, ...rest] = evaluate({ audience: "worker", answers, lang: "en" }).problems;
      assert.deepEqual([problem.key, problem.value, problem.code, rest], ["answers", kind, "no_plain_object", []], kind);
      assert.match(problem.expected, /plain object/);
    }
  });

  test("a key of the request that there is not is a problem that names the nearest", () => {
    for (const [key, near] of [["answer", "answers"], ["Answers", "answers"], ["language", "lang"], ["audiance", "audience"]]) {
      const { problems } = evaluate({ audience: "worker", [key]: { training_days: 30 }, lang: "en" });
      assert.deepEqual(problems.map((problem) => [problem.key, problem.value, problem.code]), [[key, "Object", "unknown_key"]]);
      assert.match(problems[0].expected, new RegExp(`audience, answers, lang, policy; the nearest is ${near}$`));
    }
    const [fact] = worker({ training_day: 30 }).problems;
    assert.match(fact.expected, /最接近的是 training_days$/);
    assert.equal(fact.code, "unknown_fact");
    assert.throws(() => evaluate({ audiense: "worker" }), /audience: expected one of/);
  });

  test("a language is known by the first part of its tag", () => {
    const named = (lang) => evaluate({ audience: "worker", lang }).entitlements[0].name;
    for (const lang of ["zh", "zh-CN", "zh_CN", "ZH", "zh-Hans-CN", "zh-TW"]) assert.equal(named(lang), named("zh"), lang);
    for (const lang of ["en", "en-US", "en-GB", "EN", "en_US"]) assert.equal(named(lang), named("en"), lang);
    assert.notEqual(named("zh"), named("en"));
    assert.deepEqual(questions("worker", "en-GB"), questions("worker", "en"));
    assert.deepEqual(policy("zh_CN"), policy("zh"));
    for (const lang of ["fr", "", "english", "z", 7, true, ["en"], {}]) {
      for (const call of [() => evaluate({ audience: "worker", lang }), () => questions("worker", lang), () => policy(lang)]) {
        assert.throws(call, ({ code, message }) => code === "unknown_language" && /^lang: expected zh or en/.test(message));
      }
    }
  });

  test("a BigInt is a number like another, named with its digits where it is too large", () => {
    assert.equal(amount(worker({ ...trainee, training_days: 30n }), "living_allowance"), "1500…1500");
    assert.equal(evaluate({ audience: "employer", answers: { new_hires: 10n ** 30n } }).problems[0].value, `1${"0".repeat(30)}`);
  });

  test("sums may be written as text, and are exact either way", () => {
    const exact = worker({ ...employee, occupation_standard: "2000.55" });
    assert.equal(item(exact, "training_subsidy").amount.low, "2600.72"); // 2600.715, half up
    const float = worker({ ...employee, occupation_standard: 0.1 });
    assert.equal(item(float, "training_subsidy").amount.low, "0.13");
  });

  test("amounts of the largest numbers stay exact decimals", () => {
    const answers = { ...employerOfApprentices, apprentice_employees: "1000000000!" };
    const { high } = item(evaluate({ audience: "employer", answers }), "apprentice_employee_subsidy").amount;
    assert.equal(high, "20000000000000");
  });

  test("an input that is no object, no audience and no language is refused in words", () => {
    for (const input of [undefined, null, 3, "worker", Symbol("worker")]) {
      assert.throws(() => evaluate(input), /expected an object/);
    }
    for (const answers of [[], [["groups", []]], "groups=veteran", 3, true]) {
      assert.throws(() => worker(answers), /answers.*object/);
    }
    for (const audience of [undefined, null, "", "Worker", "__proto__", 1, ["worker"]]) {
      assert.throws(() => evaluate({ audience, answers: {} }), /audience: expected one of worker, employer, provider/);
    }
    assert.throws(() => evaluate({ audience: "worker", answers: {}, lang: "fr" }), /lang: expected zh or en, .*found fr/);
    assert.throws(() => questions("nobody"), /audience/);
    assert.throws(() => policy("fr"), /lang/);
    // Getters on the input itself.
    assert.throws(() => evaluate({ get audience() { throw new Error("no"); } }), Error);
    assert.throws(() => evaluate({ audience: "worker", get answers() { throw new Error("no"); } }), Error);
  });

  test("a hundred rounds of nonsense leave it working", () => {
    for (let round = 0; round < 100; round += 1) {
      for (const [key, value] of Object.values(bad)) worker(Object.fromEntries([[key, value]]));
    }
    assert.equal(amount(worker(trainee), "living_allowance"), "1500…1500");
  });
});
