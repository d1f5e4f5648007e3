// A consumer's project in tests/integrations/output/, with the package packed and unpacked by npm; runs commands in it, and
// opens the result in a browser.

import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../../src/build/server.mjs";
import { root } from "../../src/build/settings.mjs";
import { program } from "./readme.mjs";

const folder = fileURLToPath(new URL(".", import.meta.url));
const environment = {
  ...process.env,
  PATH: `${join(folder, "node_modules/.bin")}:${process.env.PATH}`,
  NEXT_TELEMETRY_DISABLED: "1",
  NO_COLOR: "1",
};
delete environment.NODE_TEST_CONTEXT;

/** The outputs of the README's `main.js` and of an evaluation without answers. */
export const SAID = '{"low":"1500","high":null}';
export const NOTHING = '{"low":"0","high":null}';

/** Creates a project with these files; `main.js` is the README's program. */
export function project(name, files = {}) {
  const place = join(folder, "output", name);
  rmSync(place, { recursive: true, force: true });
  const installed = join(place, "node_modules/skills-subsidy");
  mkdirSync(installed, { recursive: true });
  const [{ filename }] = JSON.parse(execFileSync("npm", ["pack", join(root, "dist"), "--json"], { cwd: place, encoding: "utf8" }));
  execFileSync("tar", ["-xzf", filename, "--strip-components=1", "-C", installed], { cwd: place });
  const own = { "package.json": '{ "private": true, "type": "module" }', "main.js": program };
  for (const [file, content] of Object.entries({ ...own, ...files })) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    writeFileSync(join(place, file), content);
  }
  return place;
}

/** Runs commands of the README in a project, with the pinned tools in place of npx; returns their output. */
export function run(place, commands) {
  try {
    return execFileSync("sh", ["-ec", commands.replaceAll("npx ", "")], { cwd: place, env: environment, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    throw new Error(`${commands}\n${error.stdout}\n${error.stderr}`);
  }
}

/** Starts a server of the README; resolves once its address responds. It runs until `stop`. */
export async function start(place, command, port) {
  const running = spawn("sh", ["-c", `exec ${command.replace("npx ", "")}`], { cwd: place, env: environment, stdio: "ignore" });
  const address = `http://localhost:${port}/`;
  for (let tries = 0; ; tries += 1) {
    if (await fetch(address).then(({ ok }) => ok, () => false)) break;
    if (tries > 300 || running.exitCode !== null) throw new Error(`${command}: no response from ${address}`);
    await new Promise((done) => setTimeout(done, 200));
  }
  return { address, stop: () => running.kill() };
}

/** Returns a free port. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Returns the first message that the page at `address` logs in Chromium, objects as JSON, or its uncaught error. */
export async function logged(address) {
  return inBrowser(async (page) => {
    const said = new Promise((resolve) => {
      page.on("console", async (message) => {
        if (message.type() !== "log") return;
        const value = await message.args()[0].jsonValue().catch(() => null); // the page may have been closed
        resolve(JSON.stringify(value));
      });
      page.on("pageerror", (error) => resolve(String(error)));
    });
    await page.goto(address);
    return said;
  });
}

/** Calls `work` with a page of Chromium. */
export async function inBrowser(work) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  try {
    return await work(await browser.newPage());
  } finally {
    await browser.close();
  }
}

/** Returns the message that `script` of a project logs, in a page of its own on a static server. */
export async function loggedBy(place, script, type = "module") {
  writeFileSync(
    join(place, "page.html"),
    `<!doctype html><html lang="en"><link rel="icon" href="data:,"><script type="${type}" defer src="${script}"></script>`,
  );
  return onServer(place, (address) => logged(`${address}page.html`));
}

/** Calls `work` with the address of a static server for a folder. */
export async function onServer(place, work) {
  const { server, address } = await serve({ folder: place });
  try {
    return await work(address);
  } finally {
    server.close();
  }
}

/** Copies the package to where a page without a bundler imports it from. */
export function besidePage(place) {
  cpSync(join(place, "node_modules/skills-subsidy"), join(place, "skills-subsidy"), { recursive: true });
}
