//! Edits of schema files make the requested change and modify no other line.

mod any;

use ocrmarket_model::Files;
use ocrmarket_model::api::{SampleFinding, Severity};
use ocrmarket_model::edit::{
    Editor, NewLeaf, NewObject, NewProperty, NewShape, PLACEHOLDER, SchemaChange, SchemaLocation,
    read_draft,
};
use ocrmarket_wire::{LeafFormat, Privacy};

const FILE: &str = "acme/card.schema.json";

fn at(pointer: &str) -> SchemaLocation {
    SchemaLocation {
        file: FILE.to_owned(),
        pointer: pointer.to_owned(),
    }
}

fn card() -> SchemaLocation {
    at("/$defs/Card")
}

fn text(title: Option<&str>) -> NewProperty {
    NewProperty {
        title: title.map(str::to_owned),
        description: title.map(|_| "What it is.".to_owned()),
        rust_name: None,
        shape: NewShape::Leaf(NewLeaf {
            types: vec!["string"],
            format: None,
            privacy: Some(Privacy::FreeText),
        }),
    }
}

fn add(key: &str) -> SchemaChange {
    SchemaChange::AddProperty {
        object: card(),
        key: key.to_owned(),
        property: text(Some("新")),
    }
}

fn drop_required(key: &str) -> SchemaChange {
    SchemaChange::DropRequired {
        object: card(),
        key: key.to_owned(),
    }
}

fn require(key: &str) -> SchemaChange {
    SchemaChange::AddRequired {
        object: card(),
        key: key.to_owned(),
    }
}

fn allow(pointer: &str, name: &'static str) -> SchemaChange {
    SchemaChange::AllowType {
        at: at(pointer),
        name,
    }
}

fn format(pointer: &str, format: Option<LeafFormat>) -> SchemaChange {
    SchemaChange::SetFormat {
        at: at(pointer),
        format,
    }
}

fn word(text: &str, variant: Option<&str>) -> SchemaChange {
    SchemaChange::AddWord {
        at: at("/$defs/Kind"),
        text: text.to_owned(),
        variant: variant.map(str::to_owned),
    }
}

fn edited(before: &str, changes: &[SchemaChange]) -> Result<String, String> {
    let mut files = Files::default();
    files.insert(FILE, before);
    let editor = Editor::new(&files);
    let edit = editor.edit(changes).map_err(|error| error.to_string())?;
    Ok(edit
        .files()
        .next()
        .map_or(before.to_owned(), |(_, text)| text))
}

/// The contents of a file before and after changes.
struct Case {
    name: &'static str,
    before: &'static str,
    changes: Vec<SchemaChange>,
    after: &'static str,
}

fn check(case: &Case) {
    let after = edited(case.before, &case.changes);
    assert_eq!(after.as_deref(), Ok(case.after), "{}", case.name);
}

#[test]
fn properties_are_added() {
    for case in [
        Case {
            name: "behind the last, in its manner; a comma comes behind that",
            before: "{ \"$defs\": { \"Card\": {\n  \"properties\": {\n    \"a\": { \"$comment\":  \"why\" },\n\n    \"b\": {}\n  }\n} } }",
            changes: vec![add("c"), add("d"), add("c")],
            after: "{ \"$defs\": { \"Card\": {\n  \"properties\": {\n    \"a\": { \"$comment\":  \"why\" },\n\n    \"b\": {},\n    \"c\": { \"type\": \"string\", \"x-privacy\": \"free-text\", \"title\": \"新\", \"description\": \"What it is.\" },\n    \"d\": { \"type\": \"string\", \"x-privacy\": \"free-text\", \"title\": \"新\", \"description\": \"What it is.\" }\n  }\n} } }",
        },
        Case {
            name: "with the line ends and tabs that are there",
            before: "{\r\n\t\"$defs\": {\r\n\t\t\"Card\": {\r\n\t\t\t\"properties\": {\r\n\t\t\t\t\"a\": {}\r\n\t\t\t}\r\n\t\t}\r\n\t}\r\n}\r\n",
            changes: vec![add("b")],
            after: "{\r\n\t\"$defs\": {\r\n\t\t\"Card\": {\r\n\t\t\t\"properties\": {\r\n\t\t\t\t\"a\": {},\r\n\t\t\t\t\"b\": { \"type\": \"string\", \"x-privacy\": \"free-text\", \"title\": \"新\", \"description\": \"What it is.\" }\r\n\t\t\t}\r\n\t\t}\r\n\t}\r\n}\r\n",
        },
        Case {
            name: "to an object without any, which opens",
            before: "{\n  \"$defs\": {\n    \"Card\": {\n      \"properties\": {}\n    }\n  }\n}\n",
            changes: vec![add("a")],
            after: "{\n  \"$defs\": {\n    \"Card\": {\n      \"properties\": {\n        \"a\": { \"type\": \"string\", \"x-privacy\": \"free-text\", \"title\": \"新\", \"description\": \"What it is.\" }\n      }\n    }\n  }\n}\n",
        },
        Case {
            name: "within one line",
            before: r#"{ "$defs": { "Card": { "properties": { "a": {} } } } }"#,
            changes: vec![add("b")],
            after: r#"{ "$defs": { "Card": { "properties": { "a": {}, "b": { "type": "string", "x-privacy": "free-text", "title": "新", "description": "What it is." } } } } }"#,
        },
        Case {
            name: "within one line, to an object without any",
            before: r#"{"$defs":{"Card":{"properties":{}}}}"#,
            changes: vec![add("a")],
            after: r#"{"$defs":{"Card":{"properties":{ "a": { "type": "string", "x-privacy": "free-text", "title": "新", "description": "What it is." } }}}}"#,
        },
    ] {
        check(&case);
    }
}

