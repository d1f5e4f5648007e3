// Two pages of a portal that embed the calculator (tests/browser/examples/), with hostile styles, a strict policy and an old
// jQuery, written beside a copy of the site. Made for tests and by `make examples` only, because that jQuery has known
// vulnerabilities.

import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../../src/build/settings.mjs";

/** The folder of the pages. */
export const examples = join(root, "tests/browser/examples");
/** The path of the jQuery that they load. */
export const jquery = join(root, "tests/browser/node_modules/jquery/dist/jquery.min.js");

/** Writes the site and the pages, in its folder `examples/`, into `folder`. */
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
