// Types of skills-subsidy.js. Conventions: money is a decimal string in yuan, rounded to the fen ("1800", "46666.67"), never
// a floating-point number; dates are calendar dates, "YYYY-MM-DD"; ids and codes are stable from release to release, words
// are not. Words are in the language that the call asks for, Chinese by default; clauses are quoted in Chinese always.

/** The role of the applicant: a person, an enterprise, or a school or other training body. */
export type Audience = "worker" | "employer" | "provider";
export type Language = "zh" | "en";
/** A BCP 47 tag, of which the first part counts: `zh`, `zh-CN`, `zh_CN`, `en-US`, `EN`. */
export type LanguageTag = Language | (string & {});

/**
 * The status of an entitlement. `eligible`: every condition is met. `discretionary`: no condition fails, but the text leaves
 * the decision to an office. `ineligible`: a condition fails, whatever the missing answers are. `unknown`: the result
 * depends on the facts in `missing`.
 */
export type Status = "eligible" | "discretionary" | "ineligible" | "unknown";

/** The source of a result in the text of the policy. */
export interface Citation {
  /** The number of the clause, such as "3.1.2"; the calculator's page shows it at `#/policy/3.1.2`. */
  clause: string;
  /** The quoted words, verbatim. */
  quote: string;
}

/** The lowest and the highest sum, in yuan. `null` where the text and the answers set no bound. */
export interface Range {
  low: string | null;
  high: string | null;
}

/** A condition and its outcome; together, the `reasons` of an entitlement are its whole condition as a tree. */
export interface Reason {
  /** `all`, `any` and `not` combine `reasons`; `fact` tests an answer; `office` is a decision left to an office. */
  kind: "all" | "any" | "not" | "fact" | "office";
  /** The requirement in plain words; null for `all`, `any` and `not`. */
  text: string | null;
  outcome: "yes" | "no" | "discretionary" | "unknown";
  /** The id of the tested fact; null unless `kind` is `fact`. */
  fact: string | null;
  /** The answer that was tested, as `evaluate` accepts it; null where it is missing. */
  answer: boolean | number | string | string[] | null;
  /** The number of the clause that sets the requirement, and its words; null for `all`, `any` and `not`. */
  clause: string | null;
  quote: string | null;
  /** The conditions that `all`, `any` or `not` combines; otherwise empty. */
  reasons: Reason[];
}

/** A benefit that the policy grants, evaluated for the answers given. */
export interface Entitlement {
  id: string;
  name: string;
  status: Status;
  /** The payee that the text names; `person_or_organiser` is one of the two, not both. */
  payee: "person" | "enterprise" | "organiser" | "person_or_organiser" | "provider" | "not_named";
  /** In yuan. Null for help in kind, for a sum that the text does not name, and for an ineligible entitlement. */
  amount: Range | null;
  /** The calculation of the amount, one line for each step. */
  steps: string[];
  /** The ids of unanswered facts that can still change the status or the amount. */
  missing: string[];
  citations: Citation[];
  /** The conditions; all of them have to be met. */
  reasons: Reason[];
  /** Notes to be shown beside the amount. */
  notes: string[];
}

/** The cause for which a part of the input did not count. */
export type ProblemCode =
  | "unknown_fact" // no fact has this key
  | "other_audience" // this fact is asked of other audiences only
  | "unfit" // wrong type, not one of the choices, or out of bounds
  | "unusual" // beyond the usual range: counts once confirmed, as a text followed by an exclamation mark (5000!)
  | "not_applicable" // counts only with another answer, which is missing or different
  | "contradiction" // incompatible with another answer
  | "unknown_occupation" // not in the loaded catalogue, or no catalogue is loaded
  | "unknown_key" // the input has no such key
  | "inherited" // a property from a prototype: only own properties are read
  | "no_plain_object"; // `answers` is a Map, a Set or another built-in object

