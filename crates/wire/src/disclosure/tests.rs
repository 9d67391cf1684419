use proptest::prelude::*;

use super::LeafFormat::{Amount, Count, Date, DatePhrase, MonthRange};
use super::*;

#[test]
fn undeclared_keys_are_names_or_personal_data() {
    let (identifier, long) = ("a".repeat(64), "a".repeat(65));
    let (wide, too_wide) = ("卡".repeat(64), "卡".repeat(65));
    let rows: [(Disclosure, &[&str]); 3] = [
        (
            Disclosure::Shown,
            &["task_id", "creditHeader", "_x", "line2024", &identifier],
        ),
        (
            Disclosure::IfFrequent,
            &[
                "卡等级",
                "张三",
                "",
                "a b",
                "c/d",
                "1st",
                "a.b-c$2",
                "单位1234",
                &wide,
            ],
        ),
        (
            Disclosure::Hidden,
            &[
                "110105194912310021",
                "id110105",
                "卡12345",
                "卡１２３４５",
                "6222 0200 0000",
                "2026-01-01",
                "a@b.cn",
                "一一零一零五一",
                "a\u{1b}b",
                "a\u{202e}b",
                &long,
                &too_wide,
            ],
        ),
    ];
    for (expected, keys) in rows {
        for key in keys {
            assert_eq!(undeclared_key(key), expected, "{key:?}");
        }
    }
}

#[test]
fn strings_are_shown_if_a_declared_form_reads_them() {
    let shape = ValueShape::parse("[0-9a-f]{16}|[0-9]{1,8}").ok();
    let of = |format, known| PublicForms {
        format,
        known,
        shape: None,
    };
    let shaped = PublicForms {
        shape: shape.as_ref(),
        ..PublicForms::default()
    };
    let rows = [
        (of(None, None), "anything", Disclosure::Hidden),
        (of(None, None), "--", Disclosure::Shown),
        (of(Some(Date), None), "2015年05月05日", Disclosure::Shown),
        (of(Some(Date), None), "张三", Disclosure::Hidden),
        (
            of(Some(DatePhrase), None),
            "张三2015年05月05日",
            Disclosure::Hidden,
        ),
        (
            of(Some(MonthRange), None),
            "2010年07月-2015年05月的张三",
            Disclosure::Hidden,
        ),
        (of(Some(Amount), None), "1,234,567.80元", Disclosure::Shown),
        (
            of(Some(Amount), None),
            "110105194912310元",
            Disclosure::Hidden,
        ),
        (of(Some(Count), None), "13800138000", Disclosure::Hidden),
        (of(None, Some(true)), "贷记卡", Disclosure::Shown),
        (of(None, Some(false)), "预付卡", Disclosure::IfFrequent),
        (
            of(None, Some(false)),
            "预付卡6222 0200 000",
            Disclosure::Hidden,
        ),
        (
            of(None, Some(false)),
            "wang@example.com",
            Disclosure::Hidden,
        ),
        (of(None, Some(false)), "a\u{1b}[2J", Disclosure::Hidden),
        (shaped, "00a0000000000000", Disclosure::Shown),
        (shaped, "6222020000000000", Disclosure::Hidden),
        (shaped, "19491231", Disclosure::Hidden),
        (shaped, "123456", Disclosure::Shown),
        (shaped, "张三", Disclosure::Hidden),
    ];
    for (forms, text, expected) in rows {
        assert_eq!(forms.of_string(text), expected, "{text}");
    }
}

#[test]
fn numbers_are_shown_if_they_are_short_or_have_the_shape() {
    let shape = ValueShape::parse("[0-9]{1,4}\\.[0-9]{1,9}").ok();
    let forms = PublicForms {
        shape: shape.as_ref(),
        ..PublicForms::default()
    };
    for (number, expected) in [
        ("-1", Disclosure::Shown),
        ("999999", Disclosure::Shown),
        ("1234567", Disclosure::Hidden),
        ("110105194912310021", Disclosure::Hidden),
        ("1.1010519e7", Disclosure::Hidden),
    ] {
        assert_eq!(forms.of_number(number), expected, "{number}");
    }
}

#[test]
fn frequent_keys_and_values_are_shown_from_five_records_on() {
    for (disclosure, records, expected) in [
        (Disclosure::Hidden, u64::MAX, false),
        (Disclosure::IfFrequent, FREQUENT - 1, false),
        (Disclosure::IfFrequent, FREQUENT, true),
        (Disclosure::Shown, 0, true),
    ] {
        assert_eq!(disclosure.is_shown_after(records), expected);
        assert_eq!(disclosure.is_shown(), disclosure == Disclosure::Shown);
    }
}

#[test]
fn shapes_match_whole_values() {
    let rows: [(&str, &[&str], &[&str]); 7] = [
        ("a", &["a"], &["", "aa", "b"]),
        ("[0-9]{1,4}", &["1", "1234"], &["", "12345", "1a"]),
        ("-?[0-9]{2}", &["-12", "12"], &["1", "--12"]),
        (
            "授信额度|共享授信额度",
            &["授信额度", "共享授信额度"],
            &["共享"],
        ),
        ("a{0,2}a", &["a", "aa", "aaa"], &["", "aaaa"]),
        ("[A-Z_\\-]{1,3}\\.x", &["A-_.x"], &["a.x", "A_x"]),
        ("[a-]", &["a", "-"], &["b"]),
    ];
    for (pattern, matching, others) in rows {
        let shape = ValueShape::parse(pattern).expect(pattern);
        for text in matching {
            assert!(shape.matches(text), "{pattern} {text}");
        }
        for text in others {
            assert!(!shape.matches(text), "{pattern} {text}");
        }
    }
    assert!(!ValueShape::parse("a{1,127}").is_ok_and(|shape| shape.matches(&"a".repeat(128))));
}

#[test]
fn other_patterns_say_where_they_are_wrong() {
    for (pattern, at) in [
        ("", 1),
        ("a|", 3),
        ("a*", 2),
        (".", 1),
        ("[", 2),
        ("[]", 3),
        ("[z-a]", 5),
        ("a{", 3),
        ("a{2,1}", 7),
        ("a{0}", 5),
        ("a{128}", 6),
        ("a{1", 4),
        ("(a)", 1),
        ("a\\", 3),
    ] {
        let error = ValueShape::parse(pattern).expect_err(pattern).to_string();
        assert!(
            error.starts_with(&format!("at character {at}, ")),
            "{pattern}: {error}"
        );
    }
}

proptest! {
    #[test]
    fn a_number_of_a_person_is_never_shown(
        digits in "[0-9]{7,19}",
        mark in "[ -]?",
        before in "[a-z张]{0,3}",
    ) {
        let marked: String = digits.chars().flat_map(|digit| [digit.to_string(), mark.clone()]).collect();
        let text = format!("{before}{marked}");
        prop_assert!(resembles_personal(&text));
        prop_assert_ne!(undeclared_key(&digits), Disclosure::Shown);
        let forms = PublicForms { known: Some(false), ..PublicForms::default() };
        prop_assert_eq!(forms.of_string(&text), Disclosure::Hidden);
        prop_assert_eq!(forms.of_number(&digits), Disclosure::Hidden);
        prop_assert_eq!(unlisted_code(&digits), Disclosure::Hidden);
    }

    #[test]
    fn any_pattern_is_a_shape_or_an_error(pattern in "[a\\[\\]{},0-9?|\\\\-]{0,12}", text in "[a0-9-]{0,8}") {
        let _ = ValueShape::parse(&pattern).map(|shape| shape.matches(&text));
    }
}
