// Constants and helpers shared by the build scripts.

import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Syntax newer than these know is rewritten. They are the first with mutable globals in WebAssembly. */
export const oldestBrowsers = ["chrome74", "safari13", "firefox67"];

/** All the WebAssembly these browsers know: its first version, and mutable globals. */
export const oldWebAssembly = ["--mvp-features", "--enable-mutable-globals"];

/** npm's binaryen runs as a Node script. */
export const wasmOpt = fileURLToPath(new URL("node_modules/binaryen/bin/wasm-opt", import.meta.url));
export const wasmToJavaScript = fileURLToPath(new URL("node_modules/binaryen/bin/wasm2js", import.meta.url));

/** Every file below a folder whose name ends so. */
export async function filesEnding(ending, folder) {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((name) => name.endsWith(ending)).sort().map((name) => join(folder, name));
}

/** Every file of a site, by its name there. */
export async function filesOf(site) {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => relative(site, join(parentPath, name))).sort();
}
