// The nginx configuration that embedding.html prints, verbatim: nginx accepts it, and serves the built site to clients and
// to a browser as that page says.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { root } from "../../src/build/settings.mjs";
import { inBrowser } from "./project.mjs";

const site = join(root, "dist");
const unpacked = join(root, "target/tools/nginx/usr/sbin/nginx");
const nginx = existsSync(unpacked) ? unpacked : "nginx";
const prefix = fileURLToPath(new URL("output/nginx", import.meta.url));
const page = readFileSync(join(site, "embedding.html"), "utf8");
const printed = /<pre id="nginx"><code>([^]*?)<\/code>/.exec(page)[1].replaceAll("&lt;", "<").replaceAll("&amp;", "&");
const address = `http://127.0.0.1:${/listen (\d+)/.exec(printed)[1]}/subsidy/`;

// The rest of an nginx.conf; nginx's files go into folders of the test.
const around = `daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
pid nginx.pid;
error_log error.log info;
events {}
http {
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${name};`).join(" ")}
  access_log others.log;
  include subsidy.conf;
}
`;
const parameters = ["-p", prefix, "-c", join(prefix, "nginx.conf"), "-e", join(prefix, "error.log")];
const log = (name) => readFileSync(join(prefix, name), "utf8");
let running;

before(async () => {
  rmSync(prefix, { recursive: true, force: true });
  mkdirSync(join(prefix, "html"), { recursive: true });
  symlinkSync(site, join(prefix, "html/subsidy"));
  writeFileSync(join(prefix, "subsidy.conf"), printed);
  writeFileSync(join(prefix, "nginx.conf"), around);
  const { stderr } = spawnSync(nginx, ["-t", ...parameters], { encoding: "utf8" });
  assert.match(stderr, /test is successful/);
  assert.doesNotMatch(stderr, /\[warn\]/);
  running = spawn(nginx, parameters, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  running.stderr.on("data", (text) => (said += text));
  for (let tries = 0; !(await fetch(address).then(({ ok }) => ok, () => false)); tries += 1) {
    assert.ok(tries < 50 && running.exitCode === null, `no response from nginx at ${address}: ${said}`);
    await new Promise((done) => setTimeout(done, 100));
  }
});
after(() => running?.kill());

/** Requests a file; returns the response with its headers, not decompressed. */
const ask = (name, headers = {}) =>
  new Promise((resolve, reject) => {
    get(address + name, { headers }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    }).on("error", reject);
  });

test("a query is ignored and nowhere written down, where a file is missing too", async () => {
  const [plain, appended] = [await ask(""), await ask("?from=singlemessage&isappinstalled=0")];
  assert.equal(appended.status, 200);
  assert.deepEqual(appended.body, plain.body);
  assert.equal((await ask("embed.js?groups=veteran")).status, 200);
  assert.equal((await ask("missing.js?groups=veteran", { referer: "https://portal/?groups=veteran" })).status, 404);
  const written = log("subsidy.log");
  assert.match(written, /"GET \/subsidy\/index\.html" 200 \d+\n/);
  assert.match(written, /"GET \/subsidy\/missing\.js" 404 \d+\n/);
  for (const name of readdirSync(prefix).filter((name) => name.endsWith(".log"))) {
    assert.doesNotMatch(log(name), /singlemessage|veteran|isappinstalled/, name);
  }
});

test("every kind of file has its type, the headers that are promised, and is compressed", async () => {
  const [program] = readdirSync(join(site, "app")).filter((name) => name.endsWith(".wasm"));
  const types = {
    "index.html": "text/html; charset=utf-8",
    "embed.js": "text/javascript; charset=utf-8",
    "qrcode.mjs": "text/javascript; charset=utf-8",
    "plain.css": "text/css; charset=utf-8",
    "catalogue.json": "application/json; charset=utf-8",
    "manifest.webmanifest": "application/manifest+json",
    "icon-192.png": "image/png",
    "LICENSES.txt": "text/plain; charset=utf-8",
    [`app/${program}`]: "application/wasm",
  };
  for (const [name, type] of Object.entries(types)) {
    const { status, headers } = await ask(name, { "accept-encoding": "gzip" });
    assert.equal(status, 200, name);
    assert.equal(headers["content-type"], type, name);
    assert.match(headers["content-security-policy"], /^default-src 'none'; .*frame-ancestors 'self' https:\/\/PORTAL$/, name);
    assert.equal(headers["access-control-allow-origin"], "*", name);
    assert.equal(headers["referrer-policy"], "no-referrer", name);
    assert.equal(headers["x-content-type-options"], "nosniff", name);
    assert.equal(headers["x-frame-options"], undefined, name);
    const immutable = "public, max-age=31536000, immutable";
    assert.equal(headers["cache-control"], name.startsWith("app/") ? immutable : "no-cache", name);
    const small = name.endsWith(".png") || name.startsWith("catalogue") || name.startsWith("manifest");
    if (!small) assert.equal(headers["content-encoding"], "gzip", name);
  }
});

test("all that is in the site has a type, and every file that is named by its content is kept for good", async () => {
  const names = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of names) {
    const { headers } = await ask(join(parentPath, name).slice(site.length + 1));
    assert.notEqual(headers["content-type"], "application/octet-stream", name);
    assert.equal(/immutable/.test(headers["cache-control"]), /-[0-9a-f]{12,16}(_bg)?(\.wasm)?\.\w+$/.test(name), name);
  }
});

test("its policy is the one that the site is tested with, and frame-ancestors besides", async () => {
  const source = readFileSync(join(root, "src/build/server.mjs"), "utf8");
  const directives = /const contentSecurityPolicy = \[([^]*?)\]/.exec(source)[1].match(/(?<=").+(?=")/g);
  const { headers } = await ask("");
  assert.equal(headers["content-security-policy"], [...directives, "frame-ancestors 'self' https://PORTAL"].join("; "));
});

test("the calculator runs from it, by a link that was passed on in WeChat", async () => {
  const answers = "training_date=2020-06-01&groups=employment_difficulty&training_kind=project&training_days=30";
  const amount = await inBrowser(async (page) => {
    await page.goto(`${address}?from=singlemessage&isappinstalled=0#/worker/result?${answers}`);
    const card = page.locator('[data-item="living_allowance"] .item__amount');
    await card.waitFor();
    return card.textContent();
  });
  assert.equal(amount, "1,500元");
});
