// Our engine, compiled to WebAssembly with the benchmark's policy (policy.rs, module.rs), in Node and in Chromium.

import init, { Calculator, evaluate_worker, explain_worker } from "../../../target/peers/peers.js";
import { count, write } from "./numbers.mjs";

/** Starts the module; returns its functions for these people: a pass over all of them, or one evaluation. */
export async function start(source, people) {
  const { memory } = await init({ module_or_path: source });
  const calculator = new Calculator();
  // A view is detached when the memory grows, and is then empty; nothing grows it after the first pass.
  let numbers;
  let sums;
  const look = () => {
    numbers = new Float64Array(memory.buffer, calculator.numbers(), count);
    sums = new Float64Array(memory.buffer, calculator.sums(), 4);
  };
  for (const person of people) {
    look();
    write(person, numbers);
    calculator.keep();
  }
  calculator.make_columns();
  look();
  return {
    fromObject(person) {
      if (numbers.length === 0) look();
      write(person, numbers);
      calculator.evaluate();
      return { training: sums[0] / 100, appraisal: sums[1] / 100, living: sums[2] / 100, total: sums[3] / 100 };
    },
    kept: () => calculator.evaluate_kept(),
    byColumns: () => calculator.evaluate_columns(),
    totals: () => calculator.totals(),
    evaluateWorker: evaluate_worker,
    explainWorker: explain_worker,
  };
}
