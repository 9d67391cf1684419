// Machine-written by ocrmarket from schemas/: duguang/id_card/request.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_client as client;

/// The picture of the front of an identity card, as base64 text or as a URL.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct IdCardRequest {
    input: IdCardInput,
    figure: ::core::option::Option<bool>,
    extra: client::request::Extra,
}

/// Exactly one of `img`, `url` is sent.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum IdCardInput {
    /// 图像数据 · Picture of the card as base64 text, at most 4 MB of it.
    /// Takes a file; JPEG, PNG, BMP; at most 4,194,304 bytes of base64; sides of 15 to 4,096 pixels.
    #[doc(alias = "图像数据")]
    #[doc(alias = "img")]
    Img(client::input::Content),
    /// 图像url地址 · Complete URL of the picture, at most 1024 bytes.
    /// Takes a URL; at most 1,024 bytes of a URL.
    #[doc(alias = "图像url地址")]
    #[doc(alias = "url")]
    Url(client::input::Content),
}

impl IdCardRequest {
    /// Creates a request with its required properties:
    ///
    /// - `input`: one of [`IdCardInput`].
    pub fn new(input: IdCardInput) -> Self {
        Self {
            input,
            figure: None,
            extra: client::request::Extra::default(),
        }
    }
    /// 图案坐标信息 · Request the location of the portrait. The vendor's default is no.
    #[doc(alias = "图案坐标信息")]
    #[must_use]
    pub fn figure(mut self, figure: bool) -> Self {
        self.figure = Some(figure);
        self
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

impl client::request::Request for IdCardRequest {
    type Model = super::Model;
    const EXACTLY_ONE_OF: &'static [&'static [&'static str]] = &[&["img", "url"]];
    fn fields(&self) -> ::std::vec::Vec<client::encode::RequestField<'_>> {
        let fields = [
            Some(
                match &self.input {
                    IdCardInput::Img(value) => {
                        client::encode::RequestField::body("img", value)
                    }
                    IdCardInput::Url(value) => {
                        client::encode::RequestField::body("url", value)
                    }
                },
            ),
            self
                .figure
                .as_ref()
                .map(|value| client::encode::RequestField::body("figure", *value)),
        ];
        fields.into_iter().flatten().chain(self.extra.fields()).collect()
    }
}
