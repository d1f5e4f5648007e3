// Makes a copy of the built site whose application panics on demand (the Cargo feature `panic-on-demand`), in
// target/panicking-site/, for faults.spec.mjs. All other files are those that ship.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeRepeatable } from "../../src/build/programs.mjs";
import { root } from "../../src/build/settings.mjs";

const site = join(root, "target/panicking-site");
const run = (command, ...parameters) => execFileSync(command, parameters, { cwd: root, stdio: "inherit" });

run("cargo", "build", "--locked", "--profile", "wasm", "--target", "wasm32-unknown-unknown", "--features", "app,roster,panic-on-demand", "--bin", "app");
rmSync(site, { recursive: true, force: true });
cpSync(join(root, "dist"), site, { recursive: true });
const binary = join(root, "target/wasm32-unknown-unknown/wasm/app.wasm");
run("wasm-bindgen", "--target", "web", "--no-typescript", "--out-dir", site, "--out-name", "panicking", binary);
await makeRepeatable(join(site, "panicking.js"), "panicking.js", "program");

const index = join(site, "index.html");
const shipped = readFileSync(index, "utf8");
const [script] = shipped.match(/start-[0-9a-f]+\.js/);
const checksum = (name) => `sha256-${createHash("sha256").update(readFileSync(join(site, name))).digest("base64")}`;
const names = ["panicking.js", "panicking_bg.wasm", "frame.js", "offline.js"];
const checksums = JSON.stringify(Object.fromEntries(names.map((name) => [name, checksum(name)])));
const page = shipped
  .replace(/<link rel="preload"[^>]*>/g, "")
  .replace(/data-program="[^"]*"/, 'data-program="panicking"')
  .replace(/data-files='[^']*'/, `data-files='${checksums}'`);
if (!page.includes(script) || page === shipped) throw new Error("unexpected beginning of index.html");
writeFileSync(index, page);
