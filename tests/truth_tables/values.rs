//! The types of the truth tables: facts as plain optional values, findings of conditions, and sums as whole numbers.
//! They are independent of the engine's verdicts, ranges and dates; only the reading's ids are shared.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::fmt;

/// Year, month, day, which compare as tuples.
pub type Day = (u16, u8, u8);

/// One answer, in the reading's own vocabulary.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    Flag(bool),
    One(&'static str),
    Many(&'static [&'static str]),
    Count(u32),
    /// A sum of money, in fen.
    Fen(u64),
    Day(Day),
}

impl fmt::Display for Value {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Flag(flag) => write!(formatter, "{flag}"),
            Value::One(choice) => write!(formatter, "{choice}"),
            Value::Many(choices) => write!(formatter, "[{}]", choices.join(",")),
            Value::Count(count) => write!(formatter, "{count}"),
            Value::Fen(fen) => write!(formatter, "{}.{:02}", fen / 100, fen % 100),
            Value::Day((year, month, day)) => write!(formatter, "{year:04}-{month:02}-{day:02}"),
        }
    }
}

/// Declares [`Facts`]: one field for each fact of the reading, by its public id.
macro_rules! facts {
    ($($kind:ident($inner:ty): $($id:ident)*;)*) => {
        /// The answers of one person; a missing answer and "not sure" are both `None`.
        #[derive(Clone, Debug, Default)]
        pub struct Facts { $($(pub $id: Option<$inner>,)*)* }

        impl Facts {
            /// Sets the answer to the fact `id`, or removes it.
            pub fn set(&mut self, id: &str, value: Option<Value>) {
                match id {
                    $($(stringify!($id) => self.$id = value.map(|value| match value {
                        Value::$kind(inner) => inner,
                        other => panic!("{id} is no {other:?}"),
                    }),)*)*
                    _ => panic!("the reading has no fact {id}"),
                }
            }
        }

        impl fmt::Display for Facts {
            /// Formats the given answers by id.
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                let answered: &[Option<String>] = &[$($(
                    self.$id.map(|inner| format!("{} = {}", stringify!($id), Value::$kind(inner))),
                )*)*];
                let answered: Vec<&str> = answered.iter().flatten().map(String::as_str).collect();
                if answered.is_empty() {
                    return formatter.write_str("nothing answered");
                }
                formatter.write_str(&answered.join(", "))
            }
        }
    };
}

facts! {
    Flag(bool): graduate_local past_retirement_age monthly_pension trained_free first_appraisal claimed_same_level
        employer_trade_affected high_risk_industry wants_business wants_rural_ecommerce competition_winner
        represents_city master_studio_trained insured_here trade_affected apprenticeship_plan hosts_competition
        studio_project_approved backbone_enterprise qualified undertakes_training;
    One(&'static str): two_later_kind training_kind certificate level new_hire_certificate provider_kind;
    Many(&'static [&'static str]): residency groups;
    Count(u32): training_days claims_this_year insured_months new_hires months_since_hire training_hours
        apprentice_employees apprentice_employee_months apprentice_students apprentice_student_months
        safety_trainees certified_employees training_packages organised_safety_trainees organised_project_trainees
        organised_new_hires;
    Fen(u64): occupation_standard junior_standard apprentice_rate internship_allowance;
    Day(Day): training_date certificate_date;
}

/// The finding of one condition.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Finding {
    Met,
    Fails,
    /// It depends on missing answers.
    Open,
    /// The text leaves it to an office.
    Office,
}

/// The minimum in the order of the reading: "Any one failed condition makes it `ineligible`; else any unknown one,
/// `unknown`; else any discretionary one, `discretionary`; else `eligible`."
pub fn all(findings: &[Finding]) -> Finding {
    let least = [Finding::Fails, Finding::Open, Finding::Office].into_iter().find(|one| findings.contains(one));
    least.unwrap_or(Finding::Met)
}

pub fn status(findings: &[Finding]) -> &'static str {
    match all(findings) {
        Finding::Fails => "ineligible",
        Finding::Open => "unknown",
        Finding::Office => "discretionary",
        Finding::Met => "eligible",
    }
}

