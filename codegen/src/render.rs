//! Formats tokens as text with a header. Performs no I/O.

use ocrmarket_model::api::OperationModel;

use crate::{File, Options};

/// Text in every generated file, so that no other file is mistaken for one.
pub(crate) const MARKER: &str = "Machine-written by ocrmarket";

/// Returns a formatted Rust file with its header.
pub(crate) fn rust_file(options: &Options, path: &str, source: &str, file: syn::File) -> File {
    let mut text = format!(
        "// {MARKER} from schemas/: {source}.\n// Do not edit: change the schema, then run `{}`.\n",
        options.command
    );
    let mut previous_is_use = false;
    if !file.attrs.is_empty() {
        text.push('\n');
        text.push_str(print(file.attrs, Vec::new()).trim_end());
        text.push('\n');
    }
    // prettyplease writes no blank lines between items. Imports stay together; every other item has
    // one before it.
    for item in file.items {
        let is_use = matches!(item, syn::Item::Use(_));
        if !(is_use && previous_is_use) {
            text.push('\n');
        }
        text.push_str(&print(Vec::new(), vec![item]));
        previous_is_use = is_use;
    }
    File {
        path: path.to_owned(),
        text,
    }
}

fn print(attrs: Vec<syn::Attribute>, items: Vec<syn::Item>) -> String {
    prettyplease::unparse(&syn::File {
        shebang: None,
        frontmatter: None,
        attrs,
        items,
    })
}

/// Returns the bundled response schema of an operation as a separate file.
pub(crate) fn schema_file(options: &Options, path: &str, operation: &OperationModel) -> File {
    File {
        path: path.to_owned(),
        text: marked(options, operation, &operation.response_bundle),
    }
}

/// Marks a schema, or its beginning, as generated with a `$comment`.
pub(crate) fn marked(options: &Options, operation: &OperationModel, schema: &str) -> String {
    let schema = schema.strip_prefix('{').unwrap_or(schema);
    let comment = format!(
        "{MARKER} from schemas/: {}. Do not edit: change the schema, then run `{}`.",
        operation.response_file.path, options.command
    );
    let comment = serde_json::Value::String(comment);
    format!("{{\n  \"$comment\": {comment},{schema}")
}
