// An evaluation, read in the order in which the program writes it (src/module/outcome.rs). A text of the policy is two
// numbers there, its place in the program's memory and its length in bytes: almost every evaluation has the same forty
// kilobytes of text, and each text is decoded once.

const decoder = new TextDecoder();

/** JSON that the program wrote, in UTF-8. */
export const parsed = (json) => JSON.parse(decoder.decode(json));

/** The texts in the program's memory, by their places; null at 0. The memory is asked for each time: it moves when it grows. */
export function textsOf(exports) {
  const texts = new Map();
  return (place, length) => {
    if (place === 0) return null;
    // Several quotations may begin at one place.
    const there = texts.get(place) || [];
    const known = there.find((one) => one.length === length);
    if (known !== undefined) return known.text;
    const text = decoder.decode(new Uint8Array(exports.memory.buffer, place, length));
    texts.set(place, [...there, { length, text }]);
    return text;
  };
}

/** The evaluation, as skills-subsidy.d.ts types it: of numbers, the first of which is how many they are, and JSON after them. */
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
