// Constants and helpers shared by the build scripts.

import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The root folder of the repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The oldest supported browsers, the first with mutable globals in WebAssembly; newer syntax is rewritten for them. */
export const oldestBrowsers = ["chrome74", "safari13", "firefox67"];

/** The options of wasm-opt for the WebAssembly of these browsers: its first version, and mutable globals. */
export const oldWebAssembly = ["--mvp-features", "--enable-mutable-globals"];

/** The path of wasm-opt, which npm's binaryen has as a Node script. */
export const wasmOpt = fileURLToPath(new URL("node_modules/binaryen/bin/wasm-opt", import.meta.url));
export const wasmToJavaScript = fileURLToPath(new URL("node_modules/binaryen/bin/wasm2js", import.meta.url));

/** Returns the paths of every file below a folder whose name ends in `ending`, sorted. */
export async function filesEnding(ending, folder) {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((name) => name.endsWith(ending)).sort().map((name) => join(folder, name));
}

/** Returns the paths of every file of a site, relative to it, sorted. */
export async function filesOf(site) {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => relative(site, join(parentPath, name))).sort();
}
