// Fails unless old phones can run every WebAssembly file of the built site, and reports the size of the visitor's
// download. usage: node check-wasm.mjs [folder]

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { filesEnding, oldWebAssembly, root, wasmOpt } from "./settings.mjs";

const site = process.argv[2] ?? join(root, "dist");
const files = await filesEnding(".wasm", site);
if (files.length === 0) {
  console.error(`no WebAssembly in ${site}`);
  process.exit(1);
}

const kilobytes = (bytes) => `${(bytes.length / 1000).toFixed(1)} kB`;

for (const path of files) {
  try {
    execFileSync(process.execPath, [wasmOpt, path, ...oldWebAssembly, "-o", "/dev/null"], { stdio: "pipe" });
  } catch (error) {
    console.error(`${path} needs newer WebAssembly than old phones have:\n${error.stderr}`);
    process.exit(1);
  }
  const bytes = readFileSync(path);
  const sizes = [bytes, gzipSync(bytes, { level: 9 }), brotliCompressSync(bytes)].map(kilobytes);
  console.log(`${relative(site, path)}: runs on old phones; ${sizes[0]}, gzip ${sizes[1]}, brotli ${sizes[2]}`);
}
