//! Writes what needs no program into a built site: pages of their own, and the first page with the static guide into
//! the page that Trunk made. usage: pages dist

use skills_subsidy::app::FirstPage;
use skills_subsidy::{pages, policies};
use std::{env, fs, io, path::Path};

fn main() -> io::Result<()> {
    let Some(site) = env::args().nth(1) else {
        return Err(io::Error::other("usage: pages FOLDER"));
    };
    let site = Path::new(&site);
    let policy = policies::first();
    for (path, page) in pages::all(policy) {
        let path = site.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, page)?;
    }
    let index = site.join("index.html");
    let first = pollster::block_on(yew::LocalServerRenderer::<FirstPage>::new().hydratable(false).render());
    let filled =
        pages::fill(&fs::read_to_string(&index)?, &[("first-page", &first), ("guide", &pages::guide_in_page(policy))]);
    fs::write(index, filled.map_err(io::Error::other)?)
}
