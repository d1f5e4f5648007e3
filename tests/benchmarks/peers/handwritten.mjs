// The policy as hand-written JavaScript: every answer is required, and nothing is explained.

const appraisals = { none: 0, l5: 120, l4: 120, l3: 150, l2: 150, l1: 180 };
const withAllowance = new Set(["jobseeker", "low_income", "disabled", "rural", "dropout"]);

export const name = "hand-written JavaScript";

export function start() {
  return (person) => {
    const local = person.registered_local || person.resides_local_permit || person.works_local || person.unemployed_registered;
    const training = local ? person.base_subsidy * (person.employer_trade_affected ? 1.3 : 1) : 0;
    const counted = local && person.first_appraisal && person.certificate_date >= "2020-01-01";
    const appraisal = counted ? appraisals[person.certificate_level] : 0;
    const living = withAllowance.has(person.category) ? 50 * person.training_days : 0;
    return { training, appraisal, living, total: training + appraisal + living };
  };
}
