//! Values outside an object's definition: undeclared fields, and values of another kind than
//! declared.

use std::collections::BTreeMap;
use std::fmt;

use crate::escape;
use crate::reader::{RawText, Reader, SyntaxError};

/// Values that do not fit, by key, as exact JSON text. Empty in most objects, and one pointer long.
///
/// Keys with a lone surrogate are kept too, so a key is a [`RawText`]: `raw()` always works,
/// `decode()` may fail.
///
/// ```
/// use ocrmarket_wire::Unknown;
///
/// let mut unknown = Unknown::default();
/// unknown.insert("new_field", "[1.0]")?;
/// assert_eq!(unknown.get("new_field"), Some("[1.0]"));
/// # Ok::<(), ocrmarket_wire::reader::SyntaxError>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Unknown {
    #[allow(
        clippy::box_collection,
        reason = "one word in every object instead of three"
    )]
    /// Keys as written between quotes, in their canonical spelling, so that equal keys are equal
    /// strings.
    fields: Option<Box<BTreeMap<Box<str>, Box<str>>>>,
}

impl Unknown {
    /// Returns the number of fields.
    pub fn len(&self) -> usize {
        self.fields.as_ref().map_or(0, |fields| fields.len())
    }

    /// Returns `true` if every value fits.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns the JSON text of a field.
    pub fn get(&self, key: &str) -> Option<&str> {
        let fields = self.fields.as_ref()?;
        fields.get(&*escape::key(key)).map(|json| &**json)
    }

    /// Returns every key with its JSON text, sorted by key.
    pub fn iter(&self) -> impl Iterator<Item = (RawText<'_>, &str)> {
        let fields = self.fields.iter().flat_map(|fields| fields.iter());
        fields.map(|(key, json)| (RawText::between_quotes(key), &**json))
    }

    /// Keeps a value under a key, and replaces an earlier one.
    ///
    /// # Errors
    /// `json` is not one JSON value.
    pub fn insert(&mut self, key: &str, json: &str) -> Result<(), SyntaxError> {
        let mut reader = Reader::from_text(json);
        let value = reader.skip()?;
        reader.finish()?;
        self.keep(escape::key(key).into(), value);
        Ok(())
    }

    /// Removes a field and returns its JSON text.
    pub fn remove(&mut self, key: &str) -> Option<Box<str>> {
        let fields = self.fields.as_mut()?;
        let json = fields.remove(&*escape::key(key));
        if fields.is_empty() {
            // An empty map must equal one that was never filled.
            self.fields = None;
        }
        json
    }

    /// Keeps the text of a value under a canonical key.
    pub(crate) fn keep(&mut self, key: Box<str>, json: &str) {
        self.fields.get_or_insert_default().insert(key, json.into());
    }
}

impl fmt::Debug for Unknown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Neither keys nor values: both may be personal.
        write!(formatter, "Unknown({})", self.len())
    }
}
