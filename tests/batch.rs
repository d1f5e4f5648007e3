//! Many people at once come to what each comes to alone, whatever the policy and the answers.

mod support;

use proptest::prelude::*;
use rust_decimal::Decimal;
use skills_subsidy::engine::{Answer, Answers, BATCH_ROWS, BatchAnswers, Status, evaluate, evaluate_batch};
use skills_subsidy::policies;
use skills_subsidy::policy::{
    Amount, Applicability, Audience, Benefit, CalendarDate, Choice, ChoiceId, ChoiceSet, Citation, Condition,
    Entitlement, Fact, FactId, Factor, Grounds, Kind, Payee, Policy, Requirement, Term, Test, Text, Yuan, text,
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
    Choice { id, name: WORDS, gloss: None }
}

fn citation() -> Citation {
    policies::first().fraud
}

/// A policy with a fact of every kind, and otherwise that of the first one.
static POLICY: LazyLock<&'static Policy> = LazyLock::new(|| {
    let fact = |kind| Fact {
        id: "fact",
        name: WORDS,
        kind,
        unit: WORDS,
        applicability: Applicability::Always,
        changeable: true,
    };
    let facts: &'static [Fact] = Vec::leak(KINDS.into_iter().map(fact).collect());
    let term = Term { event: FactId::at(9), ..policies::first().term };
    Box::leak(Box::new(Policy { facts, contradictions: &[], term, ..*policies::first() }))
});

/// Makes rules and answers out of bytes; when they run out every choice is the first, which ends a tree.
struct Maker<'a> {
    bytes: std::slice::Iter<'a, u8>,
    /// How many factors an amount may still get: no more than keep it within what a decimal holds.
    factors: u32,
}

impl<'a> Maker<'a> {
    fn new(bytes: &'a [u8]) -> Maker<'a> {
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
        CalendarDate::known(2019 + self.pick(3) as u16, 1 + self.pick(12) as u8, 1 + self.pick(28) as u8)
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
        // One in eight tests a fact of another kind, which cannot pass.
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
        Requirement { fact, test, wording: WORDS, citation: citation() }
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
                let named = 1 + self.pick(4) as u8;
                let table = Vec::leak((0..named).map(|at| (ChoiceId::at(at), self.sum())).collect());
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

    fn entitlement(&mut self) -> &'static Entitlement {
        self.factors = 3;
        Box::leak(Box::new(Entitlement {
            id: "entitlement",
            name: WORDS,
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
            Kind::Many(_) => Answer::Many(self.set()),
            Kind::Count { .. } => Answer::Count(self.count()),
            Kind::Money { .. } | Kind::Standard => Answer::Money(self.sum()),
            Kind::Date => Answer::Date(self.date()),
        };
        Some(answer)
    }

    fn answers(&mut self, policy: &'static Policy) -> Answers {
        let mut answers = Answers::none(policy);
        for fact in policy.fact_ids() {
            if let Some(answer) = self.answer(&policy.fact(fact).kind) {
                answers.set(fact, answer);
            }
        }
        answers
    }
}

/// Asserts that a batch of these people comes to what each comes to alone, and gives their answers back.
fn assert_alike(view: &[&'static Entitlement], people: &[Answers]) -> Result<(), TestCaseError> {
    let mut batch = BatchAnswers::none(people[0].policy());
    // What was in a batch before is forgotten.
    people.iter().rev().for_each(|answers| assert!(batch.push(answers)));
    batch.clear();
    people.iter().for_each(|answers| assert!(batch.push(answers)));
    let together = evaluate_batch(view, &batch);
    let mut in_fen = together.total.low_in_fen();
    for (row, answers) in people.iter().enumerate() {
        prop_assert_eq!(&batch.row(row), answers);
        let alone = evaluate(view, answers);
        for (one, other) in together.outcomes.iter().zip(&alone.outcomes) {
            let one = one.outcome(row);
            prop_assert_eq!(one.entitlement.id, other.entitlement.id);
            prop_assert_eq!(one.status, other.status, "{:?}", answers);
            prop_assert_eq!(one.amount, other.amount, "{:?}", answers);
        }
        prop_assert_eq!(together.total.get(row), alone.total, "{:?}", answers);
        if let Some(fen) = in_fen.next().flatten() {
            prop_assert_eq!(Some(Decimal::new(fen, 2)), alone.total.rounded_to_fen().low);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: support::cases(1500), ..ProptestConfig::default() })]

    #[test]
    fn any_rules_come_to_the_same(
        rules in prop::collection::vec(any::<u8>(), 0..300),
        answers in prop::collection::vec(any::<u8>(), 0..1500),
        rows in prop_oneof![1..=BATCH_ROWS, Just(BATCH_ROWS)],
    ) {
        let mut maker = Maker::new(&rules);
        let view: Vec<_> = (0..3).map(|_| maker.entitlement()).collect();
        let mut maker = Maker::new(&answers);
        let people: Vec<Answers> = (0..rows).map(|_| maker.answers(*POLICY)).collect();
        assert_alike(&view, &people)?;
    }

    #[test]
    fn the_first_policy_comes_to_the_same(
        answers in prop::collection::vec(any::<u8>(), 0..4000),
        audience in prop::sample::select(Audience::ALL.to_vec()),
        rows in prop_oneof![1..=BATCH_ROWS, Just(BATCH_ROWS)],
    ) {
        let mut maker = Maker::new(&answers);
        let people: Vec<Answers> = (0..rows).map(|_| maker.answers(policies::first())).collect();
        assert_alike(policies::first().rules(audience).entitlements, &people)?;
    }
}

#[test]
fn a_full_batch_takes_no_further_row() {
    let mut batch = BatchAnswers::none(policies::first());
    let nothing = Answers::none(policies::first());
    assert!((0..BATCH_ROWS).all(|_| batch.push(&nothing)));
    assert!(batch.is_full());
    assert!(!batch.push(&nothing));
    assert_eq!(batch.len(), BATCH_ROWS);
}

/// The maker's rules and answers must reach what is to be compared: every status, exact sums and open ends.
#[test]
fn generated_people_reach_every_status() {
    let mut seed = 1u32;
    let bytes: Vec<u8> = std::iter::repeat_with(|| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 24) as u8
    })
    .take(60_000)
    .collect();
    let mut maker = Maker::new(&bytes);
    let (mut statuses, mut exact, mut open) = (Vec::new(), 0, 0);
    for _ in 0..300 {
        let (entitlement, answers) = (maker.entitlement(), maker.answers(*POLICY));
        let outcome = evaluate(&[entitlement], &answers).outcomes[0];
        statuses.push(outcome.status);
        exact += usize::from(outcome.amount.is_some_and(|amount| amount.is_exact()));
        open += usize::from(outcome.amount.is_some_and(|amount| amount.high.is_none()));
    }
    assert!(Status::ALL.iter().all(|status| statuses.iter().filter(|found| *found == status).count() > 20));
    assert!(exact > 20 && open > 20, "{exact} exact, {open} open");
}
