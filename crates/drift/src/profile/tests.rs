//! Invariants of profiles, regardless of how documents were split, and of their bytes.

use std::fmt::Write as _;
use std::sync::Arc;

use proptest::prelude::*;

use super::*;

const BUNDLE: &[u8] = br##"{
    "anyOf": [
        {"$ref": "#/$defs/Card", "x-role": "success"},
        {"$ref": "#/$defs/Envelope", "x-role": "envelope"}
    ],
    "$defs": {
        "Card": {
            "type": "object",
            "x-privacy": "public",
            "properties": {
                "kind": {"type": "string", "x-words": [{"const": "debit", "variant": "Debit"}]},
                "place": {"type": "string", "x-shape": "[a-z0-9]{1,12}"},
                "owner": {"type": "string", "x-privacy": "name"},
                "parts": {"type": "array", "items": {"$ref": "#/$defs/Card"}}
            },
            "required": ["kind"]
        },
        "Envelope": {"type": "object", "x-privacy": "public", "properties": {"body": {"$ref": "#/$defs/Card"}}}
    }
}"##;

/// Pseudo-random small numbers from a seed.
struct Numbers(u64);

impl Numbers {
    fn one_of<'t>(&mut self, texts: [&'t str; 4]) -> &'t str {
        texts[usize::try_from(self.below(4)).unwrap_or_default()]
    }

    fn below(&mut self, end: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

/// Returns a document with every kind of location: known values, many values, nested lists,
/// duplicate keys, maps.
fn document(seed: u64) -> String {
    let mut numbers = Numbers(seed);
    let mut body = String::new();
    card(&mut numbers, 3, &mut body);
    body
}

fn card(numbers: &mut Numbers, depth: u64, out: &mut String) {
    out.push('{');
    let mut joint = "";
    for _ in 0..numbers.below(8) {
        out.push_str(joint);
        joint = ",";
        let number = numbers.below(90);
        // Writing into a String cannot fail.
        let _ = match numbers.below(9) {
            0 => write!(
                out,
                r#""kind":"{}""#,
                numbers.one_of(["debit", "de bit", "credit", "--"])
            ),
            1 => write!(out, r#""place":"{number}""#),
            2 => write!(out, r#""place":{number}.5"#),
            3 => write!(out, r#""owner":"\u6d4b{number}""#),
            4 => write!(
                out,
                r#""new{number}":[null,true,"2026-01-{:02}"]"#,
                number % 31 + 1
            ),
            5 => write!(out, r#""测试{number}":{{"a":1}}"#),
            6 => write!(
                out,
                r#""owner":{{"x{number}":"a text that is too long to be kept for a while"}}"#
            ),
            _ if depth > 0 => {
                out.push_str(r#""parts":["#);
                card(numbers, depth - 1, out);
                out.push(',');
                card(numbers, depth - 1, out);
                write!(out, "]")
            }
            _ => write!(out, r#""kind":null"#),
        };
    }
    out.push('}');
}

fn profiled(seeds: &[u64], name: &str) -> Shard {
    let mut profiler = Profiler::new();
    let declarations = Arc::new(Declarations::read(BUNDLE).expect("a schema"));
    let operation = profiler.operation("acme/card", "0", declarations);
    for seed in seeds {
        let day = ProfileDay::from_number(20_000 + u32::try_from(seed % 1_500).expect("small"))
            .filter(|_| seed % 7 > 0);
        let (payload, body) = match seed % 3 {
            0 => ("", document(*seed)),
            _ => ("/body", format!(r#"{{"body":{}}}"#, document(*seed))),
        };
        let cut = if seed % 11 == 0 {
            body.len() - 1
        } else {
            body.len()
        };
        let counted =
            profiler.document(operation, "success", payload, day, &body.as_bytes()[..cut]);
        assert_eq!(counted.is_ok(), cut == body.len());
    }
    profiler.seal([name])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn how_documents_are_split_does_not_matter(
        seeds in prop::collection::vec(any::<u64>(), 0..120),
        size in 1_usize..40,
        turn in any::<prop::sample::Index>(),
    ) {
        let whole = Profile::of(profiled(&seeds, "whole")).whole();
        let mut split = Profile::default();
        let mut turned = seeds.clone();
        turned.rotate_left(if seeds.is_empty() { 0 } else { turn.index(seeds.len()) });
        for (number, part) in turned.chunks(size).enumerate() {
            let shard = profiled(part, &format!("part {number}"));
            split.merge(Profile::read(&Profile::of(shard).write()).expect("it is whole"));
        }
        prop_assert!(split.whole() == whole);
        prop_assert!(split.compacted().whole() == whole);
        prop_assert_eq!(split.receipt().documents, seeds.len() as u64);
    }

    #[test]
    fn reading_once_counts_the_same(seeds in prop::collection::vec(any::<u64>(), 0..60), spaced in any::<bool>()) {
        let count = |guesses: bool| {
            let mut profiler = Profiler::new();
            let declarations = Arc::new(Declarations::read(BUNDLE).expect("a schema"));
            let operation = profiler.operation("acme/card", "0", declarations);
            for seed in &seeds {
                let mut body = document(*seed);
                if spaced {
                    body = body.replace(':', " : ").replace(',', ",\n  ").replace('{', "{ ");
                }
                if seed % 11 == 0 {
                    body.pop();
                }
                let day = ProfileDay::from_number(20_000 + u32::try_from(seed % 5).expect("small"));
                let body = body.as_bytes();
                let is_counted = guesses && profiler.guessed(operation, "success", "", day, body, &["owner".to_owned()]);
                if !is_counted {
                    let _ = profiler.document(operation, "success", "", day, body);
                }
            }
            profiler.seal(["a"])
        };
        prop_assert!(Profile::of(count(true)).write() == Profile::of(count(false)).write());
    }

    #[test]
    fn merging_is_set_union(parts in prop::collection::vec(prop::collection::vec(any::<u64>(), 0..6), 1..5)) {
        let profiles: Vec<Profile> = parts.iter().map(|seeds| Profile::of(profiled(seeds, "a"))).collect();
        let merged = |order: &mut dyn Iterator<Item = &Profile>| {
            let mut all = Profile::default();
            order.for_each(|profile| all.merge(profile.clone()));
            all
        };
        let once = merged(&mut profiles.iter());
        prop_assert!(merged(&mut profiles.iter().rev()).write() == once.write());
        prop_assert!(merged(&mut profiles.iter().chain(&profiles)).write() == once.write());
        let mut inner = merged(&mut profiles.iter().skip(1));
        inner.merge(profiles[0].clone());
        prop_assert!(inner.write() == once.write());
        prop_assert!(Profile::read(&once.write()).is_ok_and(|read| read == once));
    }

    #[test]
    fn a_damaged_file_is_refused(seeds in prop::collection::vec(any::<u64>(), 1..6), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let bytes = Profile::of(profiled(&seeds, "a")).write();
        prop_assert_eq!(Profile::read(&bytes).map(|read| read.write()), Ok(bytes.clone()));
        let at = at.index(bytes.len());
        // Any byte except the original one.
        let byte = bytes[at].wrapping_add(byte.max(1));
        let damaged = [&bytes[..at], &[byte], &bytes[at + 1..]].concat();
        prop_assert!(Profile::read(&damaged).is_err());
    }
}

#[test]
fn every_change_of_one_byte_is_refused() {
    let mut profile = Profile::default();
    for (body, part) in [
        (r#"{"place":"x","owner":"测试"}"#, "a"),
        (r#"{"kind":"debit","place":-1.5}"#, "b"),
    ] {
        let mut profiler = Profiler::new();
        let declarations = Arc::new(Declarations::read(BUNDLE).expect("a schema"));
        let operation = profiler.operation("acme/card", "0", declarations);
        profiler
            .document(
                operation,
                "success",
                "",
                ProfileDay::from_number(20_000),
                body.as_bytes(),
            )
            .expect("JSON");
        profile.merge(Profile::of(profiler.seal([part])));
    }
    let bytes = profile.write();
    assert!(Profile::read(&bytes).is_ok_and(|read| read == profile));
    for at in 0..bytes.len() {
        let was = bytes[at];
        // Another digit or letter, another case, a blank, a byte that is not ASCII, and one that no
        // line can contain.
        for byte in [b'0', b'1', b' ', b'\n', was ^ 1, was ^ 0x20, was ^ 0x80] {
            let mut damaged = bytes.clone();
            damaged[at] = byte;
            let read = Profile::read(&damaged);
            let is_refused = read.is_err_and(|error| error.offset() <= bytes.len());
            assert_eq!(is_refused, byte != was, "byte {at} as {byte}");
        }
    }
}

/// Profiles with another number or order somewhere, and matching digests.
#[test]
fn what_would_be_written_otherwise_is_refused() {
    let mut profile = Profile::of(profiled(&[1], "a"));
    profile.merge(Profile::of(profiled(&[4], "b")));
    let bytes = profile.write();
    let text = String::from_utf8(bytes).expect("text");
    let start = text.rfind("{\"sha256\"").expect("a last line");
    let sealed = |lines: &str| [lines, &write::end(lines.as_bytes())].concat();
    assert_eq!(sealed(&text[..start]), text);
    let shards: Vec<&str> = text[..start].split("{\"shard\"").collect();
    let turned = [shards[0], shards[2], shards[1]].join("{\"shard\"");
    let twice = text[..start].replace("\"shards\":2", "\"shards\":3") + "{\"shard\"" + shards[2];
    for lines in [
        turned,
        twice,
        text[..start].replacen("\"lines\":", "\"lines\":1", 1),
        text[..start].replacen("\"lines\"", "\"rows\"", 1),
        text[..start].replacen("\"shards\":2", "\"shards\": 2", 1),
        text[..start].replacen("\"version\":2", "\"version\":2,\"more\":1", 1),
        text[..start].replacen("\"present\":", "\"present\":0", 1),
        text[..start].to_owned() + "{}\n",
    ] {
        assert_ne!(lines, text[..start]);
        let error = Profile::read(sealed(&lines).as_bytes());
        assert!(error.is_err(), "{lines}");
    }
}

#[test]
fn version_1_is_read() {
    let mut profile = Profile::of(profiled(&[1], "a"));
    profile.merge(Profile::of(profiled(&[4], "b")));
    let text = String::from_utf8(profile.write()).expect("text");
    let start = text.rfind("{\"sha256\"").expect("a last line");
    let first = text[..start].replacen("\"version\":2", "\"version\":1", 1);
    assert_eq!(Profile::read(first.as_bytes()), Ok(profile.clone()));
    assert!(Profile::read(&text.as_bytes()[..start]).is_err());
    assert!(
        Profile::read(
            text.replacen("\"version\":2", "\"version\":1", 1)
                .as_bytes()
        )
        .is_err()
    );
    for version in ["0", "3"] {
        let other = text.replacen("\"version\":2", &format!("\"version\":{version}"), 1);
        let error = Profile::read(other.as_bytes()).expect_err("it is of another version");
        assert!(error.expected().contains("version 2"), "{error}");
    }
}

#[test]
fn a_file_that_is_cut_off_is_refused_wherever() {
    let mut profile = Profile::of(profiled(&[1, 2], "a"));
    profile.merge(Profile::of(profiled(&[4], "b")));
    let bytes = profile.write();
    for length in (0..bytes.len()).step_by(5) {
        let error = Profile::read(&bytes[..length]).expect_err("it is cut off");
        assert!(error.offset() <= length, "{error}");
    }
    let error = Profile::read(&bytes[..bytes.len() - 1]).expect_err("it is cut off");
    let length = bytes.len() - 1;
    let expected = format!(
        "not a complete profile: expected the digest of all lines before it, but the file ends in the middle of a line, at byte {length}"
    );
    assert_eq!(error.to_string(), expected);
    let twice = [bytes.as_slice(), b"{}\n"].concat();
    assert!(
        Profile::read(&twice)
            .expect_err("something follows")
            .to_string()
            .contains("the end of the file after 2")
    );
}

#[test]
fn days_that_are_put_together_merge_too() {
    let counted = |days: &[u32], name: &str| {
        let mut profiler = Profiler::new();
        let declarations = Arc::new(Declarations::read(BUNDLE).expect("a schema"));
        let operation = profiler.operation("acme/card", "0", declarations);
        for day in days {
            let body = if day % 3 == 0 {
                r#"{"place":"x"}"#
            } else {
                "{}"
            };
            let day = ProfileDay::from_number(20_000 + day);
            profiler
                .document(operation, "success", "", day, body.as_bytes())
                .expect("JSON");
        }
        Profile::of(profiler.seal([name]))
    };
    // Each day once, in no order.
    let days: Vec<u32> = (0..1_500).map(|number| number * 7 % 1_500).collect();
    let whole = counted(&days, "whole").whole();
    assert!(
        whole
            .groups
            .values()
            .all(|group| group.day_shift == 2 && group.root.stats.days.len() == 375)
    );
    let mut split = Profile::default();
    for (number, part) in days.chunks(501).enumerate() {
        split.merge(counted(part, &number.to_string()));
    }
    assert!(split.whole() == whole);
}

#[test]
fn a_guess_counts_only_what_it_was_told() {
    let mut profiler = Profiler::new();
    let declarations = Arc::new(Declarations::read(BUNDLE).expect("a schema"));
    let operation = profiler.operation("acme/card", "0", declarations);
    let known = r#"{"kind":"debit","parts":[{"kind":"debit"}],"owner":"x","error":1,"测试":2}"#;
    profiler
        .document(operation, "success", "", None, known.as_bytes())
        .expect("JSON");
    let others = ["error".to_owned()];
    for (body, counts) in [
        (r#"{"kind":"debit"}"#, true),
        (r#" { "kind" : "debit" , "parts" : [ { } ] } "#, true),
        ("{}", true),
        (r#"{"parts":[{"kind":"debit"},{"kind":"credit"}]}"#, true),
        (r#"{"parts":[{"error":1}]}"#, false),
        (r#"{"kind":"debit","error":null}"#, false),
        (r#"{"kind":"debit","\u0065rror":null}"#, false),
        (r#"{"kind":"debit","new":1}"#, false),
        (r#"{"kind":"debit","测试":1}"#, true),
        (r#"{"kind":"debit","110105194912310021":1}"#, false),
        (r#"{"kind":"debit","kind":"debit"}"#, false),
        (r#"{"kind":"debit","\u006bind":"debit"}"#, false),
        (r#"{"parts":[{"kind":"debit","kind":"debit"}]}"#, false),
        (r#"{"kind":"debit"} x"#, false),
        (r#"{"kind":"debit""#, false),
        (r#"{"kind":"debit","#, false),
        (r#"{"kind":"debit",}"#, false),
        (r#"{"kind""#, false),
        ("[]", false),
        ("", false),
    ] {
        let body = body.as_bytes();
        assert_eq!(
            profiler.guessed(operation, "success", "", None, body, &others),
            counts,
            "{}",
            body.escape_ascii()
        );
        assert!(!profiler.guessed(operation, "failure", "", None, body, &others));
    }
    assert_eq!(profiler.receipt().profiled, 6);
}

/// Clears the number of duplicate keys.
fn without_duplicates(location: &mut Location) {
    location.stats.duplicates = 0;
    location.children.values_mut().for_each(without_duplicates);
}

#[test]
fn of_a_key_that_stands_twice_the_last_counts() {
    let counted = |bodies: &[String]| {
        let mut profiler = Profiler::new();
        let declarations = Arc::new(Declarations::read(BUNDLE).expect("a schema"));
        let operation = profiler.operation("acme/card", "0", declarations);
        for body in bodies {
            profiler
                .document(operation, "success", "", None, body.as_bytes())
                .expect("JSON");
        }
        let groups = Profile::of(profiler.seal([])).whole().groups;
        groups.into_values().next().expect("a group")
    };
    // Also for merged keys, and in more documents than one batch of notes.
    let many: Vec<String> = (0..70_000)
        .map(|number| format!("{{\"kind\":\"{number}\"}}"))
        .collect();
    let bodies = [
        r#"{"place": "one", "kind": "debit", "place": 2}"#.to_owned(),
        r#"{"parts": [{"kind": {"x": 1}, "kind": null}], "parts": [{"kind": "a", "kind": "debit"}]}"#.to_owned(),
        r#"{"测试": 1, "甲": 2, "测试": {"a": "b"}}"#.to_owned(),
        format!("{{\"parts\": [{}], \"place\": 1, \"place\": 2}}", many.join(",")),
    ];
    for body in bodies {
        let thinned = ocrmarket_validator::without_overridden(&body)
            .expect("JSON")
            .expect("a key twice")
            .text;
        let mut twice = counted(&[body.clone(), body]);
        assert!(
            format!("{twice:?}").contains("duplicates: 2"),
            "{thinned:.99}"
        );
        without_duplicates(&mut twice.root);
        assert_eq!(twice, counted(&[thinned.clone(), thinned]));
    }
}

#[test]
fn what_is_given_twice_counts_once() {
    let mut profile = Profile::of(profiled(&[1, 2, 3], "day 1"));
    profile.merge(Profile::of(profiled(&[1, 2, 3], "day 1")));
    assert_eq!(profile.receipt().documents, 3);
    profile.merge(Profile::of(profiled(&[1, 2, 3], "day 2")));
    assert_eq!(profile.receipt().documents, 6);
}

#[test]
fn values_that_are_not_public_are_nowhere() {
    let bodies = [
        r#"{"kind": "debit", "owner": "测试甲乙", "place": "shown"}"#,
        r#"{"owner": ["测试甲乙", {"测试甲乙110105": 1}], "stranger": "hidden", "110105194912310021": {"hidden": 1}}"#,
    ];
    let mut profiler = Profiler::new();
    let declarations = Arc::new(Declarations::read(BUNDLE).expect("a schema"));
    let operation = profiler.operation("acme/card", "0", declarations);
    for body in bodies {
        profiler
            .document(operation, "success", "", None, body.as_bytes())
            .expect("JSON");
        profiler
            .document(operation, "not-an-answer", "", None, body.as_bytes())
            .expect("JSON");
    }
    let text = String::from_utf8(Profile::of(profiler.seal([])).write()).expect("text");
    for hidden in ["测试", "1101", r#":"hidden"#, r#"["hidden"#] {
        assert!(!text.contains(hidden), "{hidden}");
    }
    assert!(text.contains("shown") && text.contains("stranger") && text.contains("debit"));
}

#[test]
fn memory_stays_bounded() {
    let mut profiler = Profiler::new();
    let declarations = Arc::new(Declarations::read(BUNDLE).expect("a schema"));
    let operation = profiler.operation("acme/card", "0", declarations);
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    profiler
        .document(operation, "success", "", None, deep.as_bytes())
        .expect("JSON");
    let keys = |count: usize, level: &str| {
        let members: Vec<String> = (0..count)
            .map(|key| format!("\"{level}{key}\":{{}}"))
            .collect();
        format!("{{{}}}", members.join(","))
    };
    profiler
        .document(
            operation,
            "success",
            "",
            None,
            keys(200_000, "k").as_bytes(),
        )
        .expect("JSON");
    // Each of 60 keys has 60 keys, each of those 60 again.
    let inner = keys(60, "c");
    let middle = keys(60, "b").replace("{}", &inner);
    let outer = keys(60, "a").replace("{}", &middle);
    profiler
        .document(operation, "failure", "", None, outer.as_bytes())
        .expect("JSON");
    let shard = profiler.seal([]);
    assert_eq!(shard.overflow().too_deep, 1);
    assert!(shard.overflow().locations > 50, "{:?}", shard.overflow());
    assert!(Profile::of(shard).write().len() < 4_000_000);
}
