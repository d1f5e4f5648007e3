// Fails unless every script of the built site is ES2017, which old phones can parse. `import()` and `import.meta`, which
// browsers had before the standard, are allowed in the scripts for host pages and for their staff, not in those for
// visitors. usage: node check-scripts.mjs [folder]

import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parse } from "acorn";
import { filesEnding, root } from "./settings.mjs";

const site = process.argv[2] ?? join(root, "dist");
const mayImport = new Set(["embedding.js", "frame.js", "skills-subsidy.js"]);

const paths = [...(await filesEnding(".js", site)), ...(await filesEnding(".mjs", site))];
if (paths.length === 0) {
  console.error(`no scripts in ${site}`);
  process.exit(1);
}

for (const path of paths) {
  const name = relative(site, path);
  const source = readFileSync(path, "utf8");
  const read = mayImport.has(name)
    ? source.replace(/\bimport(?=\s*\()/g, "imported").replace(/\bimport\.meta\b/g, "importMeta")
    : source;
  try {
    const sourceType = /(^|[;}\s])(import|export)\b\s*["'{*\w]/.test(read) ? "module" : "script";
    parse(read, { ecmaVersion: 2017, sourceType });
  } catch (error) {
    console.error(`${name} needs newer JavaScript than old phones have: ${error.message}`);
    process.exit(1);
  }
}
console.log(`${paths.length} scripts: ES2017, which old phones can parse`);
