// The part of the benchmark that runs in Chromium; bundled by run.mjs.

import * as calculator from "./calculator.mjs";
import * as handwritten from "./handwritten.mjs";
import * as jsonRulesEngine from "./json-rules-engine.mjs";
import { other, ours } from "./measure.mjs";
import { makePeople } from "./people.mjs";
import * as publicodes from "./publicodes.mjs";

globalThis.measure = async (source) => {
  const { people, expected } = makePeople();
  return {
    ours: await ours(calculator.start, new Uint8Array(await (await fetch(source)).arrayBuffer()), people, expected),
    handwritten: await other(handwritten, people, expected),
    publicodes: await other(publicodes, people, expected),
    jsonRulesEngine: await other(jsonRulesEngine, people, expected),
  };
};
