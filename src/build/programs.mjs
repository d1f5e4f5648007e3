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

/** Where www/start/loader.js and www/roster-worker.js look for what a script has. */
const programs = "self.skillsSubsidy.programs";

/** The module for other people's pages stays an ES module; the roster's worker is a classic script already. */
const kinds = { module: "module", roster: "worker" };
const kindOf = (path) => kinds[basename(path).split(/[._-]/)[0]] ?? "program";

function exported(kind, name, expression) {
  return kind === "module" ? `export default ${expression};` : `${programs}[${JSON.stringify(name)}]=${expression};`;
}

/** The script beside a program as one function, which makes it anew each time it is called. */
export async function makeRepeatable(path, name, kind) {
  const source = await readFile(path, "utf8");
  // Each program is passed its compiled WebAssembly (the module its bytes) and never looks for the file itself.
  const define = { "import.meta.url": '""' };
  if (kind === "module") for (const other of ["Request", "Response", "URL"]) define[other] = "undefined";
  // Its console warnings are about ways to call it that are not used here.
  const drop = kind === "module" ? ["console"] : [];
  const { code } = await transform(source, { format: "iife", globalName: "program", define, drop, minifySyntax: kind === "module" });
  await writeFile(path, exported(kind, name, `function(WebAssembly){${code};return program}`));
}

// When memory grows, the old buffer must be detached, as it is in WebAssembly.
const GROWN = "buffer = newBuffer;";
const grownAndLeft =
  "var channel = new MessageChannel(); channel.port1.postMessage(null, [buffer]); channel.port1.close(); buffer = newBuffer;";

/** A program in JavaScript, as a function from what it imports to what it exports. */
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
    throw new Error(`wasm2js writes ${name} in a way that programs.mjs does not know`);
  }
  const body = source.slice(from, to).replace(GROWN, grownAndLeft);
  await writeFile(script, exported(kind, name, `function(imports){${body};return asmFunc(imports)}`));
}

/** Does all this for every program of a site; a debug build does without the second form. */
export async function finishPrograms(site, isRelease) {
  const finish = async (path) => {
    const kind = kindOf(path);
    const script = path.replace("_bg.wasm", ".js");
    if (kind !== "worker") await makeRepeatable(script, relative(site, script), kind);
    if (isRelease) await writeInJavaScript(path, relative(site, `${path}.js`), kind);
  };
  await Promise.all((await filesEnding("_bg.wasm", site)).map(finish));
}
