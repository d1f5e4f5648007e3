// The portal's own files, which are beside the site and empty as shipped.

import { address } from "./loader.js";

/** Fetches a file: its content, or a text with the reason why it is not JSON; rejects if there is none. */
export const fetchPortals = (name) =>
  fetch(address(name)).then((response) =>
    // An invalid file is reported where it is shown; many servers answer with an HTML page for a missing file.
    response.ok && !/html/.test(response.headers.get("Content-Type")) ? response.json().catch(String) : Promise.reject(),
  );
