//! The number of screens for a worker: a list to tick is one screen, and without a catalogue its sums are not asked
//! for.
//! `cargo test --test screens -- --nocapture` prints the figures.

use skills_subsidy::engine::{Answer, Answers, Questioning, Verdict, facts_of, verdict};
use skills_subsidy::policies;
use skills_subsidy::policy::{
    Applicability, Audience, CalendarDate, ChoiceId, ChoiceSet, Entitlement, FactId, FactSet, Kind, Policy, Yuan,
};

const PEOPLE: usize = 2_000;

#[test]
fn nine_of_ten_workers_see_ten_screens_or_fewer() {
    let policy = policies::first();
    let everything = policy.rules(Audience::Worker).entitlements;
    let facts = facts_of(policy, everything);
    let mut random = Random(20_191_213);
    let mut counts: Vec<usize> =
        (0..PEOPLE).map(|_| screens_of(&likely(policy, facts, &mut random), everything)).collect();
    counts.sort_unstable();
    let mean = counts.iter().sum::<usize>() as f64 / PEOPLE as f64;
    let nine_of_ten = counts[PEOPLE * 9 / 10];
    println!(
        "screens of a likely worker: mean {mean:.2}, nine of ten {nine_of_ten} or fewer, most {}",
        counts[PEOPLE - 1]
    );
    assert!(nine_of_ten <= 10, "nine of ten see {nine_of_ten}");
    assert!(mean <= 7.5, "{mean} on average");
}

fn screens_of(person: &Answers, view: &[&'static Entitlement]) -> usize {
    let policy = person.policy();
    let is_standard = |fact: &FactId| matches!(policy.fact(*fact).kind, Kind::Standard);
    let mut answers = Answers::none(policy);
    let declined: FactSet = policy.fact_ids().filter(is_standard).collect();
    let (mut last, mut count) = (None, 0);
    loop {
        let questioning = Questioning { view, answers: &answers, declined, last };
        let Some(fact) = questioning.next() else { return count };
        let (together, open) = (policy.group(fact).together.is_some(), questioning.open());
        let of_screen = |other: &FactId| policy.question(*other).group == policy.question(fact).group;
        let asked: Vec<FactId> = if together { open.iter().filter(of_screen).collect() } else { vec![fact] };
        if std::env::var("SHOW").is_ok() {
            println!("{count} {}", policy.fact(fact).id);
        }
        for fact in asked {
            assert!(answers.set(fact, person.get(fact).expect("an answer")));
        }
        (last, count) = (Some(fact), count + 1);
    }
}

/// A typical worker: rare circumstances apply to one in twenty, nine in ten trained within the action years, and four
/// in five trained and have a certificate.
fn likely(policy: &'static Policy, facts: FactSet, random: &mut Random) -> Answers {
    let mut answers = Answers::none(policy);
    for fact in facts.iter() {
        let described = policy.fact(fact);
        let given = match &described.kind {
            Kind::Flag if policy.group(fact).together.is_some() => Answer::Flag(random.below(20) == 0),
            Kind::Count { .. } if policy.group(fact).together.is_some() => Answer::Count(random.below(4) as u32),
            Kind::Flag => Answer::Flag(random.below(2) == 0),
            // The last choice means none.
            Kind::One(choices) if random.below(5) > 0 => {
                Answer::One(ChoiceId::at(random.below(choices.len() as u64 - 1) as u8))
            }
            Kind::One(choices) => Answer::One(ChoiceId::at(choices.len() as u8 - 1)),
            Kind::Many(choices) => {
                let chosen = (0..random.below(3)).map(|_| ChoiceId::at(random.below(choices.len() as u64) as u8));
                Answer::Many(ChoiceSet::of(&chosen.collect::<Vec<_>>()))
            }
            Kind::Count { least, .. } => Answer::Count(least + random.below(48) as u32),
            Kind::Money { .. } | Kind::Standard => Answer::Money(Yuan::whole(500 + random.below(3000) as u32)),
            Kind::Date => Answer::Date(day(random)),
        };
        let applies = match described.applicability {
            Applicability::Always => true,
            Applicability::When(condition) => verdict(condition, &answers) == Verdict::Yes,
        };
        if applies {
            answers.set(fact, given);
        }
    }
    answers
}

fn day(random: &mut Random) -> CalendarDate {
    let year = if random.below(10) == 0 { 2022 + random.below(5) } else { 2019 + random.below(3) };
    CalendarDate::known(year as u16, 1 + random.below(12) as u8, 1 + random.below(28) as u8)
}

/// SplitMix64, so that the people are the same in every run and on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % bound
    }
}
