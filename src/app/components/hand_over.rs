//! Copying, saving and printing, with the outcome: a sandbox, plain http or an in-app browser may refuse any of them.

use crate::app::browser;
use crate::i18n::words;
use crate::policy::{Language, Text};
use std::rc::Rc;
use yew::prelude::*;

/// The content to hand over.
#[derive(Clone, PartialEq)]
pub enum Goods {
    /// Text, to the clipboard.
    Text(String),
    /// Formatted text, with plain text as its alternative, to the clipboard.
    Formatted {
        /// The text as HTML.
        html: String,
        /// The same as plain text.
        text: String,
    },
    /// A file: its name, its media type and its bytes.
    File(&'static str, &'static str, Rc<[u8]>),
    /// The page, to the printer.
    Page,
}

/// A button that hands over content.
#[derive(Clone, PartialEq)]
pub struct Button {
    /// Its id in the page.
    pub id: &'static str,
    /// Its label.
    pub name: Text,
    /// The content.
    pub goods: Goods,
}

/// The properties of the buttons.
#[derive(Properties, PartialEq)]
pub struct HandOverProperties {
    /// The language of the interface.
    pub language: Language,
    /// The buttons, in order.
    pub buttons: Vec<Button>,
}

/// The outcome.
#[derive(PartialEq)]
enum Outcome {
    Copied,
    /// The browser refused: this is the text to copy by hand.
    ByHand(String),
    Saved,
    NotSaved,
    Printed,
    NotPrinted,
}

/// The buttons, and the outcome of the last one pressed.
#[component]
pub fn HandOver(HandOverProperties { language, buttons }: &HandOverProperties) -> Html {
    let outcome = use_state(|| None::<Rc<Outcome>>);
    let tell = {
        let outcome = outcome.clone();
        Callback::from(move |told: Outcome| outcome.set(Some(Rc::new(told))))
    };
    let status = use_node_ref();
    {
        let status = status.clone();
        use_effect_with(outcome.clone(), move |outcome| {
            if outcome.is_some() {
                browser::bring_into_view(&status);
            }
        });
    }
    // Printing is offered only if the browser can print.
    let offered = buttons.iter().filter(|button| button.goods != Goods::Page || browser::can_print());
    html! {
        <>
            <div class="share__buttons">
                { for offered.map(|button| {
                    let (goods, tell) = (button.goods.clone(), tell.clone());
                    let onclick = Callback::from(move |_: MouseEvent| hand_over(&goods, &tell));
                    html! {
                        <button type="button" class="button button--secondary" data-copy={copied_as(button)}
                            data-export={exported_as(button)} {onclick}>
                            { button.name.in_language(*language) }
                        </button>
                    }
                }) }
            </div>
            <div role="status" ref={status}>{ for outcome.as_deref().map(|told| said(told, *language)) }</div>
        </>
    }
}

fn copied_as(button: &Button) -> Option<&'static str> {
    matches!(button.goods, Goods::Text(_) | Goods::Formatted { .. }).then_some(button.id)
}

fn exported_as(button: &Button) -> Option<&'static str> {
    matches!(button.goods, Goods::File(..)).then_some(button.id)
}

fn hand_over(goods: &Goods, tell: &Callback<Outcome>) {
    let copied = |text: &str| {
        let (tell, text) = (tell.clone(), text.to_owned());
        Callback::from(move |worked| tell.emit(if worked { Outcome::Copied } else { Outcome::ByHand(text.clone()) }))
    };
    match goods {
        Goods::Text(text) => browser::copy(text.clone(), copied(text)),
        Goods::Formatted { html, text } => browser::copy_html(html, text, copied(text)),
        Goods::File(name, kind, bytes) => {
            tell.emit(if browser::download(name, kind, bytes) { Outcome::Saved } else { Outcome::NotSaved });
        }
        Goods::Page => tell.emit(if browser::print() { Outcome::Printed } else { Outcome::NotPrinted }),
    }
}

fn said(outcome: &Outcome, language: Language) -> Html {
    let paragraph = |text: Text| html! { <p>{ text.in_language(language) }</p> };
    match outcome {
        Outcome::Copied => paragraph(words::COPIED),
        Outcome::ByHand(text) => html! {
            <label>
                { words::COPY_BY_HAND.in_language(language) }
                <textarea class="input share__by-hand" readonly=true rows="6" value={text.clone()} />
            </label>
        },
        Outcome::Saved => paragraph(words::SAVED),
        Outcome::NotSaved => paragraph(words::NOT_SAVED),
        Outcome::Printed => html! {},
        Outcome::NotPrinted => paragraph(words::NOT_PRINTED),
    }
}