#[test]
fn required_is_loosened_and_tightened() {
    const LINE: &str = r#"{ "$defs": { "Card": { "properties": { "a": {} }, "required": ["a", "b", "c"], "title": "t" } } }"#;
    for case in [
        Case {
            name: "the first",
            before: LINE,
            changes: vec![drop_required("a")],
            after: r#"{ "$defs": { "Card": { "properties": { "a": {} }, "required": ["b", "c"], "title": "t" } } }"#,
        },
        Case {
            name: "one in the middle and the last",
            before: LINE,
            changes: vec![drop_required("b"), drop_required("c"), drop_required("z")],
            after: r#"{ "$defs": { "Card": { "properties": { "a": {} }, "required": ["a"], "title": "t" } } }"#,
        },
        Case {
            name: "all, and so the keyword",
            before: LINE,
            changes: vec![drop_required("b"), drop_required("c"), drop_required("a")],
            after: r#"{ "$defs": { "Card": { "properties": { "a": {} }, "title": "t" } } }"#,
        },
        Case {
            name: "all but for another",
            before: r#"{ "$defs": { "Card": { "properties": {}, "required": ["a"] } } }"#,
            changes: vec![drop_required("a"), require("b")],
            after: r#"{ "$defs": { "Card": { "properties": {}, "required": ["b"] } } }"#,
        },
        Case {
            name: "more, one of which is there",
            before: LINE,
            changes: vec![require("d"), require("b")],
            after: r#"{ "$defs": { "Card": { "properties": { "a": {} }, "required": ["a", "b", "c", "d"], "title": "t" } } }"#,
        },
        Case {
            name: "the first ones of all",
            before: "{ \"$defs\": { \"Card\": {\n  \"properties\": {\n    \"a\": {}\n  }\n} } }",
            changes: vec![require("a")],
            after: "{ \"$defs\": { \"Card\": {\n  \"properties\": {\n    \"a\": {}\n  },\n  \"required\": [\"a\"]\n} } }",
        },
        Case {
            name: "where it is not",
            before: r#"{ "$defs": { "Card": { "properties": {} } } }"#,
            changes: vec![drop_required("a")],
            after: r#"{ "$defs": { "Card": { "properties": {} } } }"#,
        },
    ] {
        check(&case);
    }
}

