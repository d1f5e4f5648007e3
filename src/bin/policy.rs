//! The policy compiler: checks the folder of a policy and writes its pack.
//! usage: policy FOLDER [PACK]
//!        policy --schema FILE
//!
//! What is wrong is printed, each finding with its file, line and column; then nothing is written. With `--schema` it
//! writes the JSON Schema of the notation.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::process::ExitCode;
    let mut arguments = std::env::args().skip(1);
    let (first, second) = (arguments.next(), arguments.next());
    let done = match (first.as_deref(), second.as_deref()) {
        (Some("--schema"), Some(file)) => schema(file),
        (Some("--schema") | None, _) => Err("usage: policy FOLDER [PACK]\n       policy --schema FILE".to_owned()),
        (Some(folder), pack) => compiled(folder, pack),
    };
    match done {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(said) => {
            eprintln!("{said}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the schema of the notation; what there is to say of it.
#[cfg(not(target_arch = "wasm32"))]
fn schema(file: &str) -> Result<String, String> {
    let text = format!("{:#}\n", skills_subsidy::policy_source::schema().as_value());
    std::fs::write(file, &text).map_err(|error| format!("{file}: {error}"))?;
    Ok(format!("{file}: {} bytes", text.len()))
}

/// Compiles the folder; what there is to say of it.
#[cfg(not(target_arch = "wasm32"))]
fn compiled(folder: &str, pack: Option<&str>) -> Result<String, String> {
    use skills_subsidy::pack::write;
    use skills_subsidy::policy_source::{Standing, compile, read_folder};
    let files = read_folder(folder.as_ref()).map_err(|error| format!("{folder}: {error}"))?;
    let compiled = compile(&files).map_err(|findings| {
        let said: Vec<String> = findings.iter().map(|finding| format!("{folder}/{finding}")).collect();
        format!("{}\n{} findings", said.join("\n"), findings.len())
    })?;
    let bytes = write(compiled.policy);
    if let Some(file) = pack {
        std::fs::write(file, &bytes).map_err(|error| format!("{file}: {error}"))?;
    }
    let count = |is: fn(&Standing) -> bool| compiled.readings.iter().filter(|reading| is(&reading.standing)).count();
    Ok(format!(
        "{}: {} bytes; half-sentences that grant or condition: {} quoted, {} read, {} set aside",
        compiled.policy.id,
        bytes.len(),
        count(|standing| *standing == Standing::Quoted),
        count(|standing| *standing == Standing::Read),
        count(|standing| matches!(standing, Standing::SetAside(_))),
    ))
}

#[cfg(target_arch = "wasm32")]
fn main() {}
