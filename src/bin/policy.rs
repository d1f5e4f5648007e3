//! The policy compiler: checks the folders of policies and writes their packs.
//!
//! ```text
//! policy FOLDER          checks one folder
//! policy FOLDER PACK     the same, and writes its pack
//! policy --site TARGET   checks every policy of the site, and writes their packs, the index of them, and the schema
//! policy --site TARGET INDEX   the same for the policies of an index other than src/policies/index.yaml
//! policy --schema FILE   writes the JSON Schema of the notation
//! ```
//!
//! Findings are printed with file, line and column; if there are any, nothing is written.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match &arguments[..] {
        [flag, target, index @ ..] if flag == "--site" && index.len() < 2 => {
            compiler::write_site(target.as_ref(), index.first().map(AsRef::as_ref))
        }
        [flag, file] if flag == "--schema" => compiler::write_schema(file.as_ref()),
        [folder, pack @ ..] if !folder.starts_with('-') && pack.len() < 2 => compiler::write_pack(folder, pack.first()),
        _ => Err("usage: policy FOLDER [PACK], policy --site TARGET [INDEX], or policy --schema FILE".to_owned()),
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
    use skills_subsidy::pack;
    use skills_subsidy::policies::FOLDER;
    use skills_subsidy::policy::{Policy, Text};
    use skills_subsidy::policy_source::{self, Coverage, Entry, compile, read_folder, read_index};
    use skills_subsidy::proof::Proof;
    use std::fs;
    use std::path::Path;

    /// The entry of a policy in `policies/index.json`. File names with checksums are added when a release is made
    /// (src/build/release.mjs).
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

    /// A sound folder.
    pub struct Sound {
        pub policy: &'static Policy,
        pub bytes: Vec<u8>,
        /// The message about it.
        pub said: String,
    }

    /// Compiles a folder, with its entry of the index if it has one.
    pub fn compiled(folder: &Path, entry: Option<&Entry>) -> Result<Sound, String> {
        let files = read_folder(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let compiled = compile(&files).map_err(|findings| {
            let said: Vec<String> = findings.iter().map(|finding| format!("{}/{finding}", folder.display())).collect();
            format!("{}\n{} findings", said.join("\n"), findings.len())
        })?;
        let policy = entry.map_or(compiled.policy, |entry| entry.number(compiled.policy));
        let people = proved(policy, folder)?;
        let bytes = pack::write(policy);
        // A pack that no program could read is an error, whatever the compiler says.
        pack::read(&bytes).map_err(|fault| format!("{}: {fault}", folder.display()))?;
        let count = |is: fn(&Coverage) -> bool| compiled.readings.iter().filter(|one| is(&one.coverage)).count();
        let said = format!(
            "{}: {} bytes; half-sentences that grant or condition: {} quoted, {} read, {} set aside; {people}",
            policy.id,
            bytes.len(),
            count(|coverage| *coverage == Coverage::Quoted),
            count(|coverage| *coverage == Coverage::Read),
            count(|coverage| matches!(coverage, Coverage::SetAside(_))),
        );
        Ok(Sound { policy, bytes, said })
    }

    /// Checks the policy against its golden people and limits, if it has any; returns their numbers.
    fn proved(policy: &'static Policy, folder: &Path) -> Result<String, String> {
        let folder = folder.join("proof");
        if !folder.exists() {
            return Ok("no golden people".to_owned());
        }
        let proof = Proof::read(policy, &folder)?;
        let differences: Vec<String> =
            proof.differences().into_iter().map(|said| format!("{}/{said}", folder.display())).collect();
        if differences.is_empty() {
            return Ok(format!("{} golden people, {} limits", proof.personas.len(), proof.boundaries.len()));
        }
        Err(format!("{}\n{} differences", differences.join("\n"), differences.len()))
    }

    /// Compiles a folder, and writes its pack if a path is given.
    pub fn write_pack(folder: &str, pack: Option<&String>) -> Result<String, String> {
        let sound = compiled(folder.as_ref(), None)?;
        if let Some(file) = pack {
            fs::write(file, &sound.bytes).map_err(|error| format!("{file}: {error}"))?;
        }
        Ok(sound.said)
    }

    /// Writes the JSON Schema of the notation.
    pub fn write_schema(file: &Path) -> Result<String, String> {
        let text = format!("{:#}\n", policy_source::schema().as_value());
        fs::write(file, &text).map_err(|error| format!("{}: {error}", file.display()))?;
        Ok(format!("{}: {} bytes", file.display(), text.len()))
    }

    /// Compiles every policy of an index, with folders beside it, into a site's folder.
    pub fn write_site(target: &Path, index: Option<&Path>) -> Result<String, String> {
        let own = Path::new(FOLDER).join("index.yaml");
        let index = index.unwrap_or(&own);
        let entries = read_index(index)?;
        let beside = index.parent().unwrap_or(index);
        let mut sounds: Vec<Sound> = Vec::new();
        for entry in &entries {
            let folder = &entry.folder;
            let sound = compiled(&beside.join(folder), Some(entry))?;
            if sounds.iter().any(|known| known.policy.id == sound.policy.id) {
                return Err(format!("{folder}: another policy of the site has the id {} too", sound.policy.id));
            }
            sounds.push(sound);
        }
        // Removes everything of an earlier build, because all files here are shipped.
        let named = |error: std::io::Error| format!("{}: {error}", target.display());
        if target.exists() {
            fs::remove_dir_all(target).map_err(named)?;
        }
        fs::create_dir_all(target).map_err(named)?;
        let (mut said, mut listed) = (Vec::new(), Vec::new());
        for sound in sounds {
            let Policy { id, number, title, term, .. } = *sound.policy;
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
        said.push(write_schema(&target.join("policy.schema.json"))?);
        Ok(said.join("\n"))
    }
}
