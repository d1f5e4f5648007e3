//! The result code: a policy's version and a case's answers in a few dozen characters that can be read out over a
//! counter. The same code gives the same result, offline.
//!
//! A code is a bit string in Crockford's base 32, with I and L read as 1 and O as 0: the number of the policy in the
//! index, a hash of everything the code depends on (facts, choices, entitlements), the audience, the topic, then each
//! fact of the audience in table order. The last two characters are a checksum.

use super::Case;
use crate::engine::{Answer, facts_of};
use crate::policy::{Audience, CalendarDate, CalendarMonth, ChoiceId, ChoiceSet, FactId, Kind, Policy, Yuan};
use rust_decimal::Decimal;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHARACTER: u32 = 5;
/// The width of the policy's number in the index. Codes from before 2026-12 have none: they begin with the version.
const NUMBER: u32 = CHARACTER;
const VERSION: u32 = 15;
const CHECK_CHARACTERS: usize = 2;
/// The number of characters between the hyphens that make a code readable.
const GROUP: usize = 4;
const DATE: u32 = 22;
/// The offset of months among the numbers of days: after the last possible day, and within the same bits.
const MONTHS: u64 = 3_700_000;
const MANTISSA: u32 = 7;
const SCALE: u32 = 5;

/// The reason why a code cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeProblem {
    /// It is not a result code, or was mistyped.
    Mistyped,
    /// It was made with another version of the policy.
    OtherVersion,
}

/// Writes the code of `case`.
pub fn write_code(case: &Case) -> String {
    let policy = case.answers.policy();
    let entitlements = case.rules().entitlements;
    let mut bits = Bits::default();
    bits.push(u64::from(policy.number), NUMBER);
    bits.push(version(policy), VERSION);
    bits.push(Audience::ALL.iter().position(|&audience| audience == case.audience).unwrap_or(0) as u64, 2);
    let topic = case.topic.and_then(|id| entitlements.iter().position(|entitlement| entitlement.id == id));
    bits.push(topic.map_or(0, |position| position as u64 + 1), CHARACTER);
    let declined = case.declined();
    for fact in facts_of(policy, entitlements).iter() {
        match case.answers.get(fact) {
            Some(answer) => {
                bits.push(1, 1);
                write_answer(&mut bits, &policy.fact(fact).kind, answer);
            }
            None => bits.push(if declined.contains(fact) { 0b01 } else { 0b00 }, 2),
        }
    }
    write_perhaps(&mut bits, case);
    let mut characters = bits.characters();
    let check = check(&characters);
    characters.extend([ALPHABET[usize::from(check >> CHARACTER)], ALPHABET[usize::from(check & 31)]]);
    let groups: Vec<String> =
        characters.chunks(GROUP).map(|group| group.iter().map(|&byte| char::from(byte)).collect()).collect();
    groups.join("-")
}

/// Reads a code as typed; case, spaces and hyphens are ignored.
///
/// # Errors
/// A [`CodeProblem`] if it is not a result code, was mistyped or belongs to another version.
pub fn read_code(policy: &'static Policy, typed: &str) -> Result<Case, CodeProblem> {
    let values: Option<Vec<u8>> = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').map(value).collect();
    let values = values.filter(|values| values.len() > CHECK_CHARACTERS).ok_or(CodeProblem::Mistyped)?;
    let (content, written) = values.split_at(values.len() - CHECK_CHARACTERS);
    let characters: Vec<u8> = content.iter().map(|&value| ALPHABET[usize::from(value)]).collect();
    if check(&characters) != u16::from(written[0]) << CHARACTER | u16::from(written[1]) {
        return Err(CodeProblem::Mistyped);
    }
    let mut bits = Reader { values: content, at: 0 };
    let numbered = [bits.take(NUMBER), bits.take(VERSION)] == [u64::from(policy.number), version(policy)].map(Some);
    if !numbered {
        bits.at = 0;
        let known = [version(policy), version_without_entitlements(policy)].map(Some);
        if !known.contains(&bits.take(VERSION)) {
            return Err(CodeProblem::OtherVersion);
        }
    }
    read_case(policy, &mut bits).ok_or(CodeProblem::Mistyped)
}

