// Machine-written by ocrmarket from schemas/: deepfinch/medical_invoice/request.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_client as client;

/// The picture of an outpatient invoice.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct MedicalInvoiceRequest {
    province: ::core::option::Option<::std::string::String>,
    image_base64: client::input::Content,
    extra: client::request::Extra,
}

impl MedicalInvoiceRequest {
    /// Creates a request with its required properties:
    ///
    /// - `image_base64`: 发票图像 · Picture of the invoice as base64 text, without line breaks or a `data:` head.
    ///   Takes a file. A `data:` prefix is removed.
    pub fn new(
        image_base64: impl ::core::convert::Into<client::input::Content>,
    ) -> Self {
        Self {
            province: None,
            image_base64: image_base64.into(),
            extra: client::request::Extra::default(),
        }
    }
    /// 省市 · Province that issued the invoice, or the electronic kind. Optional.
    /// Known values: `beijing` (北京), `tianjin` (天津), `hebei` (河北), `shanxi` (山西), `neimenggu` (内蒙古), `liaoning` (辽宁), `jilin` (吉林), `heilongjiang` (黑龙江), `shanghai` (上海), `jiangsu` (江苏), `zhejiang` (浙江), `anhui` (安徽), `fujian` (福建), `jiangxi` (江西), `shandong` (山东), `henan` (河南), `hubei` (湖北), `hunan` (湖南), `guangdong` (广东), `guangxi` (广西), `hainan` (海南), `chongqing` (重庆), `sichuan` (四川), `guizhou` (贵州), `yunnan` (云南), `shaanxi` (陕西), `gansu` (甘肃), `ningxia` (宁夏), `xinjiang` (新疆), `e_invoice` (电子发票).
    #[doc(alias = "省市")]
    #[must_use]
    pub fn province(
        mut self,
        province: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        self.province = Some(province.into());
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

impl client::request::Request for MedicalInvoiceRequest {
    type Model = super::Model;
    const EXACTLY_ONE_OF: &'static [&'static [&'static str]] = &[&["image_base64"]];
    fn fields(&self) -> ::std::vec::Vec<client::encode::RequestField<'_>> {
        let fields = [
            self
                .province
                .as_ref()
                .map(|value| client::encode::RequestField::query(
                    "province",
                    value.as_str(),
                )),
            Some(client::encode::RequestField::body("image_base64", &self.image_base64)),
        ];
        fields.into_iter().flatten().chain(self.extra.fields()).collect()
    }
}
