// The office's guide (src/app/browser/guide.rs): offices, documents and deadlines. Fetched once at the start, because no
// action of the visitor may cause a request.

import { bridge } from "../bridge.js";
import { fetchPortals } from "./portals.js";

/** Called once on the page that shows results of the first policy, to which the guide belongs. */
export function readGuide() {
  const found = fetchPortals("guide.json");
  found.catch(() => {}); // the guide is optional
  bridge.readGuide = (heard) => found.then(heard, () => {});
}
