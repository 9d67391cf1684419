//! Visits the locations of a profile along with the schema and the baseline, and applies the rules
//! to each.

use crate::profile::{DeclaredLocation, ELEMENT, Location};

use super::comparison::{At, Comparison, below};
use super::rename;

impl Comparison<'_> {
    /// Applies all rules.
    pub(crate) fn run(&mut self) {
        let baseline = self.baseline.map(|group| &group.root);
        self.location("", &self.group.root, baseline, self.root.location());
    }

    /// Applies the rules to a location and its descendants. An undeclared field is a finding of its
    /// parent.
    fn location(
        &mut self,
        pointer: &str,
        location: &Location,
        baseline: Option<&Location>,
        position: DeclaredLocation,
    ) {
        let root = self.root;
        let Some(declared) = root.declared(position) else {
            // The path to the payload may lead through undeclared fields.
            self.children(pointer, location, baseline, position);
            return;
        };
        let at = At {
            pointer,
            location,
            baseline,
            declared,
            position,
            property: None,
        };
        let before = self.findings.len();
        self.types(at);
        self.format(at);
        self.known_values(at);
        if self.findings.len() == before {
            self.range(at);
        }
        if location.stats.objects() > 0 && !declared.properties.is_empty() {
            let before = self.findings.len();
            self.new_fields(at);
            self.properties(at);
            let renames = rename::find(self, at, &self.findings[before..]);
            self.findings.extend(renames);
        }
        self.children(pointer, location, baseline, position);
    }

    fn children(
        &mut self,
        pointer: &str,
        location: &Location,
        baseline: Option<&Location>,
        position: DeclaredLocation,
    ) {
        for (token, child) in &location.children {
            let inner = match &**token {
                ELEMENT => self.root.element(position),
                token => self.root.child(position, token),
            };
            if inner == DeclaredLocation::NOWHERE {
                continue;
            }
            let baseline = baseline.and_then(|location| location.children.get(token));
            self.location(&below(pointer, token), child, baseline, inner);
        }
    }
}
