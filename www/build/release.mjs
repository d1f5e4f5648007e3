// The last of a build: what the files of a release are, each with its checksum, for the loader, the roster's worker and
// the service worker. Files of another release never match, so that releases are never mixed.

import { createHash } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { filesEnding } from "./settings.mjs";

const digest = (content, encoding) => createHash("sha256").update(content).digest(encoding);
const checksum = async (path) => `sha256-${digest(await readFile(path), "base64")}`;

/** The name that Trunk gave the application: of what it was before it was made small. */
export const applicationOf = (page) => page.match(/data-application="(?:\.\/)?([^"]+)\.js"/)[1];

const contentHash = async (paths) =>
  digest(Buffer.concat(await Promise.all(paths.map((path) => readFile(path)))), "hex").slice(0, 16);

/**
 * Names a program by what it is, so that a name never stands for two contents and need not be asked for twice. Returns
 * the new name.
 */
async function renameProgram(site, name, stem) {
  const renamed = `${stem}-${await contentHash([".js", "_bg.wasm"].map((ending) => join(site, name + ending)))}`;
  for (const ending of [".js", "_bg.wasm", "_bg.wasm.js"]) {
    // A debug build has no form in JavaScript.
    await rename(join(site, name + ending), join(site, renamed + ending)).catch(() => {});
  }
  for (const path of await filesEnding(".js", site)) {
    const source = await readFile(path, "utf8");
    if (source.includes(name)) await writeFile(path, source.replaceAll(name, renamed));
  }
  return renamed;
}

/** The same for a script that the page names. */
async function renameScript(site, name) {
  const renamed = `${name}-${await contentHash([join(site, `${name}.js`)])}.js`;
  await rename(join(site, `${name}.js`), join(site, renamed));
  return renamed;
}

/** Fills a constant of one of our scripts, which stands there as `globalThis.NAME`. */
async function fillIn(path, name, value) {
  const source = await readFile(path, "utf8");
  if (!source.includes(name)) throw new Error(`${path} does not mention ${name}`);
  await writeFile(path, source.replace(`globalThis.${name}`, JSON.stringify(value)));
}

/** Files that only other people's sites and programs want. */
const forOthers =
  /^(module\/|examples\/|package\.json|README\.md|LICENSES|sbom|proof|jquery|skills-subsidy|embed\.js|embedding|qrcode|poster|catalogue[-.])/;
/** What a visitor who only answers questions never opens. */
const forEmployers = /^(tools|roster)/;

/** Writes all checksums where they are read. */
export async function finishRelease(site) {
  const index = join(site, "index.html");
  let page = await readFile(index, "utf8");
  const former = applicationOf(page);
  const application = await renameProgram(site, former, "app");
  page = page.replaceAll(former, application);
  const opening = await renameProgram(site, "opening/opening", "opening/opening");
  const [arrival, boot] = [await renameScript(site, "arrival"), await renameScript(site, "boot")];

  await fillIn(join(site, "roster-worker.js"), "ROSTER_CHECKSUM", await checksum(join(site, "roster/roster_bg.wasm")));

  const ofModule = ["module/module_bg.wasm", "module/words.json"];
  const inModule = await Promise.all(ofModule.map(async (name) => [name, await checksum(join(site, name))]));
  await fillIn(join(site, "skills-subsidy.js"), "MODULE_CHECKSUMS", Object.fromEntries(inModule));

  const names = (await filesEnding("", site))
    .map((path) => relative(site, path))
    .filter((name) => /\.[a-z0-9]+$/.test(name) && name !== "index.html" && name !== "service-worker.js");
  const checksums = {};
  for (const name of names) checksums[name] = await checksum(join(site, name));

  const run = names.filter((name) => /\.(js|wasm)$/.test(name) && !name.startsWith("module/"));
  const files = JSON.stringify(Object.fromEntries(run.map((name) => [name, checksums[name]])));
  await writeFile(join(site, "files.json"), files);
  checksums["files.json"] = `sha256-${digest(files, "base64")}`;

  const first = [application, opening].flatMap((name) => [`${name}.js`, `${name}_bg.wasm`]).concat("files.json");
  const inPage = JSON.stringify(Object.fromEntries(first.map((name) => [name, checksums[name]])));
  page = page
    .replace(`data-application="./${application}.js"`, `data-application="${application}"`)
    .replace('src="arrival.js" integrity=""', `src="${arrival}" integrity="${checksums[arrival]}"`)
    .replace(/boot\.js"(.*) data-files=""/, `${boot}"$1 integrity="${checksums[boot]}" data-files='${inPage}'`);
  if (![inPage, arrival, boot].every((part) => page.includes(part)) || page.includes('integrity=""')) throw new Error("index.html has no place for checksums");
  // Without what is for those who change it: comments, and the lines that Trunk has emptied.
  const [head, body] = page.replace(/<!--[^]*?-->/g, "").split("<body>");
  await writeFile(index, `${head.replace(/>\s+</g, "><")}<body>${body}`);

  const kept = [...names, "files.json"].filter((name) => !forOthers.test(name));
  const listed = (test) => Object.fromEntries(kept.filter(test).map((name) => [name, checksums[name]]));
  const isSecondForm = (name) => name.endsWith(".wasm.js");
  const lists = {
    page: { "index.html": await checksum(index), ...listed((name) => !forEmployers.test(name) && !isSecondForm(name)) },
    employers: listed((name) => forEmployers.test(name) && !isSecondForm(name)),
  };
  const release = digest(JSON.stringify(lists), "hex").slice(0, 16);
  await fillIn(join(site, "service-worker.js"), "RELEASE", { release, ...lists });
}
