// The JavaScript module in another page: without the application, and in a worker without a document.

import { expect, test } from "./page.mjs";
import { trainee } from "./people.mjs";

async function openBlank(page, baseURL) {
  await page.route("**/blank.html", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>A portal</title>" }));
  await page.goto(new URL("blank.html", baseURL).href);
}

test.beforeEach(({ page, baseURL }) => openBlank(page, baseURL));

const amountOf = ({ entitlements }) => entitlements.find(({ id }) => id === "living_allowance").amount;

test("works in a blank page, and leaves the page alone", async ({ page }) => {
  const before = await page.content();
  const evaluation = await page.evaluate(async (answers) => {
    const { default: init, evaluate } = await import(new URL("skills-subsidy.js", location.href).href);
    await init();
    return evaluate({ audience: "worker", answers });
  }, trainee);
  expect(amountOf(evaluation)).toEqual({ low: "1500", high: "1500" });
  expect(await page.content()).toBe(before);
  expect(await page.evaluate(() => location.hash)).toBe("");
});

test("a file that is altered on the way is named, and not used", async ({ browser, baseURL }) => {
  for (const name of ["module/first.pack", "module/module_bg.wasm"]) {
    const page = await browser.newPage(); // on whose console the browser complains too
    await page.route(`**/${name}`, async (route) => {
      const response = await route.fetch();
      const body = Buffer.from(await response.body());
      body[body.length >> 1] ^= 1;
      await route.fulfill({ response, body });
    });
    await openBlank(page, baseURL);
    const said = await page.evaluate(async () => {
      const { default: init } = await import(new URL("skills-subsidy.js", location.href).href);
      return init().then(() => "begun", (error) => error.message);
    });
    expect(said).toContain(`${name} is missing or altered`);
    await page.close();
  }
});

test("works in a worker", async ({ page }) => {
  const evaluation = await page.evaluate((answers) => {
    const program = `
      import init, { evaluate } from "${new URL("skills-subsidy.js", location.href)}";
      init().then(() => postMessage(evaluate({ audience: "worker", answers: ${JSON.stringify(answers)} })));`;
    const worker = new Worker(URL.createObjectURL(new Blob([program], { type: "text/javascript" })), { type: "module" });
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
    });
  }, trainee);
  expect(amountOf(evaluation)).toEqual({ low: "1500", high: "1500" });
});
