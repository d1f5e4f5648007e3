//! Draws the first page, each audience's first question and the static guide into the page that Trunk made.
//! usage: first_page dist

use skills_subsidy::app::FirstPage;
use skills_subsidy::app::opening::{FirstQuestion, FirstQuestionProperties};
use skills_subsidy::policy::Audience;
use skills_subsidy::{pages, policies};
use std::{env, fs, io, path::Path};

fn main() -> io::Result<()> {
    let Some(site) = env::args().nth(1) else {
        return Err(io::Error::other("usage: first_page FOLDER"));
    };
    let index = Path::new(&site).join("index.html");
    let first = pollster::block_on(yew::LocalServerRenderer::<FirstPage>::new().hydratable(false).render());
    let questions: String = Audience::ALL.map(first_question).concat();
    let guide = pages::guide_in_page(policies::first());
    let parts = [("first-page", &first), ("first-questions", &questions), ("guide", &guide)];
    let filled = pages::fill(&fs::read_to_string(&index)?, &parts.map(|(name, part)| (name, part.as_str())));
    fs::write(index, filled.map_err(io::Error::other)?)
}

/// What www/arrival.js shows where a link leads to the questions of `audience`.
fn first_question(audience: Audience) -> String {
    let link = format!("#/{}", audience.id());
    let properties = FirstQuestionProperties { link: link.clone() };
    let renderer = yew::LocalServerRenderer::<FirstQuestion>::with_props(properties).hydratable(false);
    format!("<template data-link=\"{link}\">{}</template>", pollster::block_on(renderer.render()))
}
