// Compares the files of a built site with their declarations: src/build/manifest.mjs, sbom.cdx.json and LICENSES.txt.

import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expectAll, rowOf } from "../../src/build/manifest.mjs";
import { packagesIn, programRef, purl } from "../../src/build/materials.mjs";
import { filesOf, root } from "../../src/build/settings.mjs";

/** The installed npm packages: their files may be in the site only where its rows say so. */
const folders = ["src/build/node_modules", "tests/browser/node_modules"];
const scripts = /\.(js|mjs|cjs|css|wasm)$/;
/** The licence comments that minifying preserves in third-party scripts and style sheets. */
const notice = /\/\*!.*|@license.*|@preserve.*|\(c\) .*|copyright .*/i;

const digest = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** Returns the package of every installed file, by checksum. */
async function packageFiles() {
  const found = new Map();
  for (const folder of folders) {
    const names = (await readdir(join(root, folder), { recursive: true })).filter((name) => scripts.test(name));
    for (const name of names) {
      const bytes = await readFile(join(root, folder, name)).catch(() => null); // a folder whose name has such an extension
      if (bytes?.length > 200) found.set(digest(bytes), /^(@[^/]+\/)?[^/]+/.exec(name)[0]);
    }
  }
  return found;
}

/** Returns the third-party content of a file that its row does not declare, if any. */
async function undeclared(site, name, known) {
  let row;
  try {
    row = rowOf(name);
  } catch (error) {
    return error.message;
  }
  if (!scripts.test(name)) return null;
  const bytes = await readFile(join(site, name));
  const owner = known.get(digest(bytes));
  const says = "and its row in src/build/manifest.mjs";
  if (owner && row.others?.npm !== owner) return `${name} is of the npm package ${owner}, ${says} does not say so`;
  const [found] = notice.exec(bytes.toString("latin1")) ?? [];
  if (found && !row.others && !name.endsWith(".wasm")) return `${name} says “${found.slice(0, 80)}”, ${says} names nobody else`;
  return null;
}

/** Returns what is missing from the SBOM and LICENSES.txt, or listed without cause. */
async function wrongLists(site) {
  const [bom, licences] = await Promise.all(["sbom.cdx.json", "LICENSES.txt"].map((name) => readFile(join(site, name), "utf8")));
  const { all, programs } = await packagesIn(site);
  const expected = all.map(purl);
  const { components, dependencies } = JSON.parse(bom);
  const listed = components.map((component) => component.purl);
  const inPrograms = Object.entries(programs).flatMap(([program, packages]) => {
    const said = dependencies?.find(({ ref }) => ref === programRef(program))?.dependsOn ?? [];
    const linked = packages.map(purl);
    return [
      ...linked.filter((name) => !said.includes(name)).map((name) => `sbom.cdx.json does not say that ${name} is in ${program}`),
      ...said.filter((name) => !linked.includes(name)).map((name) => `sbom.cdx.json says that ${name} is in ${program}, which it is not`),
    ];
  });
  return [
    ...inPrograms,
    ...expected.filter((name) => !listed.includes(name)).map((name) => `sbom.cdx.json does not have ${name}, which is in the site`),
    ...listed.filter((name) => !expected.includes(name)).map((name) => `sbom.cdx.json has ${name}, which is not in the site`),
    ...all.filter(({ name, version }) => !licences.includes(`${name} ${version} (`)).map((one) => `LICENSES.txt does not have ${purl(one)}`),
  ];
}

/** Returns a line for every difference between a built site and its declarations. */
export async function differences(site) {
  const files = await filesOf(site);
  const known = await packageFiles();
  const found = (await Promise.all(files.map((name) => undeclared(site, name, known)))).filter(Boolean);
  if (found.length > 0) return found; // the lists can only be compared if every file has a row
  try {
    expectAll(files);
  } catch (error) {
    found.push(error.message);
  }
  return [...found, ...(await wrongLists(site))];
}
