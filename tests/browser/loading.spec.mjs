// The page starts, or says why not, whatever the server's responses and the browser's features.

import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { begin, card, expect, link, open, test, walk } from "./page.mjs";
import { employee, trainee } from "./people.mjs";

const result = link("worker/result", trainee);
const living = (page) => card(page, "living_allowance").locator(".card__amount");
const withoutWasm = "script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'";

/** A page of its own: here errors are what we want. */
async function faulty(browser, baseURL, route) {
  const page = await browser.newPage();
  await page.addInitScript(() => delete Navigator.prototype.serviceWorker);
  await route(page);
  await page.goto(`${baseURL}#/?contact=0573-12345`); // a stranger's words, outside any page of a portal
  return page;
}

// What the server may do to a file.
const harms = {
  missing: (route) => route.fulfill({ status: 404, body: "Not found" }),
  "cut short": async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, body.length >> 1) });
  },
  altered: async (route) => {
    const response = await route.fetch();
    const body = Buffer.from(await response.body());
    body[body.length >> 1] ^= 1;
    await route.fulfill({ response, body });
  },
  "another page": (route) => route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html><p>404" }),
};
const harmed = {
  program: "**/app-*_bg.wasm",
  policy: "**/policies/*.pack",
  script: /\/app-[0-9a-f]+\.js$/,
  "what begins them": /\/start-[0-9a-f]+\.js$/,
};

for (const [harm, harmIt] of Object.entries(harms)) {
  test(`shows the static guide when a file is ${harm}`, async ({ browser, baseURL }) => {
    for (const pattern of Object.values(harmed)) {
      let loads = 0;
      const page = await faulty(browser, baseURL, async (page) => {
        page.on("request", (request) => request.isNavigationRequest() && (loads += 1));
        await page.route(pattern, harmIt);
      });
      await expect(page.getByRole("alert")).toContainText("计算器未能载入");
      await expect.poll(() => loads, "it is tried once more, and no loop").toBe(2);
      await expect(page.getByRole("alert")).toContainText("计算器未能载入", { timeout: 10_000 });
      await expect(page.locator("body")).not.toContainText("0573-12345");
      await expect(page.locator("#guide")).toContainText("生活费补贴", { timeout: 10_000 });
      expect(loads).toBe(2);
      await page.close();
    }
  });
}

test("says so at once in a browser that knows no modules", async ({ browser, baseURL }) => {
  const page = await faulty(browser, baseURL, async (page) => {
    await page.addInitScript(() => delete HTMLScriptElement.prototype.noModule);
    await page.route(harmed["what begins them"], (route) => route.abort());
  });
  await expect(page.getByRole("alert")).toContainText("计算器未能载入");
  await expect(page.locator("#guide")).toContainText("生活费补贴");
  await page.close();
});

/** The page in a sandbox without an origin, on a page of its own. */
async function sandboxed(browser, baseURL, route) {
  const page = await browser.newPage();
  await route(page);
  const frame = `<iframe sandbox="allow-scripts" width="600" height="600" src="${baseURL}#/worker?contact=0573-12345"></iframe>`;
  await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body: `<!doctype html><title>t</title>${frame}` }));
  await page.goto(`${baseURL}host.html`);
  return page;
}

test("in a sandbox without an origin, with the program missing: the message and the guide", async ({ browser, baseURL }) => {
  const page = await sandboxed(browser, baseURL, (page) => page.route(harmed.program, (route) => route.abort()));
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("[data-matter=missing]")).toContainText("0573-12345");
  await expect(frame.locator("#guide")).toContainText("生活费补贴");
  await page.close();
});

