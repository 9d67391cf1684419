// Machine-written by ocrmarket from schemas/: acme/obstacles/request.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

#![allow(deprecated, reason = "sends deprecated properties")]

use ::ocrmarket_client as client;

/// Every kind of property that a request can have.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ObstaclesRequest {
    type_: ::std::string::String,
    input: ObstaclesInput,
    holder: ObstaclesHolder,
    field_1st: bool,
    married: ::core::option::Option<client::request::Private<bool>>,
    back: ::core::option::Option<client::input::Content>,
    side: ::core::option::Option<::std::string::String>,
    pages: ::core::option::Option<::std::string::String>,
    extra: client::request::Extra,
}

/// Exactly one of `image`, `imageURL` is sent.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ObstaclesInput {
    /// 图片 · Picture as base64 text.
    /// Takes a file; JPEG, PDF; at most 5,242,879 bytes of the file; at most 4,194,304 bytes of base64; sides of 15 to 4,096 pixels. A `data:` prefix is removed.
    #[doc(alias = "图片")]
    #[doc(alias = "image")]
    Image(client::input::Content),
    /// 图片链接 · URL of the picture.
    /// Takes a URL; at most 1,024 bytes of a URL.
    #[doc(alias = "图片链接")]
    #[doc(alias = "imageURL")]
    ImageUrl(client::input::Content),
}

/// Exactly one of `holder`, `id-number` is sent.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ObstaclesHolder {
    /// 姓名 · Name that is compared.
    #[doc(alias = "姓名")]
    #[doc(alias = "holder")]
    Holder(client::request::Private<::std::string::String>),
    /// 证件号 · Number that is compared.
    #[doc(alias = "证件号")]
    #[doc(alias = "id-number")]
    IdNumber(client::request::Private<::std::string::String>),
}

impl ObstaclesRequest {
    /// Creates a request with its required properties:
    ///
    /// - `type_`: 类型 · A keyword as a key.
    /// - `input`: one of [`ObstaclesInput`].
    /// - `holder`: one of [`ObstaclesHolder`].
    /// - `field_1st`: 首个 · Whether the first page alone is read.
    pub fn new(
        type_: impl ::core::convert::Into<::std::string::String>,
        input: ObstaclesInput,
        holder: ObstaclesHolder,
        field_1st: bool,
    ) -> Self {
        Self {
            type_: type_.into(),
            input,
            holder,
            field_1st,
            married: None,
            back: None,
            side: None,
            pages: None,
            extra: client::request::Extra::default(),
        }
    }
    /// 已婚 · A private yes or no.
    #[doc(alias = "已婚")]
    #[must_use]
    pub fn married(mut self, married: bool) -> Self {
        self.married = Some(client::request::Private::new(married));
        self
    }
    /// 反面 · Picture of the other side.
    /// Takes a file or a URL; sides of at most 4,096 pixels.
    #[doc(alias = "反面")]
    #[must_use]
    pub fn back(
        mut self,
        back: impl ::core::convert::Into<client::input::Content>,
    ) -> Self {
        self.back = Some(back.into());
        self
    }
    /// 面 · Which side is shown.
    /// Known values: `face` (正面), `back`.
    #[doc(alias = "面")]
    #[must_use]
    pub fn side(
        mut self,
        side: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        self.side = Some(side.into());
        self
    }
    /// 页数 · How many pages there are.
    #[doc(alias = "页数")]
    #[deprecated]
    #[must_use]
    pub fn pages(
        mut self,
        pages: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        self.pages = Some(pages.into());
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

impl client::request::Request for ObstaclesRequest {
    type Model = super::Model;
    const EXACTLY_ONE_OF: &'static [&'static [&'static str]] = &[
        &["type"],
        &["image", "imageURL"],
        &["holder", "id-number"],
    ];
    fn fields(&self) -> ::std::vec::Vec<client::encode::RequestField<'_>> {
        let fields = [
            Some(client::encode::RequestField::query("type", self.type_.as_str())),
            Some(
                match &self.input {
                    ObstaclesInput::Image(value) => {
                        client::encode::RequestField::body("image", value)
                    }
                    ObstaclesInput::ImageUrl(value) => {
                        client::encode::RequestField::body("imageURL", value)
                    }
                },
            ),
            Some(
                match &self.holder {
                    ObstaclesHolder::Holder(value) => {
                        client::encode::RequestField::body(
                            "holder",
                            value.get().as_str(),
                        )
                    }
                    ObstaclesHolder::IdNumber(value) => {
                        client::encode::RequestField::body(
                            "id-number",
                            value.get().as_str(),
                        )
                    }
                },
            ),
            Some(client::encode::RequestField::body("1st", self.field_1st)),
            self
                .married
                .as_ref()
                .map(|value| client::encode::RequestField::body(
                    "married",
                    *value.get(),
                )),
            self
                .back
                .as_ref()
                .map(|value| client::encode::RequestField::body("back", value)),
            self
                .side
                .as_ref()
                .map(|value| client::encode::RequestField::body("side", value.as_str())),
            self
                .pages
                .as_ref()
                .map(|value| client::encode::RequestField::body("pages", value.as_str())),
        ];
        fields.into_iter().flatten().chain(self.extra.fields()).collect()
    }
}
