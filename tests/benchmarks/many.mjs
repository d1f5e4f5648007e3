// Measures evaluateMany of the built module in Node: processor time and peak memory, for each value of `return`.
// usage: node many.mjs [rows]

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { answeringEverything } from "../browser/people.mjs";

const itself = fileURLToPath(import.meta.url);
const [rows = "100000", only] = process.argv.slice(2);

const asked = {
  "everything, 10,000 rows at a time": undefined,
  "total": ["total"],
  "status, amount, total": ["status", "amount", "total"],
  "status, amount, total, missing, next": ["status", "amount", "total", "missing", "next"],
};

/** Returns generated people with varying answers. */
const people = (count) => Array.from({ length: count }, (_, at) => {
  const answers = { ...answeringEverything, training_days: 1 + (at % 60), claims_this_year: at % 4 };
  if (at % 5 === 0) delete answers.training_date;
  return { audience: "worker", answers };
});

async function measure(what) {
  const { default: init, evaluateMany } = await import("../../dist/skills-subsidy.js");
  await init();
  const inputs = people(Number(rows));
  const before = process.cpuUsage();
  let evaluations = [];
  if (asked[what]) {
    evaluations = evaluateMany(inputs, { return: asked[what] });
  } else {
    for (let at = 0; at < inputs.length; at += 10000) evaluations = evaluations.concat(evaluateMany(inputs.slice(at, at + 10000)));
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(`${what.padEnd(44)}${evaluations.length.toString().padStart(9)}${seconds.toFixed(2).padStart(10)} s${megabytes.toFixed(0).padStart(8)} MB`);
}

if (only) {
  await measure(only);
} else {
  console.log(`${"evaluateMany, in Node".padEnd(44)}${"rows".padStart(9)}`);
  for (const what of Object.keys(asked)) {
    const { stdout, status } = spawnSync(process.execPath, ["--max-old-space-size=4096", itself, rows, what], { encoding: "utf8" });
    console.log(status === 0 ? stdout.trimEnd() : `${what.padEnd(44)}  ended abnormally`);
  }
}
