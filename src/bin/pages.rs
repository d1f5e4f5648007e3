//! Writes the pages without a program into a built site, and the words of the JavaScript module. usage: pages dist

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::io::Result<()> {
    use skills_subsidy::{pages, phrasebook, policies, proof::Proof};
    use std::{env, fs, io, path::Path};

    let Some(site) = env::args().nth(1) else {
        return Err(io::Error::other("usage: pages FOLDER"));
    };
    let policy = policies::first();
    let tests = concat!(env!("CARGO_MANIFEST_DIR"), "/tests");
    let proof = Proof::read(policy, Path::new(tests)).map_err(io::Error::other)?;
    let proved = pages::proof_pages(policy, &proof).map_err(io::Error::other)?;
    let words = ("module/words.json".into(), phrasebook::json(policy)?);
    for (path, page) in pages::all(policy).into_iter().chain(proved).chain([words]) {
        let path = Path::new(&site).join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, page)?;
    }
    Ok(())
}

#[cfg(target_arch = "wasm32")]
fn main() {}
