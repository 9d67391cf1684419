//! Canonical spelling: equal JSON values have the same one. Numbers are spelled by value, keys are
//! sorted, escapes are resolved.
//!
//! `enum`, `const` and `uniqueItems` compare it. It is never shown.

use std::fmt::Write as _;

use ocrmarket_wire::reader::{Kind, Reader, SyntaxError};

use crate::decimal::Exact;
use ocrmarket_wire::tree::Tree;

/// Returns the spelling of a JSON value. `None` if it nests deeper than `depth`, contains a lone
/// surrogate, or is not JSON.
pub(crate) fn of_text(json: &str, depth: usize) -> Option<String> {
    let mut out = String::with_capacity(json.len() + 8);
    read(&mut Reader::from_text(json), depth, &mut out).ok()??;
    Some(out)
}

/// Returns the spelling of a tree.
pub(crate) fn of_tree(tree: &Tree<'_>) -> String {
    let mut out = String::new();
    write_tree(tree, &mut out);
    out
}

/// Returns the number of levels of arrays and objects in a tree.
pub(crate) fn depth(tree: &Tree<'_>) -> usize {
    match tree {
        Tree::Array(elements) => 1 + elements.iter().map(depth).max().unwrap_or_default(),
        Tree::Object(members) => {
            1 + members
                .iter()
                .map(|(_, member)| depth(member))
                .max()
                .unwrap_or_default()
        }
        _ => 0,
    }
}

fn read(
    reader: &mut Reader<'_>,
    depth: usize,
    out: &mut String,
) -> Result<Option<()>, SyntaxError> {
    let kind = reader.kind()?;
    if depth == 0 && matches!(kind, Kind::Object | Kind::Array) {
        return Ok(None);
    }
    match kind {
        Kind::Null => {
            reader.null()?;
            out.push('n');
        }
        Kind::Boolean => out.push(if reader.boolean()? { 't' } else { 'f' }),
        Kind::Number => Exact::new(reader.number()?).spell(out),
        Kind::String => match reader.string()?.decode() {
            Ok(text) => write_text(&text, out),
            Err(_) => return Ok(None),
        },
        Kind::Array => {
            out.push('[');
            reader.begin_array()?;
            while reader.next_element()? {
                if read(reader, depth - 1, out)?.is_none() {
                    return Ok(None);
                }
                out.push(',');
            }
            out.push(']');
        }
        Kind::Object => {
            let mut members = Vec::new();
            reader.begin_object()?;
            while let Some(key) = reader.next_key()? {
                let Ok(key) = key.decode() else {
                    return Ok(None);
                };
                let mut value = String::new();
                if read(reader, depth - 1, &mut value)?.is_none() {
                    return Ok(None);
                }
                members.push((key.into_owned(), value));
            }
            write_members(members, out);
        }
    }
    Ok(Some(()))
}

fn write_tree(tree: &Tree<'_>, out: &mut String) {
    match tree {
        Tree::Null => out.push('n'),
        Tree::Boolean(value) => out.push(if *value { 't' } else { 'f' }),
        Tree::Number(number) => Exact::new(number).spell(out),
        Tree::Text(text) => write_text(text, out),
        Tree::Array(elements) => {
            out.push('[');
            for element in elements {
                write_tree(element, out);
                out.push(',');
            }
            out.push(']');
        }
        Tree::Object(members) => {
            let spelt = |(key, member): &(std::borrow::Cow<'_, str>, Tree<'_>)| {
                (key.clone().into_owned(), of_tree(member))
            };
            write_members(members.iter().map(spelt).collect(), out);
        }
    }
}

/// Writes a string after its length, so that no string has the spelling of another value.
fn write_text(text: &str, out: &mut String) {
    let _ = write!(out, "\"{}:{text}", text.len());
}

/// Writes members in the order of their keys. Of equal keys the last counts.
fn write_members(mut members: Vec<(String, String)>, out: &mut String) {
    // The sort is stable, so the last of equal keys stays last.
    members.sort_by(|left, right| left.0.cmp(&right.0));
    out.push('{');
    let mut members = members.iter().peekable();
    while let Some((key, value)) = members.next() {
        if members.peek().is_some_and(|(next, _)| next == key) {
            continue;
        }
        write_text(key, out);
        out.push_str(value);
        out.push(',');
    }
    out.push('}');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_have_one_spelling() {
        let cases = [
            (
                r#"{"a": 1.0, "b": [true, null]}"#,
                r#"{"b":[true,null],"a":1}"#,
                true,
            ),
            (r#""\u5e74""#, "\"年\"", true),
            (r#"{"a": 1, "a": 2}"#, r#"{"a": 2}"#, true),
            ("[1, 2]", "[2, 1]", false),
            ("1", "true", false),
            ("\"1\"", "1", false),
            ("[\"a,b\"]", "[\"a\",\"b\"]", false),
            ("{}", "[]", false),
        ];
        for (left, right, are_equal) in cases {
            assert_eq!(
                of_text(left, 9) == of_text(right, 9),
                are_equal,
                "{left} {right}"
            );
            let tree = Tree::read(right.as_bytes()).map(|tree| of_tree(&tree));
            assert_eq!(tree.ok(), of_text(right, 9), "{right}");
        }
        assert_eq!(of_text("[[1]]", 1), None);
    }
}
