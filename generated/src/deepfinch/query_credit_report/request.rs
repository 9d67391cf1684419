// Machine-written by ocrmarket from schemas/: deepfinch/query_credit_report/request.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_client as client;

/// Id of the task.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct QueryCreditReportRequest {
    task_id: client::request::Private<::std::string::String>,
    extra: client::request::Extra,
}

impl QueryCreditReportRequest {
    /// Creates a request with its required properties:
    ///
    /// - `task_id`: 任务标识 · Id of the task, from the response of the submission.
    pub fn new(task_id: impl ::core::convert::Into<::std::string::String>) -> Self {
        Self {
            task_id: client::request::Private::new(task_id.into()),
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

impl client::request::Request for QueryCreditReportRequest {
    type Model = super::Model;
    const EXACTLY_ONE_OF: &'static [&'static [&'static str]] = &[&["task_id"]];
    fn fields(&self) -> ::std::vec::Vec<client::encode::RequestField<'_>> {
        let fields = [
            client::encode::RequestField::body("task_id", self.task_id.get().as_str()),
        ];
        fields.into_iter().chain(self.extra.fields()).collect()
    }
}
