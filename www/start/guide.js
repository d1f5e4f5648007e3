// The office's guide (src/app/browser/guide.rs): where to go, what to bring, until when. Fetched once, at the start,
// because the visitor's actions must cause no requests.

import { bridge } from "../bridge.js";
import { fetchPortals } from "./portals.js";

/** Once for the page that shows results of the first policy, whose guide it is. */
export function readGuide() {
  const found = fetchPortals("guide.json");
  found.catch(() => {}); // without it, a result says what the policy says
  bridge.readGuide = (heard) => found.then(heard, () => {});
}
