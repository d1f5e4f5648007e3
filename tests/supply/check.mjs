// Checks the lock files, licences and advisories of third-party code that cargo-deny does not cover, and compares the files
// of the built site with their declarations. An advisory database that cannot be reached is reported and is no failure; an
// advisory is.

import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { differences } from "./shipped.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const wrong = [];

// Permitted licences of npm packages. src/build/manifest.mjs lists those that ship; the others run on our machines only.
const permissive = /^\(?(MIT|MIT-0|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|Zlib|CC0-1\.0|BlueOak-1\.0\.0)( (OR|AND) (MIT|Apache-2\.0|ISC|CC0-1\.0|Zlib))*\)?$/;
const excepted = {
  "axe-core": "MPL-2.0: run by tests, unchanged, and not handed on",
  lightningcss: "MPL-2.0: Vite, in a test of our package",
  "caniuse-lite": "CC-BY-4.0: a list of browsers, webpack and Next in tests of our package",
  "@img/sharp": "LGPL-3.0-or-later: libvips, which Next brings for pictures, in a test without any",
  jszip: "MIT, which it offers beside the GPL: Selenium, in make webkit",
};
// Packages with known advisories, and the reason for keeping them.
const outdated = { jquery: "what an old portal has: the examples, which tests open and no site carries" };
const excuses = (name) => Object.keys(excepted).some((known) => name === known || name.startsWith(`${known}-`));

for (const folder of ["src/build", "tests/browser", "tests/integrations", "tests/webkit"]) {
  const { packages, lockfileVersion } = JSON.parse(readFileSync(`${root}${folder}/package-lock.json`, "utf8"));
  if (lockfileVersion !== 3) wrong.push(`${folder}: lock file of version ${lockfileVersion}`);
  const { "": ours, ...others } = packages;
  for (const [name, version] of Object.entries({ ...ours.dependencies, ...ours.devDependencies })) {
    if (!/^\d+\.\d+\.\d+$/.test(version)) wrong.push(`${folder}: ${name} is not pinned: ${version}`);
  }
  for (const [path, { integrity, resolved, license }] of Object.entries(others)) {
    const name = path.replace(/^.*node_modules\//, "");
    if (!/^sha512-/.test(integrity ?? "")) wrong.push(`${folder}: ${name} has no checksum`);
    // An entry without an address comes from the registry or a mirror of it; the checksum decides.
    if (resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/")) wrong.push(`${folder}: ${name} comes from ${resolved}`);
    if (!permissive.test(license ?? "") && !excuses(name)) wrong.push(`${folder}: ${name} has the licence ${license}`);
  }
  console.log(`${folder}: ${Object.keys(others).length} packages, each with its checksum`);

  const audit = spawnSync("npm", ["audit", "--json", "--package-lock-only"], { cwd: `${root}${folder}`, encoding: "utf8", timeout: 60_000 });
  const report = (() => {
    try {
      return JSON.parse(audit.stdout);
    } catch {
      return {};
    }
  })();
  if (report.vulnerabilities === undefined) console.log(`${folder}: NOT CHECKED for advisories: no response to npm audit`);
  else {
    for (const [name, { severity }] of Object.entries(report.vulnerabilities)) {
      if (!(name in outdated)) wrong.push(`${folder}: ${name}: advisory, ${severity}`);
    }
  }
}

for (const lock of ["Cargo.lock", "tests/fuzz/Cargo.lock"]) {
  const parts = readFileSync(`${root}${lock}`, "utf8").split("[[package]]").slice(1);
  const ours = parts.filter((part) => !part.includes("source = "));
  for (const part of parts.filter((part) => part.includes("source = "))) {
    if (!/checksum = "[0-9a-f]{64}"/.test(part)) wrong.push(`${lock}: no checksum: ${part.trim().split("\n")[0]}`);
    if (!part.includes('source = "registry+https://github.com/rust-lang/crates.io-index"')) wrong.push(`${lock}: not from crates.io: ${part.trim()}`);
  }
  console.log(`${lock}: ${parts.length - ours.length} crates, each with its checksum`);
}

const database = spawnSync("git", ["ls-remote", "https://github.com/rustsec/advisory-db", "HEAD"], { timeout: 20_000 });
if (database.status === 0) {
  execFileSync("cargo-deny", ["--locked", "--config", "tests/supply/deny.toml", "check", "advisories"], { cwd: root, stdio: "inherit" });
} else {
  console.log("Cargo.lock: NOT CHECKED for advisories: the database on GitHub cannot be reached");
}

const unlike = await differences(`${root}dist`);
if (unlike.length === 0) console.log("dist: every file is declared, and all third-party material is in sbom.cdx.json and LICENSES.txt");
wrong.push(...unlike);

if (wrong.length > 0) {
  console.error(wrong.join("\n"));
  process.exit(1);
}