/** The cause of an Error that the module throws: its `code` property. */
export type ErrorCode =
  | "not_started" // a call before the promise of init() is fulfilled
  | "file_missing_or_altered" // the message names the file
  | "no_pack" // the bytes are not a policy pack
  | "pack_newer" // a pack in a later format than this release reads
  | "pack_altered" // a pack that is truncated or altered
  | "pack_unsound" // a pack with an inconsistent policy
  | "pack_other_version" // another version of a policy that is already loaded
  | "no_policies" // init() got an empty list of policies
  | "unknown_policy" // no loaded policy has this id
  | "input_no_object" // the input of evaluate() is not an object
  | "answers_no_object" // `answers` is not an object
  | "too_many_answers" // more than 1,000 keys
  | "unreadable" // a getter or a proxy threw
  | "unknown_audience"
  | "unknown_language"
  | "rows_no_list" // the rows of evaluateMany() are not an array
  | "too_many_rows" // more than 10,000 without `return`, or more than 50,000 in a catalogue
  | "unknown_field" // `return` names no field that evaluateMany() has
  | "unknown_key" // a misspelt option, or a misspelt key of a catalogue
  | "catalogue_no_list" // neither an array of rows nor an object with `rows`
  | "catalogue_row" // a row of a catalogue is not a plain object
  | "bad_catalogue"; // the message lists every bad value

/** A part of the input that did not count; the rest of the input did. */
export interface Problem {
  /** The key: the id of a fact, or a key of the input. */
  key: string;
  /** The rejected value, shortened. */
  value: string;
  /** The expectation in words; for an unknown key, with the nearest known one. */
  expected: string;
  code: ProblemCode;
}

/** The result of the answers given so far. */
export interface Evaluation {
  /** The id of the policy. */
  policy: string;
  /** The version of its text. */
  version: string;
  audience: Audience;
  /** Every entitlement of the audience, in the order of the text. */
  entitlements: Entitlement[];
  /** From the certain sum to the highest possible sum, in yuan; `high` is null while a possible item has no upper bound. */
  total: { low: string; high: string | null };
  /**
   * Set where the text makes one payment of several possible entitlements, of which the total counts the largest: the id of
   * the one counted at each end, and the words. `low` is null while none of them is certain.
   */
  onePayment: { low: string | null; high: string; clause: string; quote: string } | null;
  /** The id of the fact to ask next; null when no answer can change the result any more. */
  next: string | null;
  problems: Problem[];
  /** The standards taken from the local catalogue for `occupation`. */
  standards: Standard[];
}

/** A standard of the local catalogue, used as the answer to a fact. */
export interface Standard {
  fact: string;
  /** Yuan per person. */
  amount: string;
  occupation: string;
  /** The document that sets it. */
  source: string;
  /** Whether the catalogue is an example with made-up figures. */
  example: boolean;
}

/**
 * A row of the local catalogue (补贴目录清单); catalogue.schema.json has the permitted values. Chinese column names and
 * values are accepted too.
 */
export interface CatalogueRow {
  occupation: string;
  /** Such as "高级工"; empty where the certificate has no levels. */
  level?: string;
  /** The kind of certificate; empty for any. */
  certificate?: string;
  /** Yuan, not negative. */
  amount: number | string;
  /** "元/人" or "yuan/person". */
  unit: string;
  /** The document that sets the amount: its number, and the page or table. */
  source: string;
  /** The first and the last day of validity; empty for no limit. */
  valid_from?: string;
  valid_until?: string;
}

/** A question: the form field for one fact. */
export interface Question {
  /** The id of the fact: its key in `answers`. */
  fact: string;
  /** The type of the answer: true or false, one of `choices`, several of them, a whole number, a sum in yuan, a date. */
  kind: "flag" | "one" | "many" | "count" | "money" | "date";
  /** The official term. */
  name: string;
  /** The question as a sentence. */
  prompt: string;
  /** Help with the answer; may be empty. */
  help: string;
  /** The reason for asking. */
  reason: string;
  /** The number of the clause that makes the answer matter. */
  clause: string;
  /** The unit of a number; may be empty. */
  unit: string;
  /** The bounds of a number or sum, both included; null for no bound. */
  least: string | null;
  most: string | null;
  /** The choices for `one` and `many`; `gloss` explains a term. Otherwise empty. */
  choices: { id: string; name: string; gloss: string | null }[];
}

/** A loaded policy, without its text. */
export interface PolicyEntry {
  id: string;
  version: string;
  title: string;
  issuer: string;
  term: PolicySummary["term"];
}

/** A policy with its text. */
export interface PolicySummary {
  id: string;
  /** Differs for every version of the text. */
  version: string;
  title: string;
  issuer: string;
  /** States which part of title and issuer the document itself does not show; empty where it shows both. */
  inferred: string;
  /** The first planned day, the day of issue and the last day; before `issued` an office decides. */
  term: { plannedFrom: string; issued: string; until: string };
  /** In the order of the text. A clause grants an entitlement, sets a condition or an amount for one, or informs. */
  clauses: { id: string; heading: string; role: "grants" | "conditions" | "informs"; text: string }[];
}