fn read_case(policy: &'static Policy, bits: &mut Reader) -> Option<Case> {
    let mut case = Case::new(policy, *Audience::ALL.get(bits.take(2)? as usize)?);
    let entitlements = case.rules().entitlements;
    case.topic = match bits.take(CHARACTER)? as usize {
        0 => None,
        position => Some(entitlements.get(position - 1)?.id),
    };
    for fact in facts_of(policy, entitlements).iter() {
        if bits.take(1)? == 1 {
            let answer = read_answer(bits, &policy.fact(fact).kind)?;
            case.answers.set(fact, answer).then_some(())?;
            case.trail.push(fact);
        } else if bits.take(1)? == 1 {
            case.trail.push(fact);
        }
    }
    read_perhaps(bits, &mut case)?;
    sort_as_asked(policy, &mut case.trail);
    Some(case)
}

/// A code does not store the order of the questions, so the order of the text is used instead.
fn sort_as_asked(policy: &Policy, trail: &mut [FactId]) {
    trail.sort_by_key(|&fact| policy.questions.iter().position(|question| question.fact == fact));
}

fn write_answer(bits: &mut Bits, kind: &Kind, answer: Answer) {
    match answer {
        Answer::Flag(flag) => bits.push(u64::from(flag), 1),
        Answer::One(choice) => bits.push(choice.position() as u64, width(kind)),
        Answer::Many(certain) | Answer::Perhaps { certain, .. } => write_choices(bits, kind, certain),
        Answer::Count(count) => bits.push_number(u128::from(count)),
        Answer::Money(sum) => {
            let plain = sum.decimal().normalize();
            bits.push(u64::from(plain.scale()), SCALE);
            bits.push_number(plain.mantissa().unsigned_abs());
        }
        Answer::Date(date) => bits.push(u64::from(date.day_number()), DATE),
        Answer::Month(month) => {
            bits.push(MONTHS + u64::from(month.year()) * 12 + u64::from(month.month()) - 1, DATE);
        }
    }
}

fn write_choices(bits: &mut Bits, kind: &Kind, chosen: ChoiceSet) {
    (0..kind.choices().len()).for_each(|at| bits.push(u64::from(chosen.contains(ChoiceId::at(at as u8))), 1));
}

fn read_choices(bits: &mut Reader, kind: &Kind) -> Option<ChoiceSet> {
    (0..kind.choices().len()).try_fold(ChoiceSet::EMPTY, |chosen, at| {
        Some(if bits.take(1)? == 1 { chosen.with(ChoiceId::at(at as u8)) } else { chosen })
    })
}

/// The facts of `case` answered with a partial list, in table order.
fn lists(case: &Case) -> Vec<FactId> {
    let is_list = |fact: &FactId| matches!(case.answers.policy().fact(*fact).kind, Kind::Many(_));
    case.answers.answered().iter().filter(is_list).collect()
}

/// At the end, if there are uncertain answers: a one, and for each list a bit that says whether it has an uncertain
/// part, followed by that part. Older codes end before this, with zeros at most.
fn write_perhaps(bits: &mut Bits, case: &Case) {
    let perhaps = |fact: FactId| match case.answers.get(fact) {
        Some(Answer::Perhaps { perhaps, .. }) => Some(perhaps),
        _ => None,
    };
    let lists = lists(case);
    if !lists.iter().any(|&fact| perhaps(fact).is_some()) {
        return;
    }
    bits.push(1, 1);
    for fact in lists {
        bits.push(u64::from(perhaps(fact).is_some()), 1);
        if let Some(perhaps) = perhaps(fact) {
            write_choices(bits, &case.answers.policy().fact(fact).kind, perhaps);
        }
    }
}

fn read_perhaps(bits: &mut Reader, case: &mut Case) -> Option<()> {
    if bits.take(1) != Some(1) {
        return Some(());
    }
    for fact in lists(case) {
        if bits.take(1)? == 1 {
            let perhaps = read_choices(bits, &case.answers.policy().fact(fact).kind)?;
            let Some(Answer::Many(certain)) = case.answers.get(fact) else { return None };
            case.answers.set(fact, Answer::Perhaps { certain, perhaps }).then_some(())?;
        }
    }
    Some(())
}

