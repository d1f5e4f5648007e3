// Results of evaluate() for the worked examples of the policy's reading. Malformed input is in input.test.mjs.

import assert from "node:assert/strict";
import test, { before, describe } from "node:test";
import init, { evaluate, policy, questions } from "../../dist/skills-subsidy.js";
import { employee, employerOfApprentices, employerOfStudents, school, trainee } from "../browser/people.mjs";
import { clauses, stands } from "../browser/policy.mjs";

before(() => init());

const audiences = ["worker", "employer", "provider"];
const item = (evaluation, id) => evaluation.entitlements.find((entitlement) => entitlement.id === id);
const statuses = (evaluation) => new Set(evaluation.entitlements.map(({ status }) => status));
const amount = (evaluation, id) => {
  const range = item(evaluation, id).amount;
  return range && `${range.low}…${range.high}`;
};
const quotes = (entitlement) => entitlement.citations.map(({ quote }) => quote).join("\n");

describe("the worked examples", () => {
  test("1: living allowance for someone in project training", () => {
    const evaluation = evaluate({ audience: "worker", answers: trainee });
    assert.equal(item(evaluation, "living_allowance").status, "eligible");
    assert.equal(amount(evaluation, "living_allowance"), "1500…1500");
    assert.ok(item(evaluation, "living_allowance").citations.some(({ clause }) => clause === "4.3.4"));
    assert.equal(item(evaluation, "project_training").status, "eligible");
    assert.equal(item(evaluation, "free_training").status, "eligible");
    assert.equal(item(evaluation, "appraisal_subsidy").status, "ineligible");
    assert.match(quotes(item(evaluation, "appraisal_subsidy")), /不含培训合格证书/);
    assert.equal(item(evaluation, "training_subsidy").status, "ineligible");
    assert.match(quotes(item(evaluation, "training_subsidy")), /以获取职业资格证书（职业技能等级证书、专项能力证书，下同）为主要依据/);
    assert.deepEqual(evaluation.problems, []);
  });

  test("2: training and appraisal subsidies for an employee of a trade-affected enterprise", () => {
    const evaluation = evaluate({ audience: "worker", answers: employee });
    assert.equal(item(evaluation, "training_subsidy").status, "eligible");
    assert.equal(amount(evaluation, "training_subsidy"), "2600…2600");
    assert.equal(item(evaluation, "appraisal_subsidy").status, "eligible");
    assert.equal(amount(evaluation, "appraisal_subsidy"), "150…150");
  });

  test("3: a certificate one day too early for the appraisal subsidy", () => {
    const evaluation = evaluate({ audience: "worker", answers: { ...employee, training_date: "2019-12-16", certificate_date: "2019-12-31" } });
    assert.equal(item(evaluation, "appraisal_subsidy").status, "ineligible");
    assert.match(quotes(item(evaluation, "appraisal_subsidy")), /从2020年1月1日起执行，以证书发放日期为准/);
    const onTheDay = evaluate({ audience: "worker", answers: { ...employee, training_date: "2019-12-16", certificate_date: "2020-01-01" } });
    assert.equal(item(onTheDay, "appraisal_subsidy").status, "eligible");
  });

  test("4: employee apprentices, by the range, at a fixed rate, and for too long", () => {
    const subsidy = (answers) => evaluate({ audience: "employer", answers: { ...employerOfApprentices, ...answers } });
    assert.equal(item(subsidy({}), "apprentice_employee_subsidy").status, "eligible");
    assert.equal(amount(subsidy({}), "apprentice_employee_subsidy"), "106666.67…400000");
    assert.equal(amount(subsidy({ apprentice_rate: 6000 }), "apprentice_employee_subsidy"), "160000…240000");
    assert.equal(amount(subsidy({ apprentice_employee_months: 30 }), "apprentice_employee_subsidy"), "106666.67…400000");
  });

  test("5: student apprentices, two readings, left open", () => {
    const evaluation = evaluate({ audience: "employer", answers: employerOfStudents });
    assert.equal(item(evaluation, "apprentice_student_subsidy").status, "discretionary");
    assert.equal(amount(evaluation, "apprentice_student_subsidy"), "18000…30000");
  });

  test("6: any of these dated 2026 is out of term", () => {
    const cases = [
      ["worker", trainee, "living_allowance"],
      ["worker", employee, "training_subsidy"],
      ["employer", employerOfApprentices, "apprentice_employee_subsidy"],
      ["employer", employerOfStudents, "apprentice_student_subsidy"],
      ["provider", school, "training_package_aid"],
    ];
    for (const [audience, answers, id] of cases) {
      // A certificate dated before its training would be a contradiction.
      const later = { training_date: "2026-05-01", ...(answers.certificate_date && { certificate_date: "2026-06-01" }) };
      const refused = item(evaluate({ audience, answers: { ...answers, ...later } }), id);
      assert.equal(refused.status, "ineligible", id);
      assert.equal(refused.amount, null, id);
      assert.ok(refused.citations.some(({ clause }) => clause === "7"), id);
    }
  });

  test("7: nothing answered leaves everything open", () => {
    for (const audience of audiences) {
      const evaluation = evaluate({ audience, answers: {} });
      assert.deepEqual([...statuses(evaluation)], ["unknown"], audience);
      assert.deepEqual(evaluation.total, { low: "0", high: null }, audience);
      assert.ok(evaluation.next, audience);
    }
  });
});