/** A file of the package: its address, absolute or relative to the page, or its bytes. */
export type FileGiven = string | { readonly href: string } | ArrayBuffer | Uint8Array;

/**
 * Loads the program and the policies. Wait for its promise before any other call. A second call returns the same promise,
 * and its options are ignored; after a failure the next call tries again.
 *
 * Both options are for bundles without the package's files beside the script: `program` is module/module_bg.wasm;
 * `policies` is a list of packs, such as module/first.pack, or the address of a site's policies/index.json. The first policy
 * of the list is the default of every other call.
 *
 * Rejects with an Error whose `code` is `file_missing_or_altered`, `no_policies`, `no_pack` or begins with `pack_`.
 *
 * @example
 * await init({ program: "/files/module_bg.wasm", policies: ["/files/first.pack"] });
 */
export default function init(options?: {
  program?: FileGiven;
  policies?: string | { readonly href: string } | FileGiven[];
}): Promise<void>;

/** The input of `evaluate`. */
export interface Input {
  /** The id of a loaded policy; by default the first. */
  policy?: string;
  audience: Audience;
  /**
   * The answers by fact id (`questions` lists them). A key that is absent, null or undefined is not answered. A month,
   * "2020-06", is any of its days; "~veteran" in a list may or may not apply; a value beyond the usual range is confirmed by
   * an exclamation mark: "5000!". The key `occupation` is looked up in the loaded catalogue.
   */
  answers?: Record<string, unknown>;
  /** The language of the words in the result; by default Chinese. */
  lang?: LanguageTag;
}

/**
 * Evaluates every entitlement of an audience for the answers given so far, however many are missing. Input that does not
 * fit is reported in `problems` and otherwise ignored. Throws an Error for an unknown audience, language or policy, and for
 * an input that cannot be read.
 *
 * @example
 * const { total, next } = evaluate({ audience: "worker", answers: { training_days: 30 }, lang: "en" });
 * console.log(total.low, total.high); // decimal strings in yuan; null for no bound
 */
export function evaluate(input: Input): Evaluation;

/** A field that `evaluateMany` can return for each row. */
export type Field = "status" | "amount" | "missing" | "total" | "onePayment" | "next" | "standards";

/** The result of one row: the requested fields, and `problems` always. */
export interface BriefEvaluation {
  policy: string;
  audience: Audience;
  /** Present with `status`, `amount` or `missing`; in the order of `Evaluation.entitlements`. */
  entitlements?: { id: string; status?: Status; amount?: Range | null; missing?: string[] }[];
  total?: Evaluation["total"];
  onePayment?: Evaluation["onePayment"];
  next?: string | null;
  standards?: Standard[];
  problems: Problem[];
}

/**
 * Evaluates many inputs, in their order. Without `return` at most 10,000 rows, each with every reason (20 to 40 kB); with
 * it any number: 100,000 rows of status, amount and total take about 400 MB. Throws the Error that `evaluate` would throw
 * for the first bad row, with the number of that row, counted from 1.
 *
 * @example
 * const results = evaluateMany(rows, { return: ["status", "amount", "total"] });
 */
export function evaluateMany(rows: Input[]): Evaluation[];
export function evaluateMany(rows: Input[], options: { return: Field | Field[] }): BriefEvaluation[];

/** The questions for an audience, in the order of the text. Throws an Error for an unknown audience, language or policy. */
export function questions(audience: Audience, lang?: LanguageTag, policy?: string): Question[];

/** A policy with its text, by default the first. Throws an Error for an unknown language or policy. */
export function policy(lang?: LanguageTag, id?: string): PolicySummary;

/** The loaded policies, the default first. Throws an Error for an unknown language. */
export function policies(lang?: LanguageTag): PolicyEntry[];

/**
 * Loads the local catalogue of standards for a policy, by default the first; it replaces the catalogue loaded before.
 * At most 50,000 rows. Throws one Error that lists every bad value by row, column, value and expectation (`bad_catalogue`);
 * the catalogue loaded before then stays.
 *
 * @example
 * loadCatalogue([{ occupation: "电工", level: "advanced", amount: 1800, unit: "yuan/person", source: "2020, table 1" }]);
 */
export function loadCatalogue(rows: CatalogueRow[] | { rows: CatalogueRow[]; example?: boolean }, policy?: string): void;
