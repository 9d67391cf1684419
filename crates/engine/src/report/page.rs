//! The frame of self-contained HTML pages: one file without anything from elsewhere, readable in the
//! dark, on a phone and without the script.

use maud::{DOCTYPE, Markup, PreEscaped, html};

/// Style of all pages: colours, text, the search bar.
const STYLE: &str = include_str!("page.css");
/// Content security policy: nothing is loaded from outside or sent there.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// Renders a page. `style` and `script` are parts of this program, so they are not escaped.
pub(crate) fn document(
    language: &str,
    title: &str,
    style: &str,
    script: &str,
    body: &Markup,
) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                title { (title) }
                style { (PreEscaped(STYLE)) (PreEscaped(style)) }
            }
            body {
                (body)
                script { (PreEscaped(script)) }
            }
        }
    }
}

/// Renders a label in English and Chinese.
#[cfg(feature = "records")]
pub(crate) fn label([english, chinese]: [&str; 2]) -> Markup {
    html! { (english) " " span.zh lang="zh" { (chinese) } }
}
