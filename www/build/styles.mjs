// Makes one style sheet of www/styles/main.css and what it imports. Trunk runs it before a build.

import { build } from "esbuild";
import { oldestBrowsers, root } from "./settings.mjs";

await build({
  absWorkingDir: root,
  entryPoints: ["www/styles/main.css"],
  outfile: "target/styles/main.css",
  bundle: true,
  minify: true,
  target: oldestBrowsers,
  loader: { ".svg": "dataurl" },
  logLevel: "warning",
});
