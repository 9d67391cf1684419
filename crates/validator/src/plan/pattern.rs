//! Regular expressions in the syntax of ECMA-262, matched in linear time.

#[cfg(not(feature = "json-schema"))]
pub(crate) use absent::Pattern;
#[cfg(feature = "json-schema")]
pub(crate) use compiled::Pattern;

#[cfg(feature = "json-schema")]
mod compiled {
    use regex::Regex;

    /// Maximum size of a compiled pattern, in bytes.
    const LARGEST: usize = 1 << 20;

    #[derive(Debug, Clone)]
    pub(crate) struct Pattern(Regex);

    impl Pattern {
        /// Compiles a pattern. `None` if linear time or `regex` does not allow it, as for
        /// lookarounds and back references.
        pub(crate) fn new(pattern: &str) -> Option<Self> {
            let spelt = jsonschema_regex::to_rust_regex(pattern).ok()?;
            let regex = regex::RegexBuilder::new(&spelt).size_limit(LARGEST).build();
            Some(Self(regex.ok()?))
        }

        #[inline]
        pub(crate) fn is_match(&self, text: &str) -> bool {
            self.0.is_match(text)
        }
    }

    impl PartialEq for Pattern {
        fn eq(&self, other: &Self) -> bool {
            self.0.as_str() == other.0.as_str()
        }
    }
}

#[cfg(not(feature = "json-schema"))]
mod absent {
    /// A pattern. Without the feature there are none.
    #[derive(Debug, Clone, PartialEq)]
    pub(crate) enum Pattern {}

    impl Pattern {
        pub(crate) fn new(_: &str) -> Option<Self> {
            None
        }

        pub(crate) fn is_match(&self, _: &str) -> bool {
            match *self {}
        }
    }
}
