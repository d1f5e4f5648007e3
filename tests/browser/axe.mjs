// Runs axe-core on a page.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const source = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** Returns a line for each violation, by all rules or by `rules`, without the elements that match the selector `except`. */
export async function violations(page, { rules, except } = {}) {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(`${source}; 0`);
  return page.evaluate(
    async ({ rules, except }) => {
      const options = { resultTypes: ["violations"], ...(rules && { runOnly: rules }) };
      const { violations } = await window.axe.run(except ? { exclude: [except] } : document, options);
      const told = ({ target, html, any }) => `${target} ${html} ${any[0]?.message ?? ""}`;
      return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(told).join(" | ")}`);
    },
    { rules, except },
  );
}
