//! Synthetic contents: strings that are visibly artificial, and numbers that belong to no person.
//!
//! Identity numbers use region codes that were never assigned. Card numbers use an issuer code that
//! was never assigned. Both fail their checksums unless valid ones are requested. Telephone numbers
//! are from unused ranges. E-mail addresses use domains that are reserved for examples.

use ocrmarket_wire::{LeafFormat, Privacy};

use super::random::Random;
use super::value::{Meaning, civil, compact_date, days, month_of};

/// Region codes that were never assigned; the first digit of a real one is 1 to 8.
const REGIONS: [&str; 4] = ["990101", "991302", "002103", "000704"];
const LETTERS: [char; 10] = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'];
/// Weights of the first seventeen digits of an identity number (GB 11643).
const ID_WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/// Check characters by remainder (GB 11643).
const ID_CHECKS: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];

/// Generates an identity number. Returns it with the day of birth in it, as days from 1970-01-01.
pub(super) fn id_number(valid: bool, random: &mut Random) -> (String, i64) {
    let birthday = birthday(random);
    let region = random.pick(&REGIONS).copied().unwrap_or("990101");
    let mut number = format!(
        "{region}{}{:03}",
        compact_date(civil(birthday)),
        random.below(1000)
    );
    let right = id_check(&number);
    number.push(if valid {
        right
    } else {
        other(&ID_CHECKS, right, random)
    });
    (number, birthday)
}

/// Generates a day of birth, as days from 1970-01-01.
pub(super) fn birthday(random: &mut Random) -> i64 {
    random.between(days(1950, 1, 1), days(2003, 12, 31))
}

/// Returns the check character of the first seventeen digits.
fn id_check(digits: &str) -> char {
    let sum: u32 = digits
        .chars()
        .zip(ID_WEIGHTS)
        .map(|(digit, weight)| digit.to_digit(10).unwrap_or(0) * weight)
        .sum();
    ID_CHECKS[sum as usize % 11]
}

/// Generates a card number of 16 to 19 digits.
pub(super) fn card_number(valid: bool, random: &mut Random) -> String {
    let length = random.length((15, 18));
    let mut number = String::from("9999");
    number.extend((4..length).map(|_| digit(random)));
    let right = luhn_check(&number);
    let digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
    number.push(if valid {
        right
    } else {
        other(&digits, right, random)
    });
    number
}

/// Returns the check digit of a card number by the Luhn algorithm.
fn luhn_check(digits: &str) -> char {
    let doubled = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let sum: u32 = digits
        .chars()
        .rev()
        .filter_map(|digit| digit.to_digit(10))
        .enumerate()
        .map(|(location, digit)| {
            if location % 2 == 0 {
                doubled(digit)
            } else {
                digit
            }
        })
        .sum();
    char::from_digit((10 - sum % 10) % 10, 10).unwrap_or('0')
}

/// Returns a random character other than `wrong`.
fn other(choices: &[char], wrong: char, random: &mut Random) -> char {
    let location = choices
        .iter()
        .position(|choice| *choice == wrong)
        .unwrap_or(0);
    let step = 1 + random.index(choices.len() - 1);
    choices[(location + step) % choices.len()]
}

fn phone(random: &mut Random) -> String {
    // Real mobile numbers start with 13 to 19; real area codes never start with 000.
    if random.chance(800_000) {
        format!("120{}", digits(8, random))
    } else {
        format!("000-{}", digits(8, random))
    }
}

fn email(random: &mut Random) -> String {
    let host = random
        .pick(&["example.com", "example.org", "test.invalid"])
        .copied()
        .unwrap_or("example.com");
    format!("test{}@{host}", random.below(1000))
}

/// Returns a letter-like character.
pub(super) fn letter(random: &mut Random) -> char {
    random.pick(&LETTERS).copied().unwrap_or('甲')
}

/// Returns that number of hexadecimal digits.
pub(super) fn hex(length: usize, random: &mut Random) -> String {
    (0..length)
        .filter_map(|_| char::from_digit(u32::try_from(random.below(16)).unwrap_or(0), 16))
        .collect()
}

/// Returns that number of decimal digits.
pub(super) fn digits(length: usize, random: &mut Random) -> String {
    (0..length).map(|_| digit(random)).collect()
}

fn digit(random: &mut Random) -> char {
    char::from_digit(u32::try_from(random.below(10)).unwrap_or(0), 10).unwrap_or('0')
}

