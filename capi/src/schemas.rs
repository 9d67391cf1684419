//! The schemas of handles.
//!
//! Compiled schemas refer to the model that they are made of, and handles have no lifetime. So a
//! model lives as long as the process: once for the built-in schemas, and once for each content of
//! a folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use ocrmarket_engine::schemas::Origin;
use ocrmarket_engine::{Result, Schemas};

type Known = BTreeMap<(Option<PathBuf>, String), &'static Schemas>;

static KNOWN: Mutex<Known> = Mutex::new(BTreeMap::new());

/// Returns the schemas of a folder, or the built-in ones.
///
/// # Errors
/// There is no such folder, or its schemas have mistakes.
pub(crate) fn schemas(folder: Option<&str>) -> Result<&'static Schemas> {
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let path = folder.map(PathBuf::from);
    // The built-in schemas do not change.
    if path.is_none()
        && let Some(built_in) = known.get(&(None, String::new()))
    {
        return Ok(built_in);
    }
    let origin = match folder {
        Some(folder) => Origin::find(Some(Path::new(folder)))?,
        None => Origin::built_in(),
    };
    let schemas = Schemas::of(origin)?;
    let digest = path.as_ref().map_or_else(String::new, |_| schemas.digest());
    let entry = known.entry((path, digest));
    Ok(entry.or_insert_with(|| Box::leak(Box::new(schemas))))
}
