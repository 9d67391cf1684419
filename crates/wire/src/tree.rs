//! A JSON document as a tree: for schemas, profiles and the project's other files. Responses are
//! never read into one.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::reader::{Kind, Reader, SyntaxError};

/// Maximum nesting of a document.
const DEEPEST: usize = 256;

/// A JSON value with the spelling of its numbers and the order of its members.
#[derive(Debug, Clone, PartialEq)]
pub enum Tree<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A number as it is spelled.
    Number(&'a str),
    /// A string, decoded.
    Text(Cow<'a, str>),
    /// An array.
    Array(Vec<Tree<'a>>),
    /// Members in order, without duplicate keys: of equal keys the last counts.
    Object(Vec<Member<'a>>),
}

/// A key and its value.
pub type Member<'a> = (Cow<'a, str>, Tree<'a>);

/// Reason why bytes do not become a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotATree {
    /// They are not JSON.
    Syntax(SyntaxError),
    /// A string contains a lone surrogate.
    LoneSurrogate {
        /// Byte offset of the string.
        offset: usize,
    },
    /// More than 256 arrays and objects are nested.
    TooDeep {
        /// Byte offset of the innermost.
        offset: usize,
    },
}

impl From<SyntaxError> for NotATree {
    fn from(error: SyntaxError) -> Self {
        Self::Syntax(error)
    }
}

impl<'a> Tree<'a> {
    /// Reads a whole document.
    ///
    /// # Errors
    /// The bytes are not a JSON document, or one that a tree cannot hold.
    pub fn read(bytes: &'a [u8]) -> Result<Self, NotATree> {
        let mut reader = Reader::new(bytes)?;
        let tree = value(&mut reader, DEEPEST)?;
        reader.finish()?;
        Ok(tree)
    }

    /// Returns the member with a name.
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Self::Object(members) = self else {
            return None;
        };
        let member = members.iter().find(|(name, _)| name == key)?;
        Some(&member.1)
    }

    /// Returns the string, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// Reads a value. `depth` bounds the recursion.
fn value<'a>(reader: &mut Reader<'a>, depth: usize) -> Result<Tree<'a>, NotATree> {
    let kind = reader.kind()?;
    if depth == 0 && matches!(kind, Kind::Object | Kind::Array) {
        return Err(NotATree::TooDeep {
            offset: reader.offset(),
        });
    }
    Ok(match kind {
        Kind::Null => {
            reader.null()?;
            Tree::Null
        }
        Kind::Boolean => Tree::Boolean(reader.boolean()?),
        Kind::Number => Tree::Number(reader.number()?),
        Kind::String => {
            let offset = reader.offset();
            let text = reader.string()?.decode();
            Tree::Text(text.map_err(|_| NotATree::LoneSurrogate { offset })?)
        }
        Kind::Array => {
            let mut elements = Vec::new();
            reader.begin_array()?;
            while reader.next_element()? {
                elements.push(value(reader, depth - 1)?);
            }
            Tree::Array(elements)
        }
        Kind::Object => {
            let mut members = Vec::new();
            reader.begin_object()?;
            while let Some(key) = reader.next_key()? {
                let offset = reader.offset();
                let key = key.decode();
                let key = key.map_err(|_| NotATree::LoneSurrogate { offset })?;
                members.push((key, value(reader, depth - 1)?));
            }
            Tree::Object(without_overridden(members))
        }
    })
}

/// Removes every member whose key occurs again.
fn without_overridden<'a>(members: Vec<Member<'a>>) -> Vec<Member<'a>> {
    let last: HashMap<Cow<'a, str>, usize> = members
        .iter()
        .enumerate()
        .map(|(location, (key, _))| (key.clone(), location))
        .collect();
    if last.len() == members.len() {
        return members;
    }
    let numbered = members.into_iter().enumerate();
    numbered
        .filter(|(location, (key, _))| last.get(key) == Some(location))
        .map(|(_, member)| member)
        .collect()
}
