// No answer leaves the device: once loaded, the page asks the network for nothing, keeps nothing behind the
// visitor's back, and says nothing on the console.

import { begin, expect, link, open, resultPage, test, walk } from "./page.mjs";
import { employee, employerOfApprentices, school } from "./people.mjs";

const people = { worker: employee, employer: employerOfApprentices, provider: school };

/** The requests that leave the browser from now on. Chromium takes the page's icon from its cache at each new address. */
async function watchNetwork(page) {
  const requests = new Map();
  const network = await page.context().newCDPSession(page);
  network.on("Network.requestWillBeSent", ({ requestId, request }) => requests.set(requestId, request.url));
  network.on("Network.requestServedFromCache", ({ requestId }) => requests.delete(requestId));
  network.on("Network.responseReceived", ({ requestId, response }) => response.fromDiskCache && requests.delete(requestId));
  await network.send("Network.enable");
  return requests;
}

for (const [audience, answers] of Object.entries(people)) {
  test(`a whole walk as ${audience} makes no request and prints nothing`, async ({ page }) => {
    const printed = [];
    await open(page);
    await page.waitForLoadState("networkidle");
    const requests = await watchNetwork(page);
    page.on("console", (message) => printed.push(message.text()));

    await page.locator(`[data-audience="${audience}"] a[href="#/${audience}"]`).click();
    await walk(page, answers, () => expect(new URL(page.url()).search).toBe(""));
    await page.getByRole("link", { name: "查看和修改回答" }).click();
    await page.getByRole("link", { name: "查看结果" }).click();
    await resultPage(page).locator("figure a").first().click();
    await expect(page.locator("mark").first()).toBeVisible();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("link", { name: "Back to the result" }).click();
    await expect(resultPage(page)).toBeVisible();

    await expect.poll(() => [...requests.values()]).toEqual([]);
    expect(printed).toEqual([]);
    await page.reload(); // now there must be some: else nothing was watched
    await expect(resultPage(page)).toBeVisible();
    expect(requests.size).toBeGreaterThan(0);
  });
}

test("nothing is kept on the device unless one asks for it", async ({ page, context }) => {
  await begin(page, "worker");
  await walk(page, employee);
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    windowName: window.name,
  }));
  expect(kept).toEqual({ local: [], session: [], databases: [], caches: [], windowName: "" });
  expect(await context.cookies()).toEqual([]);
});

test("answers are in no address that a server sees, and in no referrer", async ({ page }) => {
  const seen = [];
  page.on("request", (request) => seen.push(request.url(), ...Object.values(request.headers())));
  await open(page, link("worker/result", employee));
  await page.reload();
  await expect(resultPage(page)).toBeVisible();
  expect(seen.length).toBeGreaterThan(5);
  // A browser never sends what stands behind the #.
  expect(seen.filter((text) => /skill_level|2020-03-02/.test(text.split("#")[0]))).toEqual([]);
});
