//! Both implementations give the same results, for 32 bytes and for whole documents.

use std::cell::Cell;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestRunner;

use super::*;
use crate::check::Watched;
use crate::options::{Formats, Options};
use crate::plan;
use ocrmarket_wire::tree::Tree;

/// The same masks, byte by byte.
struct Plain;

impl Plain {
    fn each(ask: impl Fn(usize) -> bool) -> u32 {
        (0..32)
            .map(|location| u32::from(ask(location)) << location)
            .sum()
    }
}

impl Simd for Plain {
    fn equal(left: &[u8; 32], right: &[u8; 32]) -> u32 {
        Self::each(|location| left[location] == right[location])
    }

    fn equal_to(bytes: &[u8; 32], byte: u8) -> u32 {
        Self::each(|location| bytes[location] == byte)
    }

    fn bytes_at_most(bytes: &[u8; 32], byte: u8) -> u32 {
        Self::each(|location| bytes[location] <= byte)
    }

    fn special(bytes: &[u8; 32]) -> u32 {
        Self::each(|location| matches!(bytes[location], b'"' | b'\\' | ..=0x1f))
    }

    fn white_space(bytes: &[u8; 32]) -> u32 {
        Self::each(|location| matches!(bytes[location], b' ' | b'\n' | b'\r' | b'\t'))
    }

    fn digits(bytes: &[u8; 32]) -> u32 {
        Self::each(|location| bytes[location].is_ascii_digit())
    }

    fn beyond_ascii(bytes: &[u8; 32]) -> u32 {
        Self::each(|location| !bytes[location].is_ascii())
    }

    fn run<'a>(
        plan: &'a Plan,
        document: &[u8],
        open: &mut Containers<'a>,
        separator: Separator,
    ) -> Separator {
        fast::run::<Self>(plan, document, open, separator)
    }

    fn keys_from<'a>(object: &'a ObjectPlan, window: &Window) -> Option<&'a [FastKey]> {
        keys::keys_from::<Self>(object, window)
    }

    fn is_of_format(text: Short<'_>, rule: ShortRule) -> bool {
        text.is_of_format::<Self>(rule)
    }

    fn long_text_end(plan: &Plan, document: &[u8], start: usize, rule: ShortRule) -> Option<usize> {
        long::text_end::<Self>(plan, document, start, rule)
    }
}

/// Returns every mask of two times 32 bytes.
fn responses<L: Simd>(bytes: &[u8; 32], other: &[u8; 32], byte: u8) -> [u32; 9] {
    [
        L::equal(bytes, other),
        L::equal_to(bytes, byte),
        L::bytes_at_most(bytes, byte),
        L::special(bytes),
        L::white_space(bytes),
        L::digits(bytes),
        L::beyond_ascii(bytes),
        L::three_byte_leads(bytes),
        L::hexadecimal(bytes),
    ]
}

/// Generates bytes at the bounds of the masks, and any others.
fn byte() -> impl Strategy<Value = u8> {
    prop_oneof![
        any::<u8>(),
        proptest::sample::select(&b"\x00\x1f\x20\"\\/09:\x7f\x80\xbf\xe0\xed\xef\xff"[..]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn answers_are_those_of_single_bytes(
        bytes in proptest::array::uniform32(byte()),
        changed in vec((0..32usize, byte()), 0..8),
        byte in byte(),
    ) {
        let mut other = bytes;
        for (location, byte) in changed {
            other[location] = byte;
        }
        let plain = responses::<Plain>(&bytes, &other, byte);
        prop_assert_eq!(responses::<Portable>(&bytes, &other, byte), plain);
        #[cfg(target_arch = "x86_64")]
        if are_wide() {
            prop_assert_eq!(responses::<avx2::Avx2>(&bytes, &other, byte), plain);
        }
    }
}

/// A schema with every kind of value that has a fast path in the walk, and some that have none.
const SCHEMA: &str = r##"{
    "$ref": "#/$defs/Record",
    "$defs": {
        "Record": {
            "type": "object",
            "properties": {
                "id": {"type": "string"},
                "姓名": {"type": ["string", "null"]},
                "amount": {"type": "string", "format": "amount"},
                "date": {"type": "string", "format": "date"},
                "phone": {"type": "string", "format": "phone"},
                "state": {"type": "string", "x-words": [{"const": "正常"}, {"const": "逾期"}, {"const": "a word of thirty-one bytes....."}]},
                "a_key_that_is_longer_than_thirty_two_bytes": {"type": "string"},
                "count": {"type": "integer"},
                "flat": {"$ref": "#/$defs/Flat"},
                "flats": {"type": "array", "items": {"$ref": "#/$defs/Flat"}},
                "texts": {"type": "array", "items": {"type": "string"}},
                "inner": {"$ref": "#/$defs/Record"}
            },
            "required": ["id"]
        },
        "Flat": {
            "type": "object",
            "properties": {
                "month": {"type": "string", "format": "month"},
                "share": {"type": "string", "format": "percentage"},
                "note": {"type": ["string", "null"]}
            },
            "required": ["month"]
        }
    }
}"##;

const RECORD: [&str; 12] = [
    "id",
    "姓名",
    "amount",
    "date",
    "phone",
    "state",
    "a_key_that_is_longer_than_thirty_two_bytes",
    "count",
    "flat",
    "flats",
    "texts",
    "inner",
];

const FLAT: [&str; 3] = ["month", "share", "note"];

/// Strings of each kind, with lengths around 32 bytes, and with bytes that a string must not
/// contain.
const TEXTS: [&[u8]; 20] = [
    b"",
    b"--",
    b"1,200.50",
    b"-3",
    b"2020-02-28",
    b"2020-13-28",
    "2023年04月05日".as_bytes(),
    "2023年04月".as_bytes(),
    b"2020.12",
    b"99.5%",
    b"010-88888888",
    "正常".as_bytes(),
    "新词".as_bytes(),
    b"a word of thirty-one bytes.....",
    b"a text of as much as thirty-two.",
    "一段超过三十二个字节的文字，要一段一段地看".as_bytes(),
    b"\\u5e74\\n",
    b"a tab\t",
    b"\xed\xa0\x80",
    b"x\\",
];

/// A writer of documents. The bytes choose their content.
struct Writer<'c> {
    choices: std::slice::Iter<'c, u8>,
    document: Vec<u8>,
}

