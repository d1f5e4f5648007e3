// A person as numbers for our engine, in the order of the policy's facts (people.rs reads them).

import { categories, levels } from "./people.mjs";

/** The number of values for each person. */
export const count = 12;

const kinds = new Map(categories.map((id, position) => [id, position]));
const grades = new Map(levels.map((id, position) => [id, position]));
const digit = (date, at) => date.charCodeAt(at) - 48;

/** Writes a person's values into `numbers`. */
export function write(person, numbers) {
  const date = person.certificate_date;
  const year = digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3);
  const month = digit(date, 5) * 10 + digit(date, 6);
  const day = digit(date, 8) * 10 + digit(date, 9);
  numbers[0] = person.age;
  numbers[1] = person.registered_local ? 1 : 0;
  numbers[2] = person.resides_local_permit ? 1 : 0;
  numbers[3] = person.works_local ? 1 : 0;
  numbers[4] = person.unemployed_registered ? 1 : 0;
  numbers[5] = kinds.get(person.category);
  numbers[6] = grades.get(person.certificate_level);
  numbers[7] = person.first_appraisal ? 1 : 0;
  numbers[8] = year * 10_000 + month * 100 + day;
  numbers[9] = person.training_days;
  numbers[10] = person.employer_trade_affected ? 1 : 0;
  numbers[11] = Math.round(person.base_subsidy * 100);
  return numbers;
}
