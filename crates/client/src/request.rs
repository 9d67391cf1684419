//! The trait of request types, and the parts of generated ones.
//!
//! A request states the model of its responses and lists its fields. It never checks, encodes or
//! sends: the client does so, in the same way for all operations. Nothing here shows a private
//! value.

use std::fmt;

use ocrmarket_operation::response::Model;

use crate::encode::RequestField;

/// A request of one operation. Generated request types implement it, and manual implementations are
/// possible.
///
/// ```
/// use ocrmarket_client::encode::RequestField;
/// use ocrmarket_client::request::{Private, Request};
/// # use ocrmarket_operation::response::{Model, Undeclared};
/// # enum Lookup {}
/// # impl Model for Lookup {
/// #     type Success = Undeclared;
/// #     type Envelope = Undeclared;
/// #     type Failure = Undeclared;
/// #     type Payload<'a> = &'a Undeclared;
/// #     fn operation() -> &'static ocrmarket_operation::Operation { unreachable!() }
/// #     fn outcome_reader() -> &'static ocrmarket_operation::outcome::OutcomeReader<'static> { unreachable!() }
/// #     fn bare(body: &Undeclared) -> &Undeclared { body }
/// #     fn payload(_: &Undeclared) -> Option<&Undeclared> { None }
/// # }
/// #[derive(Clone)]
/// struct LookupRequest {
///     name: Private<String>,
/// }
///
/// impl Request for LookupRequest {
///     type Model = Lookup;
///     fn fields(&self) -> Vec<RequestField<'_>> {
///         vec![RequestField::body("name", self.name.get().as_str())]
///     }
/// }
/// let request = LookupRequest { name: Private::new("测试甲".to_owned()) };
/// assert_eq!(request.fields()[0].name, "name");
/// ```
pub trait Request: Clone + Send + Sync + 'static {
    /// The model: the operation and the types of its responses.
    type Model: Model;

    /// Groups of properties of which exactly one has a value that is not empty. A required string
    /// or file is a group of its own. Checked by [`exactly_one_of`](crate::encode::exactly_one_of).
    const EXACTLY_ONE_OF: &'static [&'static [&'static str]] = &[];

    /// Returns the fields in the order in which they are sent, each name once.
    fn fields(&self) -> Vec<RequestField<'_>>;
}

/// A value that `Debug` does not show.
///
/// ```
/// use ocrmarket_client::request::Private;
/// let name = Private::new("测试甲".to_owned());
/// assert_eq!(format!("{name:?}"), "<masked>");
/// assert_eq!(name.get(), "测试甲");
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Private<T>(T);

impl<T> Private<T> {
    /// Hides a value from `Debug`.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// Returns the value.
    pub const fn get(&self) -> &T {
        &self.0
    }
}

impl<T> From<T> for Private<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl From<&str> for Private<String> {
    fn from(value: &str) -> Self {
        Self(value.to_owned())
    }
}

impl<T> fmt::Debug for Private<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("<masked>")
    }
}

/// Fields that a request type does not declare, sent in the body after the declared ones. `Debug`
/// shows only their keys.
///
/// ```
/// use ocrmarket_client::request::Extra;
/// let mut extra = Extra::default();
/// extra.push("rotate", "true");
/// assert_eq!(extra.fields().count(), 1);
/// assert_eq!(format!("{extra:?}"), r#"{"rotate": <masked>}"#);
/// ```
#[derive(Clone, Default)]
pub struct Extra(Vec<(String, Private<String>)>);

impl Extra {
    /// Adds a field. Encoding rejects a key that the request already has.
    pub fn push(&mut self, key: impl Into<String>, value: impl Into<String>) {
        self.0.push((key.into(), Private::new(value.into())));
    }

    /// Returns the fields in the order of addition.
    pub fn fields(&self) -> impl Iterator<Item = RequestField<'_>> {
        self.0
            .iter()
            .map(|(key, value)| RequestField::body(key, value.get().as_str()))
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_map()
            .entries(self.0.iter().map(|(key, value)| (key, value)))
            .finish()
    }
}
