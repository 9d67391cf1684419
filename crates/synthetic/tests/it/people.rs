//! No synthetic document contains a number that could belong to a person.

use ocrmarket_synthetic::Options;
use serde_json::Value;

use super::{DOCUMENTS, Repository};

#[test]
fn identity_and_card_numbers_fail_their_checksums_unless_asked() {
    let repository = Repository::read();
    let mut seen = [0, 0];
    for operation in repository.operations() {
        for valid_ids in [false, true] {
            let options = Options {
                seed: 11,
                valid_ids,
                ..Options::default()
            };
            for document in repository
                .sampler(operation, options)
                .documents()
                .take(DOCUMENTS)
            {
                let value: Value = serde_json::from_str(&document.text).expect("it is JSON");
                each_text(&value, &mut |text| {
                    if is_card(text) {
                        seen[0] += 1;
                        assert_eq!(passes_luhn(text), valid_ids, "{}: {text}", operation.path);
                    } else if is_identity(text) {
                        seen[1] += 1;
                        assert!(
                            text.starts_with("99") || text.starts_with("00"),
                            "{text}: an assigned region"
                        );
                        assert_eq!(
                            passes_identity(text),
                            valid_ids,
                            "{}: {text}",
                            operation.path
                        );
                    }
                });
            }
        }
    }
    assert!(
        seen.iter().all(|seen| *seen >= 10),
        "{seen:?}: the test looked at too few"
    );
}

#[test]
fn nothing_else_looks_like_a_number_of_somebody() {
    let repository = Repository::read();
    for operation in repository.operations() {
        for document in repository
            .sampler(operation, Options::default())
            .documents()
            .take(DOCUMENTS)
        {
            let value: Value = serde_json::from_str(&document.text).expect("it is JSON");
            each_text(&value, &mut |text| {
                let digits = text.chars().filter(char::is_ascii_digit).count();
                let is_mobile = digits == 11 && text.len() == 11 && text.starts_with('1');
                assert!(
                    !is_mobile || text.starts_with("120"),
                    "{text}: a range that is in use"
                );
                let host = text.split_once('@').map(|(_, host)| host);
                let is_example =
                    |host: &str| host.starts_with("example.") || host.ends_with(".invalid");
                assert!(host.is_none_or(is_example), "{text}: a host that can exist");
            });
        }
    }
}

/// Visits every string in a value.
fn each_text(value: &Value, visit: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => visit(text),
        Value::Array(elements) => elements
            .iter()
            .for_each(|element| each_text(element, visit)),
        Value::Object(members) => members.values().for_each(|member| each_text(member, visit)),
        _ => {}
    }
}

fn is_card(text: &str) -> bool {
    (16..=19).contains(&text.len())
        && text.starts_with("9999")
        && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_identity(text: &str) -> bool {
    let is_digit = |byte: &u8| byte.is_ascii_digit();
    text.len() == 18
        && text.as_bytes()[..17].iter().all(is_digit)
        && text.ends_with(|last: char| last.is_ascii_digit() || last == 'X')
}

/// Checks the Luhn digit, from the right: every second digit counts twice.
fn passes_luhn(text: &str) -> bool {
    let digits = text.bytes().rev().map(|byte| u32::from(byte - b'0'));
    let sum: u32 = digits
        .enumerate()
        .map(|(location, digit)| {
            if location % 2 == 1 {
                digit * 2 % 10 + digit / 5
            } else {
                digit
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Checks a number by GB 11643: weights are powers of two modulo 11, the last character has weight
/// 1, the sum is 1 modulo 11.
fn passes_identity(text: &str) -> bool {
    let digits = text.bytes().rev().map(|byte| {
        if byte == b'X' {
            10
        } else {
            u64::from(byte - b'0')
        }
    });
    let sum: u64 = digits
        .enumerate()
        .map(|(location, digit)| digit * (1 << location))
        .sum();
    sum % 11 == 1
}

#[test]
fn the_checks_themselves_are_right() {
    assert!(passes_luhn("79927398713") && !passes_luhn("79927398710"));
    assert!(passes_identity("11010519491231002X") && !passes_identity("110105194912310020"));
}
