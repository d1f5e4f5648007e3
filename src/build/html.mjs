// The HTML of the pages that have a program: derived from Trunk's index.html, and completed with the checksums of a
// release.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pages } from "./manifest.mjs";
import { root } from "./settings.mjs";

/** `text` with one place of it changed; there must be exactly one. */
function replaced(text, pattern, by, name = "index.html") {
  const parts = text.split(pattern);
  if (parts.length !== 2) throw new Error(`${name} has ${parts.length - 1} places for ${pattern}`);
  return parts.join(by);
}

/** Puts the file for nginx, which a test starts, into the page for portals. */
export async function showServerFiles(site) {
  const [page, nginx] = await Promise.all([join(site, "embedding.html"), join(root, "www/nginx.conf")].map((path) => readFile(path, "utf8")));
  const shown = nginx.trim().replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  await writeFile(join(site, "embedding.html"), replaced(page, "<!-- www/nginx.conf -->", shown, "embedding.html"));
}

/** Writes the HTML of every page into a site. */
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
 * What the browser asks for before it has read on: the program, in the form that most browsers run. Chromium warns of a
 * checksum on what is asked for as `fetch` (https://crbug.com/981419): the loader compares it (www/start/loader.js).
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
 * The page with the names that a release has given its files, and their checksums: `names` are those of its program and
 * of the scripts at its start, and the policies of the site; `files` those that the loader may fetch.
 */
export function finished(html, names, files, checksums) {
  const ofFiles = inAttribute(Object.fromEntries(files.map((name) => [name, checksums[name]])));
  const script = (name) => `src="${name}" integrity="${checksums[name]}"`;
  let page = replaced(html, "<!-- asked for first -->", askedForFirst(names, checksums));
  page = replaced(page, 'src="arrival.js" integrity=""', script(names.arrival));
  page = replaced(page, 'src="start.js" integrity=""', script(names.start));
  page = replaced(page, /data-program="\w+"/, `data-program="${names.program}" data-files='${ofFiles}'`);
  page = replaced(page, /(?<=<html[^>]*)>/, ` data-policies='${inAttribute(names.policies)}'>`);
  // Removes everything for developers: comments, and the lines that Trunk has emptied.
  const [head, body] = page.replace(/<!--[^]*?-->/g, "").split("<body>");
  return `${head.replace(/>\s+</g, "><")}<body>${body}`;
}
