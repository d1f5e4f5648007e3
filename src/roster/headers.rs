//! The meaning of a header in any common spelling: with a number or an asterisk before it, a colon or a note after it,
//! its English beside it, or as a question.

use super::Column;
use super::columns::own;
use crate::policy::{Kind, Policy};
use crate::reading::typed::PEOPLE;
use crate::reading::{self, Heading};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// Other headers of the columns that are no facts, the more certain ones first.
const OWN: [(Column, &[&str]); 3] = [
    (
        Column::Person,
        &[
            "员工工号",
            "职工编号",
            "职工工号",
            "人员工号",
            "员工号",
            "职工号",
            "人员代码",
            "员工代码",
            "学员编号",
            "工号/编号",
            "编号/工号",
            "employee id",
            "employee no",
            "staff id",
            "staff no",
            "person id",
        ],
    ),
    (
        Column::Name,
        &["职工姓名", "学员姓名", "人员姓名", "本人姓名", "参训人员姓名", "培训人员姓名", "参训人员", "full name"],
    ),
    (
        Column::Occupation,
        &[
            "培训职业（工种）",
            "职业名称",
            "工种名称",
            "职业工种",
            "工种/职业",
            "职业、工种",
            "职业（工种）名称",
            "职业（项目）",
            "鉴定工种",
            "鉴定职业",
            "认定工种",
            "认定职业",
            "评价职业",
            "评价工种",
            "申报工种",
            "申报职业",
            "证书工种",
            "证书职业",
            "培训职业",
            "培训项目",
            "培训项目名称",
            "从事工种",
            "从事职业",
            "trade",
        ],
    ),
];

/// Headers that may mean one of these columns, and may mean something else.
const PERHAPS: [(Column, &[&str]); 2] = [
    (
        Column::Occupation,
        &["岗位", "岗位名称", "工作岗位", "现岗位", "职位", "培训内容", "课程", "课程名称", "专业", "position", "job"],
    ),
    (Column::Department, &["组别", "小组", "工段", "team"]),
];

/// How sure it is that a header means its column: the smaller the surer. A header that has just the column's name is
/// surest, then one with another name, in the order of the list.
type Rank = u32;

/// All known headers of a policy.
struct Known {
    /// The policy's id and address, because tests have many policies with one id.
    policy: (&'static str, usize),
    names: HashMap<String, (Column, Rank)>,
    /// The names of yes-or-no columns without their asking words.
    asked: HashMap<String, (Column, Rank)>,
    /// The same for columns whose names mean something else without the asking words: 培训 is not 是否培训.
    asked_only: HashMap<String, (Column, Rank)>,
    /// Headers that may mean a column, each with all that it may mean.
    perhaps: HashMap<String, Vec<Column>>,
}

impl Known {
    fn of(policy: &Policy) -> Known {
        let mut known = Known {
            policy: place_of(policy),
            names: HashMap::new(),
            asked: HashMap::new(),
            asked_only: HashMap::new(),
            perhaps: HashMap::new(),
        };
        for (column, names, also) in own() {
            let more = OWN.iter().find(|(of, _)| *of == column).map_or(&[] as &[&str], |(_, more)| more);
            known.add(column, false, &names, also.iter().chain(more).copied());
        }
        let columns = policy.roster.columns.iter().map(|column| (column.fact, column.also));
        let rest = policy.fact_ids().filter(|fact| policy.roster.columns.iter().all(|column| column.fact != *fact));
        for (fact, also) in columns.chain(rest.map(|fact| (fact, &[] as &[&str]))) {
            let described = policy.fact(fact);
            let is_offered = policy.roster.columns.iter().any(|column| column.fact == fact);
            let names = [described.id, described.name.zh, described.name.en];
            // A fact that no template offers is known only by its id.
            let names = if is_offered { &names[..] } else { &names[..1] };
            let asks = matches!(described.kind, Kind::Flag) || described.unit.zh == PEOPLE;
            known.add(Column::Fact(fact), asks, names, also.iter().copied());
        }
        for (at, partial) in (0..).zip(policy.roster.partial) {
            // The name in such a column may be a value elsewhere, such as 退役军人: it is a header only with its asking
            // words.
            let names = [partial.id, partial.name.zh, partial.name.en];
            for (name, rank) in names.iter().chain(partial.also).zip(0..) {
                let (name, meant) = (reading::key(name), (Column::Partial(at), rank));
                if reading::is_asking(&name) {
                    known.asked_only.entry(reading::without_asking(&name).to_owned()).or_insert(meant);
                }
                known.names.entry(name).or_insert(meant);
            }
        }
        known.add_perhaps(policy);
        known
    }

