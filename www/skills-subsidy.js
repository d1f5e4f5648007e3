// The calculator for other people's pages and programs: an ES module without a page, for browsers and Node. The program
// decides (src/api), and its words lie beside it; here both are put together. Types are in skills-subsidy.d.ts.

import create from "./module/module.js";
import { read } from "./module/files.js";
import { catalogueOf, requestOf, textOf } from "./module/request.js";
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
  if (typeof input !== "object" || input === null) {
    throw new Error("evaluate: expected an object { audience, answers, lang? }");
  }
  const audience = audienceNamed(textOf(input, "audience"));
  const language = languageNamed(textOf(input, "lang"));
  return evaluationOf(parsed(program.evaluate(requestOf(audience, input))), words, audience, language);
}

/** Many rows at once, for spreadsheets and back offices: each is an input of `evaluate`. */
export function evaluateMany(rows) {
  if (!Array.isArray(rows)) throw new Error("evaluateMany: expected a list of { audience, answers, lang? }");
  return rows.map((row, at) => {
    try {
      return evaluate(row);
    } catch (error) {
      throw new Error(`evaluateMany: row ${at + 1}: ${error.message}`);
    }
  });
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

function audienceNamed(id) {
  const ids = ["worker", "employer", "provider"];
  if (ids.includes(id)) return id;
  throw new Error(`audience: expected one of ${ids.join(", ")}, found ${id === undefined || id === null ? "" : id}`);
}

function languageNamed(id) {
  if (id === undefined || id === null) return "zh";
  if (id === "zh" || id === "en") return id;
  throw new Error(`lang: expected zh or en, found ${id}`);
}

function ready() {
  if (!calculator) {
    throw new Error("skills-subsidy: wait for init() before calling anything else");
  }
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
