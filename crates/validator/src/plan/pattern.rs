//! Patterns of text, read as ECMA-262 does and matched in linear time.

#[cfg(not(feature = "json-schema"))]
pub(crate) use absent::Pattern;
#[cfg(feature = "json-schema")]
pub(crate) use compiled::Pattern;

#[cfg(feature = "json-schema")]
mod compiled {
    use regex::Regex;

    /// The largest compiled pattern, in bytes.
    const LARGEST: usize = 1 << 20;

    #[derive(Debug, Clone)]
    pub(crate) struct Pattern(Regex);

    impl Pattern {
        /// Compiles a pattern; `None` where linear time or `regex` cannot follow it, as with lookarounds and back references.
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
    /// Without the feature there is no pattern.
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
