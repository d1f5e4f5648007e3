// The policy for json-rules-engine, which decides conditions only: the sums are computed from its events.

import { Engine } from "json-rules-engine";

export const name = "json-rules-engine";

const is = (fact, value) => ({ fact, operator: "equal", value });
const among = (fact, value) => ({ fact, operator: "in", value });

function rules() {
  const engine = new Engine();
  engine.addOperator("onOrAfter", (date, from) => date >= from);
  engine.addRule({
    priority: 100,
    conditions: {
      any: ["registered_local", "resides_local_permit", "works_local", "unemployed_registered"].map((fact) => is(fact, true)),
    },
    event: { type: "local" },
    onSuccess: (event, almanac) => almanac.addRuntimeFact("local", true),
    onFailure: (event, almanac) => almanac.addRuntimeFact("local", false),
  });
  for (const [affected, factor] of [[true, 1.3], [false, 1]]) {
    const conditions = { all: [is("local", true), is("employer_trade_affected", affected)] };
    engine.addRule({ conditions, event: { type: "training", params: { factor } } });
  }
  for (const [levels, sum] of [[["l5", "l4"], 120], [["l3", "l2"], 150], [["l1"], 180]]) {
    const inTime = { fact: "certificate_date", operator: "onOrAfter", value: "2020-01-01" };
    const conditions = { all: [is("local", true), is("first_appraisal", true), inTime, among("certificate_level", levels)] };
    engine.addRule({ conditions, event: { type: "appraisal", params: { sum } } });
  }
  engine.addRule({
    conditions: { all: [among("category", ["jobseeker", "low_income", "disabled", "rural", "dropout"])] },
    event: { type: "living", params: { aDay: 50 } },
  });
  return engine;
}

export function start() {
  const engine = rules();
  return async (person) => {
    const { events } = await engine.run(person);
    const sums = { training: 0, appraisal: 0, living: 0, total: 0 };
    for (const { type, params } of events) {
      if (type === "training") sums.training = person.base_subsidy * params.factor;
      else if (type === "appraisal") sums.appraisal = params.sum;
      else if (type === "living") sums.living = params.aDay * person.training_days;
    }
    sums.total = sums.training + sums.appraisal + sums.living;
    return sums;
  };
}
