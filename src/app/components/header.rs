//! The header of every page: skip link, name, language, 长辈版.

use super::{SpeechButton, View};
use crate::app::browser;
use crate::i18n::{answer, words};
use crate::policy::{Language, Text};
use crate::session::{Action, Page, Session};
use yew::prelude::*;

/// A description of the answers that the host page set.
fn set_by_page(session: &Session) -> Option<String> {
    let case = session.case(session.page.audience()?);
    let told = session.frame.locked.iter().filter_map(|&fact| {
        let given = answer(session.policy, fact, case.answers.get(fact)?, session.language);
        Some(format!(" · {} {given}", session.policy.fact(fact).name.in_language(session.language)))
    });
    Some(told.collect::<String>())
        .filter(|told| !told.is_empty())
        .map(|told| format!("{}{told}", words::SET_BY_PAGE.in_language(session.language)))
}

/// The header of every page.
pub fn header(view: View) -> Html {
    let session = view.session;
    let say = |text: Text| view.say(text);
    let (other, other_code) = match session.language {
        Language::Chinese => (Language::English, "en"),
        Language::English => (Language::Chinese, "zh-CN"),
    };
    let reader = Page::Policy(None);
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        browser::focus_soon("#main");
    });
    html! {
        <header class="header">
            <a class="header__skip" href="#main" onclick={skip}>{ say(words::SKIP_TO_CONTENT) }</a>
            <div class="header__bar">
                if session.frame.embedded {
                    <span class="header__name">{ say(words::PRODUCT) }</span>
                } else {
                    <a class="header__name" href={browser::link_to(Page::Home, "#/")} onclick={view.on_click(Action::Show(Page::Home))}>
                        { say(words::PRODUCT) }
                    </a>
                }
                <nav class="header__settings" aria-label={say(words::PRODUCT)}>
                    <a class="header__link" href={browser::link_to(reader, "#/policy")} target={browser::target_of(reader)}
                        onclick={view.on_click(Action::Show(reader))}>
                        { say(words::POLICY_TEXT) }
                    </a>
                    <button class="header__button header__button--elder" type="button" name="elder"
                        aria-pressed={session.elder.to_string()}
                        onclick={view.on_click(Action::Elder(!session.elder))}>{ say(words::ELDER_ON) }</button>
                    <SpeechButton page={session.page} language={session.language} />
                    <button class="header__button" type="button" name="language" lang={other_code}
                        onclick={view.on_click(Action::Speak(other))}>{ say(words::OTHER_LANGUAGE) }</button>
                </nav>
            </div>
            if let Some(set) = set_by_page(session) {
                <p class="header__set" data-locked-facts="">{ set }</p>
            }
        </header>
    }
}
