// A small static server for `make serve` and the browser tests. It does what a portal's server should: correct media types,
// compression, caching, and a strict content security policy.
// usage: node server.mjs [--folder dist] [--mount /] [--port 8080] [--host 127.0.0.1] [--effort 11]

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const types = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pack": "application/x-policy-pack",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ts": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};
const incompressible = new Set([".png", ".ico"]);

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

// Trunk puts a hash of the content into such names, as in app-0123456789abcdef.js, so their content never changes.
const immutableName = /-[0-9a-f]{12,16}(_bg)?(\.wasm)?\.[a-z]+$/;

const compressors = {
  br: (content, effort) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: effort } }),
  gzip: (content) => promisify(gzip)(content),
};
const compressed = new Map();

/** The effort of Brotli for users: the smallest files. The whole site takes most of a minute of processor time. */
const SMALLEST = 11;
/** The effort for tests: files a tenth larger, in a second. */
export const QUICK = 5;

/** Returns the body in the best encoding that the browser accepts; each encoding is computed once. */
async function encode(content, tag, accepted, effort) {
  const encoding = Object.keys(compressors).find((name) => accepted.includes(name));
  if (!encoding) return { body: content };
  const key = `${encoding} ${effort} ${tag}`;
  if (!compressed.has(key)) compressed.set(key, compressors[encoding](content, effort));
  return { body: await compressed.get(key), encoding };
}

async function answer(request, response, { folder, mount, effort }) {
  const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  if (!path.startsWith(mount)) throw new Error("outside the mounted path");
  const inside = normalize(`/${path.slice(mount.length)}`);
  const file = join(folder, inside.endsWith("/") ? join(inside, "index.html") : inside);

  const content = await readFile(file);
  const extension = extname(file);
  const tag = createHash("sha256").update(content).digest("base64url").slice(0, 16);
  const headers = {
    "Content-Type": types[extension] ?? "application/octet-stream",
    "Content-Security-Policy": contentSecurityPolicy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    // A sandboxed frame has an opaque origin; the files here are public.
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": immutableName.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    ETag: `"${tag}"`,
    Vary: "Accept-Encoding",
  };
  if (request.headers["if-none-match"] === headers.ETag) return response.writeHead(304, headers).end();

  const accepted = incompressible.has(extension) ? "" : (request.headers["accept-encoding"] ?? "");
  const { body, encoding } = await encode(content, tag, accepted, effort);
  if (encoding) headers["Content-Encoding"] = encoding;
  headers["Content-Length"] = body.length;
  response.writeHead(200, headers).end(request.method === "HEAD" ? undefined : body);
}

/** Serves `folder` below the path `mount`; port 0 takes any free one. Returns the server and its address. */
export async function serve({ folder, mount = "/", port = 0, host = "127.0.0.1", effort = SMALLEST }) {
  const server = createServer((request, response) => {
    answer(request, response, { folder, mount, effort }).catch(() => {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
    });
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  const name = host === "0.0.0.0" ? "localhost" : host;
  return { server, address: `http://${name}:${server.address().port}${mount}` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      folder: { type: "string", default: "dist" },
      mount: { type: "string", default: "/" },
      port: { type: "string", default: "8080" },
      host: { type: "string", default: "127.0.0.1" },
      effort: { type: "string", default: `${SMALLEST}` },
    },
  });
  try {
    const { address } = await serve({ ...values, port: Number(values.port), effort: Number(values.effort) });
    console.log(`\n  Serving ${values.folder}/ at ${address}   (stop with Ctrl-C)\n`);
  } catch (error) {
    const taken = error.code === "EADDRINUSE";
    console.error(taken ? `Port ${values.port} is taken: try another, such as make serve PORT=8081` : error);
    process.exit(1);
  }
}
