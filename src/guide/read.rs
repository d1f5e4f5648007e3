//! Reading a guide. A wrong row is reported and left out; the valid rows are used.

use super::row::{Row, text_of};
use super::{Deadline, Document, Expected, Guide, Office, Period, Problem, Reading, Value};
use crate::policy::{CalendarDate, Policy};

/// The format that this program reads.
pub const FORMAT: &str = "1";

const OFFICES: &str = "offices";
const DOCUMENTS: &str = "documents";
const DEADLINES: &str = "deadlines";
/// Keys that carry no information while the file has no rows.
const WITHOUT_ROWS: [&str; 3] = ["$schema", "format", "example"];

const MOST_ROWS: usize = 200;
const MOST_MONTHS: u16 = 120;
const MOST_DAYS: u16 = 3660;

/// Reads a guide for `policy` from the content of its file.
pub fn read(policy: &'static Policy, file: &Value) -> Reading {
    let mut problems = Vec::new();
    let values: &[(String, Value)] = match file {
        Value::Object(values) => values,
        _ => &[],
    };
    let mut head = Row { policy, list: "", number: 0, values, problems: &mut problems };
    if !matches!(file, Value::Object(_)) {
        head.wrong("", file, Expected::AnObject);
        return Reading { guide: None, problems };
    }
    if values.iter().all(|(key, value)| says_nothing(key, value)) {
        return Reading::default();
    }
    head.expect_keys(&["$schema", "format", "example", "checked", "source", "link", OFFICES, DOCUMENTS, DEADLINES]);
    let link = head.text_if_any("link", Expected::Link, is_link);
    // Without these keys a guide cannot be relied on, so it is not shown.
    let relied = (format(&mut head), example(&mut head), date(&mut head), head.words("source"));
    let offices = rows(policy, values, OFFICES, &mut problems, office);
    let documents = rows(policy, values, DOCUMENTS, &mut problems, document);
    let deadlines = rows(policy, values, DEADLINES, &mut problems, deadline);
    let guide = match relied {
        (Some(()), Some(example), Some(checked), Some(source)) => {
            Some(Guide { example, checked, source, link, offices, documents, deadlines })
        }
        _ => None,
    };
    Reading { guide, problems }
}

/// Whether a key is allowed in a file without rows, such as the one that ships with the site.
fn says_nothing(key: &str, value: &Value) -> bool {
    match key {
        OFFICES | DOCUMENTS | DEADLINES => matches!(value, Value::List(rows) if rows.is_empty()),
        _ => WITHOUT_ROWS.contains(&key),
    }
}

fn format(head: &mut Row) -> Option<()> {
    let is_right = matches!(head.get("format"), Some(Value::Number(written)) if written == FORMAT);
    if !is_right {
        head.lacks("format", Expected::Format);
    }
    is_right.then_some(())
}

/// Whether it is an example; a missing key means that it is not.
fn example(head: &mut Row) -> Option<bool> {
    match head.get("example") {
        None => Some(false),
        Some(Value::Flag(example)) => Some(example),
        Some(other) => {
            head.wrong("example", &other, Expected::Flag);
            None
        }
    }
}

fn date(head: &mut Row) -> Option<CalendarDate> {
    let date = head.get("checked").and_then(|value| text_of(&value)).and_then(|text| CalendarDate::parse(&text));
    if date.is_none() {
        head.lacks("checked", Expected::Date);
    }
    date
}

/// The valid rows of a list.
fn rows<Made>(
    policy: &'static Policy,
    values: &[(String, Value)],
    list: &'static str,
    problems: &mut Vec<Problem>,
    make: fn(&mut Row) -> Option<Made>,
) -> Vec<Made> {
    let mut whole = Row { policy, list, number: 0, values, problems };
    let listed = match whole.get(list) {
        None => return Vec::new(),
        Some(Value::List(listed)) => listed,
        Some(other) => {
            whole.wrong("", &other, Expected::ListOf(MOST_ROWS));
            return Vec::new();
        }
    };
    if listed.len() > MOST_ROWS {
        whole.wrong("", &Value::List(Vec::new()), Expected::ListOf(MOST_ROWS));
    }
    let mut made = Vec::new();
    for (at, row) in listed.iter().take(MOST_ROWS).enumerate() {
        let before = problems.len();
        let (number, values): (usize, &[_]) = (at + 1, if let Value::Object(values) = row { values } else { &[] });
        let mut row_read = Row { policy, list, number, values, problems };
        if !matches!(row, Value::Object(_)) {
            row_read.wrong("", row, Expected::ARow);
            continue;
        }
        let one = make(&mut row_read);
        made.extend(one.filter(|_| problems.len() == before));
    }
    made
}

fn office(row: &mut Row) -> Option<Office> {
    row.expect_keys(&["district", "name", "address", "hours", "telephone", "link"]);
    let (district, name, address) = (row.words("district"), row.words("name"), row.words("address"));
    let hours = row.words_if_any("hours");
    let telephone = row.text_if_any("telephone", Expected::Telephone, is_telephone);
    let link = row.text_if_any("link", Expected::Link, is_link);
    Some(Office { district: district?, name: name?, address: address?, hours, telephone, link })
}

fn document(row: &mut Row) -> Option<Document> {
    row.expect_keys(&["name", "note", "entitlements"]);
    let (name, note) = (row.words("name"), row.words_if_any("note"));
    let entitlements = row.entitlements("entitlements");
    Some(Document { name: name?, note, entitlements })
}

fn deadline(row: &mut Row) -> Option<Deadline> {
    row.expect_keys(&["after", "months", "days", "note", "entitlements"]);
    let after = row.date_fact("after");
    let (months, days) = (row.number_if_any("months", MOST_MONTHS), row.number_if_any("days", MOST_DAYS));
    if row.get("months").is_some() == row.get("days").is_some() {
        row.lacks("months", Expected::OnePeriod);
    }
    let (note, entitlements) = (row.words_if_any("note"), row.entitlements("entitlements"));
    let period = months.map(Period::Months).or(days.map(Period::Days))?;
    Some(Deadline { after: after?, period, note, entitlements })
}

/// Whether it is `https://…` or an address below the site. No other scheme: nothing from a portal's file is ever
/// executed.
fn is_link(text: &str) -> bool {
    let is_plain = !text.contains(|letter: char| letter.is_whitespace() || letter.is_control() || letter == '\\');
    let host = text.strip_prefix("https://").map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    match host {
        Some(host) => is_plain && !host.is_empty() && !host.contains('@'),
        None => is_plain && !text.contains(':') && !text.starts_with("//") && !text.starts_with(['#', '?']),
    }
}

/// Whether it consists of digits and their usual separators.
fn is_telephone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (3..=20).contains(&digits) && text.chars().all(|letter| letter.is_ascii_digit() || "+-() ".contains(letter))
}
