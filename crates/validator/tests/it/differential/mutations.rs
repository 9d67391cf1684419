//! Mutations of a document: of its values, and of its bytes.

use super::documents::{Json, anything};
use super::random::Random;
use super::schemas::{NAMES, TEXTS};

/// Changes a value somewhere in a document.
pub(crate) fn mutate(random: &mut Random, document: &mut Json) {
    let locations = locations(document);
    let mut location = random.below(locations);
    if let Some(value) = nth(document, &mut location) {
        mutate_value(random, value);
    }
}

fn locations(json: &Json) -> usize {
    1 + match json {
        Json::Array(elements) => elements.iter().map(locations).sum(),
        Json::Object(members) => members.iter().map(|(_, value)| locations(value)).sum(),
        _ => 0usize,
    }
}

fn nth<'j>(json: &'j mut Json, location: &mut usize) -> Option<&'j mut Json> {
    if *location == 0 {
        return Some(json);
    }
    *location -= 1;
    match json {
        Json::Array(elements) => elements
            .iter_mut()
            .find_map(|element| nth(element, location)),
        Json::Object(members) => members
            .iter_mut()
            .find_map(|(_, value)| nth(value, location)),
        _ => None,
    }
}

fn mutate_value(random: &mut Random, value: &mut Json) {
    match value {
        _ if random.percent(30) => *value = anything(random, 2),
        Json::Object(members) => mutate_members(random, members),
        Json::Array(elements) => match random.below(4) {
            0 => elements.push(anything(random, 1)),
            1 => drop(elements.pop()),
            2 => elements.reverse(),
            _ => elements.extend(elements.first().cloned()),
        },
        Json::Text(text) => match random.below(3) {
            0 => text.push(*random.pick(&['a', '1', '年', '😀', '"', '\u{1}', '\u{7f}'])),
            1 => drop(text.pop()),
            _ => *text = random.word(&TEXTS).to_owned(),
        },
        Json::Number(number) => {
            let negated = match number.strip_prefix('-') {
                Some(positive) => positive.to_owned(),
                None => format!("-{number}"),
            };
            *number = negated;
        }
        Json::Boolean(value) => *value = !*value,
        Json::Null => *value = anything(random, 2),
    }
}

fn mutate_members(random: &mut Random, members: &mut Vec<(String, Json)>) {
    let location = random.below(members.len());
    match random.below(6) {
        0 => members.push((random.word(&NAMES).to_owned(), anything(random, 2))),
        1 => members.insert(location, ("undeclared".to_owned(), anything(random, 2))),
        2 => members.reverse(),
        _ if members.is_empty() => {}
        3 => drop(members.remove(location)),
        4 => {
            let again = (members[location].0.clone(), anything(random, 2));
            let before = random.below(members.len() + 1);
            members.insert(before, again);
        }
        _ => members[location].0.push('x'),
    }
}

/// Damages a document's bytes.
pub(crate) fn damage(random: &mut Random, text: &mut Vec<u8>) {
    let location = random.below(text.len());
    match random.below(5) {
        0 => text.truncate(location),
        1 => drop(text.remove(location)),
        2 => {
            const BYTES: &[u8] = b"{}[],:\"\\ 0-+.eEtfn/u\0\x1f\x7f\x80\xff\xef";
            text.insert(location, *random.pick(BYTES));
        }
        3 => text[location] ^= 1 << random.below(8),
        _ => {
            let pieces: [&[u8]; 8] = [
                b"\\ud800",
                b"\\udc00\\ud800",
                b"\xef\xbb\xbf",
                b"\xed\xa0\x80",
                b"\xc4\xea\xb7\xdd",
                b",",
                b"\"\":0,",
                b"01",
            ];
            let piece = *random.pick(&pieces);
            text.splice(location..location, piece.iter().copied());
        }
    }
}
