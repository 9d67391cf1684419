//! The dialect as data: the keywords that each location of a schema file takes. `schemas/README.md`
//! describes the same in prose.
//!
//! Data and lookups only. Lowering interprets the values.

/// A kind of location in a schema file that has keywords of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum KeywordLocation {
    /// The root of a file with shared definitions.
    SharedFile,
    /// The root of request.schema.json.
    RequestFile,
    /// The root of response.schema.json.
    ResponseFile,
    /// A branch of the response's `anyOf`.
    Branch,
    /// A definition that is an object.
    Object,
    /// A definition that is a leaf.
    LeafDefinition,
    /// A property that refers to a definition.
    Reference,
    /// A property that is a leaf.
    Leaf,
    /// A property that is an array.
    Array,
    /// Elements that refer to a definition.
    ItemReference,
    /// Elements that are leaves.
    ItemLeaf,
    /// A known value of an open enumeration.
    Word,
}

/// Every kind of location, with its name in messages and its keywords.
const TABLE: &[(KeywordLocation, &str, &[&str])] = &[
    (
        KeywordLocation::SharedFile,
        "a schema file",
        &["$schema", "$comment", "title", "description", "$defs"],
    ),
    (
        KeywordLocation::RequestFile,
        "a request schema file",
        &[
            "$schema",
            "$comment",
            "title",
            "description",
            "$ref",
            "$defs",
        ],
    ),
    (
        KeywordLocation::ResponseFile,
        "a response schema file",
        &[
            "$schema",
            "$comment",
            "title",
            "description",
            "anyOf",
            "$defs",
        ],
    ),
    (
        KeywordLocation::Branch,
        "a branch of `anyOf`",
        &["$ref", "x-role", "$comment"],
    ),
    (
        KeywordLocation::Object,
        "an object definition",
        &[
            "type",
            "title",
            "description",
            "x-privacy",
            "x-table",
            "properties",
            "required",
            "deprecated",
            "x-exactly-one-of",
            "$comment",
        ],
    ),
    (
        KeywordLocation::LeafDefinition,
        "a leaf definition",
        &[
            "type",
            "format",
            "x-words",
            "x-shape",
            "title",
            "description",
            "x-privacy",
            "deprecated",
            "$comment",
        ],
    ),
    (
        KeywordLocation::Reference,
        "a property with `$ref`",
        &[
            "$ref",
            "title",
            "description",
            "x-privacy",
            "x-name",
            "x-in",
            "deprecated",
            "$comment",
        ],
    ),
    (
        KeywordLocation::Leaf,
        "a leaf property",
        &[
            "type",
            "format",
            "x-words",
            "x-shape",
            "title",
            "description",
            "x-privacy",
            "x-name",
            "x-in",
            "deprecated",
            "$comment",
        ],
    ),
    (
        KeywordLocation::Array,
        "an array property",
        &[
            "type",
            "items",
            "title",
            "description",
            "x-name",
            "x-in",
            "deprecated",
            "$comment",
        ],
    ),
    (
        KeywordLocation::ItemReference,
        "`items` with `$ref`",
        &["$ref", "$comment"],
    ),
    (
        KeywordLocation::ItemLeaf,
        "`items`",
        &["type", "format", "x-shape", "x-privacy", "$comment"],
    ),
    (
        KeywordLocation::Word,
        "a known value",
        &["const", "variant", "title", "description", "$comment"],
    ),
];

impl KeywordLocation {
    /// Returns its name in messages.
    pub(crate) fn name(self) -> &'static str {
        self.row().1
    }

    /// Returns its keywords.
    pub(crate) fn keywords(self) -> &'static [&'static str] {
        self.row().2
    }

    fn row(self) -> &'static (KeywordLocation, &'static str, &'static [&'static str]) {
        // The table has the order of the enum; a test checks it.
        &TABLE[self as usize]
    }
}

/// Returns `true` if any location of the dialect takes the keyword.
pub(crate) fn is_keyword(name: &str) -> bool {
    TABLE
        .iter()
        .any(|(_, _, keywords)| keywords.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_follows_the_enum() {
        for (index, (location, _, _)) in TABLE.iter().enumerate() {
            assert_eq!(*location as usize, index);
        }
    }

    #[test]
    fn the_readme_names_every_keyword() {
        let readme = include_str!("../../../schemas/README.md");
        for (location, _, keywords) in TABLE {
            for keyword in *keywords {
                assert!(
                    readme.contains(keyword),
                    "schemas/README.md lacks {keyword} of {location:?}"
                );
            }
        }
    }
}
