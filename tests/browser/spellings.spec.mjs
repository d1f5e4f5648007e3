// Spellings (tests/spellings/table.json), read by the shipped roster worker in a browser: each is a row of a file, and
// its value is in the link to the person's own result.

import { readFile } from "node:fs/promises";
import { expect, open, test } from "./page.mjs";

const table = JSON.parse(await readFile(new URL("../spellings/table.json", import.meta.url), "utf8"));
const refused = new Set(["unfit", "not_computed", "unusual"]);
// What must be answered for a fact to count.
const gates = {
  level: ["certificate", "skill_level"],
  certificate_date: ["certificate", "skill_level"],
  trained_free: ["training_kind", "skills"],
  monthly_pension: ["past_retirement_age", "yes"],
  two_later_kind: ["groups", "two_later"],
  graduate_local: ["groups", "college_graduate"],
};

/** Keeps the page's worker at hand, and its reports from the page while the test asks. */
function holdTheWorker() {
  globalThis.Worker = class extends Worker {
    constructor(...all) {
      super(...all);
      globalThis.theWorker = this;
      this.addEventListener("message", (event) => {
        if (!globalThis.heard) return;
        event.stopImmediatePropagation();
        globalThis.heard(event.data[0]);
      });
    }
  };
}

/** Has the worker read a file, and explain every row of it: the links to each, and the rows with a problem. */
function readByTheWorker(page, text) {
  return page.evaluate(async (text) => {
    const reports = [];
    let wake = () => {};
    globalThis.heard = (report) => (reports.push(report), wake());
    const next = async (wanted) => {
      for (;;) {
        const at = reports.findIndex((report) => report && (wanted in report || "Failed" in report));
        if (at >= 0) return reports.splice(0, at + 1).pop();
        await new Promise((woken) => (wake = woken));
      }
    };
    const send = (order, file) => globalThis.theWorker.postMessage([order, file]);
    send({ Open: { corrected: [], common: [], catalogue: null, same_person: {} } }, new File([text], "spellings.csv"));
    const { Done: summary, Failed: failed } = await next("Done");
    if (!summary) return { failed: String(failed) };
    const links = [];
    for (let row = 0; row < summary.rows; row += 1) {
      send({ Explain: row });
      const { Explained: { person, enterprise } } = await next("Explained");
      links.push([person, enterprise]);
    }
    return { links, problems: summary.problems.map(({ row, column }) => [row, column]) };
  }, text);
}

const quoted = (cell) => `"${cell.replaceAll('"', '""')}"`;
const read = (links, fact) => links.map((link) => new URLSearchParams(link.split("?")[1]).get(fact)).find((value) => value !== null);

test("every spelling is read in the browser as what it says", async ({ page }) => {
  await page.addInitScript(holdTheWorker);
  await open(page, "#/roster");
  await page.locator("#roster-file").setInputFiles({ name: "one.csv", mimeType: "text/csv", buffer: Buffer.from("person,training_days\n1,30\n") });
  await expect(page.locator(".totals, [data-summary], table").first()).toBeVisible();
  const facts = new Set(table.map(({ fact }) => fact).filter(Boolean));
  const wrong = [];
  let met = 0;
  for (const fact of facts) {
    const rows = table.filter((row) => row.fact === fact);
    const [gate, answer] = gates[fact] ?? ["name", "x"];
    const lines = rows.map(({ written }, at) => `P${at},${answer},${quoted(written)}`);
    const { failed, links, problems } = await readByTheWorker(page, [`person,${gate},${fact}`, ...lines].join("\n"));
    if (failed || fact === "provider_kind") continue; // a fact that no roster has a column for, or no result of a row reads
    const named = new Set(problems.filter(([, column]) => column === fact).map(([row]) => row));
    rows.forEach(({ written, read: expected }, at) => {
      met += 1;
      const said = read(links[at], fact) ?? "";
      const isRefused = named.has(at + 2);
      const right = refused.has(expected) ? isRefused : !isRefused && (said || "none") === (expected || "none");
      if (!right) wrong.push(`${fact}: ${JSON.stringify(written)} is read as ${isRefused ? "refused" : said}, not ${expected}`);
    });
  }
  expect(wrong).toEqual([]);
  expect(met).toBeGreaterThan(400);
});