fn whether(known: Option<bool>) -> Finding {
    match known {
        Some(true) => Finding::Met,
        Some(false) => Finding::Fails,
        None => Finding::Open,
    }
}

pub fn yes(flag: Option<bool>) -> Finding {
    whether(flag)
}

pub fn no(flag: Option<bool>) -> Finding {
    whether(flag.map(|flag| !flag))
}

pub fn at_least(least: u32, count: Option<u32>) -> Finding {
    whether(count.map(|count| count >= least))
}

pub fn at_most(most: u32, count: Option<u32>) -> Finding {
    whether(count.map(|count| count <= most))
}

pub fn one_of(these: &[&str], choice: Option<&str>) -> Finding {
    whether(choice.map(|choice| these.contains(&choice)))
}

pub fn not_empty(list: Option<&[&str]>) -> Finding {
    whether(list.map(|list| !list.is_empty()))
}

pub fn has_any(these: &[&str], list: &[&str]) -> bool {
    these.iter().any(|this| list.contains(this))
}

/// "`certificate` is a qualification, level or special-ability one", and the like: choices that meet the condition, and
/// choices for which an office decides; every other choice fails.
pub fn one_of_or_office(these: &[&str], office: &[&str], choice: Option<&str>) -> Finding {
    match choice {
        Some(choice) if office.contains(&choice) => Finding::Office,
        choice => one_of(these, choice),
    }
}

/// The unit of sums as a fraction of a yuan; fen, three tenths of a fen and twelfths of a fen are multiples of it.
pub const PARTS_OF_A_YUAN: i128 = 12_000;
pub const PARTS_OF_A_FEN: i128 = PARTS_OF_A_YUAN / 100;

/// A range of sums in that unit; `None` is an open end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    pub low: Option<i128>,
    pub high: Option<i128>,
}

impl Span {
    pub const OPEN: Span = Span { low: None, high: None };

    pub fn yuan(low: i128, high: i128) -> Span {
        Span { low: Some(low * PARTS_OF_A_YUAN), high: Some(high * PARTS_OF_A_YUAN) }
    }

    pub fn fen(fen: u64) -> Span {
        let sum = Some(i128::from(fen) * PARTS_OF_A_FEN);
        Span { low: sum, high: sum }
    }

    /// A sum of the local catalogue: open at both ends while it is missing, because it is never invented.
    pub fn standard(fen: Option<u64>) -> Span {
        fen.map_or(Span::OPEN, Span::fen)
    }

    /// The sum times a number of people, days or packages; while the number is missing, from zero to no bound.
    pub fn each(self, count: Option<u32>) -> Span {
        let count = count.map(i128::from);
        Span {
            low: self.low.map(|low| low * count.unwrap_or(0)),
            high: self.high.zip(count).map(|(high, count)| high * count),
        }
    }

    /// Adds 30 %: to both ends if met, to neither if failed, otherwise to the high end only.
    pub fn thirty_percent_more(self, certain: Finding) -> Span {
        let more = |sum: i128| sum * 13 / 10;
        match certain {
            Finding::Met => Span { low: self.low.map(more), high: self.high.map(more) },
            Finding::Fails => self,
            Finding::Open | Finding::Office => Span { low: self.low, high: self.high.map(more) },
        }
    }
}

/// The result that the reading states.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expected {
    pub status: &'static str,
    pub amount: Option<Span>,
}

/// Returns a sum of money, or a refusal.
pub fn money(findings: &[Finding], amount: Span) -> Expected {
    let status = status(findings);
    Expected { status, amount: (status != "ineligible").then_some(amount) }
}

/// Help in kind, or a benefit for which the text names no sum.
pub fn no_sum(findings: &[Finding]) -> Expected {
    Expected { status: status(findings), amount: None }
}

/// The reading of one entitlement: the facts it reads, and its result.
pub struct Statement {
    pub id: &'static str,
    pub facts: &'static [&'static str],
    pub expected: fn(&Facts) -> Expected,
}
