// The calculator for other people's pages and programs: an ES module without a page, for browsers and Node. The program
// decides (src/api), and its words lie beside it; here both are put together. Types are in skills-subsidy.d.ts.

import create from "./module/module.js";
import { failure, shown } from "./module/failure.js";
import { read } from "./module/files.js";
import { askedOf, evaluatedBriefly } from "./module/many.js";
import { catalogueOf, property, requestOf } from "./module/request.js";
import { catalogueError, evaluationOf, inLanguage } from "./module/result.js";

const decoder = new TextDecoder();
const parsed = (json) => JSON.parse(decoder.decode(json));

let starting = null;
let calculator = null;

/**
 * Loads the calculator. Call it once and wait for it; calling it again is harmless. Where its files do not lie beside this
 * script they are handed over: `program` (module/module_bg.wasm) and `words` (module/words.json), each an address or bytes.
 */
export default function init(files) {
  if (!starting) {
    starting = start(files || {}).catch((error) => {
      starting = null; // so that a later call tries again
      throw error;
    });
  }
  return starting;
}

/** What the answers given so far entitle to: always an answer, however many are missing. */
export function evaluate(input) {
  const { program, words } = ready();
  const { audience, language, request, problems } = prepared(input);
  return evaluationOf(parsed(program.evaluate(request)), problems, words, audience, language);
}

/** Many rows at once, for spreadsheets and back offices: each is an input of `evaluate`, told as far as is asked. */
export function evaluateMany(rows, options) {
  const started = ready();
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
  return asked === null ? Array.from(rows).map(named(evaluate)) : evaluatedBriefly(rows, named(prepared), asked, started, parsed);
}

/** The questions for an audience, in the text's order. */
export function questions(audience, language) {
  const { words } = ready();
  return inLanguage(words.questions[audienceNamed(audience)], languageNamed(language));
}

/** The policy: its title, its term and its text, clause by clause. */
export function policy(language) {
  return inLanguage(ready().words.policy, languageNamed(language));
}

/** Loads the local catalogue of standards; throws one error that lists every bad row. */
export function loadCatalogue(rows) {
  const { program, words } = ready();
  const problems = parsed(program.loadCatalogue(catalogueOf(rows)));
  if (problems.length > 0) throw catalogueError(problems, words);
}

/** An input, read: who asks, in which language, what the program is told, and what of it is not read. */
function prepared(input) {
  if (typeof input !== "object" || input === null) {
    throw failure("input_no_object", "evaluate: expected an object { audience, answers, lang? }");
  }
  try {
    const audience = audienceNamed(property(input, "audience"));
    const language = languageNamed(property(input, "lang"));
    const [request, problems] = requestOf(audience, input);
    return { audience, language, request, problems };
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

async function start(files) {
  const [program, words] = await Promise.all([startProgram(files.program), read("module/words.json", files.words)]);
  calculator = { program, words: parsed(words) };
}

async function startProgram(given) {
  const begun = hasWebAssembly() ? create(WebAssembly) : create(await inJavaScript());
  const bytes = hasWebAssembly() ? await read("module/module_bg.wasm", given) : null;
  await begun.default({ module_or_path: bytes });
  return begun;
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
