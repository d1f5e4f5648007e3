// People of the policy's worked examples, as answers by fact id; all other facts are "not sure".

/** Example 1: a person with difficulty in finding work, in project training. */
export const trainee = {
  training_date: "2020-06-01",
  groups: ["employment_difficulty"],
  training_kind: "project",
  training_days: 30,
  certificate: "training_completion",
  certificate_date: "2020-07-05",
  past_retirement_age: false,
  claimed_same_level: false,
  claims_this_year: 0,
};

/** Example 2: an employee of a trade-affected enterprise, with a certificate of advanced level. */
export const employee = {
  training_date: "2020-03-02",
  residency: ["residence_permit"],
  groups: ["enterprise_employee"],
  past_retirement_age: false,
  training_kind: "skills",
  trained_free: false,
  certificate: "skill_level",
  level: "advanced",
  certificate_date: "2020-05-20",
  first_appraisal: true,
  claimed_same_level: false,
  claims_this_year: 0,
  employer_trade_affected: true,
  occupation_standard: 2000,
};

/** A worker with every answer, the same as in tests/benchmarks/evaluation.rs. */
export const answeringEverything = {
  ...employee,
  groups: ["enterprise_employee", "employment_difficulty"],
  training_days: 30,
  high_risk_industry: true,
  insured_months: 24,
  wants_business: true,
  wants_rural_ecommerce: false,
  competition_winner: false,
  represents_city: false,
  master_studio_trained: false,
  junior_standard: 1000,
};

/** Example 4: an enterprise with employee apprentices. */
export const employerOfApprentices = {
  training_date: "2020-09-01",
  insured_here: true,
  apprenticeship_plan: true,
  apprentice_employees: 20,
  apprentice_employee_months: 24,
};

/** Example 5: an enterprise with student apprentices. */
export const employerOfStudents = {
  training_date: "2020-09-01",
  insured_here: true,
  apprenticeship_plan: true,
  apprentice_students: 10,
  internship_allowance: 1800,
  apprentice_student_months: 10,
};

/** A vocational school that developed training packages. */
export const school = {
  training_date: "2021-03-01",
  provider_kind: "vocational_school",
  qualified: true,
  undertakes_training: true,
  training_packages: 3,
  organised_new_hires: 0,
};
