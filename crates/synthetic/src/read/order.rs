//! Merges the date chains of one definition into one order.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use ocrmarket_wire::LeafFormat;

use super::{Cursor, DefinitionId, DiagnosticCode, Path, Reader, Step};
use ocrmarket_model::api::Shape;

impl Reader<'_> {
    /// Merges chains into one order that satisfies all of them. Locations keep the order of the
    /// file unless a chain requires another.
    pub(super) fn merge(
        &mut self,
        at: &Cursor<'_>,
        id: DefinitionId,
        chains: &[Vec<Path>],
    ) -> Vec<Path> {
        let (locations, after) = graph(chains);
        let order = sort(locations.len(), &after);
        if order.len() < locations.len() {
            let help = "remove one of the `order` constraints of the cycle";
            self.report.value(
                at,
                DiagnosticCode::WrongValue,
                "cycle in the `order` constraints",
                help,
            );
        }
        let order: Vec<Path> = order
            .into_iter()
            .map(|location| locations[location].clone())
            .collect();
        if order.iter().filter(|path| self.is_range(id, path)).count() > 1 {
            let help = "keep one range of months: the other dates are ordered around it";
            self.report.value(
                at,
                DiagnosticCode::WrongValue,
                "several ranges of months in the `order` constraints",
                help,
            );
        }
        order
    }

    fn is_range(&self, id: DefinitionId, path: &Path) -> bool {
        let mut id = Some(id);
        let mut format = None;
        for step in path {
            let Step::Property(location) = step else {
                return false;
            };
            let object = id.and_then(|id| self.api[id].object());
            let Some(property) = object.and_then(|object| object.properties.get(*location)) else {
                return false;
            };
            (id, format) = match &property.shape {
                Shape::Object(inner) => (Some(*inner), None),
                Shape::Leaf(leaf) => (None, leaf.format),
                Shape::List { .. } => (None, None),
            };
        }
        format == Some(LeafFormat::MonthRange)
    }
}

/// Returns the locations in the order of the file, and the successors of each.
fn graph(chains: &[Vec<Path>]) -> (Vec<Path>, Vec<Vec<usize>>) {
    let mut locations: Vec<Path> = Vec::new();
    let mut known: HashMap<&[Step], usize> = HashMap::new();
    let mut after: Vec<Vec<usize>> = Vec::new();
    for chain in chains {
        let mut before: Option<usize> = None;
        for path in chain {
            let location = *known.entry(path).or_insert_with(|| {
                locations.push(path.clone());
                after.push(Vec::new());
                locations.len() - 1
            });
            if let Some(before) = before {
                after[before].push(location);
            }
            before = Some(location);
        }
    }
    (locations, after)
}

/// Sorts locations topologically, by lowest index first (Kahn's algorithm). Omits locations on a
/// cycle.
fn sort(locations: usize, after: &[Vec<usize>]) -> Vec<usize> {
    let mut open = vec![0_usize; locations];
    for location in after.iter().flatten() {
        open[*location] += 1;
    }
    let mut ready: BinaryHeap<Reverse<usize>> = (0..locations)
        .filter(|location| open[*location] == 0)
        .map(Reverse)
        .collect();
    let mut order = Vec::with_capacity(locations);
    while let Some(Reverse(location)) = ready.pop() {
        order.push(location);
        for next in &after[location] {
            open[*next] -= 1;
            if open[*next] == 0 {
                ready.push(Reverse(*next));
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_merge_into_one_order() {
        let path = |location: usize| vec![Step::Property(location)];
        let chains = [
            vec![path(0), path(5), path(2)],
            vec![path(0), path(9)],
            vec![path(9), path(5)],
        ];
        let (locations, after) = graph(&chains);
        let order: Vec<_> = sort(locations.len(), &after)
            .into_iter()
            .map(|location| locations[location].clone())
            .collect();
        assert_eq!(order, [path(0), path(9), path(5), path(2)]);
        let (locations, after) = graph(&[vec![path(0), path(1)], vec![path(1), path(0)]]);
        assert!(sort(locations.len(), &after).is_empty());
    }
}
