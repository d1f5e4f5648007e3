// The calculator for other people's pages and programs: an ES module without a page, for browsers and Node. The program
// decides (src/module); all that it knows of a policy is in a pack that it is handed. Types are in skills-subsidy.d.ts.

import create from "./module/module.js";
import { evaluationOf, parsed, textsOf } from "./evaluation.js";
import { failure, shown } from "./failure.js";
import { read, readPacks } from "./files.js";
import { askedOf, evaluatedBriefly } from "./many.js";
import { catalogueOf, property, requestOf } from "./request.js";

let starting = null;
let calculator = null;

/**
 * Loads the calculator. Call it once and wait for it; calling it again is harmless. Where its files do not lie beside this
 * script they are handed over: `program` (module/module_bg.wasm), an address or bytes; and `policies`, the address of a
 * site's policies/index.json, or a list of packs, each an address or bytes.
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

/** What the answers given so far entitle to: always an answer, however many are missing. */
export function evaluate(input) {
  ready();
  return evaluated(prepared(input).request);
}

/** Many rows at once, for spreadsheets and back offices: each is an input of `evaluate`, told as far as is asked. */
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
  // Copied, so that a hole in the list is a row like another, and is named.
  return asked === null ? Array.from(rows).map(named(evaluate)) : evaluatedBriefly(rows, named(prepared), asked, program, evaluated);
}

/** The questions for an audience, in the text's order. */
export function questions(audience, language, policy) {
  const { program } = ready();
  return parsed(program.questions(policyNamed(policy), audienceNamed(audience), languageNamed(language)));
}

/** A policy: its title, its term and its text, clause by clause. */
export function policy(language, id) {
  const { program } = ready();
  return parsed(program.policy(policyNamed(id), languageNamed(language)));
}

/** The policies that are loaded, the one that counts where none is named at the front. */
export function policies(language) {
  return ready().ids.map((id) => {
    const { version, title, issuer, term } = policy(language, id);
    return { id, version, title, issuer, term };
  });
}

/** Loads the local catalogue of standards; throws one error that lists every bad row. */
export function loadCatalogue(rows, policy) {
  const { program } = ready();
  const lines = parsed(program.loadCatalogue(policyNamed(policy), catalogueOf(rows)));
  if (lines.length > 0) throw failure("bad_catalogue", `loadCatalogue: ${lines.length} bad values\n${lines.join("\n")}`);
}

function evaluated(request) {
  const { program, textAt } = ready();
  return evaluationOf(program.evaluate(request), textAt);
}

/** An input, read: who asks, and what the program is told. */
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
    // What the input itself throws: a proxy, a getter in a list.
    throw error && error.code ? error : failure("unreadable", `evaluate: the input cannot be read: ${error}`);
  }
}

function audienceNamed(id) {
  const ids = ["worker", "employer", "provider"];
  if (ids.includes(id)) return id;
  throw failure("unknown_audience", `audience: expected one of ${ids.join(", ")}, found ${shown(id)}`);
}

/** The id of a policy that is loaded; the first where none is named. */
function policyNamed(id) {
  const { ids } = ready();
  if (id === undefined || id === null) return ids[0];
  if (ids.includes(id)) return id;
  throw failure("unknown_policy", `policy: expected one of ${ids.join(", ")}, found ${shown(id)}`);
}

/** The language of a tag such as `zh-CN`, `en_US` or `EN`: its first part decides (BCP 47). */
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

/** Whether WebAssembly is there, and the page's content security policy lets it run. */
function hasWebAssembly() {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch (error) {
    return false;
  }
}

// What the calculator needs of WebAssembly, with the same program made into JavaScript.
async function inJavaScript() {
  const { default: program } = await import("./module/module_bg.wasm.js");
  const instantiate = async (module, imports) => ({ module, instance: { exports: program(imports) } });
  return { instantiate, Instance: function () {} };
}
