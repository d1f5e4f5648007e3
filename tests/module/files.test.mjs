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
  for (const name of ["package.json", "skills-subsidy.js", "skills-subsidy-embedded.js", "module"]) cpSync(join(site, name), join(folder, name), { recursive: true });
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

const files = { program: "module/module_bg.wasm", words: "module/words.json" };

/** The module, begun with these files while none lies beside it. */
async function begunWith(given, script = "skills-subsidy.js") {
  const folder = copied();
  for (const name of Object.values(files)) rmSync(join(folder, name));
  const module = await import(pathToFileURL(join(folder, script)).href);
  await module.default(given);
  return module.evaluate({ audience: "worker" }).total;
}

const each = (make) => Object.fromEntries(Object.entries(files).map(([key, name]) => [key, make(join(site, name))]));
const ways = {
  "a Uint8Array": (path) => new Uint8Array(readFileSync(path)),
  "an ArrayBuffer": (path) => new Uint8Array(readFileSync(path)).buffer,
  "a URL": (path) => pathToFileURL(path),
  "an address": (path) => pathToFileURL(path).href,
};
for (const [what, make] of Object.entries(ways)) {
  test(`where no file lies beside it, each may be handed over as ${what}`, async () => {
    assert.deepEqual(await begunWith(each(make)), { low: "0", high: null });
  });
}

test("the embedded form needs no file", async () => {
  assert.deepEqual(await begunWith(undefined, "skills-subsidy-embedded.js"), { low: "0", high: null });
});

const wrong = {
  "bytes of another file": (path) => new Uint8Array(readFileSync(path)).reverse(),
  "an empty text of bytes": () => new Uint8Array(0),
  "an address that is none": () => "module.wasm",
  "an address where nothing is": (path) => pathToFileURL(`${path}.missing`),
  "a number": () => 7,
  "an object": () => ({ href: {} }),
};
for (const [what, make] of Object.entries(wrong)) {
  test(`${what} in the place of a file is refused: it is named, and what to do is said`, async () => {
    const right = each(ways["a URL"]);
    for (const [key, name] of Object.entries(files)) {
      await assert.rejects(begunWith({ ...right, [key]: make(join(site, name)) }), ({ message }) => {
        assert.match(message, new RegExp(`^skills-subsidy: ${name.replace(".", "\\.")} is missing or altered \\(`));
        assert.match(message, /init\(\{ program, words \}\)/);
        return true;
      });
    }
  });
}
