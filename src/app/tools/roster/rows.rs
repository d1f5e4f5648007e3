//! A virtual table of all rows: an empty element as tall as all of them scrolls, and the visible rows are drawn over it
//! at a fixed place.

use super::Desk;
use super::departments::name_of;
use super::state::Event;
use super::summary::entitlement_of;
use super::sums::range_of;
use crate::app::components::View;
use crate::engine::Status;
use crate::i18n::roster_page::{rows_shown, show_row};
use crate::i18n::{beside, range, status_name, tool_words};
use crate::policy::Text;
use crate::roster::messages::{Filter, Order, RowReport};
use crate::session::Session;
use std::rc::Rc;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The number of rows visible at once.
const IN_SIGHT: u32 = 12;
/// The approximate height of a row, in CSS pixels; it determines the scroll range, not the positions of rows.
const ROW_HEIGHT: f64 = 44.0;
/// Browsers draw no element taller than about 30 million pixels.
const TALLEST: f64 = 8_000_000.0;

/// The table's properties.
#[derive(Properties, PartialEq)]
pub struct RowsTableProperties {
    /// The session, for its language.
    pub session: Rc<Session>,
    /// The page's desk.
    pub desk: Desk,
    /// The number of rows that match.
    pub matching: u32,
}

/// The table with its filters.
#[component]
pub fn RowsTable(RowsTableProperties { session, desk, matching }: &RowsTableProperties) -> Html {
    let act = Callback::noop();
    let view = View { session, act: &act };
    let say = |text: Text| view.say(text);
    let first = use_state(|| 0u32);
    let state = desk.state();
    {
        let first = first.clone();
        use_effect_with((state.filter, state.sought.clone()), move |_| first.set(0));
    }
    let height = (f64::from(*matching) * ROW_HEIGHT).min(TALLEST);
    let onscroll = {
        let (first, desk, matching, filter) = (first.clone(), desk.clone(), *matching, state.filter);
        Callback::from(move |event: yew::Event| {
            let area: Element = event.target_unchecked_into();
            let reach = (f64::from(area.scroll_height()) - f64::from(area.client_height())).max(1.0);
            let last = f64::from(matching.saturating_sub(IN_SIGHT));
            let now = (f64::from(area.scroll_top()) / reach * last).round().min(last).max(0.0) as u32;
            if now != *first {
                first.set(now);
                let window = &desk.state().window;
                let held = window.from..window.from + window.rows.len() as u32;
                if !held.contains(&now) || !held.contains(&(now + IN_SIGHT).min(matching.saturating_sub(1))) {
                    desk.look(now.saturating_sub(IN_SIGHT), filter, &desk.state().sought);
                }
            }
        })
    };
    let rows = (*first..(*first + IN_SIGHT).min(*matching)).map(|at| {
        let row = at.checked_sub(state.window.from).and_then(|at| state.window.rows.get(at as usize));
        line(view, desk, at, row)
    });
    html! {
        <section class="rows" id="rows" tabindex="-1">
            <h2>{ say(tool_words::ROWS_HEADING) }</h2>
            { search(view, desk) }
            { filters(view, desk, &first) }
            <p role="status">{ rows_shown(*matching, view.language()) }</p>
            <div class={classes!("rows__area", (*matching <= IN_SIGHT).then_some("rows__area--few"))} tabindex="0" role="region" aria-label={say(tool_words::ROWS_HEADING)} {onscroll}>
                <div class="rows__still">
                    <table class="rows__table" aria-rowcount={(*matching + 1).to_string()}>
                        <thead>
                            <tr aria-rowindex="1">
                                <th scope="col">{ say(tool_words::ROW_NUMBER) }</th>
                                <th scope="col">{ say(tool_words::PERSON) }</th>
                                { for [tool_words::FOR_THE_PERSON, tool_words::SIDE_ENTERPRISE, tool_words::ROW_SUM].map(|name| html! {
                                    <th scope="col">{ say(name) }</th>
                                }) }
                                { for [Status::Eligible, Status::Discretionary, Status::Unknown].map(|status| html! {
                                    <th scope="col">{ say(status_name(status)) }</th>
                                }) }
                                <th scope="col">{ say(tool_words::SHOW_ROW) }</th>
                            </tr>
                        </thead>
                        <tbody>{ for rows }</tbody>
                    </table>
                </div>
                <svg class="rows__all" width="1" height={(height as u64).to_string()} aria-hidden="true" focusable="false" />
            </div>
        </section>
    }
}

