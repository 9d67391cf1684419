//! Messages about a signature that a gateway rejects.

use std::borrow::Cow;
use std::time::{Duration, SystemTime};

use ocrmarket_client::auth::{SignOptions, StringsEqual, server_string_to_sign, sign};
use ocrmarket_client::credentials::Credential;
use ocrmarket_client::to_sign::{FormField, FormValue, ToSign};
use ocrmarket_operation::Auth;

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// The string that the gateway would have signed; `{}` is the path and the rest.
const HEADS: &str = "POST#application/json##application/x-www-form-urlencoded; charset=UTF-8##x-ca-key:made-up-key\
                     #x-ca-nonce:00000000-0000-4000-8000-000000000001#x-ca-stage:RELEASE#x-ca-timestamp:1589468226000#";

#[test]
fn the_comparison_names_what_differs() -> Outcome {
    let url = "/card?empty&img=/9j/4AA&B#+/==&sp=a b";
    let equal = "the client's string to sign equals the gateway's: the secret is wrong, or belongs to another key";
    let rows = [
        ("equal", format!("{HEADS}{url}"), StringsEqual::Equal, equal.to_owned()),
        ("in backticks", format!(" `{HEADS}{url}` "), StringsEqual::Equal, equal.to_owned()),
        ("line feeds", format!("{}\n{url}", HEADS.trim_end_matches('#').replace('#', "\n")), StringsEqual::Equal, equal.to_owned()),
        (
            "cut in a value",
            format!("{HEADS}/card?empty&img=/9j/4"),
            StringsEqual::Cut { shown: 211, whole: 227 },
            "the gateway's string to sign equals the first 211 of 227 bytes of the client's: either the gateway truncates its \
             message and the secret is wrong, or it received only this part"
                .to_owned(),
        ),
        (
            "a parameter did not arrive",
            format!("{HEADS}/card?empty&img=/9j/4AA&B#+/=="),
            StringsEqual::Different,
            "- sp=<3 bytes, sha256 c8687a08>".to_owned(),
        ),
        (
            "no form at all",
            format!("{HEADS}/card"),
            StringsEqual::Different,
            "- empty\n- img=<14 bytes, sha256 643748bf>\n- sp=<3 bytes, sha256 c8687a08>".to_owned(),
        ),
        (
            "a plus sign arrived as a blank",
            format!("{HEADS}/card?empty&img=/9j/4AA&B# /==&sp=a b"),
            StringsEqual::Different,
            "- img=<14 bytes, sha256 643748bf>\n+ img=<7 bytes, sha256 35c20999>\n- sp=<3 bytes, sha256 c8687a08>\n\
             + <6 bytes, sha256 4a500a90>\n+ sp=<3 bytes, sha256 c8687a08>"
                .to_owned(),
        ),
        (
            "another stage",
            format!("{}{url}", HEADS.replace("RELEASE", "TEST")),
            StringsEqual::Different,
            "- x-ca-stage:RELEASE\n+ x-ca-stage:TEST".to_owned(),
        ),
        (
            "another Accept and a header more",
            format!("{}x-tenant:made-up#{url}", HEADS.replace("application/json", "*/*")),
            StringsEqual::Different,
            "- application/json\n+ */*\n+ x-tenant:<7 bytes, sha256 da53422a>".to_owned(),
        ),
        (
            "of another build",
            "made-up".to_owned(),
            StringsEqual::Different,
            every_line_but_first("<7 bytes, sha256 da53422a>"),
        ),
        ("nothing", String::new(), StringsEqual::Different, every_line_but_first("<0 bytes, sha256 e3b0c442>")),
    ];
    for (case, server, verdict, message) in rows {
        check(case, &server, verdict, &message)?;
    }
    Ok(())
}

/// Returns the client's lines, with the gateway's in place of the first one.
fn every_line_but_first(server: &str) -> String {
    format!(
        "- POST\n+ {server}\n- application/json\n- \n- application/x-www-form-urlencoded; charset=UTF-8\n- \n\
         - x-ca-key:<11 bytes, sha256 1f0991eb>\n- x-ca-nonce:00000000-0000-4000-8000-000000000001\n- x-ca-stage:RELEASE\n\
         - x-ca-timestamp:1589468226000\n- /card?empty&img=<14 bytes, sha256 643748bf>&sp=<3 bytes, sha256 c8687a08>"
    )
}

fn check(case: &str, server: &str, verdict: StringsEqual, message: &str) -> Outcome {
    let query = [(Cow::Borrowed("empty"), Cow::Borrowed(""))];
    let form = [
        FormField {
            name: "sp",
            value: FormValue::Encoded(b"a+b"),
        },
        FormField {
            name: "img",
            value: FormValue::Encoded(b"/9j/4AA%26B%0A%2b/%3D%3D"),
        },
    ];
    let request = ToSign {
        method: "POST",
        path: "/card",
        query: &query,
        form: &form,
        body: None,
        content_type: "application/x-www-form-urlencoded; charset=UTF-8",
        accept: "application/json",
    };
    let credential = Credential::aliyun("made-up-key", "made-up-secret");
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_589_468_226);
    let nonce = "00000000-0000-4000-8000-000000000001";
    let signed = sign(
        Auth::AliyunSignature,
        &request,
        &credential,
        time,
        nonce,
        &SignOptions::default(),
    )?;
    let ours = signed.string_to_sign.ok_or("signed")?;
    let reported = format!("Invalid Signature, Server StringToSign:{server}");
    let server = server_string_to_sign(&reported).ok_or("the gateway's")?;
    let comparison = ours.compare(server);
    assert_eq!(comparison.result, verdict, "{case}: {comparison}");
    let shown = comparison.to_string();
    // Only the lines that differ.
    let differing: Vec<&str> = shown
        .lines()
        .filter(|line| line.starts_with(['-', '+']))
        .collect();
    let shown = if differing.is_empty() {
        shown.as_str()
    } else {
        &differing.join("\n")
    };
    assert_eq!(shown, message, "{case}");
    assert_eq!(ours.to_gateway_text(usize::MAX).len(), ours.length());
    Ok(())
}
