//! The manifest of a shard: what its files contain, and counts that reconcile.

use ocrmarket_tables::View;
use ocrmarket_wire::Privacy;
use serde_json::{Value, json};

use crate::inputs::UnreadableInput;

use super::{TableCounts, TableFile, TablesConfig};

/// Version of the manifest.
const VERSION: u32 = 1;

/// Content of a manifest.
pub(super) struct Manifest<'m> {
    pub(super) config: &'m TablesConfig,
    pub(super) view: &'m View,
    pub(super) counts: &'m TableCounts,
    /// The inputs, and the first parts of the ids of their records.
    pub(super) inputs: &'m [(String, String)],
    pub(super) unreadable: &'m [UnreadableInput],
}

impl Manifest<'_> {
    /// Returns the text of the file.
    pub(super) fn text(&self, files: &[TableFile]) -> String {
        let shard = self.config.inputs.shard.unwrap_or_default();
        let action = |class: &Privacy| self.config.privacy.action(*class).name();
        let classes = Privacy::ALL.iter();
        let privacy: Value = classes
            .map(|class| (class.name().to_owned(), Value::from(action(class))))
            .collect();
        let inputs: Vec<Value> = self
            .inputs
            .iter()
            .map(|(name, ids)| json!({"input": name, "ids": ids}))
            .collect();
        let unreadable: Vec<Value> = self
            .unreadable
            .iter()
            .map(|input| json!({"input": &*input.file, "message": input.message}))
            .collect();
        let manifest = json!({
            "version": VERSION,
            "operation": self.view.operation,
            "view": self.view.kind.name(),
            "schema_sha256": self.view.schema_sha256,
            "format": self.config.format.extension(),
            "shard": shard.to_string(),
            "privacy": privacy,
            "counts": self.counts,
            "files": files,
            "inputs": inputs,
            "unreadable": unreadable,
        });
        format!("{manifest:#}\n")
    }
}
