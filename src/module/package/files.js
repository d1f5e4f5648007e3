// Loads the files of the module, the program and the policy packs, and compares each with its checksum before use. The files
// are beside the script, or the caller of `init` passes them.

import { failure } from "./failure.js";

// Filled in by src/build/release.mjs: { name: checksum }.
const checksums = globalThis.MODULE_CHECKSUMS;

/** Their addresses. Throws where `import.meta.url` is missing, as in a bundle that is not an ES module. */
const beside = {
  // Literal, because bundlers find files by this pattern only.
  "module/module_bg.wasm": () => new URL("./module/module_bg.wasm", import.meta.url),
  "module/first.pack": () => new URL("./module/first.pack", import.meta.url),
};

const advice =
  "Put the folder `module` of the package beside the script, or hand its files over: " +
  'init({ program, policies: [pack] }), each an address or bytes; or import "skills-subsidy/embedded", which has them inside.';

/** Returns the packs as [name, bytes]: those passed to `init`, those that an index lists, or the one beside the script. */
export async function readPacks(given) {
  const named = async (name, bytes) => [name, new Uint8Array(await bytes)];
  if (given === undefined || given === null) return [await named("module/first.pack", read("module/first.pack"))];
  if (Array.isArray(given)) {
    return Promise.all(given.map((pack, at) => named(`policies[${at}]`, read(`policies[${at}]`, pack || 0))));
  }
  const packOf = ({ file, integrity }) => named(file, read(file, new URL(file, addressOf(given)), integrity));
  return Promise.all(listed(await read("policies/index.json", given || 0), given).map(packOf));
}

/** Returns the policies that an index lists. Throws where the bytes are no index. */
function listed(bytes, from) {
  try {
    const { policies } = JSON.parse(new TextDecoder().decode(bytes));
    if (policies.every(({ file, integrity }) => typeof file === "string" && /^sha256-/.test(integrity))) return policies;
  } catch (error) {
    // Not JSON: usually a server's HTML page for a missing file.
  }
  throw failure("file_missing_or_altered", `skills-subsidy: policies/index.json is missing or altered (${from}: no index of policies). ${advice}`);
}

/** Returns the bytes of a file. Throws `file_missing_or_altered`, with the name, the cause and the remedy. */
export async function read(name, given, integrity = checksums[name]) {
  let from = "given to init()";
  try {
    if (isBytes(given)) return integrity ? await compared(given, integrity) : given;
    const address = given === undefined ? beside[name]() : addressOf(given);
    from = address;
    return await readFrom(address, integrity);
  } catch (error) {
    throw failure("file_missing_or_altered", `skills-subsidy: ${name} is missing or altered (${from}: ${error.message}). ${advice}`);
  }
}

const isBytes = (given) => given instanceof ArrayBuffer || ArrayBuffer.isView(given);

/** Returns an absolute URL; a relative address is resolved against the page. */
function addressOf(given) {
  const { location } = globalThis;
  const written = given.href || given;
  if (typeof written !== "string") throw new Error(`expected an address or bytes, found ${typeof written}`);
  return new URL(written, location ? location.href : undefined);
}

/** Returns a built-in module of Node, without an import statement that a bundler for browsers would follow. */
const ofNode = (name) => (globalThis.process && process.getBuiltinModule ? process.getBuiltinModule(name) : null);

async function readFrom(address, integrity) {
  const files = address.protocol === "file:" && ofNode("node:fs/promises");
  if (!files) return fetchFile(address, integrity);
  const bytes = await files.readFile(address);
  return integrity ? compared(bytes, integrity) : bytes;
}

// `compileStreaming` would fail where a server sends .wasm with another media type; the bytes always work.
async function fetchFile(address, integrity) {
  const response = await fetch(address, integrity ? { integrity } : {});
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return response.arrayBuffer();
}

/** Returns the bytes if they match the checksum; throws otherwise. */
async function compared(bytes, integrity) {
  const { crypto } = globalThis;
  if (!crypto || !crypto.subtle) throw new Error("bytes can be compared in a page with https alone: hand over the address");
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const found = `sha256-${btoa(String.fromCharCode(...digest))}`;
  if (found !== integrity) throw new Error(`its checksum is ${found}`);
  return bytes;
}
