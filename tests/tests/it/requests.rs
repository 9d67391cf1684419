//! Tests the generated request types: each gives the fields that its schema declares, in the
//! vendor's order, and shows nothing private.

use ocrmarket::client::encode::{FieldValue, RequestField};
use ocrmarket::client::input::Content;
use ocrmarket::client::request::Request;
use ocrmarket::deepfinch::credit_report::CreditReportRequest;
use ocrmarket::deepfinch::medical_invoice::MedicalInvoiceRequest;
use ocrmarket::deepfinch::query_credit_report::QueryCreditReportRequest;
use ocrmarket::deepfinch::submit_credit_report::SubmitCreditReportRequest;
use ocrmarket::duguang::id_card::{IdCardInput, IdCardRequest};
use ocrmarket::fegine::verify_id_card::VerifyIdCardRequest;
use ocrmarket::operation::response::Model;
use ocrmarket::showapi::bank_card::{BankCardInput, BankCardRequest};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Path of a file that does not exist and is never read.
const SECRET: &str = "zhang-san-6200000000000000001";

/// One request: its operation, its fields as strings, its groups, its `Debug`.
struct Case {
    operation: String,
    fields: Vec<String>,
    names: Vec<String>,
    groups: Vec<Vec<String>>,
    debug: String,
}

fn case<R: Request + std::fmt::Debug>(request: &R) -> Case {
    let operation = R::Model::operation();
    let fields = request.fields();
    Case {
        operation: format!("{}/{}", operation.vendor, operation.name),
        fields: fields.iter().map(shown).collect(),
        names: fields.iter().map(|field| field.name.to_owned()).collect(),
        groups: R::EXACTLY_ONE_OF
            .iter()
            .map(|group| group.iter().map(ToString::to_string).collect())
            .collect(),
        debug: format!("{request:?}"),
    }
}

fn shown(field: &RequestField<'_>) -> String {
    let place = if field.in_query { "?" } else { "" };
    let value = match &field.value {
        FieldValue::Text(text) => format!("{text:?}"),
        FieldValue::Boolean(boolean) => boolean.to_string(),
        FieldValue::Content(content) => format!("{content:?}"),
    };
    format!("{place}{}={value}", field.name)
}

fn path() -> Content {
    Content::path(SECRET)
}

fn url() -> Content {
    Content::url(format!("https://example.com/{SECRET}"))
}

/// Returns every request type with every setter and an undocumented field, and with each variant of
/// its groups.
fn cases() -> Vec<Case> {
    vec![
        case(&CreditReportRequest::new(path()).extra("rotate", SECRET)),
        case(
            &MedicalInvoiceRequest::new(path())
                .province("beijing")
                .extra("rotate", SECRET),
        ),
        case(&QueryCreditReportRequest::new("task-1").extra("rotate", SECRET)),
        case(&SubmitCreditReportRequest::new(path()).extra("rotate", SECRET)),
        case(
            &IdCardRequest::new(IdCardInput::Img(path()))
                .figure(true)
                .extra("rotate", SECRET),
        ),
        case(
            &IdCardRequest::new(IdCardInput::Url(url()))
                .figure(false)
                .extra("rotate", SECRET),
        ),
        case(&VerifyIdCardRequest::new(url()).extra("rotate", SECRET)),
        case(&BankCardRequest::new(BankCardInput::ImgBase64(path())).extra("rotate", SECRET)),
        case(&BankCardRequest::new(BankCardInput::ImgUrl(url())).extra("rotate", SECRET)),
    ]
}

#[test]
fn each_request_gives_its_fields_in_order() {
    let image = "Content(path)";
    let link = format!("Content(URL, {} bytes)", url_length());
    let extra = format!("rotate={SECRET:?}");
    let rows: [(&str, Vec<String>); 9] = [
        ("deepfinch/credit_report", vec![format!("image={image}")]),
        (
            "deepfinch/medical_invoice",
            vec![
                "?province=\"beijing\"".to_owned(),
                format!("image_base64={image}"),
            ],
        ),
        (
            "deepfinch/query_credit_report",
            vec!["task_id=\"task-1\"".to_owned()],
        ),
        (
            "deepfinch/submit_credit_report",
            vec![format!("image={image}")],
        ),
        (
            "duguang/id_card",
            vec![format!("img={image}"), "figure=true".to_owned()],
        ),
        (
            "duguang/id_card",
            vec![format!("url={link}"), "figure=false".to_owned()],
        ),
        ("fegine/verify_id_card", vec![format!("image={link}")]),
        ("showapi/bank_card", vec![format!("img_base64={image}")]),
        ("showapi/bank_card", vec![format!("img_url={link}")]),
    ];
    let cases = cases();
    assert_eq!(cases.len(), rows.len());
    for (case, (operation, mut fields)) in cases.iter().zip(rows) {
        fields.push(extra.clone());
        assert_eq!(
            (case.operation.as_str(), &case.fields),
            (operation, &fields)
        );
    }
}

fn url_length() -> usize {
    format!("https://example.com/{SECRET}").len()
}

#[test]
fn what_is_optional_is_left_out() {
    let rows = [
        case(&MedicalInvoiceRequest::new(path())).names,
        case(&IdCardRequest::new(IdCardInput::Img(path()))).names,
    ];
    assert_eq!(rows, [["image_base64"], ["img"]]);
}

#[test]
fn the_schemas_declare_the_same_fields_and_groups() -> Outcome {
    let api = ocrmarket_model::read(&ocrmarket_model::embedded::files())?;
    let cases = cases();
    let models = api.vendors.iter().flat_map(|vendor| &vendor.operations);
    for model in models {
        let operation = format!("{}/{}", model.operation.vendor, model.operation.name);
        let object = api[model.request]
            .object()
            .ok_or("a request is an object")?;
        let mut groups = object.exactly_one_of.clone();
        let required = object
            .properties
            .iter()
            .filter(|property| property.required);
        groups.extend(required.map(|property| vec![property.wire_name.clone()]));
        let of_operation = cases.iter().filter(|case| case.operation == operation);
        let mut seen = std::collections::BTreeSet::new();
        for case in of_operation {
            assert_eq!(case.groups, groups, "{operation}");
            seen.extend(case.names.iter().cloned());
        }
        assert!(seen.remove("rotate"), "{operation} is tested by no case");
        let declared = object.properties.iter();
        let declared = declared
            .map(|property| property.wire_name.clone())
            .collect();
        assert_eq!(seen, declared, "{operation}");
    }
    Ok(())
}

#[test]
fn debug_shows_what_is_public_alone() {
    for case in cases() {
        assert!(!case.debug.contains(SECRET), "{}", case.debug);
        assert!(
            case.debug.contains("{\"rotate\": <masked>}"),
            "{}",
            case.debug
        );
    }
    let shown = format!(
        "{:?}",
        MedicalInvoiceRequest::new(path()).province("beijing")
    );
    assert!(shown.contains("province: Some(\"beijing\")"), "{shown}");
}
