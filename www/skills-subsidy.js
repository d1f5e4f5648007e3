// The calculator for other people's pages and programs: an ES module without a page, for browsers and
// Node. A thin face over what wasm-bindgen makes of src/api.rs; types are in skills-subsidy.d.ts.

import create from "./module/module.js";

let starting = null;
let calculator = null;

/** Loads the calculator. Call it once and wait for it; calling it again is harmless. */
export default function init() {
  if (!starting) {
    starting = start().catch((error) => {
      starting = null; // so that a later call tries again
      throw error;
    });
  }
  return starting;
}

/** What the answers given so far entitle to: always an answer, however many are missing. */
export function evaluate(input) {
  return ready().evaluate(input);
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
  return ready().questions(audience, language);
}

/** The policy: its title, its term and its text, clause by clause. */
export function policy(language) {
  return ready().policy(language);
}

/** Loads the local catalogue of standards; throws one error that lists every bad row. */
export function loadCatalogue(rows) {
  ready().loadCatalogue(rows);
}

function ready() {
  if (!calculator) {
    throw new Error("skills-subsidy: wait for init() before calling anything else");
  }
  return calculator;
}

async function start() {
  const begun = hasWebAssembly() ? create(WebAssembly) : create(await inJavaScript());
  const bytes = hasWebAssembly() ? await read(new URL("./module/module_bg.wasm", import.meta.url)) : null;
  await begun.default({ module_or_path: bytes });
  calculator = begun;
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

// The bytes, rather than a streamed response: works whatever type the server gives .wasm files.
async function read(address) {
  if (address.protocol === "file:") {
    const files = await import(/* webpackIgnore: true */ /* @vite-ignore */ "node:fs/promises");
    return files.readFile(address);
  }
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`skills-subsidy: ${address} answered ${response.status}`);
  }
  return response.arrayBuffer();
}
