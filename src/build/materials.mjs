// Lists the third-party material in the site: sbom.cdx.json (CycloneDX), and LICENSES.txt with every licence's text.
// manifest.mjs names the third-party code of each file in the site; the rest comes from `cargo metadata`, the crates'
// sources in cargo's cache and the npm packages of the build, so nothing is downloaded. There is no date and no serial
// number, so that the same sources give the same bytes.

import { execFile } from "node:child_process";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { programs, rowOf } from "./manifest.mjs";
import { filesOf, root } from "./settings.mjs";

const run = promisify(execFile);
const licenceFile = /^(licen[sc]e|copying|notice|copyright|unlicense)/i;

/**
 * Returns the crates linked into WebAssembly with these features: no build or development dependency, no procedural macro,
 * none in `without` and none that only those need, except the crates in `kept`.
 */
export async function crates({ features, without, kept = [] }) {
  const { stdout } = await run(
    "cargo",
    ["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", "wasm32-unknown-unknown", "--features", features],
    { cwd: root, maxBuffer: 64 << 20 },
  );
  const { packages, resolve } = JSON.parse(stdout);
  const described = new Map(packages.map((one) => [one.id, one]));
  const needs = new Map(resolve.nodes.map(({ id, deps }) => [id, deps]));
  const isMacro = ({ targets }) => targets.some(({ kind }) => kind.includes("proc-macro"));
  const found = new Set();
  const follow = (id) => {
    if (found.has(id) || isMacro(described.get(id)) || without.includes(described.get(id).name)) return;
    found.add(id);
    needs.get(id).filter(({ dep_kinds }) => dep_kinds.some(({ kind }) => kind === null)).forEach(({ pkg }) => follow(pkg));
  };
  follow(resolve.root);
  for (const { id } of packages.filter(({ name }) => kept.includes(name))) follow(id);
  const ours = described.get(resolve.root);
  found.delete(resolve.root);
  return { ours, linked: [...found].map((id) => described.get(id)).sort(byName) };
}

const byName = (one, other) => (`${one.name} ${one.version}` < `${other.name} ${other.version}` ? -1 : 1);

/** Describes Rust's standard library, which is linked in too. */
async function standardLibrary() {
  const { stdout } = await run("rustc", ["--version", "--verbose"], { cwd: root });
  return { name: "std", version: /^release: (.+)$/m.exec(stdout)[1], license: "MIT OR Apache-2.0", authors: [], repository: "https://github.com/rust-lang/rust" };
}

/** Describes an npm package of the build. */
async function script(name) {
  const folder = join(root, "src/build/node_modules", name);
  const { version, license, author, repository } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  return { name, version, license, authors: [author?.name ?? author ?? ""], repository: repository?.url ?? repository, manifest_path: join(folder, "package.json"), npm: true };
}

/** Returns the third-party origins of the files in `site`: npm packages, and programs, each of which stands for its crates. */
async function othersIn(site) {
  const others = (await filesOf(site)).map((file) => rowOf(file).others).filter(Boolean);
  const sorted = (names) => [...new Set(names.filter(Boolean))].sort();
  return { npm: sorted(others.map(({ npm }) => npm)), programs: sorted(others.map(({ program }) => program)) };
}

/** Returns our crate, every third-party package in the files of `site`, and the packages of each program. */
export async function packagesIn(site) {
  const found = await othersIn(site);
  const [library, npm] = await Promise.all([standardLibrary(), Promise.all(found.npm.map(script))]);
  const ofPrograms = {};
  const all = new Map();
  let ours;
  for (const program of found.programs) {
    const { linked, ...own } = await crates(programs[program]);
    ({ ours } = own);
    ofPrograms[program] = [...linked, library];
    for (const one of linked) all.set(one.id, one);
  }
  return { ours, all: [...[...all.values()].sort(byName), library, ...npm], programs: ofPrograms };
}

/** Returns the licence texts of a package; an empty list if it has none. */
async function texts({ manifest_path }) {
  if (!manifest_path) return [];
  const folder = dirname(manifest_path);
  const names = (await readdir(folder)).filter((name) => licenceFile.test(name)).sort();
  const read = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8").catch(() => "")));
  return read.map((text) => text.replaceAll("\r\n", "\n").trim()).filter((text) => text !== "");
}

/** Returns an SPDX expression; some manifests still separate licences with a slash. */
const spdx = ({ license }) => license.replaceAll(/ ?\/ ?/g, " OR ");

export const purl = ({ name, version, npm }) => `pkg:${npm ? "npm" : "cargo"}/${name}@${version}`;

/** Returns the bom-ref of a program. */
export const programRef = (program) => `program:${program}`;

/** Writes sbom.cdx.json and LICENSES.txt into `site`. */
export async function writeMaterials(site) {
  const { ours, all, programs: ofPrograms } = await packagesIn(site);
  const programNames = Object.keys(ofPrograms);
  const component = (one) => ({
    type: "library",
    "bom-ref": purl(one),
    name: one.name,
    version: one.version,
    licenses: [{ expression: spdx(one) }],
    purl: purl(one),
    ...(one.repository ? { externalReferences: [{ type: "vcs", url: one.repository }] } : {}),
  });
  const bom = {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": purl(ours),
        name: ours.name,
        version: ours.version,
        licenses: [{ expression: ours.license }],
        components: programNames.map((name) => ({ type: "application", "bom-ref": programRef(name), name, version: ours.version })),
      },
    },
    components: all.map(component),
    // The dependencies of each program.
    dependencies: [
      { ref: purl(ours), dependsOn: [...programNames.map(programRef), ...all.filter(({ npm }) => npm).map(purl)] },
      ...programNames.map((name) => ({ ref: programRef(name), dependsOn: ofPrograms[name].map(purl) })),
    ],
  };
  await writeFile(join(site, "sbom.cdx.json"), `${JSON.stringify(bom, null, 1)}\n`);

  // Each text appears once, with all packages under it, because many crates share theirs verbatim.
  const shared = new Map();
  const bare = [];
  for (const one of all) {
    const found = await texts(one);
    if (found.length === 0) bare.push(one);
    for (const text of found) shared.set(text, [...(shared.get(text) ?? []), one]);
  }
  const title = (one) => `${one.name} ${one.version} (${spdx(one)})`;
  const rule = "=".repeat(80);
  const parts = [...shared].map(([text, of]) => `${rule}\n${of.map(title).join("\n")}\n${rule}\n\n${text}\n`);
  const by = ({ authors }) => authors.filter(Boolean).join(", ") || "The Rust Project Developers";
  const said = (one) => `${title(one)}, by ${by(one)}`;
  parts.push(`${rule}\nPublished without a text of their own, under licences whose texts stand above\n${rule}\n\n${bare.map(said).join("\n")}\n`);
  await writeFile(join(site, "LICENSES.txt"), `What this site is made of besides our own work (${title(ours)}). Which program has which: sbom.cdx.json.\n\n${parts.join("\n")}`);
  return { components: all.length, texts: shared.size, without: bare.map(({ name }) => name) };
}
