// A cache of slow build steps in target/finished/, keyed by their input, options and npm packages.

import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./settings.mjs";

const folder = join(root, "target/finished");
const packages = await readFile(join(root, "src/build/package-lock.json"));

/** Writes `output` from `input` by `make`, which must depend on nothing but `options` and the npm packages of the build. */
export async function remembered(input, output, options, make) {
  const key = createHash("sha256");
  for (const part of [packages, JSON.stringify(options), await readFile(input)]) key.update(part).update("\0");
  const kept = join(folder, key.digest("hex"));
  const isKept = await copyFile(kept, output).then(() => true, () => false);
  if (isKept) return;
  await make();
  await mkdir(folder, { recursive: true });
  await copyFile(output, kept);
}