fn read_answer(bits: &mut Reader, kind: &Kind) -> Option<Answer> {
    Some(match kind {
        Kind::Flag => Answer::Flag(bits.take(1)? == 1),
        Kind::One(_) => Answer::One(ChoiceId::at(bits.take(width(kind))? as u8)),
        Kind::Many(_) => Answer::Many(read_choices(bits, kind)?),
        Kind::Count { .. } => Answer::Count(u32::try_from(bits.take_number()?).ok()?),
        Kind::Money { .. } | Kind::Standard => {
            let scale = bits.take(SCALE)? as u32;
            let mantissa = i128::try_from(bits.take_number()?).ok()?;
            Answer::Money(Yuan::new(Decimal::try_from_i128_with_scale(mantissa, scale).ok()?)?)
        }
        Kind::Date => match bits.take(DATE)? {
            month @ MONTHS.. => {
                let month = month - MONTHS;
                Answer::Month(CalendarMonth::new(u16::try_from(month / 12).ok()?, (month % 12 + 1) as u8)?)
            }
            day => Answer::Date(CalendarDate::from_day_number(day as u32)?),
        },
    })
}

/// The number of bits that distinguish the choices of a fact.
fn width(kind: &Kind) -> u32 {
    kind.choices().len().next_power_of_two().trailing_zeros()
}

/// A hash of the policy's id and of everything a code depends on: facts, choices, entitlements.
fn version(policy: &Policy) -> u64 {
    let granted = policy.audiences.iter().flat_map(|rules| rules.entitlements).map(|entitlement| entitlement.id);
    fold(vocabulary(policy).chain(granted.flat_map(str::bytes))) & ((1 << VERSION) - 1)
}

/// The same for codes from before 2026-12, which do not cover the entitlements: their topic may be ambiguous.
fn version_without_entitlements(policy: &Policy) -> u64 {
    fold(vocabulary(policy)) & ((1 << VERSION) - 1)
}

fn vocabulary(policy: &Policy) -> impl Iterator<Item = u8> {
    let words = policy.facts.iter().flat_map(|fact| {
        let choices = fact.kind.choices().iter().map(|choice| choice.id);
        std::iter::once(fact.id).chain(choices)
    });
    std::iter::once(policy.id).chain(words).flat_map(str::bytes)
}

/// The checksum of the other characters, two characters wide.
fn check(characters: &[u8]) -> u16 {
    (fold(characters.iter().copied()) & 0x3FF) as u16
}

/// FNV-1a, folded so that its low bits depend on the whole input.
fn fold(bytes: impl Iterator<Item = u8>) -> u64 {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let hash = bytes.fold(START, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME));
    hash ^ (hash >> 32) ^ (hash >> 17)
}

fn value(typed: char) -> Option<u8> {
    let upper = match typed.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    };
    ALPHABET.iter().position(|&letter| char::from(letter) == upper).map(|position| position as u8)
}

#[derive(Default)]
struct Bits(Vec<bool>);

impl Bits {
    fn push(&mut self, value: u64, width: u32) {
        self.0.extend((0..width).rev().map(|bit| value >> bit & 1 == 1));
    }

    /// A number of any size, in groups of bits with a continuation bit each.
    fn push_number(&mut self, mut number: u128) {
        loop {
            let group = (number & ((1 << MANTISSA) - 1)) as u64;
            number >>= MANTISSA;
            self.push(u64::from(number > 0), 1);
            self.push(group, MANTISSA);
            if number == 0 {
                return;
            }
        }
    }

    fn characters(&self) -> Vec<u8> {
        let value = |group: &[bool]| {
            (0..CHARACTER as usize)
                .fold(0, |value, at| value << 1 | usize::from(group.get(at).copied().unwrap_or(false)))
        };
        self.0.chunks(CHARACTER as usize).map(|group| ALPHABET[value(group)]).collect()
    }
}

struct Reader<'a> {
    values: &'a [u8],
    at: u32,
}

impl Reader<'_> {
    fn take(&mut self, width: u32) -> Option<u64> {
        (0..width).try_fold(0, |taken, _| {
            let group = *self.values.get((self.at / CHARACTER) as usize)?;
            let bit = group >> (CHARACTER - 1 - self.at % CHARACTER) & 1;
            self.at += 1;
            Some(taken << 1 | u64::from(bit))
        })
    }

    fn take_number(&mut self) -> Option<u128> {
        let mut number = 0u128;
        for group in 0..u128::BITS / MANTISSA {
            let more = self.take(1)? == 1;
            number |= u128::from(self.take(MANTISSA)?) << (group * MANTISSA);
            if !more {
                return Some(number);
            }
        }
        None
    }
}
