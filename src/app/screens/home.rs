//! The first page: the purpose, the choice of audience and topic, and the dates covered.

use crate::app::browser;
use crate::app::components::{View, return_options, term_line, under_way};
use crate::i18n::{result_words, words};
use crate::policy::{Audience, Text};
use crate::session::{Action, Page, Tool};
use yew::prelude::*;

/// The home page.
pub fn home(view: View) -> Html {
    let (session, language) = (view.session, view.language());
    let say = |text: Text| view.say(text);
    html! {
        <div class="home">
            <p class="home__policy">{ session.policy.title.in_language(language) }</p>
            <h1 class="home__heading" tabindex="-1">{ say(words::HOME_HEADING) }</h1>
            <p class="home__lead">{ result_words::home_lead(&session.policy.term, language) }</p>
            { under_way(view) }
            <h2 class="home__who">{ say(words::WHO_ARE_YOU) }</h2>
            <div class="audiences">
                { for audiences(view).map(|audience| html! {
                    <section class="audience" data-audience={audience.id()} aria-labelledby={format!("audience-{}", audience.id())}>
                        <h3 class="audience__name" id={format!("audience-{}", audience.id())}>{ say(audience.name()) }</h3>
                        <p class="audience__hint">{ say(hint(audience)) }</p>
                        <a class="button button--primary" href={browser::link(&format!("#/{}", audience.id()))}
                            onclick={view.on_click(Action::Begin(audience, None))}>
                            { say(words::CHECK_EVERYTHING) }
                        </a>
                        if audience == Audience::Employer { { tools(view) } }
                        <details class="audience__topics" data-fold={audience.id()}>
                            <summary>{ say(words::CHECK_ONE) }</summary>
                            <ul>
                                { for session.policy.rules(audience).entitlements.iter().map(|entitlement| html! {
                                    <li>
                                        <a href={browser::link(&format!("#/{}?topic={}", audience.id(), entitlement.id))}
                                            onclick={view.on_click(Action::Begin(audience, Some(entitlement.id)))}>
                                            { say(entitlement.called()) }
                                        </a>
                                        <span class="audience__summary">{ say(entitlement.summary) }</span>
                                    </li>
                                }) }
                            </ul>
                        </details>
                    </section>
                }) }
            </div>
            <section class="notice notice--term">
                <p>
                    { say(words::TERM_LEAD) }
                    <strong class="notice__term">{ term_line(session.policy, language) }</strong>
                </p>
                <p>{ say(words::TERM_LATER) }</p>
            </section>
            { return_options(view) }
            { other_policies(view) }
            <p class="home__privacy">{ say(words::HOME_PRIVACY) }</p>
        </div>
    }
}

/// The audiences with entitlements in the policy.
fn audiences(view: View) -> impl Iterator<Item = Audience> {
    let policy = view.session.policy;
    Audience::ALL.into_iter().filter(|&audience| !policy.rules(audience).entitlements.is_empty())
}

/// The other policies of the site; empty within a host page that chose one.
fn other_policies(view: View) -> Html {
    let others = browser::other_policies(view.language());
    if others.is_empty() || view.session.frame.embedded {
        return html! {};
    }
    let elder = if view.session.elder { "&elder=1" } else { "" };
    html! {
        <nav class="home__others" aria-labelledby="other-policies">
            <h2 id="other-policies">{ view.say(words::OTHER_POLICIES) }</h2>
            <ul class="audience__tools">
                { for others.into_iter().map(|(link, title)| html! { <li><a href={link + elder}>{ title }</a></li> }) }
            </ul>
        </nav>
    }
}

/// The tools for employers.
fn tools(view: View) -> Html {
    let named = |tool: Tool| match tool {
        Tool::Estimate => (words::ESTIMATE_TOOL, words::ESTIMATE_TOOL_HINT),
        Tool::Roster => (words::ROSTER_TOOL, words::ROSTER_TOOL_HINT),
        Tool::Catalogue => (words::CATALOGUE_TOOL, words::CATALOGUE_TOOL_HINT),
    };
    html! {
        <ul class="audience__tools">
            { for Tool::ALL.map(|tool| {
                let (name, hint) = named(tool);
                html! {
                    <li>
                        <a href={browser::link_to(Page::Tool(tool), &format!("#/{}", tool.id()))}
                            onclick={view.on_click(Action::Show(Page::Tool(tool)))}>{ view.say(name) }</a>
                        <span class="audience__summary">{ view.say(hint) }</span>
                    </li>
                }
            }) }
        </ul>
    }
}

const fn hint(audience: Audience) -> Text {
    match audience {
        Audience::Worker => words::WORKER_HINT,
        Audience::Employer => words::EMPLOYER_HINT,
        Audience::Provider => words::PROVIDER_HINT,
    }
}
