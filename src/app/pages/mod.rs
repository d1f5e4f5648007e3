//! The pages, one a file.

mod home;
mod policy_reader;
mod question;
mod result;
mod review;
mod what_if;

pub use home::Home;
pub use policy_reader::PolicyReader;
pub use question::{QuestionPage, QuestionPageProperties};
pub use result::ResultPage;
pub use review::Review;
pub use what_if::WhatIf;

use crate::policy::Audience;
use crate::session::{Action, Session};
use std::rc::Rc;
use yew::prelude::*;

/// What a page of one audience's case needs.
#[derive(Properties, PartialEq, Clone)]
pub struct CaseProperties {
    /// The session.
    pub session: Rc<Session>,
    /// Whose case it is.
    pub audience: Audience,
    /// Where actions go.
    pub act: Callback<Action>,
}
