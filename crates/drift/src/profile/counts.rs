//! Counts by a small number. Few are not zero, so only those are stored, in order.

/// Counts by key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Counts(Vec<(u16, u64)>);

impl Counts {
    /// Adds to the count of one key.
    #[inline]
    pub(crate) fn add(&mut self, what: u16, count: u64) {
        match self.0.iter_mut().find(|(known, _)| *known >= what) {
            Some((known, so_far)) if *known == what => *so_far += count,
            _ => self.insert(what, count),
        }
    }

    #[cold]
    fn insert(&mut self, what: u16, count: u64) {
        let location = self.0.partition_point(|(known, _)| *known < what);
        self.0.insert(location, (what, count));
    }

    /// Adds other counts.
    pub(crate) fn merge(&mut self, other: &Self) {
        for (what, count) in other.iter() {
            self.add(what, count);
        }
    }

    /// Returns the counts that are not zero, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u16, u64)> + Clone + '_ {
        self.0.iter().copied()
    }

    /// Returns the count of one key.
    pub(crate) fn get(&self, what: u16) -> u64 {
        let location = self.0.binary_search_by_key(&what, |(known, _)| *known);
        location.map_or(0, |location| self.0[location].1)
    }

    /// Returns the sum of all counts.
    pub(crate) fn total(&self) -> u64 {
        self.iter().map(|(_, count)| count).sum()
    }

    /// Returns the key with the highest count; among equals, the first.
    pub(crate) fn most(&self) -> Option<u16> {
        let most = self
            .iter()
            .max_by_key(|(what, count)| (*count, std::cmp::Reverse(*what)));
        most.map(|(what, _)| what)
    }

    /// Returns the overlap of two distributions: 1 if they are equal, 0 if they are disjoint.
    pub(crate) fn overlap(&self, other: &Self) -> f64 {
        let (mine, theirs) = (self.total(), other.total());
        if mine == 0 || theirs == 0 {
            return f64::from(u8::from(mine == theirs));
        }
        let share = |count: u64, total: u64| super::float(count) / super::float(total);
        self.iter()
            .map(|(what, count)| share(count, mine).min(share(other.get(what), theirs)))
            .sum()
    }
}
