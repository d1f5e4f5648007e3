//! Generates rules and answers of any shape from random bytes.

use rust_decimal::Decimal;
use skills_subsidy::engine::{Answer, Answers};
use skills_subsidy::policies;
use skills_subsidy::policy::{
    Amount, Applicability, Benefit, CalendarDate, CalendarMonth, Choice, ChoiceId, ChoiceSet, Citation, Condition,
    Entitlement, Fact, FactId, Factor, Grounds, Kind, Payee, Policy, Requirement, Term, Test, Text, Told, Usual, Yuan,
    text,
};
use std::sync::LazyLock;

const WORDS: Text = text("词", "words");
const CHOICES: [Choice; 4] = [choice("one"), choice("two"), choice("three"), choice("four")];
const KINDS: [Kind; 10] = [
    Kind::Flag,
    Kind::Flag,
    Kind::One(&CHOICES),
    Kind::Many(&CHOICES),
    Kind::Count { least: 0, most: 60 },
    Kind::Count { least: 1, most: 100_000 },
    Kind::Money { least: Yuan::ZERO, most: None },
    Kind::Money { least: Yuan::whole(100), most: Some(Yuan::whole(5_000)) },
    Kind::Standard,
    Kind::Date,
];

const fn choice(id: &'static str) -> Choice {
    Choice { id, name: WORDS, gloss: None, common: false }
}

fn citation() -> Citation {
    policies::first().fraud
}

/// A policy with a fact of every kind; everything else is the first policy's.
pub static POLICY: LazyLock<&'static Policy> = LazyLock::new(|| {
    let fact = |kind| Fact {
        id: "fact",
        name: WORDS,
        kind,
        unit: WORDS,
        unit_of_one: WORDS,
        usual: Usual::Any,
        applicability: Applicability::Always,
        changeable: true,
    };
    let facts: &'static [Fact] = Vec::leak(KINDS.into_iter().map(fact).collect());
    let term = Term { event: FactId::at(9), ..policies::first().term };
    Box::leak(Box::new(Policy { facts, contradictions: &[], term, ..*policies::first() }))
});

/// Generates rules and answers from bytes; once they run out every choice is the first one, which ends a tree.
pub struct Maker<'a> {
    bytes: std::slice::Iter<'a, u8>,
    /// The number of factors that an amount may still get, so that it fits a decimal.
    factors: u32,
}

impl<'a> Maker<'a> {
    pub fn new(bytes: &'a [u8]) -> Maker<'a> {
        Maker { bytes: bytes.iter(), factors: 0 }
    }

    fn pick(&mut self, of: u32) -> u32 {
        u32::from(self.bytes.next().copied().unwrap_or(0)) % of
    }

    fn fact(&mut self, fits: impl Fn(&Kind) -> bool) -> FactId {
        let fitting: Vec<usize> = (0..KINDS.len()).filter(|&at| fits(&KINDS[at])).collect();
        FactId::at(fitting[self.pick(fitting.len() as u32) as usize] as u8)
    }

    fn set(&mut self) -> ChoiceSet {
        let bits = self.pick(16);
        (0..4).filter(|at| bits >> at & 1 == 1).map(ChoiceId::at).fold(ChoiceSet::EMPTY, ChoiceSet::with)
    }

    fn date(&mut self) -> CalendarDate {
        CalendarDate::known(2019 + self.pick(4) as u16, 1 + self.pick(12) as u8, 1 + self.pick(28) as u8)
    }

    fn count(&mut self) -> u32 {
        [0, 1, 12, 7, 60, 30, 59, 100_000][self.pick(8) as usize]
    }

    fn decimal(&mut self) -> Decimal {
        let numbers = ["0", "50", "1500.5", "33.33", "0.001", "4000", "1000000000000", "123456.789"];
        Decimal::from_str_exact(numbers[self.pick(8) as usize]).expect("a number")
    }

    fn sum(&mut self) -> Yuan {
        Yuan::new(self.decimal()).expect("not negative")
    }

    fn requirement(&mut self) -> Requirement {
        let test = match self.pick(6) {
            0 => Test::Yes,
            1 => Test::AmongThese(self.set()),
            2 => Test::NotEmpty,
            3 => Test::AtLeast(self.count()),
            4 => Test::AtMost(self.count()),
            _ => Test::Within(self.date(), self.date()),
        };
        // One in eight tests has the wrong kind for its fact, and cannot pass.
        let any = self.pick(8) == 7;
        let fact = self.fact(|kind| {
            any || match test {
                Test::Yes => matches!(kind, Kind::Flag),
                Test::AmongThese(_) => matches!(kind, Kind::One(_) | Kind::Many(_)),
                Test::NotEmpty => matches!(kind, Kind::Many(_)),
                Test::AtLeast(_) | Test::AtMost(_) => matches!(kind, Kind::Count { .. }),
                Test::Within(..) => matches!(kind, Kind::Date),
            }
        });
        Requirement { fact, test, wording: WORDS, told: Told::NOTHING, citation: citation() }
    }

    fn condition(&mut self) -> Condition {
        match self.pick(8) {
            0..=2 => Condition::Fact(self.requirement()),
            3 => Condition::OfficeDecides(Grounds { wording: WORDS, citation: citation() }),
            4 => Condition::Not(Box::leak(Box::new(self.condition()))),
            5 => Condition::Any(self.conditions()),
            _ => Condition::All(self.conditions()),
        }
    }

    fn conditions(&mut self) -> &'static [Condition] {
        let count = self.pick(4);
        Vec::leak((0..count).map(|_| self.condition()).collect())
    }

