//! Links: the whole session in the fragment after the `#`, which browsers do not send to servers.
//!
//! `#/worker?training_date=2020-06-01&groups=veteran,two_later&training_days=unsure&at=level`
//! Facts are given by their public ids, in the order they were asked. `at` is the question on the screen. After them
//! `policy` names the policy and the version of its text; a link without it always refers to the first policy. `code`
//! is a result code to open: only the redirect to the policy of a code writes it (www/bridge.js).

use super::guest::{Frame, KEYS, Window};
use super::percent::{encode, pairs};
use super::{Case, Page, Session, Tool};
use crate::checkpoint;
use crate::engine::{Answer, Answers, facts_of};
use crate::policy::{Audience, FactId, Language, Policy};
use crate::reading::{
    CONFIRMED, PERHAPS, Problem, ProblemKind, Raw, read_answer, read_answers, spelled, without_unseen,
};

/// The value for an answer of "not sure".
const UNSURE: &str = "unsure";
/// The most characters of a catalogue's occupation.
const LONGEST_OCCUPATION: usize = 200;
/// The separator between the id of a policy and its version: neither contains it.
const VERSION_MARK: &str = ".";
/// A longer fragment is not read; no link of this site comes near it.
const LONGEST_LINK: usize = 20_000;

/// Writes the session as a fragment, `#` included.
pub fn write_link(session: &Session) -> String {
    checkpoint::pass("session::write_link");
    let mut parameters: Vec<String> = Vec::new();
    let path = match session.page {
        Page::Home => "/".to_owned(),
        Page::Policy(clause) => clause.map_or_else(|| "/policy".to_owned(), |id| format!("/policy/{id}")),
        Page::Question(audience, _) => format!("/{}", audience.id()),
        Page::Result(audience) => format!("/{}/result", audience.id()),
        Page::Review(audience) => format!("/{}/answers", audience.id()),
        Page::WhatIf(audience, _) => format!("/{}/what-if", audience.id()),
        Page::Tool(tool) => format!("/{}", tool.id()),
    };
    if matches!(session.page, Page::Tool(_)) {
        parameters.extend(Some(session.tool_state.clone()).filter(|state| !state.is_empty()));
    } else if let Some(audience) = session.page.audience().or(session.current) {
        if session.page.audience().is_none() {
            parameters.push(format!("as={}", audience.id()));
        }
        let case = session.case(audience);
        parameters.extend(case.topic.map(|topic| format!("topic={topic}")));
        parameters.extend(case.occupation.as_ref().map(|name| format!("occupation={}", encode(name))));
        parameters.extend(case.trail.iter().map(|&fact| write_answer(session.policy, case, fact)));
    }
    if !(parameters.is_empty() && session.policy.is_first()) {
        parameters.push(name_of(session.policy));
    }
    if let Page::Question(_, fact) | Page::WhatIf(_, fact) = session.page {
        parameters.push(format!("at={}", session.policy.fact(fact).id));
    }
    parameters.extend(session.frame.write(session.policy));
    if session.language != Language::default() {
        parameters.push(format!("lang={}", session.language.id()));
    }
    if session.elder {
        parameters.push("elder=1".to_owned());
    }
    match parameters.is_empty() {
        true => format!("#{path}"),
        false => format!("#{path}?{}", parameters.join("&")),
    }
}

fn name_of(policy: &Policy) -> String {
    ["policy=", policy.id, VERSION_MARK, policy.version].concat()
}

/// `link`, which names no policy, as a link to a page of this policy.
pub fn of_policy(policy: &Policy, link: &str) -> String {
    match policy.is_first() {
        true => link.to_owned(),
        false => [link, if link.contains('?') { "&" } else { "?" }, &name_of(policy)].concat(),
    }
}

/// The link to the result of `audience`, with or without the answers.
pub fn share_link(session: &Session, audience: Audience, with_answers: bool) -> String {
    let mut shared = session.clone();
    shared.current = None;
    shared.frame = Frame::default();
    shared.page = Page::Result(audience);
    // How large its reader likes the letters says nothing of whoever it is sent to.
    shared.elder = false;
    if !with_answers {
        let topic = session.case(audience).topic;
        *shared.case_mut(audience) = Case { topic, ..Case::new(session.policy, audience) };
        // Without answers there is no result: the link leads to the first question.
        return write_link(&shared).replacen("/result", "", 1);
    }
    write_link(&shared)
}

/// The link to a result of `audience` with those of the answers that its entitlements read.
pub fn result_link(audience: Audience, answers: &Answers, occupation: Option<String>) -> String {
    let policy = answers.policy();
    let read = facts_of(policy, policy.rules(audience).entitlements);
    let mut session = Session::new(policy);
    let trail = answers.answered().iter().filter(|&fact| read.contains(fact)).collect();
    *session.case_mut(audience) = Case { answers: answers.clone(), trail, occupation, ..Case::new(policy, audience) };
    share_link(&session, audience, true)
}

