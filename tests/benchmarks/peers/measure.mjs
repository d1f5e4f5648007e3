// Checks and measures engines, in Node and in the browser.

const roundTime = 150;
const rounds = 7;

const median = (numbers) => [...numbers].sort((one, other) => one - other)[numbers.length >> 1];

/** Throws unless the engine returns the expected sum for every person, exact to the fen. */
export async function agree(name, evaluate, people, expected) {
  for (let at = 0; at < people.length; at += 1) {
    const sums = await evaluate(people[at]);
    for (const [part, fen] of Object.entries(expected[at])) {
      if (!(Math.abs(sums[part] * 100 - fen) < 0.5)) {
        throw new Error(`${name}, person ${at}: ${part} is ${fen / 100}, not ${sums[part]}`);
      }
    }
  }
}

/** Returns evaluations per second, one person after another: the median of several rounds. */
export async function rate(evaluate, people) {
  const isAsync = evaluate(people[0]) instanceof Promise;
  let at = 0;
  let sink = 0;
  const round = async () => {
    let count = 0;
    const begin = performance.now();
    do {
      // Enough evaluations between two readings of the clock to make its cost negligible.
      for (let turn = isAsync ? 20 : 200; turn > 0; turn -= 1, count += 1) {
        at = at + 1 < people.length ? at + 1 : 0;
        sink += (isAsync ? await evaluate(people[at]) : evaluate(people[at])).total;
      }
    } while (performance.now() - begin < roundTime);
    return (count / (performance.now() - begin)) * 1000;
  };
  await round(); // a warm-up, until everything is compiled
  const rates = [];
  for (let turn = 0; turn < rounds; turn += 1) rates.push(await round());
  if (!Number.isFinite(sink)) throw new Error("not a number");
  return median(rates);
}

/** Returns the same for passes over `size` people at a time. */
export function passRate(pass, size) {
  const round = () => {
    let count = 0;
    const begin = performance.now();
    do {
      pass();
      count += size;
    } while (performance.now() - begin < roundTime);
    return (count / (performance.now() - begin)) * 1000;
  };
  round();
  return median(Array.from({ length: rounds }, round));
}

/** Measures our engine: from objects, from answers that are already read, and by columns. */
export async function ours(start, source, people, expected) {
  const engine = await start(source, people);
  await agree("our engine", engine.fromObject, people, expected);
  engine.byColumns();
  const totals = engine.totals();
  if (totals.length !== people.length) throw new Error("our engine by columns: results are missing");
  for (const [at, total] of totals.entries()) {
    if (total !== expected[at].total) throw new Error(`our engine by columns, person ${at}: total is ${total}, not ${expected[at].total}`);
  }
  return {
    fromObjects: await rate(engine.fromObject, people),
    kept: passRate(engine.kept, people.length),
    byColumns: passRate(engine.byColumns, people.length),
    worker: 1e6 / passRate(() => engine.evaluateWorker(1000), 1000),
    workerExplained: 1e6 / passRate(() => engine.explainWorker(100), 100),
  };
}

/** Measures another engine. */
export async function other({ name, start, prepare = (person) => person }, people, expected) {
  const evaluate = await start();
  const prepared = people.map(prepare);
  await agree(name, evaluate, prepared, expected);
  return rate(evaluate, prepared);
}
