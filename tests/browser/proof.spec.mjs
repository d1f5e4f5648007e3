// The published proof: every clause is in it, every person has a place, links lead somewhere, and no script is needed.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/build/settings.mjs";
import { violationsOfMany } from "./axe.mjs";
import { expect, onEachScreen, test } from "./page.mjs";
import { clauses } from "./policy.mjs";

const people = readdirSync(join(root, "src/policies/jiaxing_2019/proof/people")).map((name) => name.replace(".toml", ""));
const textOf = (name) => readFileSync(join(root, "dist", name), "utf8");
const pages = ["proof-zh", "proof-en", "personas-zh", "personas-en"];

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("the guide leads to it, and it holds every clause and every person", async ({ page }) => {
    await page.goto("./guide.html");
    await page.getByRole("link", { name: "How the rules are proved" }).click();
    await expect(page.locator("h1")).toHaveText("How the rules are proved");
    for (const { id } of clauses) await expect(page.locator(`[id="clause-${id}"]`), id).toBeVisible();
    await page.getByRole("link", { name: "The golden people" }).click();
    for (const name of people) await expect(page.locator(`[id="${name}"]`), name).toBeVisible();
  });
});

test("every link of it leads somewhere", async () => {
  const read = new Map();
  const idsOf = (name) => {
    if (!read.has(name)) read.set(name, new Set([...textOf(name).matchAll(/id="([^"]*)"/g)].map(([, id]) => id)));
    return read.get(name);
  };
  for (const name of pages) {
    for (const [, href] of textOf(`${name}.html`).matchAll(/href="([^":]+)"/g)) {
      const [file, fragment] = href.split("#");
      const ids = idsOf(file === "./" ? "index.html" : file || `${name}.html`);
      if (fragment) expect(ids.has(fragment), `${name}: ${href}`).toBe(true);
    }
  }
});

onEachScreen(() => {
  for (const name of pages) {
    test(`${name} is accessible and fits`, async ({ page }) => {
      test.slow(); // people and rules are many, and axe looks at each
      await page.goto(`./${name}.html`);
      await page.locator("details").evaluateAll((all) => all.slice(0, 20).forEach((one) => (one.open = true)));
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await violationsOfMany(page)).toEqual([]);
    });
  }
});
