// Measures rosters in Chromium: the time from the file to the totals, the memory for each row, and the longest time for which
// the page is blocked; and the same sums evaluated with Publicodes in the same browser. Fails where sums differ, where memory
// exceeds its limit, and where our speed falls below a multiple of that of Publicodes in the same run: absolute times depend
// on the machine and its load.
// usage: node roster-benchmark.mjs [rounds]

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { root } from "../../src/build/settings.mjs";
import { withPublicodes } from "./roster-publicodes.mjs";
import { serve } from "../../src/build/server.mjs";

const rounds = Number(process.argv[2] ?? 5);
const header = [
  "person", "training_date", "residency", "groups", "training_kind", "training_days", "trained_free", "certificate", "level",
  "certificate_date", "first_appraisal", "claimed_same_level", "claims_this_year", "past_retirement_age",
  "insured_months", "high_risk_industry", "employer_trade_affected", "occupation_standard", "junior_standard",
];
const pick = (list, at) => list[at % list.length];

/** Returns a row that differs from its neighbours in every column, deterministic and without contradictions. */
const row = (at) => [
  `P${at}`,
  `20${pick(["19", "20", "21"], at)}-0${(at % 9) + 1}-1${at % 10}`,
  pick(["local_household", "local_work", "residence_permit"], at),
  pick(["enterprise_employee", "employment_difficulty", "veteran", "two_later"], at),
  pick(["skills", "project", "safety"], at),
  at % 60,
  at % 7 === 3,
  pick(["skill_level", "vocational_qualification", "special_operation", "training_completion", "special_ability"], at),
  at % 5 < 2 ? pick(["junior", "intermediate", "advanced", "technician"], at) : "",
  `20${pick(["19", "20", "21"], at)}-0${(at % 9) + 1}-2${at % 9}`,
  at % 3 !== 0, false, at % 4, false, at % 40, at % 2 === 0, at % 7 === 0, (at % 5) * 500, 1000,
];

// Files are cached between runs, keyed by the code that generates them.
const folder = join(root, "target/rosters", createHash("sha256").update(`${header}${row}`).digest("hex").slice(0, 16));
mkdirSync(folder, { recursive: true });

/** Writes a CSV file with this number of rows. */
function roster(rows) {
  const path = join(folder, `${rows}.csv`);
  if (!existsSync(path)) {
    const lines = [header.join(",")];
    for (let at = 0; at < rows; at += 1) lines.push(row(at).join(","));
    writeFileSync(path, lines.join("\n"));
  }
  return path;
}

const median = (times) => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)];
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;

/** Returns the peak memory of the page's process, including its worker, in bytes (from Linux). */
async function mostMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const kilobytes = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0));
  return Math.max(...kilobytes) * 1024;
}

/** Opens a file in a fresh page; returns the time to the totals, the worker's memory for the rows, and the peak memory. */
async function open(browser, address, path, rows, look = async () => {}) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.longTasks = [];
    const note = (list) => list.getEntries().forEach((entry) => window.longTasks.push(entry.duration));
    new PerformanceObserver(note).observe({ type: "longtask" });
  });
  await page.goto(`${address}#/roster`);
  await page.locator("#roster-file").waitFor({ state: "attached" });
  // The clock starts in the page, when the file is chosen.
  await page.evaluate(() => {
    window.longTasks.length = 0;
    document.querySelector("#roster-file").addEventListener("change", () => (window.chosen = performance.now()), true);
    window.finished = new Promise((done) => {
      const look = () => {
        const state = document.querySelector("[data-roster]")?.dataset.roster;
        if (state === "done" || state === "failed") done([state, performance.now() - window.chosen]);
      };
      new MutationObserver(look).observe(document.body, { subtree: true, attributes: true, childList: true });
    });
  });
  await page.locator("#roster-file").setInputFiles(path);
  const [state, time] = await page.evaluate(() => window.finished);
  if (state !== "done") throw new Error(`${path}: ${state}`);
  const longest = await page.evaluate(() => Math.max(0, ...window.longTasks));
  const done = Number(await page.locator("[data-roster]").getAttribute("data-rows"));
  if (done !== rows) throw new Error(`${path}: ${done} rows of ${rows}`);
  const memory = Number(await page.locator("[data-memory]").getAttribute("data-memory"));
  const whole = await mostMemory(browser);
  await look(page);
  await context.close();
  return { time, memory, whole, longest };
}

