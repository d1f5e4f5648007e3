// The last step of a build, on the finished site before Trunk moves it to dist/: WebAssembly is rewritten
// for old phones and made small, and so are the scripts. Trunk runs it (Trunk.toml, `post_build`).

import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { build, transform } from "esbuild";
import { shortenImports } from "./imports.mjs";
import { writeMaterials } from "./materials.mjs";
import { finishPrograms } from "./programs.mjs";
import { finishRelease } from "./release.mjs";
import { remembered } from "./remembered.mjs";
import { filesEnding, oldestBrowsers, oldWebAssembly, root, wasmOpt } from "./settings.mjs";

const run = promisify(execFile);
const site = process.env.TRUNK_STAGING_DIR;

// Rust's standard library arrives with these newer instructions in it; each is rewritten in older ones.
const rewrites = [
  ["--enable-bulk-memory", "--llvm-memory-copy-fill-lowering"],
  ["--enable-nontrapping-float-to-int", "--llvm-nontrapping-fptoint-lowering"],
  ["--enable-sign-ext", "--signext-lowering"],
];
const stripped = ["--strip-debug", "--strip-producers", "--strip-target-features"];

async function finishWasm(path) {
  // A second round of -Oz still finds something after the rewriting of the first. Functions with one caller stay on
  // their own and stand by name: larger before compression, smaller after it. So is leaving the zeros in the data, but
  // for the largest programs.
  const zeros = /^(module|opening)_/.test(basename(path)) ? ["--skip-pass=memory-packing"] : [];
  const rounds = ["--one-caller-inline-max-function-size=0", "--flatten", "--rereloop", "-Oz", "-Oz", "--reorder-functions-by-name"];
  const options = [...oldWebAssembly, ...rewrites.flat(), ...zeros, ...rounds, ...stripped];
  await remembered(path, path, options, () => run(process.execPath, [wasmOpt, path, "-o", path, ...options]));
  const script = path.replace("_bg.wasm", ".js");
  const shorter = shortenImports(await readFile(path), await readFile(script, "utf8"));
  await writeFile(path, shorter.program);
  await writeFile(script, shorter.script);
}

const isModule = (source) => /^\s*(import|export)\b/m.test(source);

async function finishScript(path) {
  const source = await readFile(path, "utf8");
  const { code } = await transform(source, {
    minify: true,
    // Only of a module may the outermost names change: those of a classic script are there for others.
    format: isModule(source) ? "esm" : undefined,
    target: ["es2017", ...oldestBrowsers],
    // These do know destructuring but for one corner of it, for which esbuild would refuse all of it; and modules that
    // are loaded on demand, which came to browsers before they came to the standard (check-scripts.mjs says where).
    supported: { destructuring: true, "dynamic-import": true, "import-meta": true },
  });
  await writeFile(path, code);
}

// The subsidies and the text as plain pages, and the first page in the HTML, from the same data and the same code. The
// programs that write them are native: what is said of how the shipped ones are compiled (Makefile) is not for them.
const isForShipped = ([name]) => /^(RUSTC_BOOTSTRAP|CARGO_UNSTABLE_)/.test(name);
const env = Object.fromEntries(Object.entries(process.env).filter((entry) => !isForShipped(entry)));
console.log("writing the pages that need no script");
for (const [program, ...options] of [["pages"], ["first_page", "--features", "prerender"]]) {
  await run("cargo", ["run", "--quiet", "--locked", "--offline", ...options, "--bin", program, "--", site], { cwd: root, env });
}

console.log("listing what is in the site: sbom.cdx.json, LICENSES.txt");
await writeMaterials(site);

// A debug build (`trunk serve --release false`) stays as it is: quick, and readable in the browser.
const isRelease = process.env.TRUNK_PROFILE === "release";
if (isRelease) {
  console.log("making WebAssembly small, and readable for old phones");
  await Promise.all((await filesEnding(".wasm", site)).map(finishWasm));
  console.log("writing the programs in JavaScript too, for where there is no WebAssembly");
}
// What is fetched together is one file. As modules, so that their names may be short.
const bundle = { absWorkingDir: root, allowOverwrite: true, bundle: true, format: "esm" };
await build({ ...bundle, entryPoints: ["www/boot.js"], outfile: join(site, "boot.js"), footer: { js: "export {};" } });
await build({
  ...bundle,
  entryPoints: ["www/skills-subsidy.js"],
  outfile: join(site, "skills-subsidy.js"),
  external: ["./module/module.js", "./module/module_bg.wasm.js", "node:*"],
});
await finishPrograms(site, isRelease);
if (isRelease) await Promise.all((await filesEnding(".js", site)).map(finishScript));
await finishRelease(site);
