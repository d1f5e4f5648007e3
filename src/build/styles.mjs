// Bundles www/styles/main.css and www/styles/application.css with their imports. Trunk runs it before a build.

import { build } from "esbuild";
import { oldestBrowsers, root } from "./settings.mjs";

await build({
  absWorkingDir: root,
  entryPoints: ["www/styles/main.css", "www/styles/application.css"],
  outdir: "target/styles",
  bundle: true,
  minify: true,
  target: oldestBrowsers,
  loader: { ".svg": "dataurl" },
  logLevel: "warning",
});
