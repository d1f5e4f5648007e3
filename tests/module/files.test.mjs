// The module's files: one that is missing or differs from the release is named in an error and never used.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const site = fileURLToPath(new URL("../../dist/", import.meta.url));

/** Copies the module into a folder of its own. */
function copied() {
  const folder = mkdtempSync(join(tmpdir(), "skills-subsidy-"));
  for (const name of ["package.json", "skills-subsidy.js", "skills-subsidy-embedded.js", "module"]) cpSync(join(site, name), join(folder, name), { recursive: true });
  return folder;
}

const started = async (folder) => {
  const module = await import(pathToFileURL(join(folder, "skills-subsidy.js")).href);
  return { module, failure: await module.default().then(() => null, (error) => error) };
};

for (const name of ["module/first.pack", "module/module_bg.wasm"]) {
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
      cpSync(join(site, name), join(folder, name)); // with the file restored, a later call succeeds
      await module.default();
      assert.equal(module.evaluate({ audience: "worker" }).total.low, "0");
    }
  });
}

const files = { program: "module/module_bg.wasm", policies: "module/first.pack" };
/** Packs are passed as a list. */
const handed = (key, file) => (key === "policies" ? [file] : file);

/** Starts the module with files that the caller passes, while none is beside it. */
async function begunWith(given, script = "skills-subsidy.js") {
  const folder = copied();
  for (const name of Object.values(files)) rmSync(join(folder, name));
  const module = await import(pathToFileURL(join(folder, script)).href);
  await module.default(given);
  return module.evaluate({ audience: "worker" }).total;
}

const each = (make) => Object.fromEntries(Object.entries(files).map(([key, name]) => [key, handed(key, make(join(site, name)))]));
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
      const named = key === "policies" ? "policies\\[0\\]" : name.replace(".", "\\.");
      await assert.rejects(begunWith({ ...right, [key]: handed(key, make(join(site, name))) }), ({ message, code }) => {
        assert.match(message, new RegExp(`^skills-subsidy: ${named}(: | is missing or altered \\()`));
        if (code === "file_missing_or_altered") assert.match(message, /init\(\{ program, policies: \[pack\] \}\)/);
        else assert.match(code, /^(no_pack|pack_altered)$/);
        return true;
      });
    }
  });
}

test("the policies of a site are those of its index, each against its checksum", async () => {
  const folder = copied();
  cpSync(join(site, "policies"), join(folder, "policies"), { recursive: true });
  const index = pathToFileURL(join(folder, "policies/index.json"));
  const module = await import(pathToFileURL(join(folder, "skills-subsidy.js")).href);
  const [entry] = JSON.parse(readFileSync(index, "utf8")).policies;
  const pack = join(folder, "policies", entry.file);
  const right = readFileSync(pack);
  for (const wrong of [right.subarray(0, -1), Buffer.concat([right, Buffer.from([0])]), Buffer.alloc(0)]) {
    writeFileSync(pack, wrong);
    await assert.rejects(module.default({ policies: index.href }), ({ code }) => code === "file_missing_or_altered");
  }
  writeFileSync(pack, right);
  await module.default({ policies: index.href });
  assert.deepEqual(module.policies("en").map(({ id }) => id), [entry.id]);
  assert.equal(module.policies("en")[0].title, entry.title.en);
  assert.throws(() => module.evaluate({ audience: "worker", policy: "elsewhere-2030" }), ({ code }) => code === "unknown_policy");
});

test("a pack that is none, cut short, altered or of a later format is refused with a code", async () => {
  const right = readFileSync(join(site, "module/first.pack"));
  const changed = (at, byte) => Buffer.from(right.map((one, position) => (position === at ? byte : one)));
  const cases = {
    no_pack: [Buffer.alloc(0), Buffer.from("policy"), changed(0, 0x50)],
    pack_newer: [changed(6, right[6] + 1)],
    pack_altered: [right.subarray(0, right.length - 1), right.subarray(0, 1000), changed(5000, 0x21)],
  };
  for (const [expected, packs] of Object.entries(cases)) {
    for (const pack of packs) {
      const module = await import(`${pathToFileURL(join(copied(), "skills-subsidy.js")).href}?${expected}${pack.length}`);
      await assert.rejects(module.default({ policies: [new Uint8Array(pack)] }), ({ code }) => code === expected, expected);
      assert.throws(() => module.evaluate({ audience: "worker" }), /wait for init/);
    }
  }
});
