//! The pages, one per file.

mod home;
mod policy_reader;
mod question;
mod result;
mod review;
mod what_if;

pub use home::home;
pub use policy_reader::PolicyReader;
pub use question::question;
pub use result::ResultPage;
pub use review::review;
pub use what_if::WhatIf;
