//! The plan's clauses, cut out of `plan.md`, and what each does for a visitor.

use crate::clause;
use crate::policy::{Clause, Role};
use Role::{Conditions, Grants, Informs};

const PLAN: &str = include_str!("plan.md");

macro_rules! clauses {
    ($($name:ident = $id:literal $role:ident $english:literal;)*) => {
        $(
            #[doc = concat!("Clause ", $id, ": ", $english, ".")]
            pub static $name: Clause = clause!(PLAN, $id, $role, $english);
        )*
        /// Every clause in the order of the text.
        pub static ALL: &[&Clause] = &[$(&$name),*];
    };
}

clauses! {
    S0 = "0" Informs "Preamble";
    S1 = "1" Informs "Part 1. General requirements";
    S1_1 = "1.1" Informs "1 (1) Guiding principles";
    S1_2 = "1.2" Informs "1 (2) Aims and tasks";
    S2 = "2" Informs "Part 2. Whom the training is for";
    S3 = "3" Informs "Part 3. Skills training for enterprise employees";
    S3_1 = "3.1" Informs "3 (1) More pre-job training";
    S3_1_1 = "3.1.1" Grants "3 (1) first: pre-job training";
    S3_1_2 = "3.1.2" Grants "3 (1) second: the new apprenticeship";
    S3_1_3 = "3.1.3" Grants "3 (1) third: safety training in high-risk industries";
    S3_2 = "3.2" Conditions "3 (2) Skills upgrading and retraining of employees";
    S4 = "4" Informs "Part 4. Employment and business training for key groups";
    S4_3 = "4.3" Grants "4 (3) Free training for key groups";
    S4_3_1 = "4.3.1" Grants "4 (3) first: free entrepreneurship training";
    S4_3_2 = "4.3.2" Grants "4 (3) second: free rural e-commerce training";
    S4_3_3 = "4.3.3" Grants "4 (3) third: project-based training";
    S4_3_4 = "4.3.4" Grants "4 (3) fourth: living allowance";
    S5 = "5" Informs "Part 5. Encouraging training bodies, widening what they offer";
    S5_4 = "5.4" Informs "5 (4) Enterprises that run training";
    S5_5 = "5.5" Grants "5 (5) On-the-job practice and skills competitions";
    S5_6 = "5.6" Grants "5 (6) Skills-master studios";
    S5_7 = "5.7" Grants "5 (7) Vocational schools";
    S5_8 = "5.8" Grants "5 (8) Independent training and evaluation bodies";
    S5_9 = "5.9" Informs "5 (9) Contents and forms of training";
    S5_10 = "5.10" Informs "5 (10) Foundations of training";
    S5_10_1 = "5.10.1" Informs "5 (10) first: published lists";
    S5_10_2 = "5.10.2" Grants "5 (10) second: textbooks, teachers and training packages";
    S5_10_3 = "5.10.3" Informs "5 (10) third: shared records";
    S5_10_4 = "5.10.4" Informs "5 (10) fourth: ways of evaluation";
    S5_11 = "5.11" Grants "5 (11) Training and appraisal subsidies";
    S6 = "6" Informs "Part 6. Leadership and organisation";
    S6_12 = "6.12" Informs "6 (12) Who does what";
    S6_13 = "6.13" Conditions "6 (13) Evaluation, supervision, fraud";
    S6_14 = "6.14" Informs "6 (14) Explaining the policy";
    S7 = "7" Conditions "Closing provision: when and where it applies";
    A1 = "A1" Informs "Annex 1: 2019 training plan by area";
    A2 = "A2" Informs "Annex 2: 2019 training plan by department";
}
