// The policy for GoRules' ZEN engine, whose npm package is a native addon: it runs in Node, not in the browser.

import { ZenDecisionContent, ZenEngine } from "@gorules/zen-engine";

export const name = "@gorules/zen-engine";

const node = (id, type, content) => ({ id, type, name: id, position: { x: 0, y: 0 }, content });
const edge = (sourceId, targetId) => ({ id: `${sourceId}-${targetId}`, sourceId, targetId, type: "edge" });

/** Returns a node of expressions, evaluated in order; an expression may refer to earlier results as `$.key`. */
const expressions = (list) => ({
  expressions: Object.entries(list).map(([key, value]) => ({ id: key, key, value })),
  passThrough: false,
  inputField: null,
  outputPath: null,
  executionMode: "single",
});

const decision = {
  nodes: [
    node("person", "inputNode", {}),
    node("sums", "expressionNode", expressions({
      local: "registered_local or resides_local_permit or works_local or unemployed_registered",
      counted: "$.local and first_appraisal and date(certificate_date) >= date('2020-01-01')",
      training: "$.local ? base_subsidy * (employer_trade_affected ? 1.3 : 1) : 0",
      level: "certificate_level in ['l5', 'l4'] ? 120 : certificate_level in ['l3', 'l2'] ? 150 : certificate_level == 'l1' ? 180 : 0",
      appraisal: "$.counted ? $.level : 0",
      living: "category in ['jobseeker', 'low_income', 'disabled', 'rural', 'dropout'] ? 50 * training_days : 0",
      total: "$.training + $.appraisal + $.living",
    })),
    node("result", "outputNode", {}),
  ],
  edges: [edge("person", "sums"), edge("sums", "result")],
};

export function start() {
  const compiled = new ZenEngine().createDecision(new ZenDecisionContent(Buffer.from(JSON.stringify(decision))));
  return async (person) => (await compiled.evaluate(person)).result;
}
