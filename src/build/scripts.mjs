// Bundling and minifying of our scripts, down to the syntax that old phones know.

import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build, transform } from "esbuild";
import { oldestBrowsers, root } from "./settings.mjs";

const isModule = (source) => /^\s*(import|export)\b/m.test(source);

/** Makes one script each of those that are several files here. As modules, so that their names may be short. */
export async function bundleScripts(site) {
  const bundle = { absWorkingDir: root, allowOverwrite: true, bundle: true, format: "esm" };
  await build({ ...bundle, entryPoints: ["www/start/main.js"], outfile: join(site, "start.js"), footer: { js: "export {};" } });
  // Also runs in browsers without modules, to show a notice there.
  await build({ ...bundle, entryPoints: ["www/arrival/main.js"], outfile: join(site, "arrival.js"), format: "iife", target: "es5" });
  await build({
    ...bundle,
    entryPoints: ["src/module/package/skills-subsidy.js"],
    outfile: join(site, "skills-subsidy.js"),
    external: ["./module/module.js", "./module/module_bg.wasm.js"],
  });
}

/** Makes a script small. */
export async function finishScript(path) {
  const source = await readFile(path, "utf8");
  const { code } = await transform(source, {
    minify: true,
    // Only in a module may top-level names be shortened: those of a classic script are global.
    format: isModule(source) ? "esm" : undefined,
    target: basename(path) === "arrival.js" ? "es5" : ["es2017", ...oldestBrowsers],
    // These browsers support destructuring except for one corner case, for which esbuild would refuse all of it; and
    // dynamic imports, which browsers had before the standard (check-scripts.mjs limits where they are used).
    supported: { destructuring: true, "dynamic-import": true, "import-meta": true },
  });
  await writeFile(path, code);
}
