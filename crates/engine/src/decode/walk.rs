//! Reads the body's bytes along with the model, and emits one line for each leaf.
//!
//! The loop has its own stack, so the nesting depth of a body is not limited. This module alone
//! decides what a line shows: a printer never receives a value that must not be shown.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::rc::Rc;

use ocrmarket_model::Api;
use ocrmarket_model::api::{DefinitionId, Element, LeafShape, LeafTypes, Property, Shape};
use ocrmarket_wire::disclosure::{Disclosure, PublicForms, shown_key};
use ocrmarket_wire::leaf::LeafContent;
use ocrmarket_wire::reader::{Kind, Reader, SyntaxError};
use ocrmarket_wire::value::Decimal;
use ocrmarket_wire::{Privacy, fold_value, is_empty_value, pointer};

/// Replacement for a value that is not shown.
pub const MASK: &str = "***";

/// A response to decode.
pub(super) struct Walk<'a> {
    /// The schemas.
    pub(super) api: &'a Api,
    /// The response.
    pub(super) body: &'a [u8],
    /// Definition of the whole body; if absent, everything is undeclared.
    pub(super) root: Option<DefinitionId>,
    /// Pointers to the vendor's messages.
    pub(super) messages: Vec<&'a str>,
    /// `true` if nothing is masked.
    pub(super) show_private: bool,
}

/// A leaf as it is shown.
#[derive(Debug)]
pub struct DecodedLeaf<'l> {
    /// JSON Pointer to it; `{key:LENGTH}` replaces the name of an undeclared field that is no
    /// identifier.
    pub pointer: &'l str,
    /// Label of the vendor; empty if undeclared.
    pub label: &'l str,
    /// State of the value.
    pub state: LeafState,
    /// The value in the form of its format; `None` if it is empty or masked.
    pub value: Option<&'l str>,
}

/// State of a leaf's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeafState {
    /// A value.
    Value,
    /// An empty value, or `null`.
    Nothing,
    /// A value that may not be shown.
    Private,
    /// An unknown value: one that is not among the known values.
    UnknownValue,
    /// A value that does not fit the leaf, or one of another kind.
    Mismatched,
    /// A field that the schema does not declare.
    Undeclared,
}

impl LeafState {
    /// Returns its name in machine-readable output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Nothing => "nothing",
            Self::Private => "private",
            Self::UnknownValue => "new-word",
            Self::Mismatched => "misfit",
            Self::Undeclared => "undeclared",
        }
    }
}

/// Receiver of lines.
pub(super) type Visit<'v, E> = dyn FnMut(&DecodedLeaf<'_>) -> Result<(), E> + 'v;

/// Reason why decoding stopped before the end.
pub(super) enum Stopped<E> {
    /// The body is not JSON.
    Syntax(SyntaxError),
    /// The receiver failed.
    Sink(E),
}

impl<E> From<SyntaxError> for Stopped<E> {
    fn from(error: SyntaxError) -> Self {
        Self::Syntax(error)
    }
}

impl Walk<'_> {
    /// Decodes the whole body.
    ///
    /// # Errors
    /// The body is not JSON, or the receiver fails.
    pub(super) fn run<E>(&self, visit: &mut Visit<'_, E>) -> Result<(), Stopped<E>> {
        let mut walker = Walker {
            walk: self,
            reader: Reader::new(self.body)?,
            pointer: String::new(),
            open: Vec::new(),
            properties: HashMap::new(),
        };
        walker.reader.begin_object()?;
        let properties = self
            .root
            .map(|root| walker.properties(root))
            .unwrap_or_default();
        walker.open.push(Open {
            holds: Holds::Object(properties),
            pointer_length: 0,
        });
        while let Some(open) = walker.open.last() {
            walker.pointer.truncate(open.pointer_length);
            let goes_on = match open.holds.clone() {
                Holds::Object(properties) => walker.member(&properties, visit)?,
                Holds::List {
                    element,
                    label,
                    next,
                } => walker.element(element, label, next, visit)?,
            };
            if !goes_on {
                walker.open.pop();
            }
        }
        walker.reader.finish()?;
        Ok(())
    }
}

/// The properties of an object definition by key.
type Properties<'a> = Rc<HashMap<&'a str, &'a Property>>;