fn write_answer(policy: &Policy, case: &Case, fact: FactId) -> String {
    let described = policy.fact(fact);
    let choice = |position: usize| described.kind.choices().get(position).map_or("", |choice| choice.id);
    let value = match case.answers.get(fact) {
        None => UNSURE.to_owned(),
        Some(Answer::Flag(flag)) => flag.to_string(),
        Some(Answer::One(chosen)) => choice(chosen.position()).to_owned(),
        Some(Answer::Many(chosen)) => {
            chosen.iter().map(|chosen| choice(chosen.position())).collect::<Vec<_>>().join(",")
        }
        Some(Answer::Count(count)) => count.to_string(),
        Some(Answer::Money(sum)) => sum.to_string(),
        Some(Answer::Date(date)) => date.to_string(),
        Some(Answer::Month(month)) => month.to_string(),
        Some(Answer::Perhaps { certain, perhaps }) => {
            let certain = certain.iter().map(|chosen| choice(chosen.position()).to_owned());
            let perhaps = perhaps.iter().map(|chosen| format!("{PERHAPS}{}", choice(chosen.position())));
            certain.chain(perhaps).collect::<Vec<_>>().join(",")
        }
    };
    // An unusual value was confirmed, or it would not be an answer.
    let is_usual = case.answers.get(fact).is_none_or(|answer| answer.is_usual(described.usual));
    let confirmed = if is_usual { String::new() } else { CONFIRMED.to_string() };
    format!("{}={value}{confirmed}", described.id)
}

/// The keys of a link that are not facts.
const SETTINGS: [&str; 8] = ["policy", "code", "lang", "elder", "topic", "at", "as", "occupation"];

/// The places of a link that a problem may be about, besides its keys: the whole link, and the clause.
const PLACES: [&str; 2] = ["#", "#/policy"];

/// Whether `key` is one of this site's keys. Others are not shown, because a link may contain a stranger's text.
pub fn is_known_key(policy: &Policy, key: &str) -> bool {
    let id = key.split_once('.').map_or(key, |(_, id)| id);
    policy.fact_named(id).is_some() || [&SETTINGS[..], &KEYS[..], &PLACES[..]].iter().any(|keys| keys.contains(&key))
}

/// The part of a problem's value that may be shown: contradicting answers, each of which its question accepts.
pub fn shown_value<'a>(policy: &Policy, problem: &'a Problem) -> Option<&'a str> {
    let fact = policy.fact_named(&problem.key).filter(|_| matches!(problem.kind, ProblemKind::Contradiction(_)))?;
    let is_answer = |part: &str| read_answer(policy, fact, &Raw::from_text(&policy.fact(fact).kind, part)).is_ok();
    problem.value.split(" / ").all(is_answer).then_some(&problem.value)
}

/// Reads a fragment into a new session, shown in `window`. Unreadable parts become problems that name them; the rest
/// counts.
pub fn follow(policy: &'static Policy, link: &str, window: Window) -> Session {
    checkpoint::pass("session::follow");
    let mut session = Session { window, ..Session::new(policy) };
    let fragment = link.split_once('#').map_or(link, |(_, fragment)| fragment);
    if fragment.len() > LONGEST_LINK {
        session.problems.push(unknown("#", fragment, ProblemKind::UnknownLink));
        return session;
    }
    let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
    let mut steps = path.split('/').filter(|step| !step.is_empty());
    let place = steps.next();
    let pairs = pairs(query);
    read_settings(&mut session, &pairs);
    session.frame = Frame::read(policy, &pairs, window);
    match (place, place.and_then(Audience::named)) {
        (_, Some(audience)) => read_case(&mut session, audience, steps.next(), &pairs),
        (Some(tool), _) if Tool::named(tool).is_some() => {
            session.page = Tool::named(tool).map_or(Page::Home, Page::Tool);
            session.tool_state = tool_state(query);
        }
        (Some("policy") | None, _) => {
            if let Some(audience) = pairs.iter().find(|(key, _)| key == "as").and_then(|(_, id)| Audience::named(id)) {
                read_case(&mut session, audience, None, &pairs);
            }
            match (place, steps.next()) {
                (None, _) => {
                    session.page = Page::Home;
                    let code = pairs.iter().find(|(key, _)| key == "code");
                    code.into_iter().for_each(|(_, code)| session.open_code(code));
                }
                (_, id) => {
                    let clause = id.and_then(|id| policy.clause(id)).map(|clause| clause.id);
                    let lost = id.filter(|_| clause.is_none());
                    session.problems.extend(lost.map(|id| unknown("#/policy", id, ProblemKind::UnknownLink)));
                    session.page = Page::Policy(clause);
                }
            }
        }
        (Some(other), _) => session.problems.push(unknown("#", other, ProblemKind::UnknownLink)),
    }
    session
}

