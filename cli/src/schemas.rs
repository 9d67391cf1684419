//! How commands name the schemas that they use. Which those are is decided by [`Origin::find`].

use std::io::Write as _;

use ocrmarket_engine::schemas::Origin;

/// The help of `--schemas`.
pub(crate) const HELP: &str = "Folder of the schemas; without it ./schemas, or where there is none, those built into this program";

/// Says on stderr which schemas are used, where no flag says it.
pub(crate) fn say(origin: &Origin) {
    if !matches!(origin, Origin::Named(_)) {
        // A stderr that is gone is no reason to stop.
        let _ = writeln!(anstream::stderr(), "schemas: {origin}");
    }
}
