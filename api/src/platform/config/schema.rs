//! The JSON schema of the configuration file, for editors and for checking one in a pipeline.

use super::Config;
use serde_json::{Value, json};
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(components(schemas(Config)))]
struct Sections;

/// The schema (JSON Schema 2020-12) with the default of every key.
///
/// # Errors
/// None that a correct program meets: the sections are plain data.
pub fn schema_json() -> serde_json::Result<String> {
    let document = serde_json::to_string(&Sections::openapi().components)?;
    let moved = document.replace("#/components/schemas/", "#/$defs/");
    let components: Value = serde_json::from_str(&moved)?;
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "luzhi.toml",
        "$ref": "#/$defs/Config",
        "$defs": components["schemas"],
    });
    let defaults = serde_json::to_value(Config::default())?;
    for (section, values) in defaults.as_object().into_iter().flatten() {
        let reference = &schema["$defs"]["Config"]["properties"][section];
        let Some(name) = name_of(reference) else {
            continue;
        };
        for (key, value) in values.as_object().into_iter().flatten() {
            schema["$defs"][&name]["properties"][key]["default"] = value.clone();
        }
    }
    Ok(serde_json::to_string_pretty(&schema)? + "\n")
}

/// The definition a property refers to, directly or beside its description.
fn name_of(property: &Value) -> Option<String> {
    let beside = property["allOf"]
        .get(0)
        .or_else(|| property["oneOf"].get(0));
    let reference = property["$ref"]
        .as_str()
        .or_else(|| beside?["$ref"].as_str())?;
    reference.rsplit('/').next().map(str::to_owned)
}
