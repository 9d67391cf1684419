//! Shards of inputs, for runs on several machines.

use std::fmt;
use std::str::FromStr;

/// One of several shards of the inputs: every `count`-th input, from `index` on.
///
/// ```
/// use ocrmarket_engine::inputs::InputShard;
///
/// let shard: InputShard = "2/8".parse()?;
/// assert_eq!((shard.number(), shard.to_string()), (1, "2/8".to_owned()));
/// assert!("0/8".parse::<InputShard>().is_err());
/// # Ok::<(), &'static str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InputShard {
    /// From 1.
    index: u32,
    count: u32,
}

impl InputShard {
    /// Returns its number, from 0.
    pub const fn number(self) -> u32 {
        self.index - 1
    }

    /// Returns `true` if it contains the input with a number, from 0.
    pub(super) fn contains(self, input: u64) -> bool {
        input % u64::from(self.count) == u64::from(self.number())
    }
}

impl Default for InputShard {
    /// Returns the only shard.
    fn default() -> Self {
        Self { index: 1, count: 1 }
    }
}

impl fmt::Display for InputShard {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.index, self.count)
    }
}

impl FromStr for InputShard {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, &'static str> {
        let shard = text.split_once('/').and_then(|(index, count)| {
            let (index, count) = (index.parse().ok()?, count.parse().ok()?);
            (1..=count)
                .contains(&index)
                .then_some(Self { index, count })
        });
        shard.ok_or("expected a shard such as `1/8`: its number from 1, and the number of shards")
    }
}
