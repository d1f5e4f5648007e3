// The manifest: every file of the site, its origin, its users, whether a device caches it for offline use
// (www/service-worker.js), and the third-party code in it. A file without a row here, or a row without a file, stops
// the build.

/** The pages with a program, derived from index.html; the first keeps the title and description of index.html. */
export const pages = {
  "index.html": { page: "questions", program: "app" },
  "employers.html": {
    page: "employers",
    program: "employers",
    title: "企业测算、花名册和补贴标准 · 职业技能补贴计算",
    description: "企业测算学徒、岗前和安全培训补贴，整份花名册逐人计算，载入本地补贴标准目录。只在本机计算，不上传。",
  },
};

/** The values of the caching column. */
const [always, employers, changing, never] = ["always", "employers", "changing", "never"];
// The caching of a file. always: after the first visit; employers: once employers.html was opened; changing: the
// portal's own files, from the network if possible; never: not on a visitor's device, or only as a second form that a
// device with service workers does not need.

/** The origin of a file that the build makes. */
const made = null;
/** The origin of a file from an npm package of the build. */
const npm = (name, file) => ({ npm: name, path: `src/build/node_modules/${name}/${file}` });

/**
 * The programs. `features` are those of our crate; `without` are dependencies that are compiled but not called, so that the
 * linker drops them and what only they need; `kept` are exceptions to that, which the linker keeps because they export
 * something (rust_xlsxwriter brings js-sys). tests/supply/programs.test.mjs compares these lists with the programs.
 */
const spreadsheets = ["calamine", "csv-core", "encoding_rs", "quick-xml", "rust_xlsxwriter", "zip"];
export const programs = {
  app: { features: "app", without: spreadsheets },
  employers: { features: "app", without: spreadsheets },
  roster: { features: "roster", without: [] },
  module: { features: "module", without: spreadsheets, kept: ["js-sys"] },
};

/** The third-party code in a file that the build makes: the crates linked into a program. */
const linked = (program) => ({ program });

/**
 * Rows of: name (`*` matches anything), origin, users, caching, and the third-party code unless the origin implies it. The
 * first matching row counts. sbom.cdx.json and LICENSES.txt are made from this list (materials.mjs).
 */
export const shipped = [
  // For visitors
  ["index.html", made, "visitors", always],
  ["employers.html", made, "employers", always],
  ["app/*_bg.wasm.js", made, "visitors without WebAssembly", never, linked("app")],
  ["employers/*_bg.wasm.js", made, "employers without WebAssembly", never, linked("employers")],
  ["roster/*_bg.wasm.js", made, "employers without WebAssembly", never, linked("roster")],
  ["app/app-*", made, "visitors", always, linked("app")],
  ["main-*.css", made, "visitors", always],
  ["application.css", "target/styles/application.css", "visitors", always],
  ["arrival-*.js", made, "visitors", always],
  ["start-*.js", made, "visitors", always],
  ["icon-32-*.png", made, "visitors", always],
  ["manifest.webmanifest", "www/manifest.webmanifest", "visitors", always],
  ["icon-192.png", "www/icons/icon-192.png", "visitors", always],
  ["icon-512.png", "www/icons/icon-512.png", "visitors", always],
  ["guide.html", made, "visitors", always],
  ["plain.css", "www/plain.css", "visitors", always],
  ["frame.js", "www/embedding/guest.js", "visitors inside another page", always],
  ["embed/*.html", made, "visitors inside another page", always],
  ["offline.js", "www/offline.js", "visitors", always],
  ["service-worker.js", "www/service-worker.js", "visitors", never],
  ["service-worker-off.js", "www/service-worker-off.js", "portals that let everyone go", always],

  // The policies, compiled by `make policy`
  ["policies/index.json", made, "visitors", never],
  ["policies/*.pack", made, "visitors", always],
  ["policies/policy.schema.json", made, "those who write policies", never],

  // For employers
  ["employers/employers-*", made, "employers", employers, linked("employers")],
  ["roster/roster*", made, "employers", employers, linked("roster")],
  ["roster-worker.js", "www/roster-worker.js", "employers", employers],
  ["catalogue.json", "www/catalogue.json", "portals, which put their own in its place", changing],
  ["catalogue-example.json", "www/catalogue-example.json", "portals", changing],
  ["catalogue.schema.json", "www/catalogue.schema.json", "portals", never],
  ["catalogue-format.html", "www/catalogue-format.html", "portals", never],
  ["guide.json", "www/guide.json", "portals, which put their own in its place", changing],
  ["guide-example.json", "www/guide-example.json", "portals", never],
  ["guide.schema.json", "www/guide.schema.json", "portals", never],
  ["guide-format.html", "www/guide-format.html", "portals", never],

  // For portals and their staff
  ["embed.js", "www/embedding/host.js", "portals", never],
  ["embedding.html", "www/embedding/generator.html", "portals", never],
  ["embedding.js", "www/embedding/generator.js", "portals", never],
  ["poster.js", "www/embedding/poster.js", "portals", never],
  ["qrcode.mjs", npm("qrcode-generator", "dist/qrcode.mjs"), "portals", never],

  // For programmers
  ["module/first.pack", made, "programmers", never],
  ["module/embedded.js", made, "programmers", never, linked("module")],
  ["module/module*", made, "programmers", never, linked("module")],
  ["skills-subsidy.js", made, "programmers", never],
  ["skills-subsidy-embedded.js", "src/module/package/skills-subsidy-embedded.js", "programmers", never],
  ["skills-subsidy.d.ts", "src/module/package/skills-subsidy.d.ts", "programmers", never],
  ["package.json", "src/module/package/package.json", "programmers", never],
  ["README.md", "src/module/package/README.md", "programmers", never],

  // For auditors
  ["proof-*.html", made, "auditors", never],
  ["personas-*.html", made, "auditors", never],
  ["sbom.cdx.json", made, "auditors", never],
  ["LICENSES.txt", made, "auditors", never],
].map(([name, from, whom, kept, others]) => ({
  name,
  from: from?.path ?? from,
  whom,
  kept,
  others: from?.npm ? from : others,
  fits: fitting(name),
}));

function fitting(name) {
  const pattern = new RegExp(`^${name.split("*").map((part) => part.replace(/[.]/g, "\\.")).join(".*")}$`);
  return (file) => pattern.test(file);
}

/** Returns the row of a file; throws if there is none. */
export function rowOf(file) {
  const row = shipped.find(({ fits }) => fits(file));
  if (!row) throw new Error(`${file} is in the site, and src/build/manifest.mjs does not say for whom`);
  return row;
}

/** Throws if a row matches no file. */
export function expectAll(files) {
  const empty = shipped.filter((row) => !files.some((file) => rowOf(file) === row));
  if (empty.length > 0) throw new Error(`src/build/manifest.mjs lists what is not there: ${empty.map(({ name }) => name).join(", ")}`);
}
