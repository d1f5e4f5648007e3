//! The notes that accompany a result wherever it is exported: the policy, the settings used, and that it is an
//! estimate.

use super::{Column, Likeness, Roster};
use crate::catalogue::Catalogue;
use crate::i18n::{self, roster_page, roster_sentences, tool_words, words};
use crate::policy::{Language, Policy, Text};

/// The number of source documents listed; a catalogue may have one for every row.
pub const SOURCES_NAMED: usize = 5;

/// The notes, one line each.
pub fn notes(roster: &Roster, policy: &Policy, language: Language) -> Vec<String> {
    let say = |text: Text| text.in_language(language);
    let term = policy.term;
    let term = format!("{} – {}", i18n::date(term.issued, language), i18n::date(term.until, language));
    let mut notes = vec![
        i18n::labelled(
            say(words::POLICY_AND_TERM),
            &i18n::beside(&policy.cited_title(language), &term, language),
            language,
        ),
        i18n::labelled(say(words::POLICY_VERSION), &policy.id_and_version(), language),
        say(words::ESTIMATE).to_owned(),
        say(tool_words::SUM_TOGETHER_HINT).to_owned(),
        say(tool_words::PROVISOS).to_owned(),
    ];
    if let Some(catalogue) = roster.catalogue() {
        let mut sources = Catalogue::sources(catalogue);
        sources.truncate(SOURCES_NAMED);
        let sources = sources.join(i18n::semicolon(language));
        let sources = match catalogue.example {
            true => i18n::beside(&sources, say(words::CATALOGUE_EXAMPLE), language),
            false => sources,
        };
        notes.push(i18n::labelled(say(words::CATALOGUE_SOURCE), &sources, language));
    }
    notes.extend(roster.common().iter().map(|&(fact, answer)| {
        let answer = i18n::answer(policy, fact, answer, language);
        roster_page::common(say(policy.fact(fact).name), &answer, language)
    }));
    notes.extend(roster.judge.meanings().iter().map(|(column, written, meant)| {
        let meant = named(policy, column, meant, language);
        roster_page::counted_as(column.name(policy, language), written, &meant, language)
    }));
    notes.push(match roster.unnamed() {
        0 => say(tool_words::ACROSS_ROWS).to_owned(),
        unnamed => roster_page::unnamed(unnamed as u32, language),
    });
    notes.extend(about_persons(roster, language));
    notes.extend(roster.skipped().iter().map(|rows| {
        roster_sentences::skipped(rows.kind.name().in_language(language), &rows.named, rows.count, language)
    }));
    notes
}

/// The user's meaning of a spelling: yes or no, or a choice by its name, if the column has such; else as typed.
fn named(policy: &Policy, column: Column, meant: &str, language: Language) -> String {
    let choices = column.fact(policy).map_or(&[][..], |fact| policy.fact(fact).kind.choices());
    let named = match meant {
        "true" => Some(words::YES),
        "false" => Some(words::NO),
        id => choices.iter().find(|choice| choice.id == id).map(|choice| choice.name),
    };
    named.map_or(meant, |name| name.in_language(language)).to_owned()
}

/// How persons were identified, if that needs a remark.
fn about_persons(roster: &Roster, language: Language) -> Vec<String> {
    let mut notes = Vec::new();
    if roster.is_by_identity() {
        notes.push(tool_words::IDENTITIES_TELL_APART.in_language(language).to_owned());
    }
    if roster.scientific() > 0 {
        notes.push(roster_sentences::scientific(roster.scientific() as u32, language));
    }
    for likeness in [Likeness::SimilarNumbers, Likeness::OtherNames] {
        let (alike, _) = roster.alike(likeness);
        if alike.count > 0 {
            notes.push(roster.same_person.in_words(likeness, alike.count, language));
        }
    }
    notes
}
