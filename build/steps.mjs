// The steps of a build that take a while say so: how long about on two cores beforehand, and how long it was after.

const seconds = (milliseconds) => `${Math.round(milliseconds / 1000)} s`;

/** Does `work`, which takes about that many seconds where nothing of it is kept from before. */
export async function timed(name, about, work) {
  console.log(`==> ${name} (about ${about} s the first time)`);
  const begun = Date.now();
  const made = await work();
  console.log(`    took ${seconds(Date.now() - begun)}`);
  return made;
}
