// Bundles and minifies our scripts, down to the syntax of old phones.

import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build, transform } from "esbuild";
import { oldestBrowsers, root } from "./settings.mjs";

const isModule = (source) => /^\s*(import|export)\b/m.test(source);

/** Bundles the scripts of several files, as ES modules so that top-level names can be shortened. */
export async function bundleScripts(site) {
  const bundle = { absWorkingDir: root, allowOverwrite: true, bundle: true, format: "esm" };
  await build({ ...bundle, entryPoints: ["www/start/main.js"], outfile: join(site, "start.js"), footer: { js: "export {};" } });
  // arrival.js also runs in browsers without modules, where it shows a notice.
  await build({ ...bundle, entryPoints: ["www/arrival/main.js"], outfile: join(site, "arrival.js"), format: "iife", target: "es5" });
  await build({
    ...bundle,
    entryPoints: ["src/module/package/skills-subsidy.js"],
    outfile: join(site, "skills-subsidy.js"),
    external: ["./module/module.js", "./module/module_bg.wasm.js"],
  });
}

/** Minifies a script. */
export async function finishScript(path) {
  const source = await readFile(path, "utf8");
  const { code } = await transform(source, {
    minify: true,
    // Top-level names may be shortened in a module only: those of a classic script are global.
    format: isModule(source) ? "esm" : undefined,
    target: basename(path) === "arrival.js" ? "es5" : ["es2017", ...oldestBrowsers],
    // These browsers support destructuring except for one corner case, for which esbuild would refuse all of it; and
    // dynamic imports, which browsers had before the standard (check-scripts.mjs limits where they are used).
    supported: { destructuring: true, "dynamic-import": true, "import-meta": true },
  });
  await writeFile(path, code);
}
