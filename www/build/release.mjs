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

/** Names the application by what it is now, so that a name never stands for two contents. Returns the new name. */
async function renameApplication(site, name) {
  const [script, binary] = [".js", "_bg.wasm"].map((ending) => join(site, name + ending));
  const contents = Buffer.concat([await readFile(script), await readFile(binary)]);
  const renamed = `app-${digest(contents, "hex").slice(0, 16)}`;
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
  const application = await renameApplication(site, former);
  page = page.replaceAll(former, application);

  await fillIn(join(site, "roster-worker.js"), "ROSTER_CHECKSUM", await checksum(join(site, "roster/roster_bg.wasm")));

  const names = (await filesEnding("", site))
    .map((path) => relative(site, path))
    .filter((name) => /\.[a-z0-9]+$/.test(name) && name !== "index.html" && name !== "service-worker.js");
  const checksums = {};
  for (const name of names) checksums[name] = await checksum(join(site, name));

  const run = names.filter((name) => /\.(js|wasm)$/.test(name) && !name.startsWith("module/"));
  const files = JSON.stringify(Object.fromEntries(run.map((name) => [name, checksums[name]])));
  await writeFile(join(site, "files.json"), files);
  checksums["files.json"] = `sha256-${digest(files, "base64")}`;

  const first = [application, "opening/opening"].flatMap((name) => [`${name}.js`, `${name}_bg.wasm`]).concat("files.json");
  const inPage = JSON.stringify(Object.fromEntries(first.map((name) => [name, checksums[name]])));
  page = page
    .replace(`data-application="./${application}.js"`, `data-application="${application}"`)
    .replace('src="arrival.js" integrity=""', `src="arrival.js" integrity="${checksums["arrival.js"]}"`)
    .replace('data-files=""', `integrity="${checksums["boot.js"]}" data-files='${inPage}'`);
  if (!page.includes(inPage) || page.includes('integrity=""')) throw new Error("index.html has no place for checksums");
  await writeFile(index, page);

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
