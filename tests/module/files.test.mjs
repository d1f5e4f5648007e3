// The module's files: one that is missing, or not what the release has, is named, and nothing is answered with it.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const site = fileURLToPath(new URL("../../dist/", import.meta.url));

/** The module in a folder of its own. */
function copied() {
  const folder = mkdtempSync(join(tmpdir(), "skills-subsidy-"));
  for (const name of ["package.json", "skills-subsidy.js", "module"]) cpSync(join(site, name), join(folder, name), { recursive: true });
  return folder;
}

const started = async (folder) => {
  const module = await import(pathToFileURL(join(folder, "skills-subsidy.js")).href);
  return { module, failure: await module.default().then(() => null, (error) => error) };
};

for (const name of ["module/words.json", "module/module_bg.wasm"]) {
  test(`${name}: missing or altered, it is named`, async () => {
    const missing = copied();
    rmSync(join(missing, name));
    const altered = copied();
    const bytes = readFileSync(join(altered, name));
    bytes[bytes.length - 20] ^= 1;
    writeFileSync(join(altered, name), bytes);
    for (const folder of [missing, altered]) {
      const { module, failure } = await started(folder);
      assert.ok(failure instanceof Error);
      assert.match(failure.message, new RegExp(`${name.replace(".", "\\.")} is missing or altered`));
      assert.throws(() => module.evaluate({ audience: "worker" }), /wait for init/);
      cpSync(join(site, name), join(folder, name)); // once it is there, a later call succeeds
      await module.default();
      assert.equal(module.evaluate({ audience: "worker" }).total.low, "0");
    }
  });
}
