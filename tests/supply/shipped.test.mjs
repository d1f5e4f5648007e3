// The check in shipped.mjs finds what it should: it passes on the built site, and names any file that is added, missing, or
// left out of the lists.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { root } from "../../src/build/settings.mjs";
import { jquery } from "../browser/examples.mjs";
import { differences } from "./shipped.mjs";

let folder;
let site;

before(async () => (folder = await mkdtemp(join(tmpdir(), "shipped-"))));
after(() => rm(folder, { recursive: true }));

/** Makes a changed copy of the site. */
async function changed(change) {
  site = join(folder, "site");
  await rm(site, { recursive: true, force: true });
  await cp(join(root, "dist"), site, { recursive: true });
  await change(site);
  return differences(site);
}

const edit = async (name, change) => writeFile(join(site, name), change(await readFile(join(site, name), "utf8")));

test("the built site is what is declared", async () => {
  assert.deepEqual(await changed(() => {}), []);
});

test("the examples and their jQuery are no part of it", async () => {
  assert.deepEqual(await changed((site) => cp(jquery, join(site, "jquery.min.js"))), [
    "jquery.min.js is in the site, and src/build/manifest.mjs does not say for whom",
  ]);
  const [found, ...others] = await changed((site) => cp(join(root, "tests/browser/examples"), join(site, "examples"), { recursive: true }));
  assert.match(found, /^examples\/article\.html is in the site/);
  assert.equal(others.length, 4);
});

test("somebody else's file under a name of ours is named, as it came and minified", async () => {
  assert.deepEqual(await changed((site) => cp(jquery, join(site, "frame.js"))), [
    "frame.js is of the npm package jquery, and its row in src/build/manifest.mjs does not say so",
  ]);
  const [found] = await changed(() => edit("poster.js", (own) => `/*! jQuery v1.12.4 | (c) jQuery Foundation */${own}`));
  assert.match(found, /^poster\.js says “\/\*! jQuery v1\.12\.4.*names nobody else$/);
});

test("a row without its file, and a package that a list has too much or not at all, are named", async () => {
  const [found] = await changed((site) => rm(join(site, "poster.js")));
  assert.match(found, /lists what is not there: poster\.js$/);
  const components = (change) => (text) => {
    const bom = JSON.parse(text);
    return JSON.stringify({ ...bom, components: change(bom.components) });
  };
  const without = components((all) => all.filter(({ name }) => name !== "qrcode-generator"));
  assert.match((await changed(() => edit("sbom.cdx.json", without)))[0], /does not have pkg:npm\/qrcode-generator@/);
  const withMore = components((all) => [...all, { purl: "pkg:npm/jquery@1.12.4" }]);
  assert.deepEqual(await changed(() => edit("sbom.cdx.json", withMore)), ["sbom.cdx.json has pkg:npm/jquery@1.12.4, which is not in the site"]);
  const [licence] = await changed(() => edit("LICENSES.txt", (text) => text.replaceAll("qrcode-generator", "")));
  assert.match(licence, /^LICENSES\.txt does not have pkg:npm\/qrcode-generator@/);
});

test("a crate that a program is said to have and has not, or has and is not said to, is named", async () => {
  const bom = JSON.parse(await readFile(join(root, "dist/sbom.cdx.json"), "utf8"));
  const crate = (name) => bom.components.find((component) => component.name === name).purl;
  const said = (program) => bom.dependencies.find(({ ref }) => ref === `program:${program}`).dependsOn;
  for (const program of ["app", "employers", "module"]) assert.ok(!said(program).includes(crate("calamine")), program);
  for (const name of ["calamine", "zip"]) assert.ok(said("roster").includes(crate(name)), name);
  const moved = (from, to) => (text) => {
    const changed = JSON.parse(text);
    const of = (program) => changed.dependencies.find(({ ref }) => ref === `program:${program}`);
    of(from).dependsOn = of(from).dependsOn.filter((name) => name !== crate("calamine"));
    of(to).dependsOn.push(crate("calamine"));
    return JSON.stringify(changed);
  };
  assert.deepEqual(await changed(() => edit("sbom.cdx.json", moved("roster", "app"))), [
    `sbom.cdx.json says that ${crate("calamine")} is in app, which it is not`,
    `sbom.cdx.json does not say that ${crate("calamine")} is in roster`,
  ]);
});
