//! The flag `--schemas` and the note on the schemas that a command uses. [`Origin::find`] chooses
//! them.

use ocrmarket_engine::schemas::Origin;

/// The help of `--schemas`.
pub(crate) const HELP: &str =
    "Folder of the schemas; by default ./schemas, or those built into this program if it is absent";

/// Prints to stderr which schemas are used, unless a flag names them.
pub(crate) fn say(origin: &Origin) {
    if !matches!(origin, Origin::Named(_)) {
        crate::output::message(&format!("schemas: {origin}"));
    }
}
