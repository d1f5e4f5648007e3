//! The export of results as files, in print and as text.

use super::Desk;
use super::state::{Event, Writing};
use crate::app::components::{Button, Goods, HandOver, View};
use crate::i18n::roster_page::writing as in_writing;
use crate::i18n::{tool_words, words};
use crate::policy::Text;
use crate::roster::MOST_EXPLAINED;
use crate::roster::messages::{FileKind, Order};
use yew::prelude::*;

/// The section.
pub fn taking_away(view: View, desk: &Desk) -> Html {
    let say = |text: Text| view.say(text);
    let export = |kind: FileKind| {
        let (desk, language) = (desk.clone(), view.language().id().to_owned());
        Callback::from(move |_: MouseEvent| {
            desk.tell(Event::Writing(Writing::Rows(0)));
            desk.order(Order::Export(kind, language.clone()), None);
        })
    };
    let print = Button { id: "page", name: words::PRINT, goods: Goods::Page };
    let writing = match desk.state().writing {
        Writing::No => String::new(),
        Writing::Rows(rows) => in_writing(rows, view.language()),
        Writing::Saved => say(words::SAVED).to_owned(),
        Writing::Failed => say(tool_words::NOT_WRITTEN).to_owned(),
    };
    html! {
        <section class="roster__export">
            <h2>{ say(tool_words::EXPORT_HEADING) }</h2>
            <div class="share__buttons">
                <button type="button" class="button button--secondary" data-export="xlsx" onclick={export(FileKind::Xlsx)}>
                    { say(tool_words::EXPORT_XLSX) }
                </button>
                <button type="button" class="button button--secondary" data-export="csv" onclick={export(FileKind::Csv)}>
                    { say(tool_words::EXPORT_CSV) }
                </button>
            </div>
            <p role="status">{ writing }</p>
            <HandOver language={view.language()} buttons={vec![print]} />
            if desk.state().rows_done() as usize > MOST_EXPLAINED {
                <p class="roster__hint" data-without-reasons="">{ say(tool_words::WITHOUT_REASONS) }</p>
            }
            <p class="roster__hint">{ say(tool_words::DOWNLOAD_HINT) }</p>
        </section>
    }
}
