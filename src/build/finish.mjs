// The post-build hook of Trunk (Trunk.toml): completes the staged site before Trunk moves it to dist/. Rewrites
// WebAssembly for old phones, and minifies WebAssembly and scripts.

import { execFile } from "node:child_process";
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { showServerFiles, writePages } from "./html.mjs";
import { shortenImports } from "./imports.mjs";
import { shipped } from "./manifest.mjs";
import { finishPrograms } from "./programs.mjs";
import { finishRelease } from "./release.mjs";
import { remembered } from "./remembered.mjs";
import { bundleScripts, finishScript } from "./scripts.mjs";
import { filesEnding, oldWebAssembly, root, wasmOpt } from "./settings.mjs";
import { timed } from "./steps.mjs";
import { writeWords } from "./words.mjs";

const run = promisify(execFile);
const site = process.env.TRUNK_STAGING_DIR;

// Rust's standard library is compiled with these newer instructions; each is rewritten with older ones.
const rewrites = [
  ["--enable-bulk-memory", "--llvm-memory-copy-fill-lowering"],
  ["--enable-nontrapping-float-to-int", "--llvm-nontrapping-fptoint-lowering"],
  ["--enable-sign-ext", "--signext-lowering"],
];
const stripped = ["--strip-debug", "--strip-producers", "--strip-target-features"];

async function finishWasm(path) {
  // Functions with one caller are not inlined and keep their order: larger before compression, smaller after it.
  // Keeping the zeros in the data, flattening and a second round make the small module 0.9 % smaller when compressed,
  // but a page's program 0.3 % larger, in more than twice the time.
  const isSmall = /^module_/.test(basename(path));
  const twice = isSmall ? ["--skip-pass=memory-packing", "--flatten", "--rereloop", "-Oz"] : [];
  const rounds = ["--one-caller-inline-max-function-size=0", ...twice, "-Oz", "--reorder-functions-by-name"];
  const options = [...oldWebAssembly, ...rewrites.flat(), ...rounds, ...stripped];
  await remembered(path, path, options, () => run(process.execPath, [wasmOpt, path, "-o", path, ...options]));
  const script = path.replace("_bg.wasm", ".js");
  const shorter = shortenImports(await readFile(path), await readFile(script, "utf8"));
  await writeFile(path, shorter.program);
  await writeFile(script, shorter.script);
}

/** Copies the files that are shipped unchanged, from our folders and from npm packages. */
const copyFiles = () => Promise.all(shipped.filter(({ from }) => from).map(({ name, from }) => cp(join(root, from), join(site, name))));

/** Copies the policies that `make policy` has compiled. */
const copyPolicies = () => cp(join(root, "target/policies"), join(site, "policies"), { recursive: true });

/** Draws the pages without scripts and the first page in the HTML, by the code and from the data of the programs. */
const drawPages = () =>
  run("cargo", ["run", "--quiet", "--locked", "--offline", "--features", "prerender", "--bin", "static-pages", "--", site], { cwd: root });

// A debug build (`trunk serve --release false`) is not post-processed, so that it is quick, and readable in the browser.
const isRelease = process.env.TRUNK_PROFILE === "release";

/** Moves Trunk's main program from its hashed name in the root into a folder like that of every other program. */
async function moveFirstProgram() {
  const [, former] = (await readdir(site)).map((name) => /^(app-[0-9a-f]+)\.js$/.exec(name)).find(Boolean);
  await mkdir(join(site, "app"));
  const script = await readFile(join(site, `${former}.js`), "utf8");
  await writeFile(join(site, "app/app.js"), script.replaceAll(former, "app"));
  await rename(join(site, `${former}_bg.wasm`), join(site, "app/app_bg.wasm"));
  await rm(join(site, `${former}.js`));
}

await moveFirstProgram();
await copyFiles();
await copyPolicies();
await showServerFiles(site);
await writePages(site);
await timed("drawing the pages without scripts", 5, drawPages);
if (isRelease) {
  await timed("minifying WebAssembly for old phones", 90, async () =>
    Promise.all((await filesEnding(".wasm", site)).map(finishWasm)),
  );
}
await bundleScripts(site);
await writeWords(["arrival.js", "start.js", "offline.js", "service-worker.js"].map((name) => join(site, name)));
await timed("compiling the programs to JavaScript, for browsers without WebAssembly", 30, () => finishPrograms(site, isRelease));
if (isRelease) await Promise.all((await filesEnding(".js", site)).map(finishScript));
await finishRelease(site, isRelease);
