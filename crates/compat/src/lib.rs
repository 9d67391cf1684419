//! Effects of a change of the schemas: on programs that use the generated crate, and on stored
//! responses that they read.
//!
//! There are two verdicts. [`RustEffect`] is the effect on Rust. It compares the lists of public items
//! before and after, so it sees the type of a field as well as a removed item. [`JsonEffect`] is the
//! effect on JSON. It traverses the two models side by side, operation by operation and key by key.
//! So a renamed type reads the same, and a variant whose known value changed does not. Every change
//! names its item; a change with both effects is one [`ItemChange`].
//!
//! Pure: schemas in, a [`Difference`] out. Nothing here is inferred from rendered text.

pub mod api_probe;
mod changelog;
mod locations;
mod operation;
mod request;
mod rust;
mod wire;

use std::collections::HashMap;
use std::fmt;

use ocrmarket_model::api::{Api, SourceLocation};

use locations::Locations;
use ocrmarket_codegen::api_list::{ApiList, ItemKind};
use ocrmarket_codegen::plan::{self, Plan};
use ocrmarket_codegen::{Error, Options};

/// The changes between two sets of schemas.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// Every change, sorted by item.
    pub changes: Vec<ItemChange>,
}

/// A change of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ItemChange {
    /// Rust path after the change, or before it if the item was removed.
    pub item: String,
    /// Kind of the item.
    pub kind: ItemKind,
    /// Kind of the change.
    pub action: Action,
    /// Old form, if it fits in a line: a type, a signature, a path, a fact.
    pub was: Option<String>,
    /// New form, under the same condition.
    pub is: Option<String>,
    /// Effect on programs.
    pub rust: RustEffect,
    /// Effect on stored responses and on requests.
    pub wire: JsonEffect,
    /// Both effects in prose, a sentence each.
    pub effects: Vec<String>,
    /// Locations in JSON: `vendor/operation /pointer`, with `*` for every element of an array; one
    /// for each operation.
    pub pointers: Vec<String>,
    /// Location in the old schemas.
    pub was_at: Option<SourceLocation>,
    /// Location in the new schemas.
    pub is_at: Option<SourceLocation>,
    /// Compiler error of a program that used the old form.
    pub error: Option<CompilerError>,
    /// First line of the documentation, for the changelog.
    pub title: String,
    /// Old and new path. Two reports of one change are merged by them.
    pub(crate) paths: (Option<String>, Option<String>),
}

/// Kind of a change of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Action {
    /// The item is new.
    Added,
    /// The item was removed, with all of its parts.
    Removed,
    /// The item has another name.
    Renamed,
    /// The item is different.
    Changed,
    /// Only the documentation changed.
    Documented,
}

impl Action {
    /// Returns the name in reports, such as `added`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Renamed => "renamed",
            Self::Changed => "changed",
            Self::Documented => "documented",
        }
    }
}

/// Effect of a change on a program that uses the crate, in terms of Semantic Versioning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
#[non_exhaustive]
pub enum RustEffect {
    /// The generated code is the same.
    #[default]
    None,
    /// No item that a program can name changed.
    Patch,
    /// Something is new, and every program still compiles.
    Minor,
    /// Some program no longer compiles, or behaves differently without an edit.
    Major,
}

impl RustEffect {
    /// Returns the name in reports, such as `minor`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// Effect of a change on stored responses and on requests, with a program that is only recompiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
#[non_exhaustive]
pub enum JsonEffect {
    /// Every stored response reads the same and every request is sent the same.
    #[default]
    Same,
    /// The same values are read and sent; their classification (class, findings, masking) may
    /// differ.
    Judged,
    /// All that was read reads the same, and more is read.
    Extended,
    /// Some stored value reads differently, or some request is sent differently.
    Changed,
}

impl JsonEffect {
    /// Returns the name in reports, such as `extended`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Judged => "judged",
            Self::Extended => "extended",
            Self::Changed => "changed",
        }
    }

    /// Returns the version step that the effect requires. A silent change counts as much as a
    /// compiler error.
    const fn step(self) -> RustEffect {
        match self {
            Self::Same => RustEffect::None,
            Self::Judged => RustEffect::Patch,
            Self::Extended => RustEffect::Minor,
            Self::Changed => RustEffect::Major,
        }
    }
}

/// An error of the compiler.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CompilerError {
    /// Error code, such as `E0609`; empty if cargo itself refuses.
    pub code: &'static str,
    /// Message.
    pub message: String,
}

impl fmt::Display for CompilerError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.code {
            "" => write!(formatter, "error: {}", self.message),
            code => write!(formatter, "error[{code}]: {}", self.message),
        }
    }
}

/// The groups of changes in reports, most severe first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Group {
    /// Programs no longer compile.
    Breaks,
    /// Stored responses read differently, or requests are sent differently, without a compiler
    /// error.
    Misreads,
    /// Something is new.
    Adds,
    /// Names and read values are the same, but some behavior changes.
    Behaves,
    /// Documentation.
    Documents,
}

