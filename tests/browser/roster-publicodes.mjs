// The three sums of a roster's row as a Publicodes policy, to measure it in the same browser: training subsidy, appraisal
// subsidy and living allowance of people with every answer.

import { createRequire } from "node:module";

// esbuild, which also bundles the site.
const { build } = createRequire(new URL("../../src/build/package.json", import.meta.url))("esbuild");

const flag = (question) => ({ question, type: "booléen" });
const oneOf = (question, ids) => ({ question, type: "texte", "une possibilité": ids.map((id) => `'${id}'`) });
const any = (...conditions) => ({ "une de ces conditions": conditions });
const all = (...conditions) => ({ "toutes ces conditions": conditions });

const rules = {
  date: { question: "?", type: "date" },
  "certificate date": { question: "?", type: "date" },
  group: oneOf("?", ["enterprise_employee", "employment_difficulty", "veteran", "two_later"]),
  kind: oneOf("?", ["skills", "project", "safety"]),
  certificate: oneOf("?", ["skill_level", "vocational_qualification", "special_operation", "training_completion", "special_ability"]),
  level: oneOf("?", ["none", "junior", "intermediate", "advanced", "technician"]),
  days: { question: "?", type: "nombre" },
  claims: { question: "?", type: "nombre" },
  standard: { question: "?", type: "nombre" },
  "first appraisal": flag("?"),
  trade: flag("?"),
  "trained free": flag("?"),
  "in term": all("date >= 13/12/2019", "date <= 31/12/2021"),
  levelled: any("certificate = 'skill_level'", "certificate = 'vocational_qualification'"),
  "certificate in term": all("certificate date >= 13/12/2019", "certificate date <= 31/12/2021"),
  counted: any("levelled", "certificate = 'special_ability'"),
  factor: { variations: [{ si: all("trade", "group = 'enterprise_employee'"), alors: 1.3 }, { sinon: 1 }] },
  // Free training: an office decides whether the person or the trainer is paid, so no sum is certain.
  training: {
    "applicable si": all("in term", "certificate in term", "counted", "claims < 3", "trained free = non"),
    valeur: "standard * factor",
  },
  appraisal: {
    "applicable si": all("levelled", "first appraisal", "certificate date >= 01/01/2020", "certificate date <= 31/12/2021"),
    variations: [{ si: any("level = 'junior'", "level = 'intermediate'"), alors: 120 }, { sinon: 150 }],
  },
  living: {
    "applicable si": all("in term", "group = 'employment_difficulty'", any("kind = 'skills'", "kind = 'project'")),
    valeur: "50 * days",
  },
};

/** Converts a row of the roster into a situation of Publicodes. */
function situation(row) {
  const date = (day) => day.split("-").reverse().join("/");
  const yes = (flag) => (flag ? "oui" : "non");
  return {
    date: date(row.training_date), "certificate date": date(row.certificate_date), group: `'${row.groups}'`,
    kind: `'${row.training_kind}'`, certificate: `'${row.certificate}'`, level: `'${row.level || "none"}'`,
    days: row.training_days, claims: row.claims_this_year, standard: row.occupation_standard,
    "first appraisal": yes(row.first_appraisal), trade: yes(row.employer_trade_affected), "trained free": yes(row.trained_free),
  };
}

/** Evaluates rows with Publicodes in a page of the same browser; returns the sums and the duration. */
export async function withPublicodes(browser, rows) {
  const { outputFiles: [bundle] } = await build({
    stdin: { contents: 'import Engine from "publicodes"; globalThis.Engine = Engine;', resolveDir: import.meta.dirname ?? "." },
    bundle: true, minify: true, format: "iife", platform: "browser", write: false, logLevel: "silent",
  });
  const page = await browser.newPage();
  await page.addScriptTag({ content: bundle.text });
  const found = await page.evaluate(([rules, situations]) => {
    const engine = new globalThis.Engine(rules, { logger: { log() {}, warn() {}, error: console.error } });
    const sums = { training_subsidy: 0, appraisal_subsidy: 0, living_allowance: 0 };
    const start = performance.now();
    for (const situation of situations) {
      engine.setSituation(situation);
      sums.training_subsidy += engine.evaluate("training").nodeValue || 0;
      sums.appraisal_subsidy += engine.evaluate("appraisal").nodeValue || 0;
      sums.living_allowance += engine.evaluate("living").nodeValue || 0;
    }
    return { sums, time: performance.now() - start };
  }, [rules, rows.map(situation)]);
  await page.close();
  return found;
}
