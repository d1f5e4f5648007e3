// The calculator for other people's pages and programs: an ES module without a page, for browsers and
// Node. A thin face over what wasm-bindgen makes of src/api.rs; types are in skills-subsidy.d.ts.

import * as calculator from "./module/module.js";

let starting = null;
let started = false;

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
  if (!started) {
    throw new Error("skills-subsidy: wait for init() before calling anything else");
  }
  return calculator;
}

async function start() {
  const address = new URL("./module/module_bg.wasm", import.meta.url);
  await calculator.default({ module_or_path: await read(address) });
  started = true;
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
