// The people for every engine: 10,000, from a seeded generator, with their expected sums in whole fen.

export const categories = ["employee", "jobseeker", "low_income", "disabled", "rural", "veteran", "graduate", "dropout"];
export const levels = ["none", "l5", "l4", "l3", "l2", "l1"];

const withAllowance = new Set(["jobseeker", "low_income", "disabled", "rural", "dropout"]);
const appraisalFen = { none: 0, l5: 12_000, l4: 12_000, l3: 15_000, l2: 15_000, l1: 18_000 };

/** Returns a seeded generator of numbers from 0 to 1 (mulberry32). */
function seeded(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Returns the sums for a person in whole fen, so that nothing is rounded. */
function expected(person) {
  const local = person.registered_local || person.resides_local_permit || person.works_local || person.unemployed_registered;
  const counted = local && person.first_appraisal && person.certificate_date >= "2020-01-01";
  const training = local ? Math.round(person.base_subsidy * 10) * (person.employer_trade_affected ? 13 : 10) : 0;
  const appraisal = counted ? appraisalFen[person.certificate_level] : 0;
  const living = withAllowance.has(person.category) ? 5_000 * person.training_days : 0;
  return { training, appraisal, living, total: training + appraisal + living };
}

/** Returns `count` people with their expected sums. */
export function makePeople(count = 10_000) {
  const random = seeded(20_240_607);
  const between = (least, most) => least + Math.floor(random() * (most - least + 1));
  const chance = (share) => random() < share;
  const pick = (list) => list[between(0, list.length - 1)];
  const two = (number) => String(number).padStart(2, "0");
  const people = Array.from({ length: count }, () => ({
    age: between(16, 70),
    registered_local: chance(0.4),
    resides_local_permit: chance(0.25),
    works_local: chance(0.35),
    unemployed_registered: chance(0.15),
    category: pick(categories),
    certificate_level: pick(levels),
    first_appraisal: chance(0.6),
    certificate_date: `${between(2014, 2025)}-${two(between(1, 12))}-${two(between(1, 28))}`,
    training_days: between(0, 45),
    employer_trade_affected: chance(0.3),
    base_subsidy: between(0, 60_000) / 10,
  }));
  return { people, expected: people.map(expected) };
}
