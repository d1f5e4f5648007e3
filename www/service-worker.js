// Caches one whole release of the site on the device, for offline use. Every release has its own cache, filled file by
// file against its checksums before it is used, so that files of two releases are never mixed. Each file is compared
// with its checksum again whenever it is read: one that was altered on the device is fetched again, and without a
// network refused with a message rather than used. A newer release waits until the visitor agrees (www/offline.js), or
// until no page of the old one is open.
// To switch it off for good, replace this file by service-worker-off.js, or remove it.

const { release, page, employers, changing: ownedByPortal } = globalThis.RELEASE; // written in by src/build/release.mjs
const prefix = `skills-subsidy ${registration.scope} `;
const name = prefix + release;
const address = (file) => new URL(file === "index.html" ? "./" : file, registration.scope).href;

/** The portal's own files, which may change between releases: from the network if possible. */
const changing = new Set(ownedByPortal.map(address));
const checksums = new Map(Object.entries({ ...page, ...employers }).map(([file, checksum]) => [address(file), checksum]));

async function fetchChecked(url) {
  const response = await fetch(url, { integrity: checksums.get(url), cache: "no-cache" });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

async function keep(files) {
  const cache = await caches.open(name);
  await Promise.all(
    Object.keys(files).map(async (file) => {
      const url = address(file);
      if (!(await cache.match(url))) await cache.put(url, await fetchChecked(url));
    }),
  );
}

async function keepChanging() {
  const cache = await caches.open(name);
  await Promise.all([...changing].map((url) => cache.add(url).catch(() => {}))); // each of them is optional
}

/** Caches the employers' files of this release on devices that had those of an earlier one, except with Save-Data. */
async function keepEmployersAgain() {
  if (navigator.connection && navigator.connection.saveData) return;
  const had = await Promise.all(Object.keys(employers).map((file) => caches.match(address(file))));
  if (had.some(Boolean)) await keep(employers).catch(() => {}); // optional: the storage may be full
}

addEventListener("install", (event) => {
  event.waitUntil(
    Promise.all([keep(page), keepChanging(), keepEmployersAgain()]).catch(async (error) => {
      await caches.delete(name); // a release is cached completely or not at all
      throw error;
    }),
  );
});

addEventListener("activate", (event) => {
  const forget = async () => {
    const old = (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== name);
    await Promise.all(old.map((key) => caches.delete(key)));
  };
  event.waitUntil(forget());
});

addEventListener("message", (event) => {
  const { data } = event;
  if (data === "skills-subsidy-begin") skipWaiting();
  // The employers' program and the roster's worker are large, so they are cached only once that page is opened.
  if (data === "skills-subsidy-keep-employers") event.waitUntil(keep(employers).catch(() => {})); // optional: the storage may be full
});

/** Returns the address without its query, which selects no other file. */
function fileOf(request) {
  const url = new URL(request.url);
  url.search = url.hash = "";
  if (url.href === address("index.html") + "index.html") return address("index.html");
  return url.href;
}

/** Whether the bytes match the checksum of this release. */
async function isOurs(url, bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return checksums.get(url) === `sha256-${btoa(String.fromCharCode(...digest))}`;
}

async function answer(request, url) {
  const cache = await caches.open(name);
  const kept = await cache.match(url);
  const isAltered = kept && !(await isOurs(url, await kept.clone().arrayBuffer()));
  if (kept && !isAltered) return kept;
  try {
    // Not cached yet, no longer, or altered: fetched if it belongs to this release, and cached for the next time.
    const response = await fetchChecked(url);
    cache.put(url, response.clone()).catch(() => {}); // optional: the storage may be full
    return response;
  } catch (error) {
    // If neither the device nor this release has the file any more, the network answers as without a service worker;
    // the page checks the response (www/start/loader.js).
    return fetch(request).catch((unreachable) => {
      if (isAltered) return refusal(request);
      throw unreachable;
    });
  }
}

/** Answers for an altered file without a network: with a page that says so, or a network error for anything but a page. */
function refusal({ mode }) {
  if (mode !== "navigate") return Response.error();
  // Each in Chinese and in English; the build writes them in (src/i18n/script_words.rs).
  const [alteredTitle, alteredHeading, altered] = [globalThis.WORDS.alteredTitle, globalThis.WORDS.alteredHeading, globalThis.WORDS.altered];
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${alteredTitle[0]}</title>
<h1>${alteredHeading[0]}</h1>
<p>${altered[0]}</p>
<div lang="en"><h1>${alteredHeading[1]}</h1>
<p>${altered[1]}</p></div></html>`;
  return new Response(page, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": "default-src 'none'" } });
}

async function answerChanging(request, url) {
  const cache = await caches.open(name);
  try {
    const response = await fetch(request);
    if (response.ok) cache.put(url, response.clone()).catch(() => {});
    return response;
  } catch (error) {
    const kept = await cache.match(url);
    if (kept) return kept;
    throw error;
  }
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = fileOf(request);
  if (request.method !== "GET") return;
  if (changing.has(url)) event.respondWith(answerChanging(request, url));
  else if (checksums.has(url)) event.respondWith(answer(request, url));
});
