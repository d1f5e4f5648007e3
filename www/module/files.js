// The files of the module, each read and compared with its checksum before it is used: the program, and its words.

import { failure } from "./failure.js";

// Filled in by www/build/release.mjs: { name: checksum }.
const checksums = globalThis.MODULE_CHECKSUMS;

const addresses = {
  // Written out, so that bundlers find them.
  "module/module_bg.wasm": new URL("./module/module_bg.wasm", import.meta.url),
  "module/words.json": new URL("./module/words.json", import.meta.url),
};

/** The bytes of a file; an error that names it where it is missing, or not what this release has. */
export async function read(name) {
  const address = addresses[name];
  try {
    return await (address.protocol === "file:" ? readFile(address, checksums[name]) : fetchFile(address, checksums[name]));
  } catch (error) {
    throw failure("file_missing_or_altered", `skills-subsidy: ${name} is missing or altered (${address}: ${error.message})`);
  }
}

// The bytes, rather than a streamed response: works whatever type the server gives .wasm files.
async function fetchFile(address, integrity) {
  const response = await fetch(address, { integrity });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return response.arrayBuffer();
}

async function readFile(address, integrity) {
  const files = await import(/* webpackIgnore: true */ /* @vite-ignore */ "node:fs/promises");
  const { createHash } = await import(/* webpackIgnore: true */ /* @vite-ignore */ "node:crypto");
  const bytes = await files.readFile(address);
  const found = `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
  if (integrity && found !== integrity) throw new Error(`its checksum is ${found}`);
  return bytes;
}
