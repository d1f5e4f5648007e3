//! The policy that every engine of the benchmark evaluates, in this project's data types: text, facts, rules.

use skills_subsidy::policy::{
    Amount, Applicability, Audience, AudienceRules, Benefit, CalendarDate, CatalogueRules, Choice, ChoiceId, ChoiceSet,
    Citation, Clause, Condition, Entitlement, EstimateRules, Fact, FactId, Factor, Kind, Payee, Policy, Requirement,
    Role, RosterRules, Term, Test, Text, Told, Usual, Yuan, text,
};

const fn clause(id: &'static str, heading: &'static str, body: &'static str) -> Clause {
    Clause { id, heading, heading_english: heading, role: Role::Grants, body, translations: &[] }
}

static TRAINING: Clause = clause(
    "1",
    "Training",
    "People registered here, residents with a permit, people who work here and the registered unemployed receive the
training subsidy of their occupation. Where their employer's trade is affected it is raised by 30 %.",
);
static APPRAISAL: Clause = clause(
    "2",
    "Appraisal",
    "Whoever passes a first appraisal from 1 January 2020 receives 120 yuan at levels five and four, 150 at three and two,
180 at level one.",
);
static LIVING: Clause = clause(
    "3",
    "Living allowance",
    "Jobseekers, people of low income, disabled people, rural workers and dropouts receive 50 yuan a day of training.",
);

const fn cite(clause: &'static Clause, quote: &'static str) -> Citation {
    Citation { clause, quote }
}

const fn same(words: &'static str) -> Text {
    text(words, words)
}

const fn choice(id: &'static str) -> Choice {
    Choice { id, name: same(id), gloss: None, common: false }
}

static CATEGORIES: [Choice; 8] = [
    choice("employee"),
    choice("jobseeker"),
    choice("low_income"),
    choice("disabled"),
    choice("rural"),
    choice("veteran"),
    choice("graduate"),
    choice("dropout"),
];
static LEVELS: [Choice; 6] = [choice("none"), choice("l5"), choice("l4"), choice("l3"), choice("l2"), choice("l1")];
const WITH_ALLOWANCE: ChoiceSet =
    ChoiceSet::of(&[ChoiceId::at(1), ChoiceId::at(2), ChoiceId::at(3), ChoiceId::at(4), ChoiceId::at(7)]);

const REGISTERED_LOCAL: FactId = FactId::at(1);
const RESIDES_LOCAL_PERMIT: FactId = FactId::at(2);
const WORKS_LOCAL: FactId = FactId::at(3);
const UNEMPLOYED_REGISTERED: FactId = FactId::at(4);
const CATEGORY: FactId = FactId::at(5);
const CERTIFICATE_LEVEL: FactId = FactId::at(6);
const FIRST_APPRAISAL: FactId = FactId::at(7);
const CERTIFICATE_DATE: FactId = FactId::at(8);
const TRAINING_DAYS: FactId = FactId::at(9);
const EMPLOYER_TRADE_AFFECTED: FactId = FactId::at(10);
const BASE_SUBSIDY: FactId = FactId::at(11);

const fn fact(id: &'static str, kind: Kind) -> Fact {
    Fact {
        id,
        name: same(id),
        kind,
        unit: same(""),
        unit_of_one: same(""),
        usual: Usual::Any,
        applicability: Applicability::Always,
        changeable: true,
    }
}

static FACTS: [Fact; 12] = [
    fact("age", Kind::Count { least: 16, most: 150 }),
    fact("registered_local", Kind::Flag),
    fact("resides_local_permit", Kind::Flag),
    fact("works_local", Kind::Flag),
    fact("unemployed_registered", Kind::Flag),
    fact("category", Kind::One(&CATEGORIES)),
    fact("certificate_level", Kind::One(&LEVELS)),
    fact("first_appraisal", Kind::Flag),
    fact("certificate_date", Kind::Date),
    fact("training_days", Kind::Count { least: 0, most: 366 }),
    fact("employer_trade_affected", Kind::Flag),
    fact("base_subsidy", Kind::Standard),
];

const fn local(fact: FactId) -> Condition {
    Condition::Fact(Requirement {
        fact,
        test: Test::Yes,
        wording: same("registered, resident, working or registered as unemployed here"),
        told: Told::NOTHING,
        citation: cite(&TRAINING, "registered here, residents with a permit, people who work here"),
    })
}

static LOCAL: Condition = Condition::Any(&[
    local(REGISTERED_LOCAL),
    local(RESIDES_LOCAL_PERMIT),
    local(WORKS_LOCAL),
    local(UNEMPLOYED_REGISTERED),
]);

static TRAINING_SUBSIDY: Entitlement = Entitlement {
    id: "training",
    name: same("training subsidy"),
    short_name: None,
    summary: same("the training subsidy of the occupation"),
    grant: cite(&TRAINING, "training subsidy of their occupation"),
    condition: &LOCAL,
    benefit: Benefit::Money(&Amount::Times(
        &Amount::Stated { fact: BASE_SUBSIDY, citation: cite(&TRAINING, "training subsidy of their occupation") },
        Factor::Uplift {
            condition: &Condition::Fact(Requirement {
                fact: EMPLOYER_TRADE_AFFECTED,
                test: Test::Yes,
                wording: same("the employer's trade is affected"),
                told: Told::NOTHING,
                citation: cite(&TRAINING, "Where their employer's trade is affected"),
            }),
            factor: rust_decimal::Decimal::from_parts(13, 0, 0, false, 1),
            citation: cite(&TRAINING, "raised by 30 %"),
        },
    )),
    payee: Payee::Person,
    one_payment: None,
    notes: &[],
};

