// Fetches the files that www/start/main.js needs, each compared with its checksum, so that a file that is missing,
// truncated, altered or replaced by another page is never run. The list of files is in this script's own element
// (src/build/release.mjs), so nothing inline is needed. Plain ES2017, for older phones: no `import()`.

import { afterCall, beforeCall } from "./foreign_changes.js";

const files = JSON.parse(document.querySelector("script[data-files]").dataset.files); // { name: checksum }
const { policy: policyOfPage, programs } = globalThis.skillsSubsidy; // programs: the registry of their scripts

/** Returns the absolute address of a file of the site. */
export const address = (name) => new URL(name, document.baseURI).href;

/**
 * Returns the address of a script of the site as a TrustedScriptURL, where Trusted Types are enforced (index.html): then no
 * other script can run, and no HTML can be injected.
 */
export const scriptAddress = (name) => policy.createScriptURL(address(name));
const createScriptURL = (url) => {
  if (url.startsWith(address("./")) && url.endsWith(".js")) return url;
  throw new TypeError(`${url}: no script of this site`);
};
const policy = globalThis.trustedTypes
  ? globalThis.trustedTypes.createPolicy("skills-subsidy", { createScriptURL })
  : { createScriptURL };

// ---- Files, each checked before it is used

/** Runs a script of the site. Resolves once it has run. */
export async function runScript(name, type) {
  const integrity = files[name];
  const element = document.createElement("script");
  if (type) element.type = type;
  element.crossOrigin = "anonymous"; // in a sandbox the site has another origin
  element.integrity = integrity;
  element.src = scriptAddress(name);
  await new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = () => reject(new Error(`could not load ${name}`));
    document.head.append(element);
  });
}

/** Resolves when the style sheet is applied or has failed: the page is readable without it. */
export function fetchStyles(name) {
  return new Promise((resolve) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href: address(name), onload: resolve, onerror: resolve });
    document.head.append(link);
  });
}

/** Whether WebAssembly exists and the site's content security policy allows it. */
function hasWebAssembly() {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch (error) {
    return false;
  }
}

async function get(name) {
  const response = await fetch(address(name), { integrity: files[name] });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

const bytesOf = async (name) => (await get(name)).arrayBuffer();

async function compile(name) {
  if (WebAssembly.compileStreaming) {
    try {
      return await WebAssembly.compileStreaming(await get(name));
    } catch (error) {
      // The server's media type may be wrong, which only `compileStreaming` minds.
    }
  }
  return WebAssembly.compile(await bytesOf(name));
}

// ---- The policy of the page: one pack, the only source of each program's policy

let fetchingPack = null;
let pack = null;

/** Fetches the pack, once for all programs. */
function fetchPack() {
  const keep = (bytes) => (pack = new Uint8Array(bytes));
  if (!fetchingPack) fetchingPack = bytesOf(policyOfPage.file).then(keep);
  fetchingPack.catch(() => (fetchingPack = null)); // so that a later call tries again
  return fetchingPack;
}

/** Returns the pack of the running program. */
export const packOfPolicy = () => pack;

// ---- Programs: WebAssembly, or the same compiled to JavaScript if that is missing

const loading = {};

/** Fetches a program. `create` makes an instance, not yet started, with the given `WebAssembly` object. */
function fetchProgram(name) {
  const [script, binary] = [`${name}.js`, `${name}_bg.wasm`];
  if (!loading[name]) {
    const make = hasWebAssembly()
      ? compile(binary).then((module) => (imports) => WebAssembly.instantiate(module, imports).then((it) => it.exports))
      : runScript(`${binary}.js`).then(() => async (imports) => programs[`${binary}.js`](imports));
    loading[name] = Promise.all([make, runScript(script)]).then(([exports]) => ({ create: programs[script], exports }));
    loading[name].catch(() => delete loading[name]);
  }
  return loading[name];
}

// After a panic a program is in an undefined state and its results are worthless, so neither its functions nor those of
// the other programs of the page are called again.
let generation = 0;
const stale = new Error("this program ended");

const quiet = (event) => [event.error, event.reason].includes(stale) && event.preventDefault();
addEventListener("error", quiet);
addEventListener("unhandledrejection", quiet);

let hear = () => {};

/** Sets the callback for the failure of a program, after which none of its functions runs. */
export const onEnded = (ended) => (hear = ended);

function end(error) {
  generation += 1;
  console.error(error);
  hear();
}

let depth = 0; // of nested calls: the program calls this page's scripts, and they call the program

function guarded(exports) {
  const ours = generation;
  const guard = (inner) =>
    function () {
      if (ours !== generation) throw stale;
      if (depth === 0) beforeCall();
      depth += 1;
      try {
        return inner.apply(null, arguments);
      } catch (error) {
        if (ours === generation) end(error);
        throw error;
      } finally {
        depth -= 1;
        if (depth === 0) afterCall();
      }
    };
  const all = {};
  for (const name of Object.keys(exports)) {
    all[name] = typeof exports[name] === "function" ? guard(exports[name]) : exports[name];
  }
  return all;
}

/** Starts a program and gives it its policy; returns its exports. It draws only when `run` is called. */
export async function begin(name) {
  const [program, policy] = await Promise.all([fetchProgram(name), fetchPack()]);
  const instantiate = async (module, imports) => ({ module, instance: { exports: guarded(await program.exports(imports)) } });
  const glue = program.create({ instantiate, Instance: function () {} });
  await glue.default({ module_or_path: null });
  const fault = glue.load(policy);
  if (fault) throw new Error(`${policyOfPage.file}: ${fault}`);
  return glue;
}
