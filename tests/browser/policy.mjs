// The policy's text for tests, read from the clauses of its folder independently of the policy compiler.

import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../src/policies/jiaxing_2019/clauses/", import.meta.url);

/** Every clause in the order of the text: id, paragraphs, and the rows of its table, header first. */
export const clauses = readdirSync(folder).sort().map((name) => {
  const [heading, ...lines] = readFileSync(new URL(name, folder), "utf8").split("\n");
  const law = lines.filter((line) => line.startsWith("> ")).map((line) => line.slice(2));
  const rows = law.filter((line) => line.startsWith("|") && !line.startsWith("| ---"));
  return {
    id: heading.match(/\{#(.+)\}/)[1],
    paragraphs: law.filter((line) => !line.startsWith("|")),
    rows: rows.map((row) => row.split("|").slice(1, -1).map((cell) => cell.trim())),
  };
});

/** Whether a clause contains `quote` verbatim. */
export function stands(quote, id) {
  const clause = clauses.find((one) => one.id === id);
  return clause !== undefined && clause.paragraphs.some((paragraph) => paragraph.includes(quote));
}
