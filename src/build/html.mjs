// The HTML of the pages that have a program: derived from Trunk's index.html, and completed with the checksums of a
// release.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pages } from "./manifest.mjs";
import { root } from "./settings.mjs";

/** Returns `text` with one replacement; throws unless the pattern occurs exactly once. */
function replaced(text, pattern, by, name = "index.html") {
  const parts = text.split(pattern);
  if (parts.length !== 2) throw new Error(`${name}: expected one match of ${pattern}, found ${parts.length - 1}`);
  return parts.join(by);
}

/** Inserts www/nginx.conf, which a test runs, into the page for portals. */
export async function showServerFiles(site) {
  const [page, nginx] = await Promise.all([join(site, "embedding.html"), join(root, "www/nginx.conf")].map((path) => readFile(path, "utf8")));
  const shown = nginx.trim().replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  await writeFile(join(site, "embedding.html"), replaced(page, "<!-- www/nginx.conf -->", shown, "embedding.html"));
}

/** Writes the HTML of every page of a site. */
export async function writePages(site) {
  const source = await readFile(join(site, "index.html"), "utf8");
  for (const [file, { page, program, title, description }] of Object.entries(pages)) {
    let html = replaced(source, 'data-page="questions"', `data-page="${page}"`);
    html = replaced(html, 'data-program="app"', `data-program="${program}"`);
    if (title) html = replaced(html, /<title>[^<]*<\/title>/, `<title>${title}</title>`);
    if (description) html = replaced(html, /(?<=name="description" content=")[^"]*/, description);
    await writeFile(join(site, file), html);
  }
}

/**
 * Returns the preloads of a page: its WebAssembly, its policy and its script. Those of type `fetch` have no checksum, of
 * which Chromium warns (https://crbug.com/981419); the loader compares it (www/start/loader.js).
 */
function askedForFirst({ program, policies }, checksums) {
  const [binary, script] = [`${program}_bg.wasm`, `${program}.js`];
  return (
    `<link rel="preload" href="${binary}" as="fetch" crossorigin="anonymous">` +
    `<link rel="preload" href="${policies[0].file}" as="fetch" crossorigin="anonymous">` +
    `<link rel="preload" href="${script}" as="script" integrity="${checksums[script]}" crossorigin="anonymous">`
  );
}

/** JSON as the value of an attribute in single quotes. */
const inAttribute = (value) => JSON.stringify(value).replaceAll("&", "&amp;").replaceAll("'", "&#39;");

/**
 * Returns the page with the file names and checksums of a release. `names` are those of its program, its first scripts and
 * the site's policies; `files` are those that the loader may fetch.
 */
export function finished(html, names, files, checksums) {
  const ofFiles = inAttribute(Object.fromEntries(files.map((name) => [name, checksums[name]])));
  const script = (name) => `src="${name}" integrity="${checksums[name]}"`;
  let page = replaced(html, "<!-- asked for first -->", askedForFirst(names, checksums));
  page = replaced(page, 'src="arrival.js" integrity=""', script(names.arrival));
  page = replaced(page, 'src="start.js" integrity=""', script(names.start));
  page = replaced(page, /data-program="\w+"/, `data-program="${names.program}" data-files='${ofFiles}'`);
  page = replaced(page, /(?<=<html[^>]*)>/, ` data-policies='${inAttribute(names.policies)}'>`);
  // Removes comments and the lines that Trunk has left empty.
  const [head, body] = page.replace(/<!--[^]*?-->/g, "").split("<body>");
  return `${head.replace(/>\s+</g, "><")}<body>${body}`;
}
