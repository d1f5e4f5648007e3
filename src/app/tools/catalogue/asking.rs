//! The data that a table lacks, asked once for the whole table: the unit of its sums and its source document.

use super::told::table_told;
use crate::app::browser;
use crate::app::components::View;
use crate::catalogue::CatalogueTable;
use crate::i18n::catalogue_words;
use crate::policy::Text;
use crate::session::{Action, Session};
use std::rc::Rc;
use yew::prelude::*;

/// The only accepted unit.
const PER_PERSON: &str = "元/人";
const UNIT_FIELD: &str = "catalogue-unit";
const SOURCE_FIELD: &str = "catalogue-source";

/// The form's properties.
#[derive(Properties, PartialEq)]
pub struct AskingProperties {
    /// The session.
    pub session: Rc<Session>,
    /// Receives actions.
    pub act: Callback<Action>,
    /// The table that was read.
    pub table: Rc<CatalogueTable>,
    /// Receives the table with its unit and its source document.
    pub tell: Callback<(Rc<CatalogueTable>, String, String)>,
}

/// The form.
#[component]
pub fn Asking(properties: &AskingProperties) -> Html {
    let view = View { session: &properties.session, act: &properties.act };
    let say = |text: Text| view.say(text);
    let AskingProperties { table, tell, .. } = properties;
    let onsubmit = {
        let (table, tell) = (table.clone(), tell.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let said = |id: &str| browser::value_of(id).unwrap_or_default();
            tell.emit((table.clone(), said(UNIT_FIELD), said(SOURCE_FIELD)));
        })
    };
    html! {
        <section data-catalogue="lacking">
            { table_told(view, table) }
            <form class="form" {onsubmit}>
                <h2>{ say(catalogue_words::ASKED_ONCE) }</h2>
                if table.lacks_unit {
                    <div class="field">
                        <label class="field__label" for={UNIT_FIELD}>{ say(catalogue_words::WHICH_UNIT) }</label>
                        <select class="input" id={UNIT_FIELD} required=true>
                            <option value="">{ say(catalogue_words::CHOOSE) }</option>
                            <option value={PER_PERSON}>{ say(catalogue_words::PER_PERSON) }</option>
                            <option value={say(catalogue_words::OTHER_UNIT)}>{ say(catalogue_words::OTHER_UNIT) }</option>
                        </select>
                    </div>
                }
                if table.lacks_source {
                    <div class="field">
                        <label class="field__label" for={SOURCE_FIELD}>{ say(catalogue_words::WHICH_SOURCE) }</label>
                        <input class="input" id={SOURCE_FIELD} type="text" required=true maxlength="200" autocomplete="off"
                            value={table.title.clone()} aria-describedby="catalogue-source-hint" />
                        <p class="roster__hint" id="catalogue-source-hint">{ say(catalogue_words::SOURCE_HINT) }</p>
                    </div>
                }
                <button type="submit" class="button button--primary" data-tell="">{ say(catalogue_words::USE_IT) }</button>
            </form>
        </section>
    }
}
