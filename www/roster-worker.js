// Runs the roster's worker (src/worker): fetched only when a roster is opened. A classic worker, because older browsers
// have no others. Without WebAssembly, or if it is blocked, it runs as JavaScript.

globalThis.skillsSubsidy = { programs: {} }; // as on a page (www/arrival/main.js)
importScripts("roster/roster.js");

const binary = "roster/roster_bg.wasm";
const checksum = globalThis.ROSTER_CHECKSUM; // written in by src/build/release.mjs

function hasWebAssembly() {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch (error) {
    return false;
  }
}

// The page hands over the policy's pack before anything else (www/bridge.js).
const pack = new Promise((resolve) => (onmessage = ({ data }) => resolve(data)));

if (hasWebAssembly()) {
  const bytes = fetch(binary, { integrity: checksum }).then((response) => response.arrayBuffer());
  begin(bytes.then((module_or_path) => wasm_bindgen({ module_or_path })));
} else {
  importScripts(`${binary}.js`);
  const instantiate = async (module, imports) => ({ module, instance: { exports: module(imports) } });
  globalThis.WebAssembly = { instantiate, Instance: function () {} };
  begin(wasm_bindgen({ module_or_path: globalThis.skillsSubsidy.programs[`${binary}.js`] }));
}

function begin(program) {
  const listen = ([policy]) => {
    const fault = wasm_bindgen.listen(policy);
    if (fault) throw new Error(fault);
  };
  Promise.all([pack, program]).then(listen).catch(fail);
}

// The page is notified of uncaught errors (src/app/browser/files.rs), but not of rejected promises.
function fail(error) {
  setTimeout(() => {
    throw error;
  });
}
