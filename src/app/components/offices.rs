//! The offices of the guide: all if they are few, else those of the chosen district. The choice is not stored.

use super::View;
use crate::guide::{Guide, Office, Reading, Wording};
use crate::i18n::{guide_sentences, guide_words};
use crate::policy::Language;
use std::rc::Rc;
use yew::prelude::*;

/// The most offices that are shown without choosing a district.
const FEW: usize = 3;

/// The properties of the offices.
#[derive(Properties, PartialEq)]
struct OfficesProperties {
    read: Rc<Reading>,
    language: Language,
}

/// The offices, with their districts.
pub fn offices(view: View) -> Html {
    let read = view.session.guide.clone();
    html! {
        <>
            { for view.session.office_guide().filter(|guide| guide.example).map(|_| html! {
                <p class="notice notice--warning next__notice" data-example-warning="">{ view.say(guide_words::EXAMPLE) }</p>
            }) }
            { for read.map(|read| html! { <Offices {read} language={view.language()} /> }) }
        </>
    }
}

/// Words of the portal: marked as Chinese if they are not translated.
pub fn said(wording: &Wording, language: Language) -> Html {
    let chinese = (!wording.is_in(language)).then_some("zh-CN");
    html! { <span lang={chinese}>{ wording.in_language(language).to_owned() }</span> }
}

#[component]
fn Offices(OfficesProperties { read, language }: &OfficesProperties) -> Html {
    let chosen = use_state(|| None::<usize>);
    let Some(guide) = &read.guide else { return html! {} };
    let language = *language;
    let districts = guide.districts();
    let is_choice = guide.offices.len() > FEW && districts.len() > 1;
    let district = chosen.and_then(|at| districts.get(at).copied());
    let is_shown = |office: &&Office| !is_choice || district.is_some_and(|district| district.zh == office.district.zh);
    html! {
        <>
            <h3 class="next__part">{ guide_words::WHERE_TO_GO.in_language(language) }</h3>
            if is_choice { { choice(&districts, *chosen, &chosen.setter(), language) } }
            <ul class="next__list" aria-live="polite">
                { for guide.offices.iter().filter(is_shown).map(|office| whole(office, language)) }
            </ul>
            if is_choice && district.is_none() { { in_lines(guide, language) } }
        </>
    }
}

fn choice(
    districts: &[&Wording],
    chosen: Option<usize>,
    choose: &UseStateSetter<Option<usize>>,
    language: Language,
) -> Html {
    let choose = choose.clone();
    let onchange = Callback::from(move |event: Event| {
        let list: web_sys::HtmlSelectElement = event.target_unchecked_into();
        choose.set(list.value().parse().ok());
    });
    html! {
        <label class="next__district">
            { guide_words::DISTRICT.in_language(language) }
            <select class="input" data-district="" {onchange}>
                <option value="" selected={chosen.is_none()}>{ guide_words::CHOOSE_DISTRICT.in_language(language) }</option>
                { for districts.iter().enumerate().map(|(at, district)| html! {
                    <option value={at.to_string()} selected={chosen == Some(at)} lang={(!district.is_in(language)).then_some("zh-CN")}>
                        { district.in_language(language).to_owned() }
                    </option>
                }) }
            </select>
        </label>
    }
}

fn whole(office: &Office, language: Language) -> Html {
    let digits =
        |written: &str| written.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect::<String>();
    html! {
        <li class="office" data-office="">
            <strong>{ said(&office.name, language) }</strong>{ " " }
            <span class="next__aside">{ said(&office.district, language) }</span>
            <p>{ said(&office.address, language) }</p>
            { for office.hours.as_ref().map(|hours| html! { <p>{ said(hours, language) }</p> }) }
            { for office.telephone.as_ref().map(|telephone| html! {
                <a class="next__link" href={["tel:", &digits(telephone)].concat()}>{ telephone.clone() }</a>
            }) }
            { for office.link.as_ref().map(|link| elsewhere(link, language)) }
        </li>
    }
}

/// A link to the portal's page with more details.
pub fn elsewhere(link: &str, language: Language) -> Html {
    html! {
        <a class="next__link" href={link.to_owned()} target="_blank" rel="noopener noreferrer">
            { guide_words::MORE_ON_SITE.in_language(language) }
        </a>
    }
}

/// Every office in a line, for printing without a chosen district.
fn in_lines(guide: &Guide, language: Language) -> Html {
    html! {
        <ul class="next__list next__all">
            { for guide.offices.iter().map(|office| html! { <li>{ guide_sentences::office(office, language) }</li> }) }
        </ul>
    }
}
