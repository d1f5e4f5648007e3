//! A policy calculator: what a visitor would receive under a policy, clause by clause.
//!
//! # Map of the code
//!
//! In the order of their dependencies: a module uses only modules above it, and only those that the list in
//! `tests/architecture/edges.rs` allows.
//!
//! | module | contents | must not depend on |
//! | --- | --- | --- |
//! | [`policy`] | the data types of a policy: clauses, citations, facts, conditions, amounts, entitlements | any policy in particular, the engine, a browser |
//! | [`checkpoint`] | named checkpoints that the programs pass, for the build that panics on demand | the hook behind them |
//! | [`engine`] | evaluation with answers missing, explanation, next question | any policy in particular, a browser |
//! | [`reading`] | parsing of all input: typed, from spreadsheets, links and programs | files, screens |
//! | [`catalogue`] | the local standards: reading, checking, looking up | any policy in particular, a browser |
//! | [`guide`] | the office's guide: reading, checking, advice for one person, calendar files | any policy in particular, a browser |
//! | [`i18n`] | every word of the interface in both languages; numbers, money, dates for people | a browser |
//! | [`estimate`] | an employers' estimate: per person, per year, the effect of small increments | any policy in particular, a browser |
//! | [`roster`] | the people of one enterprise, row by row; reading and writing of their files | any policy in particular, a browser |
//! | [`pack`] | a policy as one file: read, checked, written | any policy in particular, the engine, a browser |
//! | [`policy_source`] | the policy compiler: reads and checks a policy's folder, and makes a policy of it | any policy in particular, a browser |
//! | [`policies`] | the policies that a program has, loaded from packs; one folder each beside it: text, vocabulary, rules in the order of the law | the engine, a browser |
//! | [`proof`] | golden people and limits of the rules, as the tests and the published report read them | screens, a browser |
//! | [`static_pages`] | pages that need no program: the guide, tables of standards, clause cards, the report on the proof | a browser |
//! | [`session`] | the current page and the answers; links, result codes, text sheets | any policy in particular, a browser |
//! | `javascript` | JavaScript values of any shape, read without a panic | their purpose |
//! | `app` | the pages: Yew components over a session; `app::screens` has one page per address, `app::browser` all access to the browser, `app::browser::bridge` the interface to JavaScript | how results are decided |
//! | `worker` | runs rosters off the page | the page |
//! | `module` | the JavaScript module; `package/` is the published part | the page |
//!
//! The reasons: [`decisions`].
//!
//! # The main calls
//!
//! A policy: in a browser a pack is handed over, natively the folder is compiled on first use.
//!
//! ```
//! use skills_subsidy::{pack, policies};
//!
//! let policy = policies::first();
//! let loaded = policies::load(&pack::write(policy))?;
//! assert_eq!((loaded.id, loaded.version), (policy.id, policy.version));
//! # Ok::<(), pack::PackFault>(())
//! ```
//!
//! A person: answers by the ids of facts, and the entitlements so far, the reasons, and the next question.
//!
//! ```
//! use skills_subsidy::engine::{Questioning, Status, evaluate, explain};
//! use skills_subsidy::policies;
//! use skills_subsidy::policy::{Audience, FactSet};
//! use skills_subsidy::reading::{Raw, read_answers};
//!
//! let policy = policies::first();
//! let text = |value: &str| Raw::Text(value.to_owned());
//! let given = [
//!     ("training_date", text("2020-06-01")),
//!     ("groups", Raw::List(vec!["employment_difficulty".to_owned()])),
//!     ("training_kind", text("project")),
//!     ("training_days", Raw::Number("30".to_owned())),
//! ];
//! let (answers, problems) = read_answers(policy, Audience::Worker, given);
//! assert!(problems.is_empty());
//!
//! let rules = policy.rules(Audience::Worker);
//! let evaluation = evaluate(rules.entitlements, &answers);
//! assert_eq!(evaluation.total.low, Some(1500.into()));
//!
//! let allowance = rules.entitlement("living_allowance").expect("the policy grants one");
//! let explanation = explain(allowance, &answers);
//! assert_eq!(explanation.outcome.status, Status::Eligible);
//! assert!(explanation.citations.iter().any(|citation| citation.clause.id == "4.3.4"));
//!
//! let view = rules.entitlements;
//! let asking = Questioning { view, answers: &answers, declined: FactSet::EMPTY, last: None };
//! assert!(asking.next().is_some(), "other items still hinge on what was not answered");
//! ```
//!
//! A link: its valid answers are taken, its faults are reported, and the session writes it again.
//!
//! ```
//! use skills_subsidy::policies;
//! use skills_subsidy::policy::Audience;
//! use skills_subsidy::session::{Window, follow, write_link};
//!
//! let session = follow(policies::first(), "#/worker?training_days=30&training_date=2020-02-30", Window::Top);
//! assert_eq!(session.case(Audience::Worker).answers.answered().len(), 1);
//! assert_eq!(session.problems.len(), 1, "there was no 30 February");
//! assert!(write_link(&session).contains("training_days=30"));
//! ```
//!
//! A roster: rows as text, the result of each, and their total.
//!
//! ```
//! use skills_subsidy::policies;
//! use skills_subsidy::roster::{Roster, Settings, map_headers};
//!
//! let policy = policies::first();
//! let columns = map_headers(policy, ["人员编号", "培训开始日期", "人员类别", "培训类别", "培训天数"]);
//! let mut roster = Roster::new(Settings { policy, columns, common: Vec::new(), catalogue: None });
//! roster.push(2, ["1", "2020年6月1日", "就业困难人员", "项目制培训", "30天"].into_iter());
//! roster.push(3, ["2", "2020-07-01", "veteran", "project", "很多"].into_iter());
//! roster.close();
//! roster.work(usize::MAX);
//! assert_eq!(roster.len(), 2);
//! assert_eq!(roster.problems().1, 1, "很多 is no number of days: named, and the rest of its row still counts");
//! assert!(roster.totals().sums.person.low >= Some(1500.into()));
//! ```
//!
//! # Programs
//!
//! Their entry points are in `src/bin/`. Sizes are of the program, brotli 11; `make size` prints them.
//!
//! | program | entry | page | features | size | tests |
//! | --- | --- | --- | --- | --- | --- |
//! | `app` | `src/bin/app.rs`, begun by `www/start/main.js` | `index.html`: the questions, the result, the reader | `app`, `roster` | 260 kB | `tests/browser/` |
//! | `employers` | `src/bin/employers.rs`, begun by `www/start/main.js` | `employers.html`: the estimate, the roster, the catalogue | `app`, `roster` | 326 kB | `tests/browser/employers.spec.mjs`, `tools`, `roster` |
//! | `roster` | `src/bin/roster.rs`, begun by `www/roster-worker.js` | none: a worker of `employers.html` reads and works out rosters | `app`, `roster` | 602 kB | `tests/roster/`, `tests/browser/roster.spec.mjs` |
//! | `module` | `src/bin/module.rs`, called by `src/module/package/skills-subsidy.js` | other people's pages and servers | `module` | under 109 kB with its scripts and one policy | `tests/module/` |
//! | `policy` | `src/bin/policy.rs` | none: checks the policies' folders and compiles them into packs, before the site is built | none | native | `tests/policy_source/`, `tests/pack.rs` |
//! | `static-pages` | `src/bin/static_pages.rs` | none: renders the static parts while the site is built | `prerender` | native | `tests/browser/html.spec.mjs`, `tests/time_zones.rs` |
//!
//! Browser crates come with the features of the programs that run in browsers alone (and of the one that draws the first
//! page while the site is built), so no native test can even see them.

#![warn(missing_docs)]

// The law and its evaluation. rustfmt sorts adjacent declarations, so blank lines keep this order.
pub mod policy;

pub mod checkpoint;
pub mod engine;
pub mod reading;

// The local standards and the office's guide; words; the tools for employers.
pub mod catalogue;
pub mod guide;

pub mod i18n;

pub mod estimate;
pub mod roster;

// Policies: as a file, as a folder, as loaded into a program.
pub mod pack;

#[cfg(not(target_arch = "wasm32"))]
pub mod policy_source;

pub mod policies;
#[cfg(not(target_arch = "wasm32"))]
pub mod proof;
pub mod static_pages;

// The page.
pub mod session;

#[cfg(any(all(target_arch = "wasm32", feature = "app"), feature = "prerender"))]
pub mod javascript;

#[cfg(any(all(target_arch = "wasm32", feature = "app"), feature = "prerender"))]
pub mod app;
#[cfg(all(target_arch = "wasm32", feature = "roster"))]
pub mod worker;

// The JavaScript module.
#[cfg(all(target_arch = "wasm32", feature = "module"))]
pub mod module;

#[doc = include_str!("decisions.md")]
pub mod decisions {}
