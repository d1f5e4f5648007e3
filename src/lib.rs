//! A policy calculator: what a visitor would receive under a policy, clause by clause.
//!
//! # Map of the code
//!
//! | module | what it is | what it must not know |
//! | --- | --- | --- |
//! | [`policy`] | what a policy is: clauses, citations, facts, conditions, amounts, entitlements | any policy in particular, the engine, a browser |
//! | [`pack`] | a policy as one file: read, checked, written | any policy in particular, the engine, a browser |
//! | [`policies`] | the policies that a program has, loaded from packs; one folder each beside it: text, vocabulary, rules in the order of the law | the engine, a browser |
//! | [`policy_source`] | the policy compiler: such a folder read, checked, and made into a policy | any policy in particular, a browser |
//! | [`engine`] | evaluation with answers missing, explanation, next question | any policy in particular, a browser |
//! | [`reading`] | every input as it comes: typed, spelled in a spreadsheet, written by a link or a program | files, screens |
//! | [`catalogue`] | the local standards: reading, checking, looking up | any policy in particular, a browser |
//! | [`roster`] | the people of one enterprise, row by row; the files they come in and go out as | any policy in particular, a browser |
//! | [`estimate`] | an employers' estimate: per person, per year, what a little more adds | any policy in particular, a browser |
//! | [`i18n`] | every word of the interface in both languages; numbers, money, dates for people | a browser |
//! | [`session`] | what is on the screen and what was answered; links, result codes, text sheets | any policy in particular, a browser |
//! | [`static_pages`] | pages that need no script: the guide, tables of standards, clause cards, the proof | a browser |
//! | [`proof`] | golden people and limits of the rules, as the tests and the published proof read them | screens, a browser |
//! | [`checkpoint`] | named places that the programs pass, for the build that panics on demand | what happens there |
//! | `javascript` | JavaScript values of any shape, read without a panic | what they are for |
//! | `worker` | runs rosters off the page | the page |
//! | `app` | the pages: Yew components over a session; `app::browser` is all that they ask of the browser, `app::browser::bridge` what they and JavaScript say to each other | how anything is decided |
//! | `module` | the JavaScript module; `package/` is what is published of it | the page |
//!
//! # Programs
//!
//! | program | what it is | where it runs |
//! | --- | --- | --- |
//! | `app` | index.html: the questions, the result, the reader | in the page |
//! | `employers` | employers.html: the estimate, the roster, the catalogue | in the page |
//! | `roster` | reads and works out rosters | in a worker of employers.html |
//! | `module` | the calculator for other people's JavaScript | in their page or server |
//! | `policy` | checks the policies' folders, and compiles them into packs | before the site is built |
//! | `static-pages` | what needs no program: pages, the first page and the first questions | where the site is built |
//!
//! Modules depend downwards only. Browser crates come with the features of the programs that run in browsers alone
//! (and of the one that draws the first page while the site is built), so no native test can even see them.

#![warn(missing_docs)]

pub mod catalogue;
pub mod checkpoint;
pub mod engine;
pub mod estimate;
pub mod i18n;
#[cfg(any(all(target_arch = "wasm32", feature = "app"), feature = "prerender"))]
pub mod javascript;
#[cfg(all(target_arch = "wasm32", feature = "module"))]
pub mod module;
pub mod pack;
pub mod policies;
pub mod policy;
#[cfg(not(target_arch = "wasm32"))]
pub mod policy_source;
#[cfg(not(target_arch = "wasm32"))]
pub mod proof;
pub mod reading;
pub mod roster;
pub mod session;
pub mod static_pages;

#[cfg(any(all(target_arch = "wasm32", feature = "app"), feature = "prerender"))]
pub mod app;
#[cfg(all(target_arch = "wasm32", feature = "roster"))]
pub mod worker;
