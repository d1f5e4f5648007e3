// Runs the roster's worker (src/worker): fetched when a roster is opened, never before. A classic worker, for
// older browsers have no others.

importScripts("roster/roster.js");
wasm_bindgen({ module_or_path: "roster/roster_bg.wasm" }).catch((error) => {
  // The page hears of what is thrown, but not of a promise that is refused.
  setTimeout(() => {
    throw error;
  });
});