#[test]
fn types_formats_and_words_change() {
    for case in [
        Case {
            name: "a type, then a list",
            before: r#"{ "$defs": { "Kind": { "type": "string" } } }"#,
            changes: vec![
                allow("/$defs/Kind", "null"),
                allow("/$defs/Kind", "integer"),
                allow("/$defs/Kind", "null"),
            ],
            after: r#"{ "$defs": { "Kind": { "type": ["string", "null", "integer"] } } }"#,
        },
        Case {
            name: "one more of a list, in its manner",
            before: r#"{ "$defs": { "Kind": { "type": ["string","null"] } } }"#,
            changes: vec![
                allow("/$defs/Kind", "boolean"),
                allow("/$defs/Kind", "string"),
            ],
            after: r#"{ "$defs": { "Kind": { "type": ["string","null","boolean"] } } }"#,
        },
        Case {
            name: "any number may be an integer",
            before: r#"{ "$defs": { "Kind": { "type": ["integer", "string"] }, "Sum": { "type": "number" } } }"#,
            changes: vec![
                allow("/$defs/Kind", "number"),
                allow("/$defs/Sum", "integer"),
            ],
            after: r#"{ "$defs": { "Kind": { "type": ["number", "string"] }, "Sum": { "type": "number" } } }"#,
        },
        Case {
            name: "another format, none, and one where none was",
            before: r#"{ "$defs": { "A": { "type": "string", "format": "date" }, "B": { "type": "string", "format": "date", "title": "t" }, "C": { "type": "string", "title": "t" } } }"#,
            changes: vec![
                format("/$defs/A", None),
                format("/$defs/B", Some(LeafFormat::Month)),
                format("/$defs/C", Some(LeafFormat::Count)),
            ],
            after: r#"{ "$defs": { "A": { "type": "string" }, "B": { "type": "string", "format": "month", "title": "t" }, "C": { "type": "string", "format": "count", "title": "t" } } }"#,
        },
        Case {
            name: "a word on a line of its own",
            before: "{ \"$defs\": { \"Kind\": { \"x-words\": [\n  { \"const\": \"甲\", \"variant\": \"One\" }\n] } } }",
            changes: vec![word("乙\"", Some("Two")), word("丙", None)],
            after: "{ \"$defs\": { \"Kind\": { \"x-words\": [\n  { \"const\": \"甲\", \"variant\": \"One\" },\n  { \"const\": \"乙\\\"\", \"variant\": \"Two\" },\n  { \"const\": \"丙\", \"variant\": \"???\" }\n] } } }",
        },
        Case {
            name: "a type and a format of one place",
            before: r#"{ "$defs": { "Kind": { "format": "date", "type": "string" } } }"#,
            changes: vec![format("/$defs/Kind", None), allow("/$defs/Kind", "null")],
            after: r#"{ "$defs": { "Kind": { "type": ["string", "null"] } } }"#,
        },
    ] {
        check(&case);
    }
}

#[test]
fn names_change_and_places_end() {
    const OBJECT: &str = r#"{ "$defs": { "Card": { "properties": { "a" : { "type": "string", "description": "d", "$comment": "why" } }, "required": ["a"] } } }"#;
    let rename = |rust_name: Option<&str>| SchemaChange::RenameProperty {
        object: card(),
        key: "a".to_owned(),
        to: "b".to_owned(),
        rust_name: rust_name.map(str::to_owned),
    };
    let deprecate = SchemaChange::Deprecate {
        at: at("/$defs/Card/properties/a"),
    };
    let list = SchemaChange::SetShape {
        at: at("/$defs/Card/properties/a"),
        shape: NewShape::Leaves {
            nullable: true,
            element: NewLeaf {
                types: vec!["integer"],
                format: None,
                privacy: None,
            },
        },
    };
    let copy = SchemaChange::CopyProperty {
        object: card(),
        key: "a".to_owned(),
        to: "b".to_owned(),
    };
    for case in [
        Case {
            name: "another key, with the name it had in Rust",
            before: OBJECT,
            changes: vec![rename(Some("a"))],
            after: r#"{ "$defs": { "Card": { "properties": { "b" : { "type": "string", "description": "d", "$comment": "why", "x-name": "a" } }, "required": ["b"] } } }"#,
        },
        Case {
            name: "another key, that need not be there",
            before: OBJECT,
            changes: vec![rename(None), drop_required("a")],
            after: r#"{ "$defs": { "Card": { "properties": { "b" : { "type": "string", "description": "d", "$comment": "why" } } } } }"#,
        },
        Case {
            name: "something else, with the words it has",
            before: OBJECT,
            changes: vec![list, allow("/$defs/Card/properties/a", "null")],
            after: r#"{ "$defs": { "Card": { "properties": { "a" : { "type": ["array", "null"], "items": { "type": "integer" }, "description": "d", "$comment": "why" } }, "required": ["a"] } } }"#,
        },
        Case {
            name: "both, and the old one is deprecated",
            before: OBJECT,
            changes: vec![copy, deprecate],
            after: r#"{ "$defs": { "Card": { "properties": { "a" : { "type": "string", "description": "d", "deprecated": true, "$comment": "why" }, "b": { "type": "string", "description": "d", "$comment": "why" } }, "required": ["a"] } } }"#,
        },
    ] {
        check(&case);
    }
}

