//! The notation as a JSON Schema, by which editors complete and explain the keys, and mark errors.

use super::form::{
    CatalogueFile, ClauseBlock, EntitlementBlock, EstimateFile, FactBlock, ImpossibleBlock, NoteBlock, PolicyFile,
    RosterFile, RuleBlock, TargetsBlock,
};
use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

/// The schema: any block of a clause or a fact, or one of the YAML files.
pub fn schema() -> Schema {
    let mut generator = SchemaSettings::draft2020_12().for_deserialize().into_generator();
    let any_of = written(&mut generator);
    let mut schema = json_schema!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The notation of a policy",
        "anyOf": any_of,
        "$defs": generator.take_definitions(true),
    });
    RecursiveTransform(without_null).transform(&mut schema);
    schema
}

/// The forms that can be a block or a file.
fn written(generator: &mut SchemaGenerator) -> [Schema; 11] {
    [
        generator.subschema_for::<ClauseBlock>(),
        generator.subschema_for::<EntitlementBlock>(),
        generator.subschema_for::<RuleBlock>(),
        generator.subschema_for::<NoteBlock>(),
        generator.subschema_for::<FactBlock>(),
        generator.subschema_for::<TargetsBlock>(),
        generator.subschema_for::<ImpossibleBlock>(),
        generator.subschema_for::<PolicyFile>(),
        generator.subschema_for::<CatalogueFile>(),
        generator.subschema_for::<RosterFile>(),
        generator.subschema_for::<EstimateFile>(),
    ]
}

/// An optional key must not be empty, so `null` is removed, and a choice with one alternative left is replaced by it.
fn without_null(schema: &mut Schema) {
    let null = json!("null");
    if schema.get("default").is_some_and(Value::is_null) {
        schema.remove("default");
    }
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|kind| *kind != null);
        if let [only] = &types[..] {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(words)) = schema.get_mut("enum") {
        words.retain(|word| !word.is_null());
    }
    if let Some(Value::Array(mut choices)) = schema.remove("anyOf") {
        choices.retain(|choice| choice.get("type") != Some(&null));
        match &choices[..] {
            [Value::Object(only)] => only.iter().for_each(|(key, value)| {
                schema.insert(key.clone(), value.clone());
            }),
            _ => {
                schema.insert("anyOf".to_owned(), Value::Array(choices));
            }
        }
    }
}
