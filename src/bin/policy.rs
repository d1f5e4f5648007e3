//! The policy compiler: checks the folders of policies and writes their packs.
//!
//! ```text
//! policy FOLDER          checks one folder
//! policy --site TARGET   checks every policy of the site, and writes its packs and their index
//! policy --schema FILE   writes the JSON Schema of the notation
//! ```
//!
//! What is wrong is printed, each finding with its file, line and column; then nothing is written.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match &arguments[..] {
        [flag, target] if flag == "--site" => compiler::write_site(target.as_ref()),
        [flag, file] if flag == "--schema" => compiler::write_schema(file),
        [folder] if !folder.starts_with('-') => compiler::compiled(folder.as_ref()).map(|compiled| compiled.said),
        _ => Err("usage: policy FOLDER, policy --site TARGET, or policy --schema FILE".to_owned()),
    };
    match done {
        Ok(said) => {
            println!("{said}");
            std::process::ExitCode::SUCCESS
        }
        Err(said) => {
            eprintln!("{said}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod compiler {
    use serde::Serialize;
    use skills_subsidy::policies::FOLDER;
    use skills_subsidy::policy::{Policy, Text};
    use skills_subsidy::policy_source::{Standing, compile, read_folder, read_index, schema};
    use skills_subsidy::{pack, policy_source::Entry};
    use std::fs;
    use std::path::Path;

    /// What `policies/index.json` says of a policy. The names and checksums of the files follow when a release is made
    /// (www/build/release.mjs).
    #[derive(Serialize)]
    struct Listed {
        id: &'static str,
        number: u8,
        title: Words,
        issued: String,
        from: String,
        until: String,
    }

    #[derive(Serialize)]
    struct Words {
        zh: &'static str,
        en: &'static str,
    }

    impl From<Text> for Words {
        fn from(Text { zh, en }: Text) -> Words {
            Words { zh, en }
        }
    }

    /// A folder that is sound.
    pub struct Sound {
        pub policy: &'static Policy,
        pub bytes: Vec<u8>,
        /// What there is to say of it.
        pub said: String,
    }

    /// Compiles a folder.
    pub fn compiled(folder: &Path) -> Result<Sound, String> {
        let files = read_folder(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let compiled = compile(&files).map_err(|findings| {
            let said: Vec<String> = findings.iter().map(|finding| format!("{}/{finding}", folder.display())).collect();
            format!("{}\n{} findings", said.join("\n"), findings.len())
        })?;
        let bytes = pack::write(compiled.policy);
        let count = |is: fn(&Standing) -> bool| compiled.readings.iter().filter(|one| is(&one.standing)).count();
        let said = format!(
            "{}: {} bytes; half-sentences that grant or condition: {} quoted, {} read, {} set aside",
            compiled.policy.id,
            bytes.len(),
            count(|standing| *standing == Standing::Quoted),
            count(|standing| *standing == Standing::Read),
            count(|standing| matches!(standing, Standing::SetAside(_))),
        );
        Ok(Sound { policy: compiled.policy, bytes, said })
    }

    /// Writes the schema of the notation.
    pub fn write_schema(file: &str) -> Result<String, String> {
        let text = format!("{:#}\n", schema().as_value());
        fs::write(file, &text).map_err(|error| format!("{file}: {error}"))?;
        Ok(format!("{file}: {} bytes", text.len()))
    }

    /// Compiles every policy of the site into a folder.
    pub fn write_site(target: &Path) -> Result<String, String> {
        let entries = read_index(&Path::new(FOLDER).join("index.yaml"))?;
        let mut said = Vec::new();
        let mut listed = Vec::new();
        let named = |error: std::io::Error| format!("{}: {error}", target.display());
        fs::create_dir_all(target).map_err(named)?;
        for Entry { folder, number } in entries {
            let sound = compiled(&Path::new(FOLDER).join(folder))?;
            let Policy { id, title, term, .. } = *sound.policy;
            fs::write(target.join(format!("{id}.pack")), &sound.bytes).map_err(named)?;
            said.push(sound.said);
            listed.push(Listed {
                id,
                number,
                title: title.into(),
                issued: term.issued.to_string(),
                from: term.planned_from.to_string(),
                until: term.until.to_string(),
            });
        }
        let index = serde_json::to_string_pretty(&serde_json::json!({ "format": 1, "policies": listed }));
        fs::write(target.join("index.json"), index.map_err(|error| error.to_string())?).map_err(named)?;
        Ok(said.join("\n"))
    }
}
