//! The number of questions for a visitor, over 10,000 generated people. Run by `make bench`.
//!
//! Our order is compared with (a) all relevant questions in the order of the text, and (b) a score order as in
//! Publicodes, which begins with the fact that most entitlements lack.

use skills_subsidy::engine::{Answer, Answers, Questioning, Verdict, facts_of, missing, verdict};
use skills_subsidy::policies;
use skills_subsidy::policy::{
    Applicability, Audience, CalendarDate, ChoiceId, ChoiceSet, Entitlement, FactId, FactSet, Kind, Policy, Yuan,
};
use skills_subsidy::proof::Proof;

const PEOPLE: usize = 10_000;

fn main() {
    let policy = policies::first();
    println!(
        "{:<46}{:>7}{:>22}{:>22}{:>22}{:>9}{:>9}",
        "", "", "ours", "(a) text order", "(b) score order", "vs (a)", "> (b)"
    );
    println!(
        "{:<46}{:>7}{:>22}{:>22}{:>22}{:>9}{:>9}",
        "view", "people", "mean  p95  worst", "mean  p95  worst", "mean  p95  worst", "fewer", "people"
    );
    let mut topics = Vec::new();
    for audience in Audience::ALL {
        let people = people(policy, audience);
        let everything = policy.rules(audience).entitlements;
        let personas = personas(policy, audience);
        report(policy, &format!("{} · personas", audience.id()), everything, &personas);
        report(policy, audience.id(), everything, &people);
        for &entitlement in everything {
            let ours = report(policy, &format!("{} · {}", audience.id(), entitlement.id), &[entitlement], &people);
            topics.push(ours);
        }
    }
    println!("mean over all single topics: {:.2} questions", topics.iter().sum::<f64>() / topics.len() as f64);
}

/// Counts the questions in each order, prints a line and returns our mean.
fn report(policy: &'static Policy, name: &str, view: &[&'static Entitlement], people: &[Answers]) -> f64 {
    let ours: Vec<usize> = people.iter().map(|person| asked(person, view, our_next)).collect();
    let text: Vec<usize> = people.iter().map(|person| in_text_order(policy, person, view)).collect();
    let score: Vec<usize> = people.iter().map(|person| asked(person, view, score_next)).collect();
    let more = ours.iter().zip(&score).filter(|(ours, score)| ours > score).count();
    println!(
        "{name:<46}{:>7}{:>22}{:>22}{:>22}{:>8.1}%{more:>9}",
        people.len(),
        summary(&ours),
        summary(&text),
        summary(&score),
        100.0 * (1.0 - mean(&ours) / mean(&text)),
    );
    mean(&ours)
}

fn mean(counts: &[usize]) -> f64 {
    counts.iter().sum::<usize>() as f64 / counts.len() as f64
}

fn summary(counts: &[usize]) -> String {
    let mut sorted = counts.to_vec();
    sorted.sort_unstable();
    format!("{:.2}  {:>3}  {:>4}", mean(counts), sorted[sorted.len() * 95 / 100], sorted[sorted.len() - 1])
}

type Next = fn(&[&'static Entitlement], &Answers, Option<FactId>, FactSet) -> Option<FactId>;

/// Returns the number of questions to `person` until no answer can change a result.
fn asked(person: &Answers, view: &[&'static Entitlement], next: Next) -> usize {
    let mut answers = Answers::none(person.policy());
    let mut count = 0;
    let mut last = None;
    let mut declined = FactSet::EMPTY;
    while let Some(fact) = next(view, &answers, last, declined) {
        // A persona lacks the answers that are "not sure".
        match person.get(fact) {
            Some(answer) => assert!(answers.set(fact, answer)),
            None => declined.insert(fact),
        }
        last = Some(fact);
        count += 1;
    }
    count
}

fn our_next(
    view: &[&'static Entitlement],
    answers: &Answers,
    last: Option<FactId>,
    declined: FactSet,
) -> Option<FactId> {
    Questioning { view, answers, declined, last }.next()
}

fn score_next(
    view: &[&'static Entitlement],
    answers: &Answers,
    _: Option<FactId>,
    declined: FactSet,
) -> Option<FactId> {
    let missing: Vec<FactSet> = view.iter().map(|entitlement| missing(entitlement, answers)).collect();
    let score = |fact: FactId| missing.iter().filter(|facts| facts.contains(fact)).count();
    let open = answers.policy().questions.iter().map(|question| question.fact);
    open.filter(|&fact| score(fact) > 0 && !declined.contains(fact)).rev().max_by_key(|&fact| score(fact))
}

fn in_text_order(policy: &Policy, person: &Answers, view: &[&'static Entitlement]) -> usize {
    let applies = |fact: FactId| match policy.fact(fact).applicability {
        Applicability::Always => true,
        Applicability::When(condition) => verdict(condition, person) == Verdict::Yes,
    };
    facts_of(policy, view).iter().filter(|&fact| applies(fact)).count()
}

/// Returns the golden people of the policy's `proof/people/`, except those without answers.
fn personas(policy: &'static Policy, audience: Audience) -> Vec<Answers> {
    let people = Proof::read(policy, &policies::proof_of_first()).expect("the personas").personas.into_iter();
    let answers = people.filter(|person| person.audience == audience).map(|person| person.answers);
    answers.filter(|answers| !answers.answered().is_empty()).collect()
}

/// Returns people with an answer to every fact that applies to them, the same in every run.
fn people(policy: &'static Policy, audience: Audience) -> Vec<Answers> {
    let mut random = Random(20_191_213);
    let facts = facts_of(policy, policy.rules(audience).entitlements);
    (0..PEOPLE).map(|_| person(policy, facts, &mut random)).collect()
}

fn person(policy: &'static Policy, facts: FactSet, random: &mut Random) -> Answers {
    let mut answers = Answers::none(policy);
    for fact in facts.iter() {
        let applies = match policy.fact(fact).applicability {
            Applicability::Always => true,
            Applicability::When(condition) => verdict(condition, &answers) == Verdict::Yes,
        };
        if applies {
            answers.set(fact, answer(&policy.fact(fact).kind, random));
        }
    }
    answers
}

fn answer(kind: &Kind, random: &mut Random) -> Answer {
    match kind {
        Kind::Flag => Answer::Flag(random.below(2) == 0),
        Kind::One(choices) => Answer::One(ChoiceId::at(random.below(choices.len() as u64) as u8)),
        Kind::Many(choices) => {
            // Most people belong to one or two groups, some to none.
            let chosen = (0..random.below(3)).map(|_| ChoiceId::at(random.below(choices.len() as u64) as u8));
            Answer::Many(ChoiceSet::of(&chosen.collect::<Vec<_>>()))
        }
        Kind::Count { least, .. } => Answer::Count(least + random.below(48) as u32),
        Kind::Money { least, most } => {
            let most = most.map_or(5000, |most| most.to_string().parse().unwrap_or(5000));
            let least: u64 = least.to_string().parse().unwrap_or(0);
            Answer::Money(Yuan::whole((least + random.below(most - least + 1)) as u32))
        }
        Kind::Standard => Answer::Money(Yuan::whole(500 + random.below(3000) as u32)),
        Kind::Date => {
            // Nine in ten ask about the policy's own years.
            let year = if random.below(10) == 0 { 2022 + random.below(5) } else { 2019 + random.below(3) };
            let month = 1 + random.below(12);
            Answer::Date(CalendarDate::known(year as u16, month as u8, 1 + random.below(28) as u8))
        }
    }
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
