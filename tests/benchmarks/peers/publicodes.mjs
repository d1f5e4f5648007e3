// The policy for Publicodes.

import Engine from "publicodes";
import { categories, levels } from "./people.mjs";

export const name = "publicodes";

const flag = { question: "?", type: "booléen" };
const number = { question: "?", type: "nombre" };
const oneOf = (ids) => ({ question: "?", type: "texte", "une possibilité": ids.map((id) => `'${id}'`) });
const any = (...conditions) => ({ "une de ces conditions": conditions });
const all = (...conditions) => ({ "toutes ces conditions": conditions });

const rules = {
  age: number,
  "registered local": flag,
  "resides local permit": flag,
  "works local": flag,
  "unemployed registered": flag,
  category: oneOf(categories),
  "certificate level": oneOf(levels),
  "first appraisal": flag,
  "certificate date": { question: "?", type: "date" },
  "training days": number,
  "employer trade affected": flag,
  "base subsidy": number,
  local: any("registered local", "resides local permit", "works local", "unemployed registered"),
  factor: { variations: [{ si: "employer trade affected", alors: 1.3 }, { sinon: 1 }] },
  training: { "applicable si": "local", valeur: "base subsidy * factor" },
  appraisal: {
    "applicable si": all("local", "first appraisal", "certificate date >= 01/01/2020"),
    variations: [
      { si: any("certificate level = 'l5'", "certificate level = 'l4'"), alors: 120 },
      { si: any("certificate level = 'l3'", "certificate level = 'l2'"), alors: 150 },
      { si: "certificate level = 'l1'", alors: 180 },
      { sinon: 0 },
    ],
  },
  living: {
    "applicable si": any(...["jobseeker", "low_income", "disabled", "rural", "dropout"].map((id) => `category = '${id}'`)),
    valeur: "50 * training days",
  },
  total: { somme: ["training", "appraisal", "living"] },
};

/** Converts a person into a situation of Publicodes; done before the clock starts. */
export function prepare(person) {
  const yes = (flag) => (flag ? "oui" : "non");
  return {
    age: person.age,
    "registered local": yes(person.registered_local),
    "resides local permit": yes(person.resides_local_permit),
    "works local": yes(person.works_local),
    "unemployed registered": yes(person.unemployed_registered),
    category: `'${person.category}'`,
    "certificate level": `'${person.certificate_level}'`,
    "first appraisal": yes(person.first_appraisal),
    "certificate date": person.certificate_date.split("-").reverse().join("/"),
    "training days": person.training_days,
    "employer trade affected": yes(person.employer_trade_affected),
    "base subsidy": person.base_subsidy,
  };
}

export function start() {
  const engine = new Engine(rules, { logger: { log() {}, warn() {}, error: console.error } });
  const value = (rule) => engine.evaluate(rule).nodeValue ?? 0;
  return (situation) => {
    engine.setSituation(situation);
    return { training: value("training"), appraisal: value("appraisal"), living: value("living"), total: value("total") };
  };
}
