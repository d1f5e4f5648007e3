// Types of skills-subsidy.js. Money is a decimal string in yuan ("1800", "46666.67"), never a float.

export type Audience = "worker" | "employer" | "provider";
export type Language = "zh" | "en";
/** Or a tag that begins so: `zh-CN`, `zh_CN`, `en-US`, `EN` (BCP 47). */
export type LanguageTag = Language | (string & {});

/** `discretionary`: the text leaves it open; `unknown`: it depends on the facts in `missing`. */
export type Status = "eligible" | "discretionary" | "ineligible" | "unknown";

export interface Citation {
  /** Such as "3.1.2"; the page shows it at `#/policy/3.1.2`. */
  clause: string;
  /** Verbatim from the policy. */
  quote: string;
}

/** Lowest and highest sum in yuan; `null` is an end that the text and the answers leave open. */
export interface Range {
  low: string | null;
  high: string | null;
}

/** One part of a condition and what it came to. */
export interface Reason {
  kind: "all" | "any" | "not" | "fact" | "office";
  /** The demand in plain words; null for `all`, `any` and `not`. */
  text: string | null;
  outcome: "yes" | "no" | "discretionary" | "unknown";
  /** The fact tested and the answer used. */
  fact: string | null;
  answer: boolean | number | string | string[] | null;
  clause: string | null;
  quote: string | null;
  reasons: Reason[];
}

export interface Entitlement {
  id: string;
  name: string;
  status: Status;
  payee: "person" | "enterprise" | "organiser" | "person_or_organiser" | "provider" | "not_named";
  /** Null for help in kind, where the text names no sum, and where it is refused. */
  amount: Range | null;
  /** How the amount is worked out, a line for each step. */
  steps: string[];
  /** Unanswered facts that can still change the status or the amount. */
  missing: string[];
  citations: Citation[];
  reasons: Reason[];
  notes: string[];
}

/** What is wrong with input that did not count. These stay the same, whatever the words beside them are. */
export type ProblemCode =
  | "unknown_fact" // no fact has this key
  | "other_audience" // it is asked of others only
  | "unfit" // a wrong type, not on the list, out of bounds
  | "unusual" // beyond what is usual: it counts once it is confirmed, as a text with ! behind it: "5000!"
  | "not_applicable" // it counts only where something holds that the other answers do not say
  | "contradiction" // it cannot be true together with another answer
  | "unknown_occupation" // the catalogue that is loaded, if any, has no such occupation
  | "unknown_key" // a request has no such key
  | "inherited" // an answer that a class or another object has: only own ones are read
  | "no_plain_object"; // answers in a Map, a Set and the like

/** Why something is thrown: the `code` of the Error. */
export type ErrorCode =
  | "not_started" // before init() is done
  | "file_missing_or_altered"
  | "no_pack" // a policy's pack is none,
  | "pack_newer" // or of a later format,
  | "pack_altered" // or was cut short or altered,
  | "pack_unsound" // or says what no policy says,
  | "pack_other_version" // or is another version of one that is loaded
  | "no_policies" // an empty list
  | "unknown_policy"
  | "input_no_object"
  | "answers_no_object"
  | "too_many_answers" // more than 1,000 keys
  | "unreadable" // a getter or a proxy that throws
  | "unknown_audience"
  | "unknown_language"
  | "rows_no_list"
  | "too_many_rows"
  | "unknown_field" // nothing that evaluateMany can return
  | "unknown_key" // an option, or a key of a catalogue, that is mistyped
  | "catalogue_no_list"
  | "catalogue_row" // no plain object
  | "bad_catalogue";

/** Input that did not count; everything else did. */
export interface Problem {
  key: string;
  value: string;
  /** In words; for a key that there is not, with the nearest that there is. */
  expected: string;
  code: ProblemCode;
}

export interface Evaluation {
  /** The policy by which it was worked out, and what tells this text of it from an earlier or a later one. */
  policy: string;
  version: string;
  audience: Audience;
  entitlements: Entitlement[];
  /** From what is certain to what could still come; `high` is null while something is open. */
  total: { low: string; high: string | null };
  /**
   * Where several items are one payment, the largest counts at each end of the total: their ids, and the words that make
   * them one. `low` is null while none of them is certain; null as a whole where there are not several.
   */
  onePayment: { low: string | null; high: string; clause: string; quote: string } | null;
  /** The fact to ask next; null where nothing can change any more. */
  next: string | null;
  problems: Problem[];
  /** Standards that came from the local catalogue, by the occupation that was answered. */
  standards: Standard[];
}

