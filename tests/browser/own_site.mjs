// A copy of the site on its own server, which a test may change and stop, and access to the browser's caches.

import { cpSync } from "node:fs";
import { test as base, expect } from "@playwright/test";
import { QUICK, serve } from "../../src/build/server.mjs";

/** The fixture of such a site. */
export const test = base.extend({
  portal: async ({}, use, info) => {
    const folder = info.outputPath("site");
    cpSync(new URL("../../dist", import.meta.url), folder, { recursive: true });
    let running = await serve({ folder, mount: "/portal/", effort: QUICK });
    const { address } = running;
    const stop = async () => {
      running.server.closeAllConnections();
      await new Promise((resolve) => running.server.close(resolve));
    };
    const start = async () => (running = await serve({ folder, mount: "/portal/", port: Number(new URL(address).port), effort: QUICK }));
    await use({ folder, address, stop, start });
    await stop();
  },
});

/** Opens an address of that site in a fresh document. */
export async function visit(page, address, fragment) {
  await page.goto("about:blank");
  await page.goto(`${address}${fragment}`);
}

/** Runs in the page: whether the service worker is active. */
export const isActive = () => navigator.serviceWorker.getRegistration().then((it) => Boolean(it && it.active && it.active.state === "activated"));
export const releases = () => caches.keys().then((keys) => keys.map((key) => key.split(" ").pop()));
/** Runs in the page: returns the cached files that only the employers' page needs. */
export const keptForEmployers = async () => {
  const kept = await caches.keys().then((keys) => Promise.all(keys.map((key) => caches.open(key).then((cache) => cache.keys()))));
  return kept.flat().map(({ url }) => url).filter((url) => /\/(employers\/|roster)/.test(url));
};
export const keepsAllForEmployers = (page) => expect.poll(() => page.evaluate(keptForEmployers), { timeout: 90_000 }).toHaveLength(5);

/** Runs in the page: returns the addresses of cached files by their names without hashes. */
export const keptAs = async (names) => {
  const cache = await caches.open((await caches.keys())[0]);
  const kept = (await cache.keys()).map(({ url }) => url);
  return names.map((name) => {
    const found = kept.filter((url) => new URL(url).pathname.replace("/portal/", "").replace(/-[0-9a-f]{12,16}(?=[._])/, "") === name);
    if (found.length !== 1) throw new Error(`${name}: expected one cached file, found ${found.length}`);
    return found[0];
  });
};
/** Alters cached files, as another program on the device might. */
export const tamper = async (page, names) =>
  page.evaluate(async (addresses) => {
    const cache = await caches.open((await caches.keys())[0]);
    for (const address of addresses) {
      const response = await cache.match(address);
      const text = `${(await response.text()).replace("</title>", " ALTERED</title>")}ALTERED`;
      await cache.put(address, new Response(text, { headers: response.headers }));
    }
  }, await page.evaluate(keptAs, names));
