//! Draws the first page and the static guide into the page that Trunk made. usage: first_page dist

use skills_subsidy::app::FirstPage;
use skills_subsidy::{pages, policies};
use std::{env, fs, io, path::Path};

fn main() -> io::Result<()> {
    let Some(site) = env::args().nth(1) else {
        return Err(io::Error::other("usage: first_page FOLDER"));
    };
    let index = Path::new(&site).join("index.html");
    let first = pollster::block_on(yew::LocalServerRenderer::<FirstPage>::new().hydratable(false).render());
    let guide = pages::guide_in_page(policies::first());
    let filled = pages::fill(&fs::read_to_string(&index)?, &[("first-page", &first), ("guide", &guide)]);
    fs::write(index, filled.map_err(io::Error::other)?)
}