    /// Takes in what headers may mean: as the policy says, and what a column of yes or no asks about, 退役军人 for one.
    fn add_perhaps(&mut self, policy: &Policy) {
        let columns = policy.roster.columns.iter().map(|column| (Column::Fact(column.fact), column.perhaps));
        let partial = (0..).zip(policy.roster.partial).map(|(at, partial)| (Column::Partial(at), partial.perhaps));
        let named = PERHAPS.into_iter().chain(columns).chain(partial);
        let mut all: Vec<(String, Column)> =
            named.flat_map(|(column, names)| names.iter().map(move |name| (reading::key(name), column))).collect();
        let mut asked: Vec<(String, Column)> =
            self.asked_only.iter().map(|(name, (column, _))| (name.clone(), *column)).collect();
        asked.sort_by_key(|(_, column)| *column);
        all.extend(asked);
        for (name, column) in all {
            let meant = self.perhaps.entry(name).or_default();
            if !meant.contains(&column) {
                meant.push(column);
            }
        }
    }

    /// What a header may mean that is not known.
    fn perhaps(&self, header: &str) -> &[Column] {
        let heading = Heading::of(header);
        let whole = self.perhaps.get(&reading::key(header));
        let found = whole.or_else(|| heading.names().iter().find_map(|name| self.perhaps.get(name)));
        found.map_or(&[], Vec::as_slice)
    }

    /// Takes in the names of a column; a name that another column has already is left to that.
    fn add(&mut self, column: Column, asks: bool, names: &[&str], also: impl Iterator<Item = &'static str>) {
        let mut put = |name: String, rank: Rank| {
            if asks {
                self.asked.entry(reading::without_asking(&name).to_owned()).or_insert((column, rank));
            }
            self.names.entry(name).or_insert((column, rank));
        };
        for name in names {
            put(reading::key(name), 0);
            put(reading::short(name), 0);
        }
        for (name, rank) in also.zip(1..) {
            put(reading::key(name), rank);
        }
    }

    fn column(&self, policy: &Policy, header: &str) -> Option<(Column, Rank)> {
        let heading = Heading::of(header);
        let in_unit = |found: &(Column, Rank)| match found.0 {
            Column::Fact(fact) => heading.fits_unit(policy.fact(fact).unit.zh),
            Column::Partial(_) => !heading.has_unit(),
            _ => true,
        };
        // A header may be a known name that includes its unit.
        if let Some(found) = self.names.get(&reading::key(header)) {
            return Some(*found);
        }
        let found = heading.names().iter().find_map(|name| self.names.get(name)).filter(|found| in_unit(found));
        let asked = || {
            let mut names = heading.names().iter().map(|name| reading::without_asking(name));
            names.find_map(|name| self.asked.get(name)).filter(|found| in_unit(found))
        };
        let asked_only = || {
            let names = heading.names().iter().filter(|name| reading::is_asking(name));
            let mut names = names.map(|name| reading::without_asking(name));
            names.find_map(|name| self.asked_only.get(name)).filter(|found| in_unit(found))
        };
        found.or_else(asked).or_else(asked_only).copied()
    }
}

fn place_of(policy: &Policy) -> (&'static str, usize) {
    (policy.id, std::ptr::from_ref(policy).addr())
}

thread_local! {
    /// A cache for the policy used last: a file has many headers, all for one policy.
    static KNOWN: RefCell<Option<Rc<Known>>> = const { RefCell::new(None) };
}

fn known(policy: &Policy) -> Rc<Known> {
    KNOWN.with_borrow_mut(|kept| match kept {
        Some(known) if known.policy == place_of(policy) => known.clone(),
        _ => kept.insert(Rc::new(Known::of(policy))).clone(),
    })
}

impl Column {
    /// The column of a header: an id, or a name in either language, in any common spelling.
    pub fn named(policy: &Policy, header: &str) -> Column {
        known(policy).column(policy, header).map_or(Column::Unused, |(column, _)| column)
    }

    /// What a header may mean that means nothing for certain.
    pub fn perhaps(policy: &Policy, header: &str) -> Vec<Column> {
        match Column::named(policy, header) {
            Column::Unused => known(policy).perhaps(header).to_vec(),
            _ => Vec::new(),
        }
    }
}

/// The column of each header. If several have the same meaning, the most certain is used, of equals the first; the
/// others are unused.
pub fn map_headers<'a>(policy: &Policy, headers: impl IntoIterator<Item = &'a str>) -> Vec<Column> {
    let known = known(policy);
    let meant: Vec<Option<(Column, Rank)>> = headers.into_iter().map(|header| known.column(policy, header)).collect();
    let mut surest: HashMap<String, (Rank, usize)> = HashMap::new();
    for (at, (column, rank)) in meant.iter().enumerate().filter_map(|(at, meant)| Some((at, meant.as_ref()?))) {
        let place = surest.entry(column.id(policy).to_owned()).or_insert((*rank, at));
        *place = (*place).min((*rank, at));
    }
    let is_surest = |at: usize, column: &Column| surest.get(column.id(policy)).is_some_and(|place| place.1 == at);
    let columns = meant.iter().enumerate();
    columns
        .map(|(at, meant)| match meant {
            Some((column, _)) if is_surest(at, column) => *column,
            _ => Column::Unused,
        })
        .collect()
}
