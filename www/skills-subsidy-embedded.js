// The calculator for other people's programs, in scripts alone: skills-subsidy.js with its program and its words inside
// (module/embedded.js, written by www/build/release.mjs). For Node, and for whatever puts no file beside a bundle.

import init from "./skills-subsidy.js";
import { program, words } from "./module/embedded.js";

export * from "./skills-subsidy.js";

const bytes = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** Loads the calculator. Call it once and wait for it; calling it again is harmless. */
export default function initEmbedded(files) {
  return init(Object.assign({ program: bytes(program), words: bytes(words) }, files));
}