/** A standard of the local catalogue that answered a fact. */
export interface Standard {
  fact: string;
  amount: string;
  occupation: string;
  /** The document it stands in. */
  source: string;
  /** Whether the catalogue is made up; its figures prove nothing. */
  example: boolean;
}

/** A row of the local catalogue (补贴目录清单); see catalogue.schema.json. Chinese headers and values count too. */
export interface CatalogueRow {
  occupation: string;
  level?: string;
  certificate?: string;
  amount: number | string;
  unit: string;
  source: string;
  valid_from?: string;
  valid_until?: string;
}

export interface Question {
  fact: string;
  kind: "flag" | "one" | "many" | "count" | "money" | "date";
  name: string;
  prompt: string;
  help: string;
  reason: string;
  clause: string;
  unit: string;
  least: string | null;
  most: string | null;
  choices: { id: string; name: string; gloss: string | null }[];
}

/** A policy that is loaded. */
export interface PolicyEntry {
  id: string;
  version: string;
  title: string;
  issuer: string;
  term: PolicySummary["term"];
}

export interface PolicySummary {
  id: string;
  /** What tells this text of the policy from an earlier or a later one. */
  version: string;
  title: string;
  issuer: string;
  /** What of title and issuer the document itself does not show; empty where it shows both. */
  inferred: string;
  /** Calendar dates, YYYY-MM-DD; before `issued` the text leaves it open. */
  term: { plannedFrom: string; issued: string; until: string };
  clauses: { id: string; heading: string; role: "grants" | "conditions" | "informs"; text: string }[];
}

/** A file of the package, handed over: its address, or its bytes. */
export type FileGiven = string | { readonly href: string } | ArrayBuffer | Uint8Array;

/**
 * Loads the calculator and its policies; call it once and wait for it. Calling it again is harmless. Where the files do not
 * lie beside the script they are handed over: `program` is module/module_bg.wasm; `policies` is the address of a site's
 * policies/index.json, or a list of packs, such as module/first.pack. The first policy is the one that counts where none is
 * named. Rejects with an Error that names the file, where one is missing or altered.
 */
export default function init(options?: {
  program?: FileGiven;
  policies?: string | { readonly href: string } | FileGiven[];
}): Promise<void>;

/** An input of `evaluate`. */
export interface Input {
  /** The id of a policy that is loaded; the first where it is left out. */
  policy?: string;
  audience: Audience;
  /**
   * Answers by fact id; what is left out, null or undefined is not known yet. `occupation` is looked up in the
   * catalogue that was loaded. Of a date the month is enough: "2020-06" is any day of it. In a list, "~veteran" may
   * apply, and may not. A number or date beyond what is usual counts as a text with ! behind it: "5000!".
   */
  answers?: Record<string, unknown>;
  lang?: LanguageTag;
}

/** What the answers given so far come to. Throws an Error for an audience or language that does not exist. */
export function evaluate(input: Input): Evaluation;

/** What can be asked of each of many rows. */
export type Field = "status" | "amount" | "missing" | "total" | "onePayment" | "next" | "standards";

/** A row of many: only what was asked for, and always what did not count of its input. */
export interface BriefEvaluation {
  policy: string;
  audience: Audience;
  /** With `status`, `amount`, `missing`: in the order of `Evaluation.entitlements`. */
  entitlements?: { id: string; status?: Status; amount?: Range | null; missing?: string[] }[];
  total?: Evaluation["total"];
  onePayment?: Evaluation["onePayment"];
  next?: string | null;
  standards?: Standard[];
  problems: Problem[];
}

/**
 * Many rows at once, for spreadsheets and back offices. Throws an Error that names the row `evaluate` would throw for.
 * With `return` any number of rows, of which only that is worked out and kept: 100,000 rows of status, amount and total take
 * some 400 MB. Without it each comes with every reason, 10,000 rows at the most: each takes 20 to 40 kB.
 */
export function evaluateMany(rows: Input[]): Evaluation[];
export function evaluateMany(rows: Input[], options: { return: Field | Field[] }): BriefEvaluation[];

/** Every question for an audience, in the text's order. */
export function questions(audience: Audience, lang?: LanguageTag, policy?: string): Question[];

/** A policy, the first where none is named: title, term, and every clause with its text and role. */
export function policy(lang?: LanguageTag, id?: string): PolicySummary;

/** The policies that are loaded, the first at the front. */
export function policies(lang?: LanguageTag): PolicyEntry[];

/**
 * Loads the local catalogue of standards, in place of one loaded before: a list of rows, or `{ rows, example }`.
 * Throws one Error that lists every bad row by number, column, value and what was expected.
 */
export function loadCatalogue(rows: CatalogueRow[] | { rows: CatalogueRow[]; example?: boolean }, policy?: string): void;
