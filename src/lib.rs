//! A policy calculator: what a visitor would receive under a policy, clause by clause.
//!
//! # Map of the code
//!
//! In the order of what they use: a module uses only modules above it, and only those that the list in
//! `tests/architecture/edges.rs` allows it.
//!
//! | module | what it is | what it must not know |
//! | --- | --- | --- |
//! | [`policy`] | what a policy is: clauses, citations, facts, conditions, amounts, entitlements | any policy in particular, the engine, a browser |
//! | [`checkpoint`] | named places that the programs pass, for the build that panics on demand | what happens there |
//! | [`engine`] | evaluation with answers missing, explanation, next question | any policy in particular, a browser |
//! | [`reading`] | every input as it comes: typed, spelled in a spreadsheet, written by a link or a program | files, screens |
//! | [`i18n`] | every word of the interface in both languages; numbers, money, dates for people | a browser |
//! | [`catalogue`] | the local standards: reading, checking, looking up | any policy in particular, a browser |
//! | [`estimate`] | an employers' estimate: per person, per year, what a little more adds | any policy in particular, a browser |
//! | [`roster`] | the people of one enterprise, row by row; the files they come in and go out as | any policy in particular, a browser |
//! | [`pack`] | a policy as one file: read, checked, written | any policy in particular, the engine, a browser |
//! | [`policy_source`] | the policy compiler: a policy's folder read, checked, and made into a policy | any policy in particular, a browser |
//! | [`policies`] | the policies that a program has, loaded from packs; one folder each beside it: text, vocabulary, rules in the order of the law | the engine, a browser |
//! | [`proof`] | golden people and limits of the rules, as the tests and the published report read them | screens, a browser |
//! | [`static_pages`] | pages that need no program: the guide, tables of standards, clause cards, the report on the proof | a browser |
//! | [`session`] | what is on the screen and what was answered; links, result codes, text sheets | any policy in particular, a browser |
//! | `javascript` | JavaScript values of any shape, read without a panic | what they are for |
//! | `app` | the pages: Yew components over a session; `app::screens` are what each address shows, `app::browser` is all that they ask of the browser, `app::browser::bridge` what they and JavaScript say to each other | how anything is decided |
//! | `worker` | runs rosters off the page | the page |
//! | `module` | the JavaScript module; `package/` is what is published of it | the page |
//!
//! Why it is so: [`decisions`].
//!
//! # Programs
//!
//! Each begins in `src/bin/`. Sizes are of the program, brotli 11; `make size` prints them.
//!
//! | program | entry | page | features | size | tests |
//! | --- | --- | --- | --- | --- | --- |
//! | `app` | `src/bin/app.rs`, begun by `www/start/main.js` | `index.html`: the questions, the result, the reader | `app`, `roster` | 202 kB | `tests/browser/` |
//! | `employers` | `src/bin/employers.rs`, begun by `www/start/main.js` | `employers.html`: the estimate, the roster, the catalogue | `app`, `roster` | 264 kB | `tests/browser/employers.spec.mjs`, `tools`, `roster` |
//! | `roster` | `src/bin/roster.rs`, begun by `www/roster-worker.js` | none: a worker of `employers.html` reads and works out rosters | `app`, `roster` | 498 kB | `tests/roster/`, `tests/browser/roster.spec.mjs` |
//! | `module` | `src/bin/module.rs`, called by `src/module/package/skills-subsidy.js` | other people's pages and servers | `module` | under 90 kB with its scripts and one policy | `tests/module/` |
//! | `policy` | `src/bin/policy.rs` | none: checks the policies' folders and compiles them into packs, before the site is built | none | native | `tests/policy_source/`, `tests/pack.rs` |
//! | `static-pages` | `src/bin/static_pages.rs` | none: draws what needs no program, while the site is built | `prerender` | native | `tests/browser/html.spec.mjs`, `tests/time_zones.rs` |
//!
//! Browser crates come with the features of the programs that run in browsers alone (and of the one that draws the first
//! page while the site is built), so no native test can even see them.

#![warn(missing_docs)]

// The law and its evaluation. rustfmt sorts what stands together, so a group is no longer than it is in order.
pub mod policy;

pub mod checkpoint;
pub mod engine;
pub mod reading;

// Words, and what employers need besides.
pub mod i18n;

pub mod catalogue;
pub mod estimate;
pub mod roster;

// Policies: as a file, as a folder, as what a program has.
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
