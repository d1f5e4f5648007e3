// The examples of the package's README as data: the tests build and run them verbatim, so that a wrong example fails.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/build/settings.mjs";

export const readme = readFileSync(join(root, "src/module/package/README.md"), "utf8");

const blocksOf = (text) => [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, kind, code]) => ({ kind, code }));
const named = /^(?:\/\/|<!--) ([\w./-]+\.(?:mjs|js|html))(?: -->)?\n/;

/** The first program of the README: `main.js` of all sections below it. */
export const program = blocksOf(readme).find(({ kind }) => kind === "js").code;

/** Returns the content of a section: files by name, commands in order, and other code. */
export function section(heading) {
  const text = readme.split(/^### /m).find((part) => part.startsWith(`${heading}\n`));
  if (!text) throw new Error(`the package's README has no heading “${heading}”`);
  const blocks = blocksOf(text);
  const files = blocks.filter(({ code }) => named.test(code)).map(({ code }) => [named.exec(code)[1], code]);
  return {
    files: Object.fromEntries(files.map(([name, code]) => [name, code.replace(/^<!--.*-->\n/, "")])),
    commands: blocks.filter(({ kind }) => kind === "sh").map(({ code }) => code),
    code: blocks.filter(({ kind, code }) => kind !== "sh" && !named.test(code)).map(({ code }) => code),
  };
}
