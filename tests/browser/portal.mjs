// A portal on another origin than the calculator, with a strict policy of its own: serves portal/ with the
// calculator's address written in.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("portal/", import.meta.url));
const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript" };

/** Starts it; `pages` adds pages of a test's own. Returns its address and how to stop it. */
export async function startPortal(calculator, pages = {}) {
  const { origin } = new URL(calculator);
  const server = createServer(async (request, response) => {
    const name = new URL(request.url, "http://portal").pathname.slice(1);
    const file = name === "jquery.js" ? fileURLToPath(new URL("node_modules/jquery/dist/jquery.min.js", import.meta.url)) : join(folder, name);
    const content = pages[name] ?? (await readFile(file, "utf8").catch(() => null));
    if (content === null) return response.writeHead(404).end();
    response.writeHead(200, {
      "Content-Type": types[extname(name)] ?? "text/plain",
      "Content-Security-Policy": `default-src 'none'; script-src 'self' ${origin}; style-src 'self'; img-src data:; frame-src ${origin}`,
    });
    response.end(content.replaceAll("CALCULATOR", calculator.replace(/\/$/, "")));
  });
  // Another host name is another origin and another site.
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://localhost:${server.address().port}/`, stop: () => server.close() };
}