fn line(view: View, desk: &Desk, at: u32, row: Option<&RowReport>) -> Html {
    let Some(row) = row else {
        return html! { <tr key={at} aria-rowindex={(at + 2).to_string()}><td colspan="9">{ "…" }</td></tr> };
    };
    let show = {
        let (desk, row) = (desk.clone(), row.row);
        Callback::from(move |_: MouseEvent| {
            desk.order(Order::Explain(row), None);
            crate::app::browser::focus_when_there("#explained");
        })
    };
    html! {
        <tr key={at} aria-rowindex={(at + 2).to_string()} data-row={row.number.to_string()}>
            <td class="table__number">{ row.number }</td>
            <th scope="row">
                { [row.person.as_str(), row.name.as_str()].join(" ").trim().to_owned() }
                if !row.department.is_empty() { <span class="rows__department">{ row.department.clone() }</span> }
            </th>
            { for [("person", &row.sums.person), ("enterprise", &row.sums.enterprise), ("together", &row.sums.together)].map(|(id, sum)| html! {
                <td class="table__number" data-row-sum={id}>{ range(range_of(sum), view.language()) }</td>
            }) }
            { for row.counts.iter().take(3).map(|count| html! { <td class="table__number">{ *count }</td> }) }
            <td>
                <button type="button" class="button button--plain" data-show={row.number.to_string()} onclick={show}
                    aria-label={show_row(row.number, view.language())}>
                    { view.say(tool_words::SHOW_ROW) }
                </button>
            </td>
        </tr>
    }
}

/// The search field.
fn search(view: View, desk: &Desk) -> Html {
    let oninput = {
        let desk = desk.clone();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            desk.look(0, desk.state().filter, &input.value());
            desk.tell(Event::Sought(input.value()));
        })
    };
    html! {
        <div class="rows__filters" role="search">
            <label for="rows-sought">{ view.say(tool_words::SOUGHT) }</label>
            <input class="input" type="search" id="rows-sought" autocomplete="off" value={desk.state().sought.clone()} {oninput} />
        </div>
    }
}

/// The filters for rows: those in which an item has a status.
fn filters(view: View, desk: &Desk, first: &UseStateHandle<u32>) -> Html {
    let say = |text: Text| view.say(text);
    let state = desk.state();
    let Some(summary) = &state.summary else { return html! {} };
    let chosen = state.filter;
    let apply = {
        let (desk, first) = (desk.clone(), first.clone());
        move |filter: Filter| {
            first.set(0);
            desk.tell(Event::Filtered(filter));
            desk.look(0, filter, &desk.state().sought);
        }
    };
    let by_item = {
        let apply = apply.clone();
        Callback::from(move |event: yew::Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            apply(Filter { item: select.value().parse().ok(), ..chosen });
        })
    };
    let by_department = {
        let apply = apply.clone();
        Callback::from(move |event: yew::Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            apply(Filter { department: select.value().parse().ok(), ..chosen });
        })
    };
    let by_status = Callback::from(move |event: yew::Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        apply(Filter { status: select.value().parse().ok(), ..chosen });
    });
    let side = |enterprise: bool| if enterprise { tool_words::SIDE_ENTERPRISE } else { tool_words::SIDE_PERSON };
    html! {
        <div class="rows__filters">
            if !summary.departments.is_empty() {
                <label for="filter-department">{ say(tool_words::DEPARTMENT) }</label>
                <select class="input" id="filter-department" onchange={by_department}>
                    <option value="" selected={chosen.department.is_none()}>{ say(tool_words::FILTER_ALL) }</option>
                    { for (0u16..).zip(&summary.departments).map(|(at, department)| html! {
                        <option value={at.to_string()} selected={chosen.department == Some(at)}>
                            { name_of(view, department).to_owned() }
                        </option>
                    }) }
                </select>
            }
            <label for="filter-item">{ say(tool_words::FILTER_ITEM) }</label>
            <select class="input" id="filter-item" onchange={by_item}>
                <option value="" selected={chosen.item.is_none()}>{ say(tool_words::FILTER_ALL) }</option>
                { for summary.items.iter().enumerate().filter_map(|(at, item)| Some((at, item, entitlement_of(view.session.policy, item)?))).map(|(at, item, entitlement)| html! {
                    <option value={at.to_string()} selected={chosen.item.is_some_and(|item| usize::from(item) == at)}>
                        { beside(say(entitlement.name), say(side(item.enterprise)), view.language()) }
                    </option>
                }) }
            </select>
            <label for="filter-status">{ say(tool_words::FILTER_STATUS) }</label>
            <select class="input" id="filter-status" onchange={by_status}>
                <option value="" selected={chosen.status.is_none()}>{ say(tool_words::FILTER_ALL) }</option>
                { for Status::ALL.into_iter().enumerate().map(|(at, status)| html! {
                    <option value={at.to_string()} selected={chosen.status.is_some_and(|status| usize::from(status) == at)}>
                        { say(status_name(status)) }
                    </option>
                }) }
            </select>
        </div>
    }
}
