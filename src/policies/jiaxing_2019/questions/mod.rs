//! How each fact is asked, in the order of the plan's text.

mod activities;
mod apprentices;
mod enterprise;
mod everyone;
mod person;
mod providers;
mod training;

use crate::policy::{Audience, Prompt, Question, text};

/// When it happened.
const DATES: u8 = 0;
/// What kind of organisation is asking.
const ORGANISATION: u8 = 1;
/// Who the worker is.
const PERSON: u8 = 2;
/// What training it was.
const TRAINING: u8 = 3;
/// What certificate came of it.
const CERTIFICATES: u8 = 4;
/// What was received before.
const HISTORY: u8 = 5;
/// Pre-job training of new hires.
const PRE_JOB: u8 = 6;
/// The new apprenticeship.
const APPRENTICES: u8 = 7;
/// Safety training in high-risk industries.
const SAFETY: u8 = 8;
/// Employees' skills upgrading and retraining.
const EMPLOYEES: u8 = 9;
/// What the worker wants to do.
const WISHES: u8 = 10;
/// Skills competitions.
const COMPETITIONS: u8 = 11;
/// Master studios.
const STUDIOS: u8 = 12;
/// Training packages.
const PACKAGES: u8 = 13;
/// Sums that the local catalogue sets.
const STANDARDS: u8 = 14;

/// One wording for everyone, or for every audience without its own.
const fn everyone(zh: &'static str, en: &'static str) -> Prompt {
    Prompt { audiences: &[], wording: text(zh, en) }
}

/// The wording for one audience.
const fn put_to(audience: Audience, zh: &'static str, en: &'static str) -> Prompt {
    let audiences: &[Audience] = match audience {
        Audience::Worker => &[Audience::Worker],
        Audience::Employer => &[Audience::Employer],
        Audience::Provider => &[Audience::Provider],
    };
    Prompt { audiences, wording: text(zh, en) }
}

/// One question for each fact: when, who you are, what was done, and last the sums of other documents.
pub static ALL: &[Question] = &[
    everyone::TRAINING_DATE,
    providers::PROVIDER_KIND,
    providers::QUALIFIED,
    providers::UNDERTAKES_TRAINING,
    enterprise::INSURED_HERE,
    person::RESIDENCY,
    person::GROUPS,
    person::TWO_LATER_KIND,
    person::GRADUATE_LOCAL,
    person::PAST_RETIREMENT_AGE,
    person::MONTHLY_PENSION,
    training::TRAINING_KIND,
    training::TRAINING_DAYS,
    training::TRAINED_FREE,
    training::CERTIFICATE,
    training::LEVEL,
    training::CERTIFICATE_DATE,
    training::FIRST_APPRAISAL,
    training::CLAIMED_SAME_LEVEL,
    training::CLAIMS_THIS_YEAR,
    enterprise::NEW_HIRES,
    enterprise::ORGANISED_NEW_HIRES,
    enterprise::MONTHS_SINCE_HIRE,
    enterprise::TRAINING_HOURS,
    enterprise::NEW_HIRE_CERTIFICATE,
    apprentices::APPRENTICESHIP_PLAN,
    apprentices::APPRENTICE_EMPLOYEES,
    apprentices::APPRENTICE_EMPLOYEE_MONTHS,
    apprentices::APPRENTICE_RATE,
    apprentices::APPRENTICE_STUDENTS,
    apprentices::APPRENTICE_STUDENT_MONTHS,
    apprentices::INTERNSHIP_ALLOWANCE,
    enterprise::HIGH_RISK_INDUSTRY,
    enterprise::INSURED_MONTHS,
    enterprise::SAFETY_TRAINEES,
    providers::ORGANISED_SAFETY_TRAINEES,
    providers::ORGANISED_PROJECT_TRAINEES,
    enterprise::EMPLOYER_TRADE_AFFECTED,
    enterprise::TRADE_AFFECTED,
    enterprise::CERTIFIED_EMPLOYEES,
    activities::WANTS_BUSINESS,
    activities::WANTS_RURAL_ECOMMERCE,
    activities::COMPETITION_WINNER,
    activities::REPRESENTS_CITY,
    activities::HOSTS_COMPETITION,
    activities::MASTER_STUDIO_TRAINED,
    activities::STUDIO_PROJECT_APPROVED,
    activities::BACKBONE_ENTERPRISE,
    activities::TRAINING_PACKAGES,
    everyone::OCCUPATION_STANDARD,
    everyone::JUNIOR_STANDARD,
];