    fn factor(&mut self) -> Factor {
        let citation = citation();
        let fact = self.fact(|kind| matches!(kind, Kind::Count { .. }));
        match self.pick(5) {
            0 => Factor::Count { fact, citation },
            4 => Factor::Days { fact, citation },
            1 => Factor::CountUpTo { fact, limit: self.count(), citation },
            2 => Factor::YearsOfMonths { months: fact, limit: self.count(), citation },
            _ => Factor::Uplift {
                condition: Box::leak(Box::new(self.condition())),
                factor: Decimal::new(13 + i64::from(self.pick(9)), 1),
                citation,
            },
        }
    }

    fn amount(&mut self) -> &'static Amount {
        let citation = citation();
        let amount = match self.pick(10) {
            0 => {
                let (one, other) = (self.sum(), self.sum());
                Amount::Named { low: one.min(other), high: one.max(other), per: WORDS, citation }
            }
            1 => {
                let fact = self.fact(|kind| matches!(kind, Kind::Money { .. } | Kind::Standard));
                Amount::Stated { fact, citation }
            }
            2 => {
                let fact = self.fact(|kind| matches!(kind, Kind::One(_)));
                let choices = 0..CHOICES.len() as u8;
                let table = Vec::leak(choices.map(|at| (ChoiceId::at(at), self.sum())).collect());
                Amount::ByChoice { fact, table, citation }
            }
            3 => Amount::AtMost { amount: self.amount(), ceiling: self.sum(), citation },
            4 => Amount::Readings { first: self.amount(), second: self.amount(), wording: WORDS, citation },
            5 => Amount::When {
                condition: Box::leak(Box::new(self.condition())),
                then: self.amount(),
                otherwise: self.amount(),
            },
            6..9 if self.factors > 0 => {
                self.factors -= 1;
                Amount::Times(self.amount(), self.factor())
            }
            _ => Amount::NotNamed { wording: WORDS, citation },
        };
        Box::leak(Box::new(amount))
    }

    pub fn entitlement(&mut self) -> &'static Entitlement {
        self.factors = 3;
        Box::leak(Box::new(Entitlement {
            id: "entitlement",
            name: WORDS,
            short_name: None,
            summary: WORDS,
            grant: citation(),
            condition: Box::leak(Box::new(self.condition())),
            benefit: if self.pick(8) == 7 { Benefit::InKind(WORDS) } else { Benefit::Money(self.amount()) },
            payee: if self.pick(4) == 3 { Payee::PersonOrOrganiser } else { Payee::Person },
            one_payment: if self.pick(3) == 0 { Some(citation()) } else { None },
            notes: &[],
        }))
    }

    fn answer(&mut self, kind: &Kind) -> Option<Answer> {
        let answer = match kind {
            _ if self.pick(5) == 0 => return None,
            Kind::Flag => Answer::Flag(self.pick(2) == 1),
            Kind::One(choices) => Answer::One(ChoiceId::at(self.pick(choices.len() as u32) as u8)),
            Kind::Many(_) => {
                let certain = self.set();
                Answer::several(certain, if self.pick(3) == 0 { self.set() } else { ChoiceSet::EMPTY })
            }
            Kind::Count { .. } => Answer::Count(self.count()),
            Kind::Money { .. } | Kind::Standard => Answer::Money(self.sum()),
            Kind::Date if self.pick(3) == 0 => {
                let day = self.date();
                CalendarMonth::new(day.year(), day.month()).map_or(Answer::Date(day), Answer::Month)
            }
            Kind::Date => Answer::Date(self.date()),
        };
        Some(answer)
    }

    pub fn answers(&mut self, policy: &'static Policy) -> Answers {
        let mut answers = Answers::none(policy);
        for fact in policy.fact_ids() {
            if let Some(answer) = self.answer(&policy.fact(fact).kind) {
                answers.set(fact, answer);
            }
        }
        answers
    }
}
