//! Writes the parts of a site that need no program: the static pages, and the first page and questions in the HTML.
//! usage: static-pages FOLDER, or static-pages --words

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::io::Result<()> {
    use skills_subsidy::{policies, proof::Proof, static_pages};
    use std::{env, fs, io, path::Path};

    let Some(site) = env::args().nth(1) else {
        return Err(io::Error::other("usage: static-pages FOLDER, or static-pages --words"));
    };
    if site == "--words" {
        return say_words();
    }
    let site = Path::new(&site);
    let policy = policies::first();
    let proof = Proof::read(policy, &policies::proof_of_first()).map_err(io::Error::other)?;
    let proved = static_pages::proof_pages(policy, &proof).map_err(io::Error::other)?;
    for (path, page) in static_pages::all(policy).into_iter().chain(proved) {
        let path = site.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, page)?;
    }
    // A folder without the site's HTML, as in `make proof`, gets only the other pages.
    for (file, parts) in drawn::parts(policy) {
        let path = site.join(file);
        if path.exists() {
            let parts = parts.each_ref().map(|(name, part)| (*name, part.as_str()));
            let filled = static_pages::fill(&fs::read_to_string(&path)?, &parts);
            fs::write(path, filled.map_err(io::Error::other)?)?;
        }
    }
    Ok(())
}

/// Prints the words of the scripts, for src/build/words.mjs.
#[cfg(not(target_arch = "wasm32"))]
fn say_words() -> std::io::Result<()> {
    use skills_subsidy::i18n::script_words::ALL;
    use skills_subsidy::policy::Language;

    let said =
        |text: &skills_subsidy::policy::Text| [Language::Chinese, Language::English].map(|one| text.in_language(one));
    let words: serde_json::Map<_, _> =
        ALL.iter().map(|(name, text)| ((*name).to_owned(), said(text).as_slice().into())).collect();
    println!("{}", serde_json::Value::Object(words));
    Ok(())
}

/// The parts rendered into the HTML of the pages that have a program.
#[cfg(not(target_arch = "wasm32"))]
mod drawn {
    use skills_subsidy::app::{FirstPage, FirstQuestion, FirstQuestionProperties};
    use skills_subsidy::policy::{Audience, Policy};
    use skills_subsidy::session::SitePage;
    use skills_subsidy::static_pages;
    use yew::LocalServerRenderer;

    /// A placeholder in the HTML, and its content.
    type Part = (&'static str, String);

    /// The parts of each page, by its file.
    pub fn parts(policy: &'static Policy) -> [(&'static str, [Part; 3]); 2] {
        let parts = |first: String, questions: String| {
            [("first-page", first), ("first-questions", questions), ("guide", static_pages::guide_in_page(policy))]
        };
        let first = pollster::block_on(LocalServerRenderer::<FirstPage>::new().hydratable(false).render());
        [
            (SitePage::Questions.file(), parts(first, Audience::ALL.map(first_question).concat())),
            // Only the program can render the content of that page.
            (SitePage::Employers.file(), parts(String::new(), String::new())),
        ]
    }

    /// The questions that www/arrival/questions.js shows if a link leads to those of `audience`.
    fn first_question(audience: Audience) -> String {
        let properties = FirstQuestionProperties { audience };
        let renderer = LocalServerRenderer::<FirstQuestion>::with_props(properties).hydratable(false);
        let question = pollster::block_on(renderer.render());
        format!("<template data-link=\"#/{}\">{question}</template>", audience.id())
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
