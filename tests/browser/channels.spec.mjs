// An attacker's script in the page tries every known channel (channels.mjs): each is closed or open as the table says,
// and SECURITY.md prints that very table.

import { createSocket } from "node:dgram";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { expect, test as base } from "@playwright/test";
import { root } from "../../src/build/settings.mjs";
import { channels, table } from "./channels.mjs";

const ANSWER = "honeypot=7919";
const SECURITY = join(root, "SECURITY.md");

/** Servers that write down whatever reaches them, and a host's page around the calculator. */
const test = base.extend({
  listener: async ({ baseURL }, use) => {
    const heard = { requests: [], packets: 0 };
    const server = createServer((request, response) => {
      if (request.url === "/host.html") {
        // What a host can do: frame this very address and nothing else, and no pop-ups.
        response.setHeader("Content-Security-Policy", `default-src 'none'; frame-src ${baseURL}index.html`);
        response.setHeader("Content-Type", "text/html");
        return response.end(`<!doctype html><title>t</title><iframe src="${baseURL}index.html#/worker?embed=1" sandbox="allow-scripts allow-same-origin allow-forms"></iframe>`);
      }
      heard.requests.push(`${request.method} ${request.url}`);
      return response.writeHead(200, { "Access-Control-Allow-Origin": "*", "Content-Type": "text/plain" }).end("heard");
    });
    server.on("upgrade", (request, socket) => {
      heard.requests.push(`upgrade ${request.url}`);
      socket.destroy();
    });
    const socket = createSocket("udp4").on("message", () => (heard.packets += 1));
    await new Promise((resolve) => socket.bind(0, "127.0.0.1", resolve));
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const elsewhere = `http://localhost:${server.address().port}/`;
    await use({ heard, elsewhere, udp: socket.address().port });
    server.closeAllConnections();
    server.close();
    socket.close();
  },
});

/** Lets an attempt run in a page or frame and says whether anything of it arrived. */
async function getsOut({ page, frame, channel, listener, baseURL }) {
  const own = [];
  page.context().on("request", (request) => request.url().startsWith(baseURL) && own.push(request.url()));
  const before = { ...listener.heard, requests: listener.heard.requests.length };
  const { elsewhere, udp } = listener;
  const given = { elsewhere, own: baseURL, udp, answer: ANSWER };
  // What a policy refuses may throw; a navigation takes the page away under our feet.
  await frame.evaluate(channel.attempt, given).catch(() => {});
  const arrived = () =>
    listener.heard.requests.length > before.requests ||
    listener.heard.packets > before.packets ||
    own.some((url) => url.includes(ANSWER));
  const patience = 1500;
  for (let waited = 0; waited < patience && !arrived(); waited += 100) await page.waitForTimeout(100);
  return arrived();
}

for (const channel of channels) {
  test(`${channel.name} is ${channel.closedBy ? "closed" : "open"}`, async ({ page, listener, baseURL }) => {
    // The page's own policy alone: our server sends one too, another may not.
    await page.route((url) => url.href.split("#")[0] === baseURL, async (route) => {
      const response = await route.fetch();
      const { "content-security-policy": policy, ...headers } = response.headers();
      expect(policy).toBeTruthy();
      await route.fulfill({ response, headers });
    });
    await page.goto(`${baseURL}#/worker?training_days=7919`);
    await expect(page.locator("main h1")).toBeVisible();
    const out = await getsOut({ page, frame: page.mainFrame(), channel, listener, baseURL });
    expect(out).toBe(channel.closedBy === null);
  });
}

for (const channel of channels.filter(({ embedded }) => embedded)) {
  test(`${channel.name} is ${channel.embedded} in a host's frame`, async ({ page, listener, baseURL }) => {
    await page.goto(`${listener.elsewhere}host.html`);
    const frame = await page.locator("iframe").elementHandle().then((handle) => handle.contentFrame());
    await expect(frame.locator("main h1")).toBeVisible();
    expect(await getsOut({ page, frame, channel, listener, baseURL })).toBe(channel.embedded !== "closed");
  });
}

// Without these a listener that hears nothing would prove everything closed. A page of its own for each: what one
// attempt leaves behind (a pop-up, a download, a peer) is in nobody's way.
for (const channel of channels) {
  test(`${channel.name} is heard where nothing stands in the way`, async ({ page, listener, baseURL }) => {
    await page.goto(`${listener.elsewhere}free.html`);
    listener.heard.requests.length = 0;
    expect(await getsOut({ page, frame: page.mainFrame(), channel, listener, baseURL })).toBe(true);
  });
}

test("nothing from outside becomes a script of the page, or HTML in it", async ({ page, baseURL }) => {
  await page.goto(`${baseURL}#/worker`);
  await expect(page.locator("main h1")).toBeVisible();
  const done = await page.evaluate(() => {
    const script = document.createElement("script");
    const attempts = {
      html: () => document.body.insertAdjacentHTML("beforeend", "<b>planted</b>"),
      frame: () => (document.createElement("iframe").srcdoc = "<b>planted</b>"),
      script: () => (script.src = "embed.js"),
      text: () => (script.textContent = "alert(1)"),
      worker: () => new Worker("roster-worker.js"),
      "another policy": () => trustedTypes.createPolicy("skills-subsidy", { createScriptURL: (url) => url }),
      "a script of another site": () => skillsSubsidy.scriptAddress("https://example.com/embed.js"),
      "a script of this site": () => (script.src = skillsSubsidy.scriptAddress("embed.js")),
    };
    const works = ([, attempt]) => {
      try {
        attempt();
        return true;
      } catch (error) {
        return false;
      }
    };
    return Object.entries(attempts).filter(works).map(([name]) => name);
  });
  expect(done).toEqual(["a script of this site"]);
});

test("SECURITY.md prints this table", () => {
  test.skip(!existsSync(SECURITY), "there is no SECURITY.md yet");
  expect(readFileSync(SECURITY, "utf8")).toContain(table());
});