#[test]
fn definitions_come_behind_their_owner() {
    let inner = NewObject {
        description: None,
        privacy: Privacy::FreeText,
        properties: vec![("x".to_owned(), text(None))],
        nullable: true,
    };
    let list = NewProperty {
        shape: NewShape::Objects {
            nullable: false,
            definition: "Part".to_owned(),
        },
        ..text(Some("部"))
    };
    check(&Case {
        name: "an array of objects",
        before: "{\n  \"$defs\": {\n    \"Card\": {\n      \"properties\": {\n        \"a\": {}\n      }\n    },\n    \"Other\": {}\n  }\n}\n",
        changes: vec![
            SchemaChange::AddDefinition {
                after: card(),
                name: "Part".to_owned(),
                object: inner,
            },
            SchemaChange::AddProperty {
                object: card(),
                key: "parts".to_owned(),
                property: list,
            },
        ],
        after: r##"{
  "$defs": {
    "Card": {
      "properties": {
        "a": {},
        "parts": { "type": "array", "items": { "$ref": "#/$defs/Part" }, "title": "部", "description": "What it is." }
      }
    },
    "Part": {
      "type": ["object", "null"],
      "description": "???",
      "x-privacy": "free-text",
      "properties": {
        "x": { "type": "string", "x-privacy": "free-text", "title": "???", "description": "???" }
      }
    },
    "Other": {}
  }
}
"##,
    });
}