struct Walker<'w, 'a> {
    walk: &'w Walk<'a>,
    reader: Reader<'a>,
    pointer: String,
    open: Vec<Open<'a>>,
    properties: HashMap<DefinitionId, Properties<'a>>,
}

/// An object or array that contains the current position.
struct Open<'a> {
    holds: Holds<'a>,
    pointer_length: usize,
}

#[derive(Clone)]
enum Holds<'a> {
    Object(Properties<'a>),
    List {
        element: &'a Element,
        label: &'a str,
        next: usize,
    },
}

impl<'a> Walker<'_, 'a> {
    fn properties(&mut self, id: DefinitionId) -> Properties<'a> {
        let api = self.walk.api;
        let list = || {
            let properties = api[id]
                .object()
                .map_or(&[][..], |object| &object.properties);
            Rc::new(
                properties
                    .iter()
                    .map(|property| (property.wire_name.as_str(), property))
                    .collect(),
            )
        };
        Rc::clone(self.properties.entry(id).or_insert_with(list))
    }

    /// Reads the next member of an object. Returns `false` at its end.
    fn member<E>(
        &mut self,
        properties: &Properties<'a>,
        visit: &mut Visit<'_, E>,
    ) -> Result<bool, Stopped<E>> {
        let Some(raw) = self.reader.next_key()? else {
            return Ok(false);
        };
        let key = raw.decode().unwrap_or_else(|_| raw.raw().into());
        match properties.get(key.as_ref()) {
            Some(property) => {
                pointer::push(&mut self.pointer, &key);
                self.shape(&property.shape, &property.title, visit)?;
            }
            None => self.undeclared(&key, visit)?,
        }
        Ok(true)
    }

    /// Reads the next element of an array. Returns `false` at its end.
    fn element<E>(
        &mut self,
        element: &'a Element,
        label: &'a str,
        next: usize,
        visit: &mut Visit<'_, E>,
    ) -> Result<bool, Stopped<E>> {
        if !self.reader.next_element()? {
            return Ok(false);
        }
        if let Some(Open {
            holds: Holds::List { next, .. },
            ..
        }) = self.open.last_mut()
        {
            *next += 1;
        }
        let _ = write!(self.pointer, "/{next}");
        match element {
            Element::Leaf(leaf) => self.leaf(leaf, label, visit)?,
            Element::Object(id) => self.object(*id, label, visit)?,
        }
        Ok(true)
    }

    fn shape<E>(
        &mut self,
        shape: &'a Shape,
        label: &'a str,
        visit: &mut Visit<'_, E>,
    ) -> Result<(), Stopped<E>> {
        match shape {
            Shape::Leaf(leaf) => self.leaf(leaf, label, visit),
            Shape::Object(id) => self.object(*id, label, visit),
            Shape::List { element, .. } => match self.reader.kind()? {
                Kind::Array => {
                    self.reader.begin_array()?;
                    self.enter(Holds::List {
                        element,
                        label,
                        next: 0,
                    });
                    Ok(())
                }
                _ => self.other(label, visit),
            },
        }
    }

    fn object<E>(
        &mut self,
        id: DefinitionId,
        label: &str,
        visit: &mut Visit<'_, E>,
    ) -> Result<(), Stopped<E>> {
        if self.reader.kind()? != Kind::Object {
            return self.other(label, visit);
        }
        self.reader.begin_object()?;
        let properties = self.properties(id);
        self.enter(Holds::Object(properties));
        Ok(())
    }

    fn enter(&mut self, holds: Holds<'a>) {
        self.open.push(Open {
            holds,
            pointer_length: self.pointer.len(),
        });
    }

    /// Emits the line of a value that is not the expected object, array or leaf: `null`, or a value
    /// that does not fit.
    fn other<E>(&mut self, label: &str, visit: &mut Visit<'_, E>) -> Result<(), Stopped<E>> {
        let is_null = self.reader.kind()? == Kind::Null;
        let json = self.reader.skip()?;
        if is_null {
            return self.line(label, LeafState::Nothing, None, visit);
        }
        self.line(
            label,
            LeafState::Mismatched,
            self.walk.show_private.then_some(json),
            visit,
        )
    }

    fn undeclared<E>(&mut self, key: &str, visit: &mut Visit<'_, E>) -> Result<(), Stopped<E>> {
        let json = self.reader.skip()?;
        let shown = self.walk.show_private;
        let key = if shown { key.into() } else { shown_key(key) };
        pointer::push(&mut self.pointer, &key);
        self.line("", LeafState::Undeclared, shown.then_some(json), visit)
    }

    fn leaf<E>(
        &mut self,
        leaf: &LeafShape,
        label: &str,
        visit: &mut Visit<'_, E>,
    ) -> Result<(), Stopped<E>> {
        let kind = self.reader.kind()?;
        let text = match kind {
            Kind::Object | Kind::Array | Kind::Null => return self.other(label, visit),
            Kind::Number => self.reader.number()?.into(),
            Kind::Boolean => (if self.reader.boolean()? {
                "true"
            } else {
                "false"
            })
            .into(),
            Kind::String => {
                let raw = self.reader.string()?;
                let Ok(text) = raw.decode() else {
                    // A lone surrogate: no Rust string can represent it.
                    let shown = self.walk.show_private.then(|| raw.raw());
                    return self.line(label, LeafState::Mismatched, shown, visit);
                };
                text
            }
        };
        let (state, value) = read(leaf, &text);
        let is_message = self.walk.messages.contains(&self.pointer.as_str());
        let is_public = leaf.privacy == Some(Privacy::Public) && !is_message;
        let is_shown = is_public && disclosure(leaf, kind, state, &text).is_shown();
        let (state, value) = match state {
            LeafState::Nothing => (state, None),
            _ if self.walk.show_private => (state, Some(value.as_str())),
            LeafState::Mismatched => (state, None),
            _ if is_shown => (state, Some(value.as_str())),
            LeafState::UnknownValue if is_public => (state, None),
            _ => (LeafState::Private, None),
        };
        self.line(label, state, value, visit)
    }

    fn line<E>(
        &self,
        label: &str,
        state: LeafState,
        value: Option<&str>,
        visit: &mut Visit<'_, E>,
    ) -> Result<(), Stopped<E>> {
        let line = DecodedLeaf {
            pointer: &self.pointer,
            label,
            state,
            value,
        };
        visit(&line).map_err(Stopped::Sink)
    }
}

