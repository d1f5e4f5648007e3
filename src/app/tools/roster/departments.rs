//! The totals of each department; a tap shows only its rows.

use super::Desk;
use super::state::Event;
use super::sums::sum_in_words;
use crate::app::components::View;
use crate::i18n::{grouped, tool_words};
use crate::policy::Text;
use crate::roster::messages::{DepartmentReport, Filter, Summary};
use rust_decimal::Decimal;
use yew::prelude::*;

/// The table; empty if no row names a department.
pub fn departments(view: View, summary: &Summary, desk: &Desk) -> Html {
    if summary.departments.is_empty() {
        return html! {};
    }
    let say = |text: Text| view.say(text);
    let left_out = summary.department_rows_left_out;
    html! {
        <div class="roster__departments">
            <h3>{ say(tool_words::BY_DEPARTMENT) }</h3>
            <div class="table table--tall" tabindex="0" role="region" aria-label={say(tool_words::BY_DEPARTMENT)}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ say(tool_words::DEPARTMENT) }</th>
                            <th scope="col">{ say(tool_words::ROWS) }</th>
                            <th scope="col">{ say(tool_words::SUM_TOGETHER) }</th>
                        </tr>
                    </thead>
                    <tbody>{ for (0u16..).zip(&summary.departments).map(|(at, department)| line(view, desk, at, department)) }</tbody>
                </table>
            </div>
            if left_out > 0 {
                <p class="roster__hint">{ crate::i18n::labelled(say(tool_words::OTHER_DEPARTMENTS), &grouped(Decimal::from(left_out)), view.language()) }</p>
            }
        </div>
    }
}

/// Its name, or words for "no department".
pub fn name_of<'a>(view: View<'a>, department: &'a DepartmentReport) -> &'a str {
    if department.name.is_empty() { view.say(tool_words::NO_DEPARTMENT) } else { &department.name }
}

fn line(view: View, desk: &Desk, at: u16, department: &DepartmentReport) -> Html {
    let onclick = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            let filter = Filter { department: Some(at), ..Filter::default() };
            desk.tell(Event::Filtered(filter));
            desk.look(0, filter, &desk.state().sought);
            crate::app::browser::focus_when_there("#rows");
        })
    };
    let sum = &department.sums.together;
    html! {
        <tr data-department={department.name.clone()} data-low={sum.low.clone()} data-high={sum.high.clone()}>
            <th scope="row">
                <button type="button" class="button button--plain" {onclick}>{ name_of(view, department).to_owned() }</button>
            </th>
            <td class="table__number">{ grouped(Decimal::from(department.rows)) }</td>
            <td class="table__number">{ sum_in_words(view, sum) }</td>
        </tr>
    }
}
