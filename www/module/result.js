// What comes out of the calculator's program, with words: it decides, and names what it decided by ids and by places in
// the policy's trees; what stands at these places is in module/words.json (src/phrasebook).

import { failure, nearest } from "./failure.js";
import { KEYS } from "./request.js";

/** What the letters of verdicts stand for: large ones are those of what decided. */
const OUTCOMES = { y: "yes", n: "no", u: "unknown", d: "discretionary", Y: "yes", N: "no", U: "unknown", D: "discretionary" };
const isOwn = Object.prototype.hasOwnProperty;
const isDecisive = (letter) => letter < "a";

/** Words without their other language: a copy of anything in words.json, for the caller to keep. */
export function inLanguage(words, language) {
  if (typeof words !== "object" || words === null) return words;
  if (Array.isArray(words)) return words.map((part) => inLanguage(part, language));
  if (words.zh !== undefined) return words[language];
  const copy = {};
  for (const key of Object.keys(words)) copy[key] = inLanguage(words[key], language);
  return copy;
}

/** An evaluation, as skills-subsidy.d.ts types it, from what the program tells (src/api/outcome.rs). */
export function evaluationOf(told, unread, words, audience, language) {
  const [entitlements, total, onePayment, next, answers, problems, standards] = told;
  const described = words.entitlements[audience];
  return {
    policy: words.policy.id,
    audience,
    entitlements: entitlements.map((one) => entitlementOf(one, described[one[0]], answers, words.citations, language)),
    total,
    onePayment: onePayment && onePaymentOf(onePayment, described, words.citations),
    next,
    problems: problemsOf(unread.concat(problems), words, audience, language),
    standards,
  };
}

/** Problems in words; those of a key that is not known name the one that is written most like it. */
export function problemsOf(problems, words, audience, language) {
  const { expected, questions } = words;
  const known = {
    unknown_key: () => KEYS,
    unknown_fact: () => questions[audience].map(({ fact }) => fact).concat("occupation"),
  };
  return problems.map(([key, value, code, fact]) => {
    const meant = (fact === undefined ? expected[code] : expected[code][fact])[language];
    const near = known[code] ? expected.nearest[language].replace("{}", nearest(key, known[code]())) : "";
    return { key, value, expected: meant + near, code };
  });
}

/** The items that the total counts at each end, with the words that make them one payment. */
export function onePaymentOf([low, high], described, quoted) {
  const { clause, quote } = quoted[described[high].onePayment];
  return { low, high, clause, quote };
}

function entitlementOf(told, described, answers, quoted, language) {
  const [id, status, amount, missing, verdicts, granted, paid, steps] = told;
  const { name, payee, grant, reason, notes, steps: lines } = described;
  const cited = new Set(granted ? [grant] : []);
  let at = 0;
  // The program's letters come in the order of the tree.
  const reasonOf = ({ kind, text, fact, citation, reasons }) => {
    const letter = verdicts[at++];
    const { clause, quote } = citation === null ? { clause: null, quote: null } : quoted[citation];
    if (citation !== null && isDecisive(letter)) cited.add(citation);
    // Own answers only: whatever others did to the prototype of all objects, nobody answered that.
    const answer = fact !== null && isOwn.call(answers, fact) ? answers[fact] : null;
    return {
      kind,
      text: text && text[language],
      outcome: OUTCOMES[letter],
      fact,
      answer: Array.isArray(answer) ? answer.slice() : answer,
      clause,
      quote,
      reasons: reasons.map(reasonOf),
    };
  };
  const root = reasonOf(reason);
  const cite = ([place, , , ...parts]) => {
    cited.add(lines[place].citation);
    parts.forEach(cite);
  };
  if (paid) steps.forEach(cite);
  return {
    id,
    name: name[language],
    status,
    payee,
    amount,
    steps: steps.map(([place, low, high]) => {
      const { line, open } = lines[place];
      return (low === null && open ? open : line)[language].replace("{}", between(low, high));
    }),
    missing,
    citations: Array.from(cited, (citation) => ({ clause: quoted[citation].clause, quote: quoted[citation].quote })),
    reasons: root.kind === "all" ? root.reasons : [root],
    notes: notes.map((note) => note[language]),
  };
}

/** From one number to another, both with their thousands apart. */
function between(low, high) {
  if (low === null) return "?";
  if (high !== null) return low === high ? grouped(low) : `${grouped(low)}–${grouped(high)}`;
  return low === "0" ? "?" : `≥ ${grouped(low)}`;
}

function grouped(number) {
  const [whole, fraction] = number.split(".");
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? apart : `${apart}.${fraction}`;
}

/** One error that lists every bad value of a catalogue. */
export function catalogueError(problems, words) {
  const lines = problems.map(([row, column, value, expected, about]) => {
    const meant = words.rows[expected];
    const said = typeof meant === "string" ? meant.replace("{}", about) : meant[about];
    return `row ${row}, ${column}: found ${JSON.stringify(value)}, expected ${said}`;
  });
  return failure("bad_catalogue", `loadCatalogue: ${lines.length} bad values\n${lines.join("\n")}`);
}
