// Reads an evaluation in the order in which the program writes it (src/module/outcome.rs). The program passes each text of
// the policy as an address in its memory and a length in bytes: almost every evaluation repeats the same 40 kB of text, and
// this way each text is decoded once.

const decoder = new TextDecoder();

/** Parses JSON that the program returned as UTF-8 bytes. */
export const parsed = (json) => JSON.parse(decoder.decode(json));

/** Returns a reader of the texts in the program's memory; address 0 is null. The buffer is fetched anew: it moves when it grows. */
export function textsOf(exports) {
  const texts = new Map();
  return (place, length) => {
    if (place === 0) return null;
    // Texts of different lengths may begin at the same address.
    const there = texts.get(place) || [];
    const known = there.find((one) => one.length === length);
    if (known !== undefined) return known.text;
    const text = decoder.decode(new Uint8Array(exports.memory.buffer, place, length));
    texts.set(place, [...there, { length, text }]);
    return text;
  };
}

/** Decodes an Evaluation (skills-subsidy.d.ts). `numbers[0]` is the count of the numbers; JSON follows them. */
export function evaluationOf(numbers, textAt) {
  const values = parsed(new Uint8Array(numbers.buffer, 4 * numbers[0]));
  let [at, valueAt] = [1, 0];
  const number = () => {
    at += 1;
    return numbers[at - 1];
  };
  const value = () => {
    valueAt += 1;
    return values[valueAt - 1];
  };
  const text = () => textAt(number(), number());
  const list = (read) => {
    const items = [];
    for (let left = number(); left > 0; left -= 1) items.push(read());
    return items;
  };
  const reason = () => ({
    kind: text(),
    text: text(),
    outcome: text(),
    fact: text(),
    answer: value(),
    clause: text(),
    quote: text(),
    reasons: list(reason),
  });
  const entitlement = () => ({
    id: text(),
    name: text(),
    status: text(),
    payee: text(),
    amount: value(),
    steps: list(value),
    missing: list(text),
    citations: list(() => ({ clause: text(), quote: text() })),
    reasons: list(reason),
    notes: list(text),
  });
  return {
    policy: text(),
    version: text(),
    audience: text(),
    entitlements: list(entitlement),
    total: value(),
    onePayment: value(),
    next: value(),
    problems: value(),
    standards: value(),
  };
}
