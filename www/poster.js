// A poster with a QR code, drawn on the visitor's own device, as SVG and PNG.

import qrcode from "./qrcode.mjs";

const namespace = "http://www.w3.org/2000/svg";
const width = 600;

function element(name, attributes, text = "") {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

/** The poster: a title, the code of `address`, and the address in letters. */
export function draw(title, address) {
  const code = qrcode(0, "M");
  code.addData(address);
  code.make();
  const count = code.getModuleCount();
  const size = 440 / (count + 8);
  const poster = element("svg", { xmlns: namespace, viewBox: `0 0 ${width} 640`, width, height: 640, role: "img", "aria-label": `${title} ${address}` });
  poster.append(element("rect", { width, height: 640, fill: "#fff" }));
  const words = { x: width / 2, "text-anchor": "middle", "font-family": "sans-serif", fill: "#17212b" };
  poster.append(element("text", { ...words, y: 70, "font-size": 34, "font-weight": 700 }, title));
  let path = "";
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column)) path += `M${80 + (column + 4) * size} ${110 + (row + 4) * size}h${size}v${size}h${-size}z`;
    }
  }
  poster.append(element("path", { d: path, fill: "#17212b" }));
  poster.append(element("text", { ...words, y: 600, "font-size": Math.min(20, 1000 / address.length) }, address));
  return poster;
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
  const source = new XMLSerializer().serializeToString(poster);
  if (kind === "svg") return save(new Blob([source], { type: "image/svg+xml" }), "poster.svg");
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * 2, 1280];
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob((blob) => done(save(blob, "poster.png")), "image/png"));
}
