//! Documents in other spellings, and invalid ones.

use anyhow::Context as _;
use ocrmarket_wire::reader::{Kind, Reader};

/// Shuffles the members of every object, in the same order in every run.
pub(crate) fn shuffled(text: &str) -> anyhow::Result<String> {
    let mut out = String::with_capacity(text.len());
    let mut state = 1;
    shuffle(text, &mut state, &mut out)?;
    Ok(out)
}

fn shuffle(text: &str, state: &mut u64, out: &mut String) -> anyhow::Result<()> {
    let mut reader = Reader::new(text.as_bytes())?;
    match reader.kind()? {
        Kind::Object => {
            let mut members = Vec::new();
            reader.begin_object()?;
            while let Some(key) = reader.next_key()? {
                members.push((key.raw(), reader.skip()?));
            }
            for place in (1..members.len()).rev() {
                *state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                members.swap(place, (*state >> 33) as usize % (place + 1));
            }
            out.push('{');
            for (index, (key, value)) in members.into_iter().enumerate() {
                out.push_str(if index == 0 { "\"" } else { ",\"" });
                out.push_str(key);
                out.push_str("\":");
                shuffle(value, state, out)?;
            }
            out.push('}');
        }
        Kind::Array => {
            out.push('[');
            reader.begin_array()?;
            let mut is_first = true;
            while reader.next_element()? {
                if !std::mem::take(&mut is_first) {
                    out.push(',');
                }
                shuffle(reader.skip()?, state, out)?;
            }
            out.push(']');
        }
        _ => out.push_str(reader.skip()?),
    }
    Ok(())
}

/// Prints one line per value, indented by two, as `serde_json` does.
pub(crate) fn pretty(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let (mut depth, mut in_text, mut is_escaped) = (0, false, false);
    let mut characters = text.chars().peekable();
    let new_line = |depth: usize, out: &mut String| {
        out.push('\n');
        out.extend(std::iter::repeat_n("  ", depth));
    };
    while let Some(character) = characters.next() {
        if in_text {
            out.push(character);
            in_text = is_escaped || character != '"';
            is_escaped = character == '\\' && !is_escaped;
            continue;
        }
        match character {
            ' ' | '\n' | '\r' | '\t' => {}
            '{' | '[' => {
                out.push(character);
                while characters
                    .next_if(|next| next.is_ascii_whitespace())
                    .is_some()
                {}
                if characters
                    .peek()
                    .is_some_and(|next| !matches!(next, '}' | ']'))
                {
                    depth += 1;
                    new_line(depth, &mut out);
                } else {
                    out.extend(characters.next());
                }
            }
            '}' | ']' => {
                depth -= 1;
                new_line(depth, &mut out);
                out.push(character);
            }
            ',' => {
                out.push(character);
                new_line(depth, &mut out);
            }
            ':' => out.push_str(": "),
            character => {
                in_text = character == '"';
                out.push(character);
            }
        }
    }
    out
}

/// Escapes every character beyond ASCII as `\uXXXX`.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for character in text.chars() {
        if character.is_ascii() {
            out.push(character);
            continue;
        }
        for unit in character.encode_utf16(&mut [0; 2]) {
            out.push_str(&format!("\\u{unit:04x}"));
        }
    }
    out
}

/// Replaces a string in the middle of a document by `true`.
pub(crate) fn broken(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let text = std::str::from_utf8(bytes)?;
    let middle = text
        .char_indices()
        .map(|(at, _)| at)
        .find(|at| *at >= text.len() / 2)
        .unwrap_or_default();
    let colon = text[middle..]
        .find("\":\"")
        .or_else(|| text[middle..].find("\": \""));
    let value = middle + colon.context("a document has a text in its second half")? + 2;
    let quote = value
        + text[value..]
            .find('"')
            .context("a text begins with a quote")?;
    let after = quote + Reader::new(&bytes[quote..])?.skip()?.len();
    Ok([&bytes[..quote], b"true", &bytes[after..]].concat())
}
