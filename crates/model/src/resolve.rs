//! Resolves references: finds the definition that a `$ref` names. Uses file names and definition
//! names only; nothing is fetched.

use std::collections::{HashMap, HashSet};

use crate::api::DefinitionId;
use crate::diagnostics::DiagnosticCode;

/// Every definition by file and name.
#[derive(Debug, Default)]
pub(crate) struct Resolver<'f> {
    files: HashMap<&'f str, HashMap<&'f str, DefinitionId>>,
    /// Existing files that could not be read. References into them are not checked.
    unreadable: HashSet<&'f str>,
}

/// The reason why a reference cannot be resolved.
#[derive(Debug)]
pub(crate) struct BadReference {
    pub(crate) code: DiagnosticCode,
    pub(crate) message: String,
    pub(crate) help: String,
}

impl<'f> Resolver<'f> {
    /// Registers a file.
    pub(crate) fn add_file(&mut self, path: &'f str) {
        self.files.entry(path).or_default();
    }

    /// Registers a file that could not be read.
    pub(crate) fn add_unreadable(&mut self, path: &'f str) {
        self.unreadable.insert(path);
    }

    /// Registers a definition.
    pub(crate) fn add(&mut self, path: &'f str, name: &'f str, id: DefinitionId) {
        self.files.entry(path).or_default().insert(name, id);
    }

    /// Returns the ids of the definitions in a file, in order.
    pub(crate) fn ids(&self, path: &str) -> Vec<DefinitionId> {
        let mut ids: Vec<_> = self
            .files
            .get(path)
            .into_iter()
            .flat_map(HashMap::values)
            .copied()
            .collect();
        ids.sort_unstable();
        ids
    }

    /// Returns the definition that a reference in a file names. `None` if it leads into a file that
    /// could not be read.
    pub(crate) fn resolve(
        &self,
        from: &str,
        reference: &str,
    ) -> Result<Option<DefinitionId>, BadReference> {
        let (path, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let path = join(from, path).ok_or_else(|| outside(reference))?;
        if self.unreadable.contains(path.as_str()) {
            return Ok(None);
        }
        let Some(definitions) = self.files.get(path.as_str()) else {
            return Err(dangling(reference, &format!("no schema file {path}")));
        };
        let Some(name) = fragment.strip_prefix("/$defs/") else {
            return Err(dangling(reference, "expected `#/$defs/Name` at its end"));
        };
        let name = name.replace("~1", "/").replace("~0", "~");
        match definitions.get(name.as_str()) {
            Some(id) => Ok(Some(*id)),
            None => Err(dangling(
                reference,
                &format!("{path} has no definition `{name}`"),
            )),
        }
    }
}

/// Normalizes a path relative to a file. `None` if it is a URL or leaves `schemas/`.
fn join(from: &str, path: &str) -> Option<String> {
    if path.is_empty() {
        return Some(from.to_owned());
    }
    if path.starts_with('/') || path.contains([':', '\\']) {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

fn outside(reference: &str) -> BadReference {
    BadReference {
        code: DiagnosticCode::RefOutside,
        message: format!("reference `{reference}` leaves `schemas/`"),
        help: "use `#/$defs/Name`, or a relative path to a file in `schemas/`: `../name.schema.json#/$defs/Name`".into(),
    }
}

fn dangling(reference: &str, why: &str) -> BadReference {
    BadReference {
        code: DiagnosticCode::DanglingRef,
        message: format!("unresolved reference `{reference}`: {why}"),
        help: "correct the reference, or add the definition".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn paths_stay_inside() {
        for (path, expected) in [
            ("", Some("a/b/request.schema.json")),
            ("other.schema.json", Some("a/b/other.schema.json")),
            ("./other.schema.json", Some("a/b/other.schema.json")),
            ("../shared.schema.json", Some("a/shared.schema.json")),
            ("../../c/shared.schema.json", Some("c/shared.schema.json")),
            ("../../../shared.schema.json", None),
            ("/etc/shared.schema.json", None),
            ("https://example.com/x.json", None),
            ("urn:x", None),
            ("..\\x", None),
        ] {
            assert_eq!(
                join("a/b/request.schema.json", path).as_deref(),
                expected,
                "{path}"
            );
        }
    }
}
