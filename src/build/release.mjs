// The last build step: lists the files of a release with their checksums, for the loader, the roster worker and the
// service worker. Files of another release do not match, so releases are never mixed.

import { createHash } from "node:crypto";
import { copyFile, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "./html.mjs";
import { expectAll, pages, rowOf } from "./manifest.mjs";
import { writeMaterials } from "./materials.mjs";
import { filesEnding, filesOf } from "./settings.mjs";
import { timed } from "./steps.mjs";

const digest = (content, encoding) => createHash("sha256").update(content).digest(encoding);
const checksum = async (path) => `sha256-${digest(await readFile(path), "base64")}`;

/**
 * Renames files that belong together by a hash of their content, so that a name never has two contents and its file can be
 * cached for ever. Returns the new name without its extensions.
 */
async function renameByContent(site, name, endings) {
  const contents = await Promise.all(endings.map((ending) => readFile(join(site, name + ending))));
  const renamed = `${name}-${digest(Buffer.concat(contents), "hex").slice(0, 16)}`;
  for (const ending of [...endings, "_bg.wasm.js"]) {
    // A debug build has no JavaScript form, and neither has a script.
    await rename(join(site, name + ending), join(site, renamed + ending)).catch(() => {});
  }
  return renamed;
}

/** Does so for a program, whose scripts register it under its name. */
async function renameProgram(site, name) {
  const renamed = await renameByContent(site, name, [".js", "_bg.wasm"]);
  for (const path of await filesEnding(".js", join(site, name.split("/")[0]))) {
    await writeFile(path, (await readFile(path, "utf8")).replace(`programs["${name}`, `programs["${renamed}`));
  }
  return renamed;
}

/** Replaces the placeholder `globalThis.NAME` in one of our scripts with a value. */
async function fillIn(path, name, value) {
  const source = await readFile(path, "utf8");
  if (!source.includes(name)) throw new Error(`${path} does not mention ${name}`);
  await writeFile(path, source.replace(`globalThis.${name}`, JSON.stringify(value)));
}

/** Writes the module's files into a script, for bundles that cannot have files beside them. */
async function embed(site, files) {
  const written = await Promise.all(
    Object.entries(files).map(async ([constant, name]) => `export const ${constant}="${await readFile(join(site, name), "base64")}";`),
  );
  await writeFile(join(site, "module/embedded.js"), written.join("\n"));
}

/**
 * Renames the packs and writes their index with checksums; returns the data of each that a page needs
 * (www/arrival/policies.js). The module's copy of the first pack has the same name in every release, as bundlers need.
 */
async function releasePolicies(site) {
  const path = join(site, "policies/index.json");
  const index = JSON.parse(await readFile(path, "utf8"));
  for (const entry of index.policies) {
    entry.file = `${await renameByContent(site, `policies/${entry.id}`, [".pack"])}.pack`.replace("policies/", "");
    entry.integrity = await checksum(join(site, "policies", entry.file));
  }
  await writeFile(path, `${JSON.stringify(index, null, 2)}\n`);
  const policies = index.policies.map(({ id, number, file, title }) => ({ id, number, file: `policies/${file}`, title }));
  await copyFile(join(site, policies[0].file), join(site, "module/first.pack"));
  return policies;
}

const checksumsOf = async (site, names) =>
  Object.fromEntries(await Promise.all(names.map(async (name) => [name, await checksum(join(site, name))])));

/** Writes all checksums into the scripts and pages that compare them. */
export async function finishRelease(site, isRelease) {
  const policies = await releasePolicies(site);
  await fillIn(join(site, "roster-worker.js"), "ROSTER_CHECKSUM", await checksum(join(site, "roster/roster_bg.wasm")));
  const module = { program: "module/module_bg.wasm", pack: "module/first.pack" };
  await fillIn(join(site, "skills-subsidy.js"), "MODULE_CHECKSUMS", await checksumsOf(site, Object.values(module)));
  await embed(site, module);

  const programs = {};
  for (const { program } of Object.values(pages)) programs[program] = await renameProgram(site, `${program}/${program}`);
  const [arrival, start] = [
    `${await renameByContent(site, "arrival", [".js"])}.js`,
    `${await renameByContent(site, "start", [".js"])}.js`,
  ];
  for (const [file, { program }] of Object.entries(pages)) {
    const names = { program: programs[program], arrival, start, policies };
    const ofProgram = [".js", "_bg.wasm", ...(isRelease ? ["_bg.wasm.js"] : [])].map((ending) => names.program + ending);
    const files = [...ofProgram, ...policies.map(({ file }) => file), "frame.js", "offline.js"];
    const checksums = await checksumsOf(site, [...files, arrival, start]);
    const path = join(site, file);
    await writeFile(path, finished(await readFile(path, "utf8"), names, files, checksums));
  }

  await timed("listing third-party material: sbom.cdx.json, LICENSES.txt", 2, () => writeMaterials(site));
  const files = await filesOf(site);
  if (isRelease) expectAll(files);
  const kept = (how) => files.filter((name) => rowOf(name).kept === how);
  const lists = {
    page: await checksumsOf(site, kept("always")),
    employers: await checksumsOf(site, kept("employers")),
    changing: kept("changing"),
  };
  const release = digest(JSON.stringify(lists), "hex").slice(0, 16);
  await fillIn(join(site, "service-worker.js"), "RELEASE", { release, ...lists });
}
