// The module of skills-subsidy.js with its program and the first pack inlined (module/embedded.js, written by
// src/build/release.mjs): for Node, and for bundles that cannot have files beside them.

import init from "./skills-subsidy.js";
import { pack, program } from "./module/embedded.js";

export * from "./skills-subsidy.js";

const bytes = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** Loads the inlined program and pack; takes the options of `init` in skills-subsidy.js. */
export default function initEmbedded(options) {
  return init(Object.assign({ program: bytes(program), policies: [bytes(pack)] }, options));
}