/// Returns whether a value of a public leaf may be shown.
fn disclosure(leaf: &LeafShape, kind: Kind, state: LeafState, text: &str) -> Disclosure {
    let forms = PublicForms {
        format: leaf.format,
        shape: leaf.value_shape.as_ref(),
        known: (!leaf.known_values.is_empty()).then_some(state == LeafState::Value),
    };
    forms.disclosure(match kind {
        Kind::Boolean => LeafContent::Boolean(text == "true"),
        Kind::Number => LeafContent::Number(text),
        _ => LeafContent::Text(text),
    })
}

/// Returns the state of a leaf's value, and the value in the form of its format or known values.
fn read(leaf: &LeafShape, text: &str) -> (LeafState, String) {
    if is_empty_value(text) {
        return (LeafState::Nothing, String::new());
    }
    if let Some(format) = leaf.format {
        return match format.value(text) {
            Ok(Some(value)) => (LeafState::Value, value.to_string()),
            Ok(None) => (LeafState::Nothing, String::new()),
            Err(_) => (LeafState::Mismatched, text.to_owned()),
        };
    }
    if leaf.known_values.is_empty() {
        let state = if has_its_type(leaf.types, text) {
            LeafState::Value
        } else {
            LeafState::Mismatched
        };
        return (state, text.to_owned());
    }
    let folded = fold_value(text);
    match leaf
        .known_values
        .iter()
        .find(|word| fold_value(&word.text) == folded)
    {
        Some(word) => (LeafState::Value, word.text.clone()),
        None => (LeafState::UnknownValue, text.to_owned()),
    }
}

/// Returns `true` if a value of a leaf without format and known values has one of its types. Every
/// value does if strings are allowed.
fn has_its_type(types: LeafTypes, text: &str) -> bool {
    types.string
        || ((types.integer || types.number) && text.parse::<Decimal>().is_ok())
        || (types.boolean && matches!(text, "true" | "false"))
}
