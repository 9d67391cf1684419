// Machine-written by ocrmarket from schemas/: deepfinch/credit_report/request.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_client as client;

/// A scanned credit report.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct CreditReportRequest {
    image: client::input::Content,
    extra: client::request::Extra,
}

impl CreditReportRequest {
    /// Creates a request with its required properties:
    ///
    /// - `image`: 征信报告 · The report, a scanned PDF, as base64 text without line breaks.
    ///   Takes a file; PDF.
    pub fn new(image: impl ::core::convert::Into<client::input::Content>) -> Self {
        Self {
            image: image.into(),
            extra: client::request::Extra::default(),
        }
    }
    /// Adds a field that the schema does not declare. A key that the request already has is refused before the request is
    /// sent.
    #[must_use]
    pub fn extra(
        mut self,
        key: impl ::core::convert::Into<::std::string::String>,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        self.extra.push(key, value);
        self
    }
}

impl client::request::Request for CreditReportRequest {
    type Model = super::Model;
    const EXACTLY_ONE_OF: &'static [&'static [&'static str]] = &[&["image"]];
    fn fields(&self) -> ::std::vec::Vec<client::encode::RequestField<'_>> {
        let fields = [client::encode::RequestField::body("image", &self.image)];
        fields.into_iter().chain(self.extra.fields()).collect()
    }
}