test("in a sandbox without an origin, where the server lets no other origin read: the message and the way to the guide", async ({ browser, baseURL }) => {
  const frame = '<!doctype html><title>t</title><iframe sandbox="allow-scripts" width="600" height="600" src="./#/worker"></iframe>';
  const server = createServer(async (request, response) => {
    if (request.url === "/host.html") return response.writeHead(200, { "content-type": "text/html" }).end(frame);
    const answer = await fetch(new URL(`.${request.url}`, baseURL));
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/host.html`);
  const unstarted = page.frameLocator("iframe").locator(".unstarted");
  await expect(unstarted).toBeVisible();
  await expect(unstarted.locator("a").first()).toHaveAttribute("href", /guide/);
  await page.close();
  server.close();
});

test("an old file after a release is mended by one reload, with the answers kept", async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  let old = true;
  await page.route(harmed.script, (route) => {
    if (!old) return route.continue();
    old = false;
    return route.fulfill({ contentType: "text/javascript", body: "throw new Error('a former release')" });
  });
  await page.goto(`${baseURL}${result}`);
  await expect(living(page)).toHaveText("1,500元");
});

test("a file that never ends: the guide within ten seconds, and the calculator when it comes", async ({ browser, baseURL }) => {
  let release;
  const page = await faulty(browser, baseURL, (page) =>
    page.route(harmed.program, (route) => new Promise((resolve) => (release = () => resolve(route.continue())))),
  );
  await expect(page.locator("[data-matter=slow]")).toBeVisible({ timeout: 10_000 });
  await expect(page.locator("#guide")).toContainText("生活费补贴");
  release();
  await expect(page.locator("main h1")).toBeVisible();
  await expect(page.locator("[data-matter]")).toHaveCount(0);
});

test("the program is fetched once, and runs under a wrong MIME type", async ({ page }) => {
  const fetched = [];
  page.on("request", (request) => /\.(wasm|js)$/.test(request.url()) && fetched.push(new URL(request.url()).pathname));
  await open(page);
  expect(new Set(fetched).size).toBe(fetched.length);
  expect(fetched.some((name) => name.endsWith(".wasm.js"))).toBe(false);
  await page.route(harmed.program, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  await open(page, result);
  await expect(living(page)).toHaveText("1,500元");
});

test("without WebAssembly, everything works in JavaScript", async ({ page }) => {
  await page.addInitScript(() => delete globalThis.WebAssembly);
  // What the HTML itself asks for, it asks for before any script can say that there is no WebAssembly here.
  const fetched = [];
  page.on("request", (request) => request.resourceType() !== "other" && fetched.push(request.url()));
  const start = Date.now();
  await open(page);
  console.log(`without WebAssembly, the page starts in ${Date.now() - start} ms`);
  await begin(page, "worker");
  await walk(page, employee);
  await expect(page.locator(".result")).toBeVisible();
  await open(page, result);
  await expect(living(page)).toHaveText("1,500元");
  // The employers' tools, and the module for other people's pages.
  await open(page, "#/estimate");
  await expect(page.locator("[data-tool=estimate] *").first()).toBeVisible();
  const total = await page.evaluate(async (answers) => {
    const module = await import(new URL("skills-subsidy.js", document.baseURI).href);
    await module.default();
    return module.evaluate({ audience: "worker", answers }).entitlements.length;
  }, trainee);
  expect(total).toBeGreaterThan(0);
  expect(fetched.some((address) => address.endsWith(".wasm"))).toBe(false);
  expect(fetched.some((address) => address.endsWith("_bg.wasm.js"))).toBe(true);
});

test("where the security policy forbids WebAssembly, the roster works too", async ({ browser, baseURL }, info) => {
  const page = await browser.newPage();
  await page.route("**/*", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": withoutWasm } });
  });
  await page.goto(`${baseURL}${result}`);
  await expect(living(page)).toHaveText("1,500元");
  await page.goto("about:blank");
  await page.goto(`${baseURL}#/roster`);
  // A real file: what Playwright hands over as a buffer is decoded on the page itself.
  const path = info.outputPath("people.csv");
  await writeFile(path, "person,training_days,training_kind\n1,30,project_based\n");
  await page.locator("#roster-file").setInputFiles(path);
  await expect(page.locator("[data-roster]")).toHaveAttribute("data-roster", "done", { timeout: 150_000 });
  await expect(page.locator("[data-roster]")).toHaveAttribute("data-rows", "1");
});
