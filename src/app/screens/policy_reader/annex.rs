//! An annex: its table, and a bar chart of the table's last column.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use yew::prelude::*;

/// A table of the text: header, rows, each cut into cells.
pub struct AnnexTable {
    header: Vec<&'static str>,
    rows: Vec<Vec<&'static str>>,
}

impl AnnexTable {
    /// Parses a Markdown table; `None` if `body` has none.
    pub fn read(body: &'static str) -> Option<AnnexTable> {
        let cells = |row: &'static str| row.trim().trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>();
        let mut rows = body.lines().filter(|line| line.starts_with('|')).map(cells);
        let header = rows.next()?;
        // The second row is only the rule below the header.
        let rows = rows.skip(1).collect();
        Some(AnnexTable { header, rows })
    }

    /// The bars: the name and the number of each row, without the row of totals.
    fn bars(&self) -> Vec<(&'static str, &'static str, Decimal)> {
        let name_column = usize::from(self.header.len() > 2);
        let bar = |row: &Vec<&'static str>| {
            let (name, written) = (*row.get(name_column)?, *row.last()?);
            let is_sum = row.iter().any(|cell| cell.contains("合计"));
            let number = written.parse().ok()?;
            (!is_sum).then_some((name, written, number))
        };
        self.rows.iter().filter_map(bar).collect()
    }

    /// Draws the chart and the table behind it.
    pub fn draw(&self, label: &'static str) -> Html {
        html! {
            <>
                { self.draw_chart() }
                <div class="table" tabindex="0" role="region" aria-label={label}>
                    <table>
                        <thead><tr>{ for self.header.iter().map(|&cell| html! { <th scope="col">{ cell }</th> }) }</tr></thead>
                        <tbody>
                            { for self.rows.iter().map(|row| html! {
                                <tr>{ for row.iter().map(|&cell| html! { <td>{ cell }</td> }) }</tr>
                            }) }
                        </tbody>
                    </table>
                </div>
            </>
        }
    }

    /// The chart repeats the table's numbers, so it is hidden from screen readers.
    fn draw_chart(&self) -> Html {
        let bars = self.bars();
        let largest = bars.iter().map(|(_, _, number)| *number).max().unwrap_or(Decimal::ONE).max(Decimal::new(1, 4));
        let share = |number: Decimal| (number * Decimal::from(1000) / largest).to_u32().unwrap_or(0);
        html! {
            <ul class="chart" aria-hidden="true">
                { for bars.iter().map(|&(name, written, number)| html! {
                    <li class="chart__row">
                        <span class="chart__name">{ name }</span>
                        <svg class="chart__bar" viewBox="0 0 1000 10" preserveAspectRatio="none" focusable="false">
                            <rect class="chart__value" width={share(number).to_string()} height="10" />
                        </svg>
                        <span class="chart__number">{ written }</span>
                    </li>
                }) }
            </ul>
        }
    }
}
