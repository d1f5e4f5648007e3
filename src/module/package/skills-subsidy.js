// The calculator as an ES module for browsers and Node; it needs no page. The program (src/module) decides, and has its
// policies from packs only. skills-subsidy.d.ts documents every function, its units and its errors.

import create from "./module/module.js";
import { evaluationOf, parsed, textsOf } from "./evaluation.js";
import { failure, shown } from "./failure.js";
import { read, readPacks } from "./files.js";
import { askedOf, evaluatedBriefly } from "./many.js";
import { catalogueOf, property, requestOf } from "./request.js";

let starting = null;
let calculator = null;

/**
 * Loads the program and the policies; a second call returns the same promise. For files that are not beside this script,
 * `program` is the address or the bytes of module/module_bg.wasm, and `policies` is the address of a site's
 * policies/index.json or a list of packs, each an address or bytes. Rejects with a coded Error.
 *
 * @example
 * await init({ program: "/files/module_bg.wasm", policies: ["/files/first.pack"] });
 */
export default function init(options) {
  if (!starting) {
    starting = start(options || {}).catch((error) => {
      starting = null; // so that a later call tries again
      throw error;
    });
  }
  return starting;
}

/** Evaluates the answers given so far, however many are missing; wrong answers are in `problems`. Money is in yuan. */
export function evaluate(input) {
  ready();
  return evaluated(prepared(input).request);
}

/** Evaluates many inputs of `evaluate`; with `return`, only those fields. An Error names the first bad row, from 1. */
export function evaluateMany(rows, options) {
  const { program } = ready();
  if (!Array.isArray(rows)) throw failure("rows_no_list", "evaluateMany: expected a list of { audience, answers, lang? }");
  const asked = askedOf(options, rows);
  const named = (read) => (row, at) => {
    try {
      return read(row);
    } catch (error) {
      throw failure(error.code, `evaluateMany: row ${at + 1}: ${error.message}`);
    }
  };
  // Copied, because `map` skips holes: a hole is a bad row and has to be reported.
  return asked === null ? Array.from(rows).map(named(evaluate)) : evaluatedBriefly(rows, named(prepared), asked, program, evaluated);
}

/** Returns the questions for an audience, in the order of the text. */
export function questions(audience, language, policy) {
  const { program } = ready();
  return parsed(program.questions(policyNamed(policy), audienceNamed(audience), languageNamed(language)));
}

/** Returns a policy: its title, its term and its text, clause by clause. */
export function policy(language, id) {
  const { program } = ready();
  return parsed(program.policy(policyNamed(id), languageNamed(language)));
}

/** Returns the loaded policies, the default first. */
export function policies(language) {
  return ready().ids.map((id) => {
    const { version, title, issuer, term } = policy(language, id);
    return { id, version, title, issuer, term };
  });
}

/** Loads the local catalogue of standards in place of an earlier one. Throws `bad_catalogue`, with every bad value. */
export function loadCatalogue(rows, policy) {
  const { program } = ready();
  const lines = parsed(program.loadCatalogue(policyNamed(policy), catalogueOf(rows)));
  if (lines.length > 0) throw failure("bad_catalogue", `loadCatalogue: ${lines.length} bad values\n${lines.join("\n")}`);
}

function evaluated(request) {
  const { program, textAt } = ready();
  return evaluationOf(program.evaluate(request), textAt);
}

/** Reads an input: its policy, audience and language, and the request for the program. */
function prepared(input) {
  if (typeof input !== "object" || input === null) {
    throw failure("input_no_object", "evaluate: expected an object { audience, answers, lang?, policy? }");
  }
  try {
    const policy = policyNamed(property(input, "policy"));
    const audience = audienceNamed(property(input, "audience"));
    const language = languageNamed(property(input, "lang"));
    return { policy, audience, language, request: requestOf([policy, audience, language], input) };
  } catch (error) {
    // An error without a code is the input's own, thrown by a proxy or a getter.
    throw error && error.code ? error : failure("unreadable", `evaluate: the input cannot be read: ${error}`);
  }
}

function audienceNamed(id) {
  const ids = ["worker", "employer", "provider"];
  if (ids.includes(id)) return id;
  throw failure("unknown_audience", `audience: expected one of ${ids.join(", ")}, found ${shown(id)}`);
}

/** Returns the id of a loaded policy, by default the first. Throws `unknown_policy`. */
function policyNamed(id) {
  const { ids } = ready();
  if (id === undefined || id === null) return ids[0];
  if (ids.includes(id)) return id;
  throw failure("unknown_policy", `policy: expected one of ${ids.join(", ")}, found ${shown(id)}`);
}

/** Returns the language of a BCP 47 tag such as `zh-CN`, `en_US` or `EN`, by its first part. Throws `unknown_language`. */
function languageNamed(tag) {
  if (tag === undefined || tag === null) return "zh";
  const [language] = typeof tag === "string" ? tag.toLowerCase().split(/[-_]/) : [];
  if (language === "zh" || language === "en") return language;
  throw failure("unknown_language", `lang: expected zh or en, or a tag that begins so, such as zh-CN; found ${shown(tag)}`);
}

function ready() {
  if (!calculator) throw failure("not_started", "skills-subsidy: wait for init() before calling anything else");
  return calculator;
}

async function start({ program: given, policies }) {
  const [{ program, exports }, packs] = await Promise.all([startProgram(given), readPacks(policies)]);
  const ids = packs.map(([name, pack]) => {
    const loaded = parsed(program.load(pack));
    if (Array.isArray(loaded)) throw failure(loaded[0], `skills-subsidy: ${name}: ${loaded[1]}`);
    return loaded;
  });
  if (ids.length === 0) throw failure("no_policies", "skills-subsidy: init: expected at least one policy, found none");
  calculator = { program, textAt: textsOf(exports), ids: Array.from(new Set(ids)) };
}

async function startProgram(given) {
  const program = hasWebAssembly() ? create(WebAssembly) : create(await inJavaScript());
  const bytes = hasWebAssembly() ? await read("module/module_bg.wasm", given) : null;
  const exports = await program.default({ module_or_path: bytes });
  return { program, exports };
}

/** Whether WebAssembly exists and the content security policy of the page allows it. */
function hasWebAssembly() {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch (error) {
    return false;
  }
}

// A substitute for the WebAssembly object, with the same program compiled to JavaScript.
async function inJavaScript() {
  const { default: program } = await import("./module/module_bg.wasm.js");
  const instantiate = async (module, imports) => ({ module, instance: { exports: program(imports) } });
  return { instantiate, Instance: function () {} };
}
