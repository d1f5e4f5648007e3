// Draws a poster with a QR code as SVG and PNG; nothing is sent to a server.

import qrcode from "./qrcode.mjs";

const namespace = "http://www.w3.org/2000/svg";
const [width, height] = [600, 760];
/** The limits of the title: full-width characters on a line, and lines. */
const [perLine, mostLines] = [15, 3];

function element(name, attributes, text = "") {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

/** Breaks a title into lines. Latin letters count half, and Latin words are not broken. */
function linesOf(title) {
  const lines = [];
  const width = (text) => [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), 0);
  const whole = width(title);
  // Lines of lengths as equal as possible.
  const even = Math.min(perLine, Math.ceil(whole / Math.ceil(whole / perLine)) + 1);
  let [line, room] = ["", 0];
  for (const part of title.match(/[!-~]+|[^]/gu) ?? []) {
    const wide = width(part);
    if (line !== "" && room < wide) {
      lines.push(line.trim());
      line = "";
    }
    if (line === "") room = even;
    line += part;
    room -= wide;
  }
  return [...lines, line.trim()].slice(0, mostLines);
}

/** Draws the poster: a title, the QR code of `address`, a note below it, and the address as text. */
export function draw(title, address, note = "") {
  const code = qrcode(0, "M");
  code.addData(address);
  code.make();
  const count = code.getModuleCount();
  const size = 400 / (count + 8);
  const poster = element("svg", { xmlns: namespace, viewBox: `0 0 ${width} ${height}`, width, height });
  poster.append(element("rect", { width, height, fill: "#fff" }));
  poster.append(element("rect", { width, height: 16, fill: "#0b5394" }));
  const words = { x: width / 2, "text-anchor": "middle", "font-family": "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif", fill: "#17212b" };
  const lines = linesOf(title);
  lines.forEach((line, at) => poster.append(element("text", { ...words, y: 124 + (at - (lines.length - 1) / 2) * 46, "font-size": 36, "font-weight": 700 }, line)));
  let path = "";
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column)) path += `M${100 + (column + 4) * size} ${210 + (row + 4) * size}h${size}v${size}h${-size}z`;
    }
  }
  poster.append(element("path", { d: path, fill: "#17212b" }));
  poster.append(element("text", { ...words, y: 650, "font-size": 24 }, note));
  poster.append(element("text", { ...words, y: 705, "font-size": Math.min(18, 940 / address.length), fill: "#4a5763" }, address));
  return poster;
}

const source = (poster) => new XMLSerializer().serializeToString(poster);

/** Returns a drawn poster as an image, so that no style of the page changes it and a phone can save it. */
export async function picture(poster, description) {
  const image = new Image(width, height);
  image.alt = description;
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source(poster))}`;
  await image.decode();
  return image;
}

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Saves a drawn poster as `svg` or `png`. */
export async function download(poster, kind) {
  if (kind === "svg") return save(new Blob([source(poster)], { type: "image/svg+xml" }), "poster.svg");
  const image = await picture(poster, "");
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * 2, height * 2];
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob((blob) => done(save(blob, "poster.png")), "image/png"));
}
