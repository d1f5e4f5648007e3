// Post-processes the programs from wasm-bindgen: each can be instantiated more than once, with a WebAssembly module
// that is passed in; each also gets a JavaScript form for browsers without WebAssembly (wasm2js).

import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { basename, relative } from "node:path";
import { promisify } from "node:util";
import { transform } from "esbuild";
import { remembered } from "./remembered.mjs";
import { filesEnding, wasmToJavaScript } from "./settings.mjs";

const run = promisify(execFile);

/** The object in which each script registers its program, for www/start/loader.js and www/roster-worker.js. */
const programs = "self.skillsSubsidy.programs";

/** The format of each script: the published module stays an ES module; the roster's worker is a classic script. */
const kinds = { module: "module", roster: "worker" };
const kindOf = (path) => kinds[basename(path).split(/[._-]/)[0]] ?? "program";

function exported(kind, name, expression) {
  return kind === "module" ? `export default ${expression};` : `${programs}[${JSON.stringify(name)}]=${expression};`;
}

/** Wraps a program's script in a function, each call of which makes a new instance. */
export async function makeRepeatable(path, name, kind) {
  const source = await readFile(path, "utf8");
  // The caller passes the compiled WebAssembly (for the module its bytes), so the script's own address is never used.
  const define = { "import.meta.url": '""' };
  if (kind === "module") for (const other of ["Request", "Response", "URL"]) define[other] = "undefined";
  // The module never triggers wasm-bindgen's console warnings about deprecated calls.
  const drop = kind === "module" ? ["console"] : [];
  const { code } = await transform(source, { format: "iife", globalName: "program", define, drop, minifySyntax: kind === "module" });
  await writeFile(path, exported(kind, name, `function(WebAssembly){${code};return program}`));
}

// When memory grows, the old buffer must be detached, as it is in WebAssembly.
const GROWN = "buffer = newBuffer;";
const grownAndLeft =
  "var channel = new MessageChannel(); channel.port1.postMessage(null, [buffer]); channel.port1.close(); buffer = newBuffer;";

/** Compiles a program to JavaScript, as a function from its imports to its exports. */
async function writeInJavaScript(path, name, kind) {
  const script = `${path}.js`;
  const options = ["-Oz"];
  await remembered(path, script, ["wasm2js", ...options], () =>
    run(process.execPath, [wasmToJavaScript, path, ...options, "-o", script], { maxBuffer: 1e8 }),
  );
  const source = await readFile(script, "utf8");
  const from = source.indexOf("var bufferView;");
  const to = source.indexOf("var retasmFunc");
  if (from < 0 || to < from || (source.includes("memory_grow") && !source.includes(GROWN))) {
    throw new Error(`${name}: unexpected output of wasm2js`);
  }
  const body = source.slice(from, to).replace(GROWN, grownAndLeft);
  await writeFile(script, exported(kind, name, `function(imports){${body};return asmFunc(imports)}`));
}

/** Post-processes every program of a site; a debug build has no JavaScript form. */
export async function finishPrograms(site, isRelease) {
  const finish = async (path) => {
    const kind = kindOf(path);
    const script = path.replace("_bg.wasm", ".js");
    if (kind !== "worker") await makeRepeatable(script, relative(site, script), kind);
    if (isRelease) await writeInJavaScript(path, relative(site, `${path}.js`), kind);
  };
  await Promise.all((await filesEnding("_bg.wasm", site)).map(finish));
}
