// The policy's text as the tests know it: read from plan.md by other means than the program's own.

import { readFileSync } from "node:fs";

const source = readFileSync(new URL("../../src/policies/jiaxing_2019/plan.md", import.meta.url), "utf8");
const [, ...sections] = source.split(/^#{2,4} (?=.*\{#)/m);

/** Every clause in the text's order: id, paragraphs, and the rows of its table, the header first. */
export const clauses = sections.map((section) => {
  const [heading, ...lines] = section.split("\n");
  const rows = lines.filter((line) => line.startsWith("|") && !line.startsWith("| ---"));
  return {
    id: heading.match(/\{#(.+)\}/)[1],
    paragraphs: lines.filter((line) => line.trim() !== "" && !line.startsWith("|")),
    rows: rows.map((row) => row.split("|").slice(1, -1).map((cell) => cell.trim())),
  };
});

/** Whether `quote` stands word for word in a clause. */
export function stands(quote, id) {
  const clause = clauses.find((one) => one.id === id);
  return clause !== undefined && clause.paragraphs.some((paragraph) => paragraph.includes(quote));
}
