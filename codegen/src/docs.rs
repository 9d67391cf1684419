//! Converts schema text to doc comment lines: one `#[doc]` per line, safe for rustdoc and for the
//! documentation lints.
//!
//! Descriptions are prose, not markdown. Everything that rustdoc would read as a link, a tag, a
//! code block or a doctest is escaped. Only backticks in pairs are kept, because authors write
//! values in them.

/// Returns the doc lines of a text. Leading white space of each line is dropped (four blanks would
/// make a doctest), and markdown is escaped.
pub(crate) fn lines(text: &str) -> Vec<String> {
    text.trim()
        .lines()
        // A tab is white space too, and the documentation lints reject it.
        .map(|line| escape_line(&line.trim().replace('\t', " ")))
        .collect()
}

/// Returns a text for the middle of a line: its lines, joined by blanks.
pub(crate) fn inline(text: &str) -> String {
    lines(text).join(" ")
}

/// Returns a text as code, or in quotes if backticks cannot enclose it.
pub(crate) fn code(text: &str) -> String {
    let is_plain = !text.is_empty() && text.trim() == text && !text.contains(['`', '\n', '\t']);
    if is_plain {
        format!("`{text}`")
    } else {
        inline(&format!("\"{text}\""))
    }
}

/// Groups digits in threes: `4,194,304`.
pub(crate) fn grouped(digits: &str, separator: char) -> String {
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

fn escape_line(line: &str) -> String {
    let paired = line.matches('`').count().is_multiple_of(2) && !line.contains("``");
    let mut escaped = String::with_capacity(line.len());
    for (index, part) in line.split('`').enumerate() {
        if index > 0 {
            escaped.push_str(if paired { "`" } else { "\\`" });
        }
        if paired && index % 2 == 1 {
            escaped.push_str(part);
        } else {
            escape_prose(part, &mut escaped);
        }
    }
    escape_start(escaped)
}

/// Escapes prose between code spans, one word at a time. White space is kept.
fn escape_prose(prose: &str, escaped: &mut String) {
    for (index, word) in prose.split(' ').enumerate() {
        if index > 0 {
            escaped.push(' ');
        }
        if let Some(url) = bare_url(word) {
            let (head, tail) = word.split_at(url.len());
            escaped.push('<');
            escaped.push_str(head);
            escaped.push('>');
            escape_characters(tail, escaped);
        } else if is_code_like(word) {
            let name = word.trim_matches(|c: char| !is_name_character(c));
            let start = word.find(name).unwrap_or(0);
            escape_characters(&word[..start], escaped);
            escaped.push('`');
            escaped.push_str(name);
            escaped.push('`');
            escape_characters(&word[start + name.len()..], escaped);
        } else {
            escape_characters(word, escaped);
        }
    }
}

fn escape_characters(text: &str, escaped: &mut String) {
    for character in text.chars() {
        if matches!(
            character,
            '[' | ']' | '<' | '>' | '*' | '\\' | '_' | '~' | '|' | '&'
        ) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
}

/// Escapes the start of a line that would begin a heading, a quote, a list, a rule or a table.
fn escape_start(line: String) -> String {
    let numbered = line
        .split_once(['.', ')'])
        .is_some_and(|(head, _)| !head.is_empty() && head.bytes().all(|b| b.is_ascii_digit()));
    if numbered {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        format!("{}\\{}", &line[..digits], &line[digits..])
    } else if line.starts_with(['#', '+', '-', '=']) {
        format!("\\{line}")
    } else {
        line
    }
}

fn bare_url(word: &str) -> Option<&str> {
    if !(word.starts_with("https://") || word.starts_with("http://")) {
        return None;
    }
    let url = word.trim_end_matches(['.', ',', ';', ':', ')', '。', '，']);
    (!url.contains(['<', '>'])).then_some(url)
}

fn is_name_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}

/// Returns `true` if a word reads as code, such as `AppCode` or `task_id`. Clippy requires
/// backticks around these.
fn is_code_like(word: &str) -> bool {
    let name = word.trim_matches(|c: char| !is_name_character(c));
    // A Chinese label with `_V2` at its end is a label, not a name.
    if name.is_empty() || !word.is_ascii() || !name.chars().all(is_name_character) {
        return false;
    }
    let inner_capital = name
        .as_bytes()
        .windows(2)
        .any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
    inner_capital || (name.contains('_') && name.bytes().any(|byte| byte.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::{code, lines};

    #[test]
    fn what_rustdoc_would_read_is_escaped() {
        let rows = [
            ("Card number, digits only.", "Card number, digits only."),
            ("Written `YYYYMMDD`.", "Written `YYYYMMDD`."),
            ("An unpaired ` tick", "An unpaired \\` tick"),
            ("```rust", "\\`\\`\\`rust"),
            ("see [0] and ]]", "see \\[0\\] and \\]\\]"),
            ("a <b> & c", "a \\<b\\> \\& c"),
            ("ends */ here", "ends \\*/ here"),
            (
                "sent as task_id, an AppCode",
                "sent as `task_id`, an `AppCode`",
            ),
            (
                "at https://example.com/a_b.",
                "at <https://example.com/a_b>.",
            ),
            ("发票识别_V2", "发票识别\\_V2"),
            ("# not a heading", "\\# not a heading"),
            ("1. not a list", "1\\. not a list"),
            ("- not a list", "\\- not a list"),
            ("    let code = 1;", "let code = 1;"),
            ("a\tb", "a b"),
        ];
        for (text, expected) in rows {
            assert_eq!(lines(text), [expected], "{text}");
        }
    }

    #[test]
    fn keys_and_words_stand_as_code_where_they_can() {
        for (text, expected) in [
            ("id-number", "`id-number`"),
            ("[x] <b>", "`[x] <b>`"),
            ("a`b", "\"a\\`b\""),
            ("a\n# b", "\"a \\# b\""),
            ("", "\"\""),
            (" ", "\" \""),
        ] {
            assert_eq!(code(text), expected, "{text:?}");
        }
    }

    #[test]
    fn each_line_is_a_line() {
        assert_eq!(lines("One.\n\n    Two.\n"), ["One.", "", "Two."]);
    }
}
