//! Writes the pages without a program into a built site. usage: pages dist

use std::{env, fs, io, path::Path};

fn main() -> io::Result<()> {
    let Some(site) = env::args().nth(1) else {
        return Err(io::Error::other("usage: pages FOLDER"));
    };
    for (path, page) in skills_subsidy::pages::all(skills_subsidy::policies::first()) {
        let path = Path::new(&site).join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, page)?;
    }
    Ok(())
}