/// Generates the meaning of a leaf with that format, within a range if there is one.
pub(super) fn meaning(
    format: LeafFormat,
    birth: bool,
    range: Option<(i64, i64)>,
    random: &mut Random,
) -> Meaning {
    let within = |default: (i64, i64)| range.unwrap_or(default);
    let day = |random: &mut Random| {
        let (low, high) = within((days(2008, 1, 1), days(2024, 12, 31)));
        if birth && range.is_none() {
            birthday(random)
        } else {
            random.between(low, high)
        }
    };
    let number = |default: (i64, i64), step: i64, random: &mut Random| {
        let (low, high) = within(default);
        // Multiples of the step in the range, or of 1 if the range contains none.
        let multiples = |step: i64| {
            (
                low.div_euclid(step) + i64::from(low.rem_euclid(step) > 0),
                high.div_euclid(step),
            )
        };
        let step = if multiples(step).0 <= multiples(step).1 {
            step
        } else {
            1
        };
        let (first, last) = multiples(step);
        Meaning::Number(random.between(first, last) * step)
    };
    match format {
        LeafFormat::Amount => {
            let steps = [100_000, 100_000, 10_000, 100, 1];
            let step = random.pick(&steps).copied().unwrap_or(100);
            number((0, 30_000_000), step, random)
        }
        LeafFormat::Count => number((0, 3_600), 100, random),
        LeafFormat::Percentage => number((100, 2_400), 50, random),
        LeafFormat::Date | LeafFormat::DatePhrase | LeafFormat::DateTime => {
            Meaning::Day(day(random))
        }
        LeafFormat::Month => Meaning::Month(month_of(day(random))),
        LeafFormat::DateOrMonth => {
            let day = day(random);
            if random.chance(300_000) {
                Meaning::Month(month_of(day))
            } else {
                Meaning::Day(day)
            }
        }
        LeafFormat::Year => Meaning::Year(civil(day(random)).year.into()),
        LeafFormat::Day => number((100, 2_800), 100, random),
        LeafFormat::MonthOfYear => number((100, 1_200), 100, random),
        LeafFormat::MonthRange => {
            let first = month_of(day(random));
            Meaning::Months(first, first + random.between(0, 59))
        }
        _ => Meaning::None,
    }
}

/// Generates a string of a format without a meaning, or without a format.
pub(super) fn text(
    format: Option<LeafFormat>,
    class: Option<Privacy>,
    valid_ids: bool,
    random: &mut Random,
) -> String {
    match (format, class) {
        (Some(LeafFormat::IdNumber), _) | (None, Some(Privacy::IdNumber)) => {
            id_number(valid_ids, random).0
        }
        (Some(LeafFormat::CardNumber), _) | (None, Some(Privacy::BankCard)) => {
            card_number(valid_ids, random)
        }
        (Some(LeafFormat::Phone), _) | (None, Some(Privacy::Phone)) => phone(random),
        (Some(LeafFormat::Email), _) | (None, Some(Privacy::Email)) => email(random),
        (_, Some(Privacy::Address)) => format!("测试省样例市虚构路{}号", random.between(1, 999)),
        (_, Some(Privacy::Employer)) => format!("测试公司{}", letter(random)),
        (_, Some(Privacy::Account)) => format!("TEST{}", digits(8, random)),
        (_, Some(Privacy::Image)) => String::from("dGVzdA=="),
        (_, Some(Privacy::FreeText)) => format!("测试内容{}{}", letter(random), letter(random)),
        _ => format!("测试{}", letter(random)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns `true` if an identity number is valid. Uses the inverse check: the weighted sum of
    /// all 18 characters is 1 modulo 11.
    fn id_is_right(number: &str) -> bool {
        let value = |character: char| {
            if character == 'X' {
                10
            } else {
                character.to_digit(10).unwrap_or(0)
            }
        };
        number
            .chars()
            .zip(ID_WEIGHTS.into_iter().chain([1]))
            .map(|(digit, weight)| value(digit) * weight)
            .sum::<u32>()
            % 11
            == 1
    }

    fn card_is_right(number: &str) -> bool {
        let rev = number
            .chars()
            .rev()
            .filter_map(|digit| digit.to_digit(10))
            .enumerate();
        rev.map(|(location, digit)| {
            if location % 2 == 1 {
                digit * 2 / 10 + digit * 2 % 10
            } else {
                digit
            }
        })
        .sum::<u32>()
            % 10
            == 0
    }

    #[test]
    fn checksums_fail_unless_asked_otherwise() {
        // Published examples of the two standards.
        assert!(id_is_right("11010519491231002X"));
        assert_eq!(id_check("11010519491231002"), 'X');
        assert!(card_is_right("79927398713"));
        assert_eq!(luhn_check("7992739871"), '3');
        for document in 0..2000 {
            let mut random = Random::new(1, document);
            for valid in [true, false] {
                assert_eq!(id_is_right(&id_number(valid, &mut random).0), valid);
                assert_eq!(card_is_right(&card_number(valid, &mut random)), valid);
            }
        }
    }

    #[test]
    fn numbers_belong_to_nobody() {
        for document in 0..500 {
            let mut random = Random::new(2, document);
            let id = id_number(true, &mut random).0;
            assert!(id.starts_with("99") || id.starts_with("00"), "{id}");
            assert!(card_number(true, &mut random).starts_with("9999"));
            let phone = phone(&mut random);
            assert!(
                phone.starts_with("120") || phone.starts_with("000"),
                "{phone}"
            );
        }
    }
}
