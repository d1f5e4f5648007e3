// Prints the name, the expected and the measured duration of a slow build step.

const seconds = (milliseconds) => `${Math.round(milliseconds / 1000)} s`;

/** Runs `work`, which takes about that many seconds without a cache. */
export async function timed(name, about, work) {
  console.log(`==> ${name} (about ${about} s the first time)`);
  const begun = Date.now();
  const made = await work();
  console.log(`    took ${seconds(Date.now() - begun)}`);
  return made;
}
