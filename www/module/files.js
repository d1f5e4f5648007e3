// The files of the module, each compared with its checksum before it is used: the program, and its words. They lie beside
// the script, or are handed over by whoever calls `init`.

import { failure } from "./failure.js";

// Filled in by www/build/release.mjs: { name: checksum }.
const checksums = globalThis.MODULE_CHECKSUMS;

/** Where they lie; throws where the script cannot say where it lies itself, as in a bundle that is no module. */
const beside = {
  // Written out, so that bundlers find them.
  "module/module_bg.wasm": () => new URL("./module/module_bg.wasm", import.meta.url),
  "module/words.json": () => new URL("./module/words.json", import.meta.url),
};

const advice =
  "Put the folder `module` of the package beside the script, or hand its files over: " +
  'init({ program, words }), each an address or bytes; or import "skills-subsidy/embedded", which has them inside.';

/** The bytes of a file; an error that names it where it is missing, or not what this release has, and says what to do. */
export async function read(name, given) {
  let from = "given to init()";
  try {
    if (isBytes(given)) return await compared(given, checksums[name]);
    const address = given ? addressOf(given) : beside[name]();
    from = address;
    return await readFrom(address, checksums[name]);
  } catch (error) {
    throw failure("file_missing_or_altered", `skills-subsidy: ${name} is missing or altered (${from}: ${error.message}). ${advice}`);
  }
}

const isBytes = (given) => given instanceof ArrayBuffer || ArrayBuffer.isView(given);

/** An address as it was given: in a page it may be relative to the page. */
function addressOf(given) {
  const { location } = globalThis;
  const written = given.href || given;
  if (typeof written !== "string") throw new Error(`expected an address or bytes, found ${typeof written}`);
  return new URL(written, location ? location.href : undefined);
}

/** Node's own modules, without an import that a bundler for browsers would follow. */
const ofNode = (name) => (globalThis.process && process.getBuiltinModule ? process.getBuiltinModule(name) : null);

async function readFrom(address, integrity) {
  const files = address.protocol === "file:" && ofNode("node:fs/promises");
  return files ? compared(await files.readFile(address), integrity) : fetchFile(address, integrity);
}

// The bytes, rather than a streamed response: works whatever type the server gives .wasm files.
async function fetchFile(address, integrity) {
  const response = await fetch(address, { integrity });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return response.arrayBuffer();
}

/** The bytes, if they are what the checksum says. */
async function compared(bytes, integrity) {
  const { crypto } = globalThis;
  if (!crypto || !crypto.subtle) throw new Error("bytes can be compared in a page with https alone: hand over the address");
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const found = `sha256-${btoa(String.fromCharCode(...digest))}`;
  if (integrity && found !== integrity) throw new Error(`its checksum is ${found}`);
  return bytes;
}
