// The package in a page, in Node, and with webpack, esbuild and Vite, built and run verbatim as its README says.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { NOTHING, SAID, besidePage, freePort, logged, loggedBy, onServer, project, run, start } from "./project.mjs";
import { readme, section } from "./readme.mjs";

test("the README names the versions that are tested", () => {
  const { devDependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
  for (const [name, words] of Object.entries({ webpack: "webpack", esbuild: "esbuild", vite: "Vite", next: "Next" })) {
    assert.ok(readme.includes(`${words} ${devDependencies[name]}`), `${words} ${devDependencies[name]}`);
  }
});

test("Node runs it as it stands", () => {
  assert.match(run(project("node"), "node main.js"), /low: '1500', high: null/);
});

test("a page without a bundler, on a static server", async () => {
  const [script] = section("A page without a bundler").code;
  // The README's inline script becomes a file, because our server's strict policy forbids inline scripts.
  const place = project("page", { "script.js": /<script type="module">([^]*)<\/script>/.exec(script)[1] });
  besidePage(place);
  assert.equal(await loggedBy(place, "script.js"), NOTHING);
});

test("webpack", async () => {
  const { files, commands: [build] } = section("webpack");
  const place = project("webpack", files);
  assert.match(run(place, build), /compiled successfully/);
  assert.equal(await loggedBy(place, "dist/main.js", "text/javascript"), SAID);
});

test("esbuild, for browsers with the files beside, inside, and in a script that is no module; for Node", async () => {
  const { files, commands: [beside, inside, classic, node] } = section("esbuild");
  const place = project("esbuild", files);
  run(place, beside);
  assert.equal(await loggedBy(place, "out/main.js"), SAID);
  run(place, inside);
  assert.equal(await loggedBy(place, "out/inside.js"), NOTHING);
  run(place, classic);
  assert.equal(await loggedBy(place, "out/classic.js", "text/javascript"), NOTHING);
  assert.match(run(place, node), /low: '1500', high: null/);
});

test("where the files do not lie beside a bundle, the error says what to do, and so it works", async () => {
  const given = `import init, { evaluate } from "skills-subsidy";
    await init({ program: "files/module_bg.wasm", policies: [new URL("../files/first.pack", import.meta.url)] });
    console.log(evaluate({ audience: "worker" }).total);`;
  const place = project("elsewhere", { "given.js": given });
  const [build] = section("esbuild").commands[0].split("\n");
  run(place, build);
  const said = await loggedBy(place, "out/main.js");
  assert.match(said, /module\/(module_bg\.wasm|first\.pack) is missing or altered \(http.*Put the folder `module`/);
  assert.match(said, /init\(\{ program, policies: \[pack\] \}\).*skills-subsidy\/embedded/);
  run(place, `${build.replace("main.js", "given.js")}\nmkdir files\ncp node_modules/skills-subsidy/module/module_bg.wasm files/\ncp node_modules/skills-subsidy/module/first.pack files/`);
  assert.equal(await loggedBy(place, "out/given.js"), NOTHING);
});

test("Vite, built and on its server for development", async () => {
  const { files, commands: [build] } = section("Vite");
  const place = project("vite", files);
  run(place, build);
  assert.equal(await onServer(join(place, "dist"), logged), SAID);
  const port = await freePort();
  const server = await start(place, `npx vite --port ${port} --strictPort`, port);
  try {
    assert.equal(await logged(server.address), SAID);
  } finally {
    server.stop();
  }
});
