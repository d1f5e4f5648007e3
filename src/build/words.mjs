// The words of the scripts that run before or without a program. They are defined in src/i18n/script_words.rs, with all
// words of the interface; the scripts refer to them as `globalThis.WORDS.name`, and this step writes them in.

import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { root } from "./settings.mjs";

const run = promisify(execFile);
const WORD = /globalThis\.WORDS\.(\w+)/g;

/** Returns the words by name, each in Chinese and in English. */
async function readWords() {
  const { stdout } = await run("cargo", ["run", "--quiet", "--locked", "--offline", "--features", "prerender", "--bin", "static-pages", "--", "--words"], { cwd: root });
  return JSON.parse(stdout);
}

/** Writes the words into scripts. Throws if a script uses none, or if a word is used by none. */
export async function writeWords(paths) {
  const words = await readWords();
  const said = new Set();
  for (const path of paths) {
    const source = await readFile(path, "utf8");
    const names = [...source.matchAll(WORD)].map(([, name]) => name);
    if (names.length === 0) throw new Error(`${path} uses no word of src/i18n/script_words.rs`);
    for (const name of names) {
      if (!words[name]) throw new Error(`${path} uses the word ${name}, which is not in src/i18n/script_words.rs`);
      said.add(name);
    }
    await writeFile(path, source.replace(WORD, (_, name) => JSON.stringify(words[name])));
  }
  const silent = Object.keys(words).filter((name) => !said.has(name));
  if (silent.length > 0) throw new Error(`src/i18n/script_words.rs has words that no script uses: ${silent.join(", ")}`);
}
