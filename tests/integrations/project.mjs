// A consumer's project: the package, packed and unpacked by npm, beside a program, in tests/integrations/output/;
// running commands in it, and opening the result in a browser.

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

/** What `main.js` says, and an evaluation of nothing. */
export const SAID = '{"low":"1500","high":null}';
export const NOTHING = '{"low":"0","high":null}';

/** A new project with these files; `main.js` is the README's program. */
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

/** Runs commands of the README in a project, with the pinned tools in the place of npx; returns what they said. */
export function run(place, commands) {
  try {
    return execFileSync("sh", ["-ec", commands.replaceAll("npx ", "")], { cwd: place, env: environment, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    throw new Error(`${commands}\n${error.stdout}\n${error.stderr}`);
  }
}

/** A server of the README's, until `stop`; ready once its address answers. */
export async function start(place, command, port) {
  const running = spawn("sh", ["-c", `exec ${command.replace("npx ", "")}`], { cwd: place, env: environment, stdio: "ignore" });
  const address = `http://localhost:${port}/`;
  for (let tries = 0; ; tries += 1) {
    if (await fetch(address).then(({ ok }) => ok, () => false)) break;
    if (tries > 300 || running.exitCode !== null) throw new Error(`${command}: nothing answers at ${address}`);
    await new Promise((done) => setTimeout(done, 200));
  }
  return { address, stop: () => running.kill() };
}

/** A port that is free now. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What a page of `address` logs first in Chromium, objects as JSON, or the error that it ends with. */
export async function logged(address) {
  return inBrowser(async (page) => {
    const said = new Promise((resolve) => {
      page.on("console", async (message) => {
        if (message.type() !== "log") return;
        const value = await message.args()[0].jsonValue().catch(() => null); // the page may be closed by then
        resolve(JSON.stringify(value));
      });
      page.on("pageerror", (error) => resolve(String(error)));
    });
    await page.goto(address);
    return said;
  });
}

/** Does something with a page of Chromium. */
export async function inBrowser(work) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  try {
    return await work(await browser.newPage());
  } finally {
    await browser.close();
  }
}

/** What `script` of a project logs, in a page of its own on a static server. */
export async function loggedBy(place, script, type = "module") {
  writeFileSync(
    join(place, "page.html"),
    `<!doctype html><html lang="en"><link rel="icon" href="data:,"><script type="${type}" defer src="${script}"></script>`,
  );
  return onServer(place, (address) => logged(`${address}page.html`));
}

/** Does something with a folder on a static server. */
export async function onServer(place, work) {
  const { server, address } = await serve({ folder: place });
  try {
    return await work(address);
  } finally {
    server.close();
  }
}

/** Puts the package where a page without a bundler finds it. */
export function besidePage(place) {
  cpSync(join(place, "node_modules/skills-subsidy"), join(place, "skills-subsidy"), { recursive: true });
}
