// The download size of each engine, brotli 11: its package, bundled and minified as for a page.

import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { root } from "../../../src/build/settings.mjs";

const { build } = createRequire(join(root, "src/build/package.json"))("esbuild");
const here = import.meta.dirname;

const weigh = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

async function bundled(...packages) {
  const contents = packages.map((name, at) => `export * as p${at} from "${name}";`).join("\n");
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return weigh(outputFiles[0].contents);
}

async function files(folder, fits) {
  const names = (await readdir(folder)).filter(fits);
  if (names.length === 0) throw new Error(`no files in ${folder}`);
  const weights = await Promise.all(names.map(async (name) => weigh(await readFile(join(folder, name)))));
  return weights.reduce((sum, weight) => sum + weight, 0);
}

async function ourModule() {
  const dist = join(root, "dist");
  const [entry, parts] = [await files(dist, (name) => name === "skills-subsidy.js"), await files(join(dist, "module"), (name) => /\.(js|wasm)$/.test(name))];
  return entry + parts;
}

/** Returns each engine's name and size in bytes. */
export async function weights() {
  const zen = join(here, "node_modules/@gorules");
  const native = (await readdir(zen)).find((name) => name.startsWith("zen-engine-"));
  return [
    ["our module (skills-subsidy.js and its WebAssembly, with policy and texts)", await ourModule()],
    ["publicodes, without a policy", await bundled("publicodes")],
    ["json-rules-engine, without a policy", await bundled("json-rules-engine")],
    ["react and react-dom, without anything", await bundled("react", "react-dom/client")],
    ["@gorules/zen-engine, its native addon", await files(join(zen, native), (name) => name.endsWith(".node"))],
  ];
}
