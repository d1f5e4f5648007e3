// The `test` every browser test uses: a page on which anything amiss (an error or warning on the console,
// a failed request, a request to another host) fails the test at its end.

import { expect, test as base } from "@playwright/test";

export { expect };

export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const amiss = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) amiss.push(`${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => amiss.push(`exception: ${error}`));
    page.on("requestfailed", (request) => amiss.push(`failed: ${request.url()}`));
    page.on("response", (response) => {
      if (response.status() >= 400) amiss.push(`${response.status()}: ${response.url()}`);
    });
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith("http") && origin !== new URL(baseURL).origin) amiss.push(`elsewhere: ${request.url()}`);
    });
    await use(page);
    expect(amiss).toEqual([]);
  },
});
