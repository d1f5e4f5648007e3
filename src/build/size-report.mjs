// Reports the sizes of the programs and their causes: each shipped file, compressed; each program by crate (twiggy), as
// compiled, before wasm-bindgen and wasm-opt reduce it; and the module's scripts and pack. usage: node size-report.mjs
// [program …]

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { filesEnding, root } from "./settings.mjs";

const programs = process.argv.length > 2 ? process.argv.slice(2) : ["app", "employers", "module"];
/** The files that a client of the program fetches with it. */
const beside = { module: ["module/module.js", "skills-subsidy.js", "module/first.pack"] };
/** Crates below this share of a program are summed in one line. */
const LEAST_SHARE = 0.01;

const compressed = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const row = (name, ...sizes) => console.log(`  ${name.padEnd(44)}${sizes.map((size) => size.toLocaleString("en").padStart(12)).join("")}`);

const sectionNames = ["custom", "type", "import", "function", "table", "memory", "global", "export", "start", "element", "code", "data"];

/** Returns the sections of a WebAssembly file as [name, content]. */
function sections(bytes) {
  const found = [];
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const name = sectionNames[bytes[at++]];
    const length = number();
    found.push([name, bytes.subarray(at, at + length)]);
    at += length;
  }
  return found;
}

/** Returns the crate of a function; for `<A as B>::c` that of A, unless A is a type of the language. */
const crateOf = (name) => name.match(/^[<&*[(]*(?:mut |dyn )*([a-z_][a-z0-9_]*)(?:\[[0-9a-f]+\])?::/)?.[1] ?? "other";

for (const program of programs) {
  const shipped = (await filesEnding("_bg.wasm", join(root, "dist"))).find((path) => basename(path).startsWith(program));
  const bytes = readFileSync(shipped);
  console.log(`\n${program}: shipped, ${"bytes".padStart(25)}${"brotli 11".padStart(24)}`);
  for (const [name, content] of sections(bytes)) row(name, content.length, compressed(content));
  row("the whole file", bytes.length, compressed(bytes));
  for (const name of beside[program] ?? []) {
    const content = readFileSync(join(root, "dist", name));
    row(`beside it: ${name}`, content.length, compressed(content));
  }

  const compiled = join(root, `target/wasm32-unknown-unknown/wasm/${program}.wasm`);
  const items = JSON.parse(execFileSync("twiggy", ["top", "-n", "1000000", "--format", "json", compiled], { maxBuffer: 1e9, encoding: "utf8" }));
  const crates = new Map();
  for (const { name, shallow_size: size } of items) {
    if (/custom section|subsection|^Σ/.test(name)) continue;
    const crate = /data segment/.test(name) ? "(data: words, tables)" : crateOf(name);
    crates.set(crate, (crates.get(crate) ?? 0) + size);
  }
  const total = [...crates.values()].reduce((sum, size) => sum + size, 0);
  console.log(`${program}: as compiled, by crate`);
  const isLarge = ([, size]) => size >= total * LEAST_SHARE;
  const rows = [...crates].sort(([, one], [, other]) => other - one);
  rows.filter(isLarge).forEach(([name, size]) => row(name, size));
  row("the rest", rows.filter((entry) => !isLarge(entry)).reduce((sum, [, size]) => sum + size, 0));
}