static APPRAISAL_SUBSIDY: Entitlement = Entitlement {
    id: "appraisal",
    name: same("appraisal subsidy"),
    short_name: None,
    summary: same("a sum by level"),
    grant: cite(&APPRAISAL, "receives 120 yuan at levels five and four"),
    condition: &Condition::All(&[
        Condition::Any(&[
            local(REGISTERED_LOCAL),
            local(RESIDES_LOCAL_PERMIT),
            local(WORKS_LOCAL),
            local(UNEMPLOYED_REGISTERED),
        ]),
        Condition::Fact(Requirement {
            fact: FIRST_APPRAISAL,
            test: Test::Yes,
            wording: same("a first appraisal"),
            told: Told::NOTHING,
            citation: cite(&APPRAISAL, "a first appraisal"),
        }),
        Condition::Fact(Requirement {
            fact: CERTIFICATE_DATE,
            test: Test::Within(CalendarDate::known(2020, 1, 1), CalendarDate::known(9999, 12, 31)),
            wording: same("from 1 January 2020"),
            told: Told::NOTHING,
            citation: cite(&APPRAISAL, "from 1 January 2020"),
        }),
    ]),
    benefit: Benefit::Money(&Amount::ByChoice {
        fact: CERTIFICATE_LEVEL,
        table: &[
            (ChoiceId::at(0), Yuan::ZERO),
            (ChoiceId::at(1), Yuan::whole(120)),
            (ChoiceId::at(2), Yuan::whole(120)),
            (ChoiceId::at(3), Yuan::whole(150)),
            (ChoiceId::at(4), Yuan::whole(150)),
            (ChoiceId::at(5), Yuan::whole(180)),
        ],
        citation: cite(&APPRAISAL, "150 at three and two"),
    }),
    payee: Payee::Person,
    one_payment: None,
    notes: &[],
};

static LIVING_ALLOWANCE: Entitlement = Entitlement {
    id: "living",
    name: same("living allowance"),
    short_name: None,
    summary: same("50 yuan a day of training"),
    grant: cite(&LIVING, "receive 50 yuan a day of training"),
    condition: &Condition::Fact(Requirement {
        fact: CATEGORY,
        test: Test::AmongThese(WITH_ALLOWANCE),
        wording: same("jobseeker, low income, disabled, rural worker or dropout"),
        told: Told::NOTHING,
        citation: cite(&LIVING, "Jobseekers, people of low income, disabled people, rural workers and dropouts"),
    }),
    benefit: Benefit::Money(&Amount::Times(
        &Amount::Named {
            low: Yuan::whole(50),
            high: Yuan::whole(50),
            per: same("a day"),
            citation: cite(&LIVING, "50 yuan a day of training"),
        },
        Factor::Count { fact: TRAINING_DAYS, citation: cite(&LIVING, "a day of training") },
    )),
    payee: Payee::Person,
    one_payment: None,
    notes: &[],
};

/// Its entitlements: training, appraisal and living allowance.
pub static ENTITLEMENTS: [&Entitlement; 3] = [&TRAINING_SUBSIDY, &APPRAISAL_SUBSIDY, &LIVING_ALLOWANCE];

/// The policy.
pub static POLICY: Policy = Policy {
    id: "benchmark",
    number: 0,
    version: "",
    title: same("A small policy"),
    place: same(""),
    issuer: same("The benchmark"),
    inferred: same(""),
    term: Term {
        event: CERTIFICATE_DATE,
        planned_from: CalendarDate::FIRST,
        issued: CalendarDate::FIRST,
        until: CalendarDate::known(9999, 12, 31),
        citation: cite(&TRAINING, "subsidy of their occupation"),
    },
    clauses: &[&TRAINING, &APPRAISAL, &LIVING],
    facts: &FACTS,
    contradictions: &[],
    questions: &[],
    groups: &[],
    parts: &[],
    audiences: &[AudienceRules { audience: Audience::Worker, entitlements: &ENTITLEMENTS }],
    catalogue: CatalogueRules {
        certificate: CERTIFICATE_LEVEL,
        level: CERTIFICATE_LEVEL,
        date: CERTIFICATE_DATE,
        standards: &[],
        citation: cite(&TRAINING, "subsidy of their occupation"),
    },
    roster: RosterRules {
        person: &ENTITLEMENTS,
        enterprise: &[],
        columns: &[],
        partial: &[],
        derived: &[],
        paid_once: None,
        repeats: &[],
        aliases: &[],
        perhaps: &[],
    },
    estimate: EstimateRules { shared: &[], parts: &[] },
    targets: &[],
    milestones: &[],
    fraud: cite(&TRAINING, "subsidy of their occupation"),
    after_the_term: cite(&TRAINING, "subsidy of their occupation"),
    office: cite(&TRAINING, "subsidy of their occupation"),
    related: &[],
};
