// The Nu HTML checker finds no error in the page as built, nor in any screen as the application renders it.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import vnu from "vnu-jar";
import { root } from "../../src/build/settings.mjs";
import { expect, link, open, test } from "./page.mjs";
import { employerOfApprentices, trainee } from "./people.mjs";

const run = promisify(execFile);
const screens = {
  home: link(""),
  date: link("worker", { at: "training_date" }),
  many: link("worker", { at: "groups" }),
  one: link("worker", { at: "certificate" }),
  count: link("worker", { at: "training_days" }),
  worker: link("worker/result", trainee),
  employer: link("employer/result", { ...employerOfApprentices, lang: "en" }),
  problems: link("worker/result", { training_date: "2020-02-30" }),
  answers: link("worker/answers", trainee),
  "what-if": link("worker/what-if", { ...trainee, at: "training_days" }),
  policy: link("policy"),
  estimate: link("estimate", { training_date: "2020-09-01", apprentice_employees: 20 }),
};

test("the Nu HTML checker finds no error", async ({ page }) => {
  test.setTimeout(300_000); // room for a slow machine
  const folder = await mkdtemp(join(tmpdir(), "screens-"));
  for (const name of ["index", "employers", "guide", "proof-zh", "proof-en", "personas-zh", "personas-en"]) {
    await writeFile(join(folder, `built-${name}.html`), await readFile(join(root, `dist/${name}.html`)));
  }
  for (const [name, fragment] of Object.entries(screens)) {
    await open(page, fragment);
    await writeFile(join(folder, `${name}.html`), `<!doctype html>${await page.evaluate(() => document.documentElement.outerHTML)}`);
  }
  // The checker ends with an error where it finds one, and says what on its standard error.
  const found = await run("java", ["-jar", vnu, "--errors-only", "--format", "text", folder]).then(
    () => "nothing",
    ({ stderr }) => stderr,
  );
  expect(found).toBe("nothing");
});
