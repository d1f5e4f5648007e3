//! How persons were identified, and the question about rows that may be about one person.

use super::Desk;
use super::state::Event;
use super::sums::range_of;
use crate::app::components::View;
use crate::i18n::roster_sentences::{no_keys, not_computed, rows_named, scientific};
use crate::i18n::{money, tool_words};
use crate::policy::Text;
use crate::roster::messages::{Ends, Summary};
use crate::roster::{Alike, AllAlike, Likeness};
use yew::prelude::*;

/// The section; empty if every row clearly identifies its person.
pub fn persons(view: View, summary: &Summary, desk: &Desk) -> Html {
    html! {
        <>
            if summary.by_identity {
                <p class="notice" data-by-identity="">{ view.say(tool_words::IDENTITIES_TELL_APART) }</p>
            }
            { by_name(view, summary, desk) }
            if summary.scientific > 0 {
                <p class="notice notice--warning" data-scientific={summary.scientific.to_string()}>
                    { scientific(summary.scientific, view.language()) }
                </p>
            }
            { question(view, summary, desk, Likeness::SimilarNumbers, &summary.similar_numbers) }
            { question(view, summary, desk, Likeness::OtherNames, &summary.other_names) }
        </>
    }
}

/// If nothing identifies persons: the bounds of the total, and a button to identify them by name.
fn by_name(view: View, summary: &Summary, desk: &Desk) -> Html {
    let by_name = desk.state().told.by_name;
    if !by_name && summary.with_names.is_none() {
        return html! {};
    }
    let onclick = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.again_after(Event::ByName(!by_name)))
    };
    let name = if by_name { tool_words::NOT_BY_NAME } else { tool_words::BY_NAME };
    html! {
        <section class="notice notice--warning" data-by-name={by_name.to_string()}>
            <p>{ nobody_told_apart(view, summary).unwrap_or_else(|| view.say(tool_words::TOLD_BY_NAME).to_owned()) }</p>
            <button type="button" class="button button--secondary" data-tell-by-name="" {onclick}>{ view.say(name) }</button>
        </section>
    }
}

/// The upper and lower bound of the certain sum, if nothing identifies persons.
pub fn nobody_told_apart(view: View, summary: &Summary) -> Option<String> {
    let with_names = summary.with_names.as_ref()?;
    let certain = |ends: &Ends| money(range_of(ends).low.unwrap_or_default(), view.language());
    let (least, most) = (certain(with_names), certain(&summary.sums.together));
    Some(no_keys(&least, &most, summary.scientific > 0, view.language()))
}

/// The remarks on this for every export, one sentence each.
pub fn in_words(view: View, summary: &Summary) -> Vec<String> {
    let language = view.language();
    let by_identity = summary.by_identity.then(|| view.say(tool_words::IDENTITIES_TELL_APART).to_owned());
    let by_name = summary.by_name.then(|| view.say(tool_words::TOLD_BY_NAME).to_owned());
    let no_key = nobody_told_apart(view, summary);
    let cut_short = (summary.scientific > 0).then(|| scientific(summary.scientific, language));
    let not_computed = (summary.not_computed > 0).then(|| not_computed(summary.not_computed, language));
    let questions =
        [(Likeness::SimilarNumbers, &summary.similar_numbers), (Likeness::OtherNames, &summary.other_names)];
    let asked = questions.into_iter().filter(|(_, alike)| alike.count > 0);
    let asked = asked.map(|(likeness, alike)| summary.same_person.in_words(likeness, alike.count, language));
    [by_identity, by_name, no_key, cut_short, not_computed].into_iter().flatten().chain(asked).collect()
}

/// The question whether each of these is one person: one answer for all of them.
fn question(view: View, summary: &Summary, desk: &Desk, likeness: Likeness, alike: &AllAlike) -> Html {
    if alike.count == 0 {
        return html! {};
    }
    let say = |text: Text| view.say(text);
    let said = summary.same_person;
    let button = |same: bool, name: Text| {
        let desk = desk.clone();
        let onclick = Callback::from(move |_: MouseEvent| desk.tell_apart(said.with(likeness, same)));
        html! {
            <button type="button" class="button button--secondary" data-same={same.to_string()}
                aria-pressed={(said.said(likeness) == Some(same)).to_string()} {onclick}>{ say(name) }</button>
        }
    };
    html! {
        <section class="notice notice--warning" data-alike={id(likeness)}>
            <h2 class="notice__heading">{ say(tool_words::SAME_PERSON_HEADING) }</h2>
            <p>{ said.in_words(likeness, alike.count, view.language()) }</p>
            <div class="table table--tall" tabindex="0" role="region" aria-label={say(tool_words::SAME_PERSON_HEADING)}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ say(tool_words::WRITTEN_AS) }</th>
                            <th scope="col">{ say(tool_words::ROW_NUMBER) }</th>
                        </tr>
                    </thead>
                    <tbody>{ for alike.listed.iter().map(|alike| line(view, alike)) }</tbody>
                </table>
            </div>
            <p>{ say(tool_words::SAME_PERSON_ALL) }</p>
            <div class="share__buttons">
                { button(true, tool_words::SAME_PERSON_YES) }
                { button(false, tool_words::SAME_PERSON_NO) }
            </div>
        </section>
    }
}

fn line(view: View, alike: &Alike) -> Html {
    html! {
        <tr>
            <td><ul>{ for alike.written.iter().map(|written| html! { <li>{ written.clone() }</li> }) }</ul></td>
            <td>{ rows_named(&alike.rows, alike.count, view.language()) }</td>
        </tr>
    }
}

/// The id of the question, for scripts.
const fn id(likeness: Likeness) -> &'static str {
    match likeness {
        Likeness::SimilarNumbers => "similar-numbers",
        Likeness::OtherNames => "other-names",
    }
}