/// The tool's part of the link: everything but the settings of the whole page.
fn tool_state(query: &str) -> String {
    let is_own = |key: &str| !matches!(key, "policy" | "lang" | "elder") && !KEYS.contains(&key);
    let own = pairs(query).into_iter().filter(|(key, _)| is_own(key));
    own.map(|(key, text)| format!("{}={}", encode(&key), encode(&text))).collect::<Vec<_>>().join("&")
}

/// The parts of a tool's state that its fields accept, and the rest as problems. Only the program with the tool can
/// parse typed input; the others pass the link on.
pub fn taken_by_fields(policy: &Policy, state: &str) -> (Vec<(String, String)>, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut taken = pairs(state);
    taken.retain(|(key, text)| {
        let id = key.split_once('.').map_or(key.as_str(), |(_, id)| id);
        // Only a number can be unusual: the field accepts it, and asks for confirmation.
        let is_unfit = |fact: &FactId| matches!(spelled::read(policy, *fact, text), Err(kind) if kind != ProblemKind::Unusual(*fact));
        let unfit = policy.fact_named(id).filter(is_unfit);
        problems.extend(unfit.map(|fact| unknown(key, text, ProblemKind::Unfit(fact))));
        unfit.is_none()
    });
    (taken, problems)
}

fn read_settings(session: &mut Session, pairs: &[(String, String)]) {
    for (key, value) in pairs {
        match key.as_str() {
            "lang" => match Language::named(value) {
                Some(language) => session.language = language,
                None => session.problems.push(unknown(key, value, ProblemKind::UnknownLink)),
            },
            "elder" => session.elder = value == "1",
            "policy" => {
                let (id, version) = value.split_once(VERSION_MARK).unwrap_or((value, session.policy.version));
                if id != session.policy.id {
                    session.problems.push(unknown(key, value, ProblemKind::UnknownPolicy));
                }
                session.text_changed = id == session.policy.id && version != session.policy.version;
            }
            _ => {}
        }
    }
}

fn read_case(session: &mut Session, audience: Audience, view: Option<&str>, pairs: &[(String, String)]) {
    let policy = session.policy;
    let facts = pairs.iter().filter(|(key, _)| !SETTINGS.contains(&key.as_str()) && !KEYS.contains(&key.as_str()));
    let raw = facts.clone().map(|(key, value)| {
        let raw = match (policy.fact_named(key), value.as_str()) {
            (_, UNSURE) => Raw::Nothing,
            (Some(fact), value) => Raw::from_text(&policy.fact(fact).kind, value),
            (None, value) => Raw::Text(value.to_owned()),
        };
        (key.as_str(), raw)
    });
    let (answers, mut problems) = read_answers(policy, audience, raw);
    let value_of = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());

    let case = session.case_mut(audience);
    for (key, value) in facts {
        let Some(fact) = policy.fact_named(key) else { continue };
        let counts = answers.get(fact).is_some() || value == UNSURE;
        if counts && !case.trail.contains(&fact) {
            case.trail.push(fact);
        }
    }
    case.answers = answers;
    case.occupation =
        value_of("occupation").map(|name| without_unseen(name).chars().take(LONGEST_OCCUPATION).collect());
    if let Some(topic) = value_of("topic") {
        match case.rules().entitlement(topic) {
            Some(entitlement) => case.topic = Some(entitlement.id),
            None => problems.push(unknown("topic", topic, ProblemKind::UnknownEntitlement(audience))),
        }
    }
    let answered = case.answers.answered();
    session.frame.locked.retain(|&fact| answered.contains(fact));
    let asked = value_of("at").and_then(|id| policy.fact_named(id));
    let lost = value_of("at").filter(|_| asked.is_none());
    problems.extend(lost.map(|id| unknown("at", id, ProblemKind::UnknownFact)));
    session.current = Some(audience);
    session.prefilled = session.current.filter(|_| !session.case(audience).trail.is_empty());
    session.arrived = view.is_none() && asked.is_none();
    session.page = match (view, asked) {
        (Some("result"), _) => Page::Result(audience),
        (Some("answers"), _) => Page::Review(audience),
        (Some("what-if"), Some(fact)) => Page::WhatIf(audience, fact),
        (_, Some(fact)) => Page::Question(audience, fact),
        (_, None) => session.case(audience).onward(),
    };
    session.page = session.frame.open(session.page);
    session.problems.extend(problems);
}

fn unknown(key: &str, value: &str, kind: ProblemKind) -> Problem {
    let value = value.chars().take(60).collect();
    Problem { key: key.to_owned(), value, kind }
}
