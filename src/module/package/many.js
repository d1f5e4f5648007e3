// `evaluateMany` with `return`: evaluates a thousand rows at a time and keeps the requested fields only.

import { parsed } from "./evaluation.js";
import { failure, nearest, shown } from "./failure.js";
import { ROW, optionsOf } from "./request.js";

/** The limit of rows without `return`: a full evaluation takes 20 to 40 kB. */
const MOST_EXPLAINED = 10000;
/** The number of rows in one call of the program. */
const AT_ONCE = 1000;
/** The fields, each with its bit in src/module/brief.rs; 0 for those that the program always computes. */
const FIELDS = { status: 0, amount: 1, missing: 2, next: 4, total: 0, onePayment: 0, standards: 0 };
/** The statuses by the letters that src/module/brief.rs writes. */
const STATUSES = { e: "eligible", d: "discretionary", i: "ineligible", u: "unknown" };

/** Returns the requested fields; null for full evaluations. Throws `too_many_rows` or `unknown_field`. */
export function askedOf(options, rows) {
  const asked = optionsOf(options, "evaluateMany", ["return"]).return;
  if (asked === undefined || asked === null) {
    if (rows.length <= MOST_EXPLAINED) return null;
    throw failure("too_many_rows", `evaluateMany: ${rows.length} rows; with every reason ${MOST_EXPLAINED} at the most. Ask for less: { return: ["status", "amount", "total"] }`);
  }
  const known = Object.keys(FIELDS);
  const names = Array.isArray(asked) ? asked : [asked];
  const strange = names.find((name) => !known.includes(name));
  if (strange === undefined && names.length > 0) return names;
  throw failure("unknown_field", `evaluateMany: return: expected a list of ${known.join(", ")}; found ${shown(strange)}, the nearest is ${nearest(shown(strange), known)}`);
}

/** Evaluates the rows and keeps the fields of `asked`. `prepared` reads a row: `{ policy, audience, language, request }`. */
export function evaluatedBriefly(rows, prepared, asked, program, evaluated) {
  const wanted = asked.reduce((bits, name) => bits | FIELDS[name], 0);
  const order = {};
  const idsOf = ({ policy, audience }) => {
    const key = `${policy}\0${audience}`;
    order[key] = order[key] || evaluated(key).entitlements.map(({ id }) => id);
    return order[key];
  };
  const evaluations = [];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const read = [];
    for (let at = from; at < rows.length && at < from + AT_ONCE; at += 1) read.push(prepared(rows[at], at));
    const told = parsed(program.evaluateMany(read.map(({ request }) => request).join(ROW), wanted));
    told.forEach((one, at) => evaluations.push(brief(one, read[at], asked, idsOf(read[at]))));
  }
  return evaluations;
}

function brief(told, { policy, audience }, asked, ids) {
  const [statuses, amounts, missing, total, onePayment, next, problems, standards] = told;
  const asks = (name) => asked.includes(name);
  const evaluation = { policy, audience };
  if (asks("status") || asks("amount") || asks("missing")) {
    evaluation.entitlements = ids.map((id, at) => {
      const entitlement = { id };
      if (asks("status")) entitlement.status = STATUSES[statuses[at]];
      if (asks("amount")) entitlement.amount = amounts[at];
      if (asks("missing")) entitlement.missing = missing[at];
      return entitlement;
    });
  }
  if (asks("total")) evaluation.total = total;
  if (asks("onePayment")) evaluation.onePayment = onePayment;
  if (asks("next")) evaluation.next = next;
  if (asks("standards")) evaluation.standards = standards;
  evaluation.problems = problems;
  return evaluation;
}