impl ItemChange {
    /// Returns the group of the change.
    pub fn group(&self) -> Group {
        match (self.rust, self.wire) {
            (RustEffect::Major, _) => Group::Breaks,
            (_, JsonEffect::Changed) => Group::Misreads,
            (RustEffect::Minor, _) | (_, JsonEffect::Extended) => Group::Adds,
            _ if self.action == Action::Documented => Group::Documents,
            _ => Group::Behaves,
        }
    }

    /// Returns the old path, if the item existed.
    pub fn before(&self) -> Option<&str> {
        self.paths.0.as_deref()
    }

    /// Returns the new path, if the item still exists.
    pub fn after(&self) -> Option<&str> {
        self.paths.1.as_deref()
    }

    /// Returns the version step that the change requires.
    pub fn step(&self) -> RustEffect {
        self.rust.max(self.wire.step())
    }
}

impl Difference {
    /// Returns the effect on Rust: the most severe of all changes.
    pub fn rust(&self) -> RustEffect {
        let verdicts = self.changes.iter().map(|change| change.rust);
        verdicts.max().unwrap_or_default()
    }

    /// Returns the effect on JSON: the most severe of all changes.
    pub fn wire(&self) -> JsonEffect {
        let verdicts = self.changes.iter().map(|change| change.wire);
        verdicts.max().unwrap_or_default()
    }

    /// Returns the version step that the crate requires.
    pub fn step(&self) -> RustEffect {
        let steps = self.changes.iter().map(ItemChange::step);
        steps.max().unwrap_or_default()
    }

    /// Returns the changes of a group.
    pub fn group(&self, group: Group) -> impl Iterator<Item = &ItemChange> {
        self.changes
            .iter()
            .filter(move |change| change.group() == group)
    }

    /// Renders a changelog entry in the format of Keep a Changelog. It has the non-empty ones of
    /// the sections `### Added`, `### Changed` and `### Removed`. Empty if no change is relevant
    /// for a changelog.
    pub fn changelog(&self) -> String {
        changelog::draft(self)
    }
}

/// One side of the comparison.
pub(crate) struct Side<'a> {
    pub(crate) api: &'a Api,
    pub(crate) plan: Plan,
    pub(crate) surface: ApiList,
    pub(crate) locations: Locations,
}

impl<'a> Side<'a> {
    fn new(api: &'a Api) -> Result<Self, Error> {
        let plan = plan::plan(api)?;
        let surface = ApiList::of_plan(api, &plan, &Options::default())?;
        let places = Locations::of(api, &plan);
        Ok(Self {
            api,
            plan,
            surface,
            locations: places,
        })
    }
}

/// Compares two sets of schemas.
///
/// # Errors
/// Those of [`generate`](ocrmarket_codegen::generate), for either side.
///
/// ```no_run
/// let before = ocrmarket_model::read_folder("released/schemas")?;
/// let after = ocrmarket_model::read_folder("schemas")?;
/// let difference = ocrmarket_compat::diff(&before, &after)?;
/// println!("{}: {} changes", difference.rust().name(), difference.changes.len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn diff(before: &Api, after: &Api) -> Result<Difference, Error> {
    let (before, after) = (Side::new(before)?, Side::new(after)?);
    let mut changes = rust::changes(&before, &after);
    let rows = wire::rows(&before, &after)
        .into_iter()
        .chain(operation::rows(&before, &after))
        .chain(request::rows(&before, &after));
    merge(&mut changes, rows);
    let texts = operation::texts(&before, &after, &changes);
    changes.extend(texts);
    changes.sort_by(|one, other| (&one.item, one.kind).cmp(&(&other.item, other.kind)));
    Ok(Difference { changes })
}

/// Merges the changes that the models show into those that the lists show.
fn merge(changes: &mut Vec<ItemChange>, rows: impl Iterator<Item = ItemChange>) {
    let mut known: HashMap<(ItemKind, bool, String), usize> = HashMap::new();
    // A module and a function may share a path.
    let sides = |change: &ItemChange| {
        let (before, after) = change.paths.clone();
        let kind = change.kind;
        let before = before.map(|path| (kind, false, path));
        before
            .into_iter()
            .chain(after.map(|path| (kind, true, path)))
    };
    for (index, change) in changes.iter().enumerate() {
        known.extend(sides(change).map(|side| (side, index)));
    }
    for row in rows {
        let location = sides(&row).find_map(|side| known.get(&side).copied());
        if let Some(change) = location.and_then(|location| changes.get_mut(location)) {
            join(change, row);
        } else {
            known.extend(sides(&row).map(|side| (side, changes.len())));
            changes.push(row);
        }
    }
}

fn join(change: &mut ItemChange, row: ItemChange) {
    if change.action == Action::Documented {
        // The documentation changed together with the item.
        change.action = Action::Changed;
        change.effects.clear();
    }
    change.wire = change.wire.max(row.wire);
    change.rust = change.rust.max(row.rust);
    change.effects.extend(row.effects);
    change.pointers.extend(row.pointers);
    change.pointers.sort();
    change.pointers.dedup();
    // A path alone is less precise than the value that is read at it.
    change.was = change.was.take().or(row.was);
    change.is = change.is.take().or(row.is);
}
