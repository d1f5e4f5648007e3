// The package through a bundler: packed, installed beside a small program, built by Vite, and run in a browser.

import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../www/build/server.mjs";
import { expect, test } from "@playwright/test";

const program = `import init, { evaluate } from "skills-subsidy";
  await init();
  const answers = { training_date: "2020-06-01", groups: ["employment_difficulty"], training_kind: "project", training_days: 30 };
  const { entitlements } = evaluate({ audience: "worker", answers });
  document.title = entitlements.find(({ id }) => id === "living_allowance").amount.low;`;

test("Vite bundles the package with its WebAssembly", async ({ page }) => {
  const folder = test.info().outputPath("project");
  mkdirSync(folder, { recursive: true });
  const run = (command, ...parameters) => execFileSync(command, parameters, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const [{ filename }] = JSON.parse(run("npm", "pack", fileURLToPath(new URL("../../dist/", import.meta.url)), "--json"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module", private: true }));
  writeFileSync(join(folder, "index.html"), '<!doctype html><html lang="en"><link rel="icon" href="data:,"><script type="module" src="/main.js"></script>');
  writeFileSync(join(folder, "main.js"), program);
  run("npm", "install", "--offline", "--no-audit", "--no-fund", `./${filename}`);
  run(process.execPath, fileURLToPath(new URL("node_modules/vite/bin/vite.js", import.meta.url)), "build", "--target", "es2022", "--base", "./");
  const { server, address } = await serve({ folder: join(folder, "dist") });
  await page.goto(address);
  await expect(page).toHaveTitle("1500");
  server.close();
});
