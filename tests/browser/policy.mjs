// The policy's text as the tests know it: read from the clauses of its folder by other means than the compiler's own.

import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../src/policies/jiaxing_2019/clauses/", import.meta.url);

/** Every clause in the text's order: id, paragraphs, and the rows of its table, the header first. */
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

/** Whether `quote` stands word for word in a clause. */
export function stands(quote, id) {
  const clause = clauses.find((one) => one.id === id);
  return clause !== undefined && clause.paragraphs.some((paragraph) => paragraph.includes(quote));
}