/** Converts the CSV of this number of rows into a workbook. */
function workbook(rows) {
  const path = join(folder, `${rows}.xlsx`);
  if (existsSync(path)) return path;
  console.log(`writing a workbook of ${rows} rows`);
  execFileSync("cargo", ["run", "--quiet", "--release", "--example", "roster_workbook", "--", roster(rows), path], { cwd: root, stdio: "inherit" });
  return path;
}

const { server, address } = await serve({ folder: join(root, "dist") });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
console.log(`Rosters in Chromium ${browser.version()}, median of ${rounds}:`);
const missed = [];
// Both engines get the same people.
const count = 2_000;
const people = Array.from({ length: count }, (_, at) => Object.fromEntries(row(at).map((value, column) => [header[column], value])));
const theirs = [];
const perSecond = (rows, times) => rows / (median(times) / 1000);

for (const [kind, rows, make, limits] of [
  ["CSV", 100_000, roster, { timesTheirs: 4 }],
  ["XLSX", 50_000, workbook, { timesTheirs: 2 }],
  ["CSV", 1_000_000, roster, { whole: 1e9 }],
]) {
  const path = make(rows);
  const runs = [];
  const beside = [];
  for (let round = 0; round < rounds; round += 1) {
    runs.push(await open(browser, address, path, rows));
    if (limits.timesTheirs) beside.push(await withPublicodes(browser, people));
  }
  theirs.push(...beside);
  const of = (figure) => median(runs.map((run) => run[figure]));
  const [time, memory, whole, longest] = ["time", "memory", "whole", "longest"].map(of);
  const named = `${kind} ${rows.toLocaleString("en").padStart(9)} rows`;
  console.log(
    `  ${named}: ${seconds(time)} from file to totals, ` +
      `${Math.round(perSecond(rows, [time])).toLocaleString("en")} rows a second; worker's memory ${(memory / 1e6).toFixed(0)} MB, ` +
      `${Math.round(memory / rows)} bytes a row; the page's whole process at most ${(whole / 1e6).toFixed(0)} MB; ` +
      `the page's longest task ${longest === 0 ? "below 50" : longest.toFixed(0)} ms`,
  );
  if (limits.whole && whole >= limits.whole) missed.push(`${named}: the page's process has had ${whole} bytes, not below ${limits.whole}`);
  if (limits.timesTheirs) {
    const times = perSecond(rows, [time]) / perSecond(count, beside.map((run) => run.time));
    console.log(`  ${named}: ${times.toFixed(1)} times as many rows a second as Publicodes, measured in turn`);
    if (times < limits.timesTheirs) missed.push(`${named}: ${times.toFixed(1)} times as fast as Publicodes, not ${limits.timesTheirs}`);
  }
}
const ours = {};
await open(browser, address, roster(count), count, async (page) => {
  for (const id of ["training_subsidy", "appraisal_subsidy", "living_allowance"]) {
    ours[id] = Number(await page.locator(`[data-item="${id}"][data-side="person"]`).getAttribute("data-low"));
  }
});
const [{ sums }] = theirs;
for (const [id, sum] of Object.entries(sums)) {
  if (Math.abs(sum - ours[id]) > 0.005 || sum === 0) missed.push(`${id}: ours ${ours[id]}, Publicodes ${sum}`);
}
console.log(
  `  Publicodes, three sums of the same rows in the same browser: ${Math.round(perSecond(count, theirs.map((run) => run.time))).toLocaleString("en")} rows a second ` +
    `(${count.toLocaleString("en")} rows)`,
);
console.log(`  the sums: ${Object.entries(sums).map(([id, sum]) => `${id} ${sum}, ours ${ours[id]}`).join("; ")}`);
await browser.close();
server.close();
missed.forEach((line) => console.error(line));
if (missed.length > 0) process.exitCode = 1;
