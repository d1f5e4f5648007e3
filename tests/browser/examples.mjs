// Two pages of a portal around the calculator, with hostile styles, a strict policy and an old jQuery: tests/browser/examples/ beside
// a copy of the built site. Built for tests and on request only; no site carries them, or the jQuery with its known faults.
// usage: make examples

import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../../src/build/settings.mjs";

/** The pages themselves. */
export const examples = join(root, "tests/browser/examples");
/** The jQuery that they stand beside. */
export const jquery = join(root, "tests/browser/node_modules/jquery/dist/jquery.min.js");

/** Writes the site with the examples below `examples/` into `folder`. */
export async function writeExamples(folder) {
  await rm(folder, { recursive: true, force: true });
  await cp(join(root, "dist"), folder, { recursive: true });
  await cp(examples, join(folder, "examples"), { recursive: true });
  await cp(jquery, join(folder, "examples/jquery.min.js"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeExamples(join(root, "target/examples"));
  console.log("==> target/examples/examples/article.html, target/examples/examples/employer.html; to serve them:");
  console.log("    node src/build/server.mjs --folder target/examples");
}
