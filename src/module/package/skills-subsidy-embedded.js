// The calculator for other people's programs, in scripts alone: skills-subsidy.js with its program and the first pack inside
// (module/embedded.js, written by src/build/release.mjs). For Node, and for whatever puts no file beside a bundle.

import init from "./skills-subsidy.js";
import { pack, program } from "./module/embedded.js";

export * from "./skills-subsidy.js";

const bytes = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** Loads the calculator. Call it once and wait for it; calling it again is harmless. */
export default function initEmbedded(options) {
  return init(Object.assign({ program: bytes(program), policies: [bytes(pack)] }, options));
}