#[test]
fn findings_of_samples_are_recorded() {
    let finding = |keyword: &str, pointer: &str| SampleFinding {
        pointer: pointer.to_owned(),
        keyword: keyword.to_owned(),
        severity: Severity::Error,
    };
    let file = "acme/card/samples/flips.findings.json";
    let mut files = Files::default();
    files.insert(
        file,
        "[\n  { \"severity\": \"error\", \"keyword\": \"type\", \"pointer\": \"/b\" },\n  { \"severity\": \"error\", \"keyword\": \"type\", \"pointer\": \"/d\" }\n]\n",
    );
    let editor = Editor::new(&files);
    let rows = [
        (
            vec![finding("type", "/d")],
            "[\n  { \"severity\": \"error\", \"keyword\": \"type\", \"pointer\": \"/d\" }\n]\n",
        ),
        (vec![], "[]\n"),
        (
            vec![
                finding("type", "/a"),
                finding("type", "/b"),
                finding("format", "/c"),
                finding("type", "/d"),
            ],
            "[\n  { \"severity\": \"error\", \"keyword\": \"type\", \"pointer\": \"/a\" },\n  { \"severity\": \"error\", \"keyword\": \"type\", \"pointer\": \"/b\" },\n  { \"severity\": \"error\", \"keyword\": \"format\", \"pointer\": \"/c\" },\n  { \"severity\": \"error\", \"keyword\": \"type\", \"pointer\": \"/d\" }\n]\n",
        ),
    ];
    // Findings that stay do not prevent insertions before and after them.
    let change = SchemaChange::RecordFindings {
        file: file.to_owned(),
        findings: vec![
            finding("type", "/a"),
            finding("type", "/b"),
            finding("type", "/c"),
        ],
    };
    let edit = editor.edit(&[change]).expect("it can be edited");
    insta::assert_snapshot!(edit.diff("schemas/"), @r#"
    --- a/schemas/acme/card/samples/flips.findings.json
    +++ b/schemas/acme/card/samples/flips.findings.json
    @@ -1,4 +1,5 @@
     [
    +  { "severity": "error", "keyword": "type", "pointer": "/a" },
       { "severity": "error", "keyword": "type", "pointer": "/b" },
    -  { "severity": "error", "keyword": "type", "pointer": "/d" }
    +  { "severity": "error", "keyword": "type", "pointer": "/c" }
     ]
    "#);
    for (findings, expected) in rows {
        let change = SchemaChange::RecordFindings {
            file: file.to_owned(),
            findings,
        };
        let edit = editor.edit(&[change]).expect("it can be edited");
        assert_eq!(edit.files().next(), Some((file, expected.to_owned())));
    }
}

#[test]
fn what_cannot_be_edited_is_said() {
    const OBJECT: &str = r#"{ "$defs": { "Card": { "properties": { "a": {} } } } }"#;
    let rows = [
        (
            allow("/$defs/None", "null"),
            "acme/card.schema.json at /$defs/None: no value at this location",
        ),
        (
            allow("/$defs/Card", "null"),
            "acme/card.schema.json at /$defs/Card: missing `type`",
        ),
        (
            add("a"),
            "acme/card.schema.json at /$defs/Card: property `a` exists already",
        ),
        (
            word("甲", None),
            "acme/card.schema.json at /$defs/Kind: no value at this location",
        ),
    ];
    for (change, expected) in rows {
        assert_eq!(edited(OBJECT, &[change]), Err(expected.to_owned()));
    }
    let elsewhere = SchemaChange::Deprecate {
        at: SchemaLocation {
            file: "acme/none.schema.json".to_owned(),
            pointer: String::new(),
        },
    };
    assert!(edited(OBJECT, &[elsewhere]).is_err_and(|error| error.contains("no such JSON file")));
}

#[test]
fn a_diff_says_it_all() {
    let mut files = Files::default();
    // Changes far apart, near each other, and at the end of a file without a line end.
    let mut lines: Vec<String> = (0..30)
        .map(|number| format!("    \"x{number}\": {{}},"))
        .collect();
    lines.insert(0, "{ \"$defs\": {".to_owned());
    lines.insert(2, "    \"Kind\": { \"type\": \"string\" },".to_owned());
    lines.insert(8, "    \"Other\": { \"type\": \"string\" },".to_owned());
    lines.push(
        "    \"Card\": { \"properties\": { \"a\": {} }, \"required\": [\"a\"] } } }".to_owned(),
    );
    files.insert(FILE, lines.join("\n"));
    let editor = Editor::new(&files);
    let changes = [
        allow("/$defs/Kind", "null"),
        allow("/$defs/Other", "null"),
        drop_required("a"),
    ];
    let edit = editor.edit(&changes).expect("it can be edited");
    insta::assert_snapshot!(edit.diff("schemas/"), @r#"
    --- a/schemas/acme/card.schema.json
    +++ b/schemas/acme/card.schema.json
    @@ -1,12 +1,12 @@
     { "$defs": {
         "x0": {},
    -    "Kind": { "type": "string" },
    +    "Kind": { "type": ["string", "null"] },
         "x1": {},
         "x2": {},
         "x3": {},
         "x4": {},
         "x5": {},
    -    "Other": { "type": "string" },
    +    "Other": { "type": ["string", "null"] },
         "x6": {},
         "x7": {},
         "x8": {},
    @@ -31,4 +31,4 @@
         "x27": {},
         "x28": {},
         "x29": {},
    -    "Card": { "properties": { "a": {} }, "required": ["a"] } } }
    \ No newline at end of file
    +    "Card": { "properties": { "a": {} } } } }
    \ No newline at end of file
    "#);
    assert!(editor.edit(&[]).expect("nothing is asked for").is_empty());
}

#[test]
fn a_draft_is_read_and_refused_elsewhere() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/good");
    let good = Files::from_folder(&folder);
    let change = SchemaChange::AddProperty {
        object: SchemaLocation {
            file: "acme/card/response.schema.json".to_owned(),
            pointer: "/$defs/Card".to_owned(),
        },
        key: "issuer".to_owned(),
        property: text(None),
    };
    let editor = Editor::new(&good);
    let mut files = good.clone();
    for (path, text) in editor.edit(&[change]).expect("it can be edited").files() {
        files.insert(path, text);
    }
    assert!(
        read_draft(&files).is_ok(),
        "a placeholder passes in a draft"
    );
    let refused = ocrmarket_model::read(&files).expect_err("a placeholder is refused");
    let codes: Vec<&str> = refused.iter().map(|found| found.code.name()).collect();
    assert_eq!(codes, ["placeholder", "placeholder"]);
    assert!(refused.to_string().contains(PLACEHOLDER));
}