impl Writer<'_> {
    fn write(choices: &[u8]) -> Vec<u8> {
        let mut writer = Writer {
            choices: choices.iter(),
            document: Vec::new(),
        };
        writer.object(&RECORD, 3);
        writer.space();
        writer.document
    }

    /// Returns a number below `count`, or 0 once there are no more choices.
    fn choose(&mut self, count: usize) -> usize {
        usize::from(self.choices.next().copied().unwrap_or_default()) % count
    }

    fn space(&mut self) {
        let space = ["", "", "", "", " ", "\n  ", "\r\n\t"][self.choose(7)];
        self.document.extend_from_slice(space.as_bytes());
    }

    fn object(&mut self, names: &[&str], depth: usize) {
        self.document.push(b'{');
        let mut is_first = true;
        for location in 0..names.len() {
            let name = match self.choose(200) {
                0..40 if location > 0 => continue,
                197 => names[self.choose(names.len())],
                198 => "strange",
                _ => names[location],
            };
            if !is_first {
                self.document.push(b',');
            }
            is_first = false;
            self.space();
            self.document
                .extend_from_slice(format!("\"{name}\"").as_bytes());
            self.space();
            self.document.push(b':');
            self.space();
            self.value(name, depth);
            self.space();
        }
        self.document.push(b'}');
    }

    fn value(&mut self, name: &str, depth: usize) {
        let fitting: &[usize] = match name {
            "amount" => &[0, 1, 2, 3],
            "date" => &[0, 4, 6],
            "phone" => &[1, 10],
            "state" => &[11, 13, 1],
            "month" => &[7, 8],
            "share" => &[9, 3],
            _ => &[0, 1, 4, 6, 13, 14, 15, 16],
        };
        match (name, self.choose(200)) {
            (_, 197) => self.document.extend_from_slice(b"12.5e3"),
            (_, 198) => {
                let text = self.choose(TEXTS.len());
                self.text(text);
            }
            ("姓名" | "note", 0..20) => self.document.extend_from_slice(b"null"),
            ("count", _) => self.document.extend_from_slice(b"-120"),
            ("flat", _) => self.object(&FLAT, 0),
            ("inner", _) if depth > 0 => self.object(&RECORD, depth - 1),
            ("flats" | "texts", length) => {
                self.document.push(b'[');
                for location in 0..length % 4 {
                    if location > 0 {
                        self.document.push(b',');
                    }
                    self.space();
                    if name == "flats" {
                        self.object(&FLAT, 0);
                    } else {
                        let text = fitting[self.choose(fitting.len())];
                        self.text(text);
                    }
                }
                self.document.push(b']');
            }
            _ => {
                let text = fitting[self.choose(fitting.len())];
                self.text(text);
            }
        }
    }

    fn text(&mut self, text: usize) {
        self.document.push(b'"');
        self.document.extend_from_slice(TEXTS[text]);
        self.document.push(b'"');
    }
}

/// Returns where the walk ends: of text if the document is UTF-8, and of bytes; with and without
/// warnings.
fn ends(plan: &Plan, root: NodeId, document: &[u8]) -> Vec<Result<usize, Stop>> {
    let mut ends = Vec::new();
    for watched in [Watched::new(&Options::default()), Watched::default()] {
        let mut end = |mut checker: Checker<'_>| ends.push(checker.value(root, 0, 128));
        end(Checker::of_bytes(plan, document, watched));
        if let Ok(text) = std::str::from_utf8(document) {
            end(Checker::new(plan, text, watched));
        }
    }
    ends
}

#[test]
fn documents_are_judged_the_same_both_ways() {
    if !are_wide() {
        println!("SKIPPED: the machine has no wide instructions");
        return;
    }
    let tree = Tree::read(SCHEMA.as_bytes()).expect("the schema is JSON");
    let (plan, roots) = plan::build(&tree, &[""], Formats::Wire).expect("the plan covers it");
    let root = roots[0];
    assert!(!plan.needs_text);
    let damage = proptest::option::weighted(0.3, (any::<Index>(), byte()));
    let cases = (vec(any::<u8>(), 0..200), damage, any::<Index>(), 0..20);
    let (valid, invalid) = (Cell::new(0), Cell::new(0));
    let config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(4_000)
    };
    TestRunner::new(config)
        .run(&cases, |(choices, damage, cut, is_cut)| {
            let mut document = Writer::write(&choices);
            if let Some((location, byte)) = damage {
                let location = location.index(document.len());
                document[location] = byte;
            }
            if is_cut == 0 {
                document.truncate(cut.index(document.len()));
            }
            let wide = ends(&plan, root, &document);
            let counted = if wide[0].is_ok() { &valid } else { &invalid };
            counted.set(counted.get() + 1);
            prop_assert_eq!(wide, portably(|| ends(&plan, root, &document)));
            Ok(())
        })
        .expect("both ways agree");
    let (valid, invalid) = (valid.get(), invalid.get());
    assert!(valid.min(invalid) > 400, "{valid} valid, {invalid} others");
}
