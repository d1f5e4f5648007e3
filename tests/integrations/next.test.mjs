// The package in Next, in a server component and in a client component, without configuration, as its README says.

import assert from "node:assert/strict";
import { test } from "node:test";
import { NOTHING, freePort, inBrowser, project, run, start } from "./project.mjs";
import { section } from "./readme.mjs";

const layout = `export default function Layout({ children }) {
  return <html lang="en"><head><link rel="icon" href="data:," /></head><body>{children}</body></html>;
}`;
const { files, commands: [build] } = section("Next");

for (const [bundler, command] of Object.entries({ Turbopack: build, webpack: `${build.trim()} --webpack` })) {
  test(`built with ${bundler}, a server component and a client component evaluate`, async () => {
    const place = project(`next-${bundler.toLowerCase()}`, { ...files, "app/layout.js": layout });
    run(place, command);
    const port = await freePort();
    const server = await start(place, `npx next start --port ${port}`, port);
    try {
      const response = await (await fetch(server.address)).text();
      assert.match(response, /<output id="server">\{&quot;low&quot;:&quot;0&quot;,&quot;high&quot;:null\}<\/output>/);
      const said = await inBrowser(async (page) => {
        await page.goto(server.address);
        await page.waitForFunction(() => document.getElementById("client").textContent !== "null");
        return Promise.all(["server", "client"].map((id) => page.locator(`#${id}`).textContent()));
      });
      assert.deepEqual(said, [NOTHING, NOTHING]);
    } finally {
      server.stop();
    }
  });
}