describe("the total", () => {
  test("of several subsidies for one training the largest counts, and both ends are named", () => {
    const { total, onePayment } = evaluate({ audience: "worker", answers: { ...employee, competition_winner: true } });
    assert.equal(total.low, "2750");
    assert.equal(onePayment.low, "training_subsidy");
    assert.ok(stands(onePayment.quote, onePayment.clause));
    const alone = evaluate({ audience: "worker", answers: { ...employee, competition_winner: false, master_studio_trained: false, high_risk_industry: false } });
    assert.equal(alone.onePayment, null);
    assert.deepEqual(alone.total, { low: "2750", high: "2750" });
  });

  test("an amount that the text does not name is none, and an unnamed payee is said", () => {
    const answers = { ...employee, certificate: "special_ability", level: undefined, employer_trade_affected: false, occupation_standard: 800 };
    const evaluation = evaluate({ audience: "worker", answers });
    assert.equal(item(evaluation, "appraisal_subsidy").status, "discretionary");
    assert.equal(item(evaluation, "appraisal_subsidy").amount, null);
    assert.equal(evaluation.total.low, "800");
    assert.equal(item(evaluation, "project_training_subsidy").payee, "not_named");
    assert.match(policy("en").inferred, /inferred/);
  });
});

describe("what is returned", () => {
  test("every quotation stands word for word in the clause it names, in conditions too", () => {
    const wrong = [];
    const check = (id, clause, quote) => stands(quote, clause) || wrong.push(`${id}: ${clause} ${quote}`);
    const follow = (id, reason) => {
      if (reason.quote !== null) check(id, reason.clause, reason.quote);
      reason.reasons.forEach((part) => follow(id, part));
    };
    for (const [audience, answers] of [["worker", {}], ["worker", employee], ["employer", {}], ["provider", school]]) {
      for (const { id, citations, reasons } of evaluate({ audience, answers }).entitlements) {
        assert.ok(citations.length > 0 && reasons.length > 0, id);
        citations.forEach(({ clause, quote }) => check(id, clause, quote));
        reasons.forEach((reason) => follow(id, reason));
      }
    }
    assert.deepEqual(wrong, []);
  });

  test("the policy's text is that of its folder, clause by clause", () => {
    const { clauses: told } = policy();
    assert.deepEqual(told.map(({ id }) => id), clauses.map(({ id }) => id));
    for (const [position, { id, text }] of told.entries()) {
      for (const paragraph of clauses[position].paragraphs) assert.ok(text.includes(paragraph), id);
    }
  });

  test("following `next` with any answer ends, and asks nothing twice", () => {
    const samples = { flag: true, count: 3, money: 5000, date: "2020-06-01" };
    for (const audience of audiences) {
      const kinds = new Map(questions(audience).map((question) => [question.fact, question]));
      const answers = {};
      for (let { next } = evaluate({ audience, answers }); next; { next } = evaluate({ audience, answers })) {
        assert.ok(!(next in answers), `${audience}: ${next} is asked again`);
        const { kind, choices } = kinds.get(next);
        answers[next] = samples[kind] ?? (kind === "many" ? [choices[0].id] : choices[0].id);
      }
      const { problems, entitlements } = evaluate({ audience, answers });
      assert.deepEqual(problems, []);
      assert.ok(entitlements.every(({ status }) => status !== "unknown"), audience);
    }
  });

  test("both languages say the same, and English has no Chinese outside the law's own words", () => {
    const [zh, en] = ["zh", "en"].map((lang) => evaluate({ audience: "worker", answers: employee, lang }));
    assert.deepEqual(en.entitlements.map(({ id, status, amount }) => ({ id, status, amount })),
      zh.entitlements.map(({ id, status, amount }) => ({ id, status, amount })));
    for (const { name, notes } of en.entitlements) {
      assert.match(name, /[a-z]/i);
      notes.forEach((note) => assert.match(note, /[a-z]/i));
    }
    for (const { prompt, reason, help } of questions("worker", "en")) {
      [prompt, reason, help].forEach((text) => assert.match(text, /[a-z]/i));
    }
  });
});
