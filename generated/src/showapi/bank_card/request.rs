// Machine-written by ocrmarket from schemas/: showapi/bank_card/request.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_client as client;

/// The picture of a bank card, as base64 text or as a URL.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct BankCardRequest {
    input: BankCardInput,
    extra: client::request::Extra,
}

/// Exactly one of `img_base64`, `img_url` is sent.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum BankCardInput {
    /// 银行卡图片 · Picture of the card as base64 text, without line breaks.
    /// Takes a file.
    #[doc(alias = "银行卡图片")]
    #[doc(alias = "img_base64")]
    ImgBase64(client::input::Content),
    /// 图片链接 · URL of the picture.
    /// Takes a URL.
    #[doc(alias = "图片链接")]
    #[doc(alias = "img_url")]
    ImgUrl(client::input::Content),
}

impl BankCardRequest {
    /// Creates a request with its required properties:
    ///
    /// - `input`: one of [`BankCardInput`].
    pub fn new(input: BankCardInput) -> Self {
        Self {
            input,
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

impl client::request::Request for BankCardRequest {
    type Model = super::Model;
    const EXACTLY_ONE_OF: &'static [&'static [&'static str]] = &[
        &["img_base64", "img_url"],
    ];
    fn fields(&self) -> ::std::vec::Vec<client::encode::RequestField<'_>> {
        let fields = [
            match &self.input {
                BankCardInput::ImgBase64(value) => {
                    client::encode::RequestField::body("img_base64", value)
                }
                BankCardInput::ImgUrl(value) => {
                    client::encode::RequestField::body("img_url", value)
                }
            },
        ];
        fields.into_iter().chain(self.extra.fields()).collect()
    }
}
