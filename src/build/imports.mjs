// Shortens the import names of a program: wasm-bindgen's names end in sixteen random characters, which do not compress
// and are in both the WebAssembly and its script.

/** Returns an import name that wasm-bindgen itself does not use: none of its own is as short. */
const shortName = (position) => `_${position.toString(36)}`;
const isLong = (name) => /^__wb.*_[0-9a-f]{16}$/.test(name);

const IMPORTS = 2;

function* bytesOf(number) {
  for (; number > 127; number >>>= 7) yield (number & 127) | 128;
  yield number;
}

/** Reads the encodings of the WebAssembly binary format one after another. */
class Reader {
  at = 0;
  constructor(bytes) {
    this.bytes = bytes;
  }
  number() {
    let [value, shift, byte] = [0, 0, 128];
    while (byte > 127) {
      byte = this.bytes[this.at++];
      value |= (byte & 127) << shift;
      shift += 7;
    }
    return value;
  }
  take(length) {
    return this.bytes.subarray(this.at, (this.at += length));
  }
  text() {
    return Buffer.from(this.take(this.number())).toString();
  }
}

const text = (written) => [...bytesOf(Buffer.byteLength(written)), ...Buffer.from(written)];

/** Renames the imports of an import section. Only functions are handled: wasm-bindgen's programs import nothing else. */
function renamed(section, names) {
  const reader = new Reader(section);
  const count = reader.number();
  const written = [...bytesOf(count)];
  for (let position = 0; position < count; position += 1) {
    const [module, name, kind] = [reader.text(), reader.text(), reader.number()];
    if (kind !== 0) throw new Error(`${module} ${name}: expected the import of a function`);
    if (isLong(name)) names.set(name, shortName(position));
    written.push(...text(module), ...text(names.get(name) ?? name), kind, ...bytesOf(reader.number()));
  }
  return Buffer.from(written);
}

/** Returns a program and its script with short import names in both. */
export function shortenImports(program, script) {
  const names = new Map();
  const reader = new Reader(program);
  const parts = [reader.take(8)];
  while (reader.at < program.length) {
    const kind = reader.number();
    const section = reader.take(reader.number());
    const content = kind === IMPORTS ? renamed(section, names) : section;
    parts.push(Buffer.from([kind, ...bytesOf(content.length)]), content);
  }
  const shorter = script.replace(/\b__wb\w+/g, (name) => names.get(name) ?? name);
  return { program: Buffer.concat(parts), script: shorter };
}
