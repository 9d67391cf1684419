//! What a change of the schemas means: for programs that use the generated crate, and for stored answers that they read.
//!
//! Two questions, two verdicts. [`Verdict`] is about Rust: it compares the lists of public items before and after, so it sees the
//! type of a field as well as an item that is gone. [`Wire`] is about JSON: it walks the two models side by side, operation by
//! operation and key by key, so a type that only got another name reads the same, and a word list whose text changed under one
//! variant does not. Every change is named by its item; a change that both see is one [`Change`].
//!
//! Pure: schemas in, a [`Difference`] out. Nothing here guesses from printed text.

mod changelog;
mod operation;
mod places;
mod request;
mod rust;
mod wire;
pub mod witness;

use std::collections::HashMap;
use std::fmt;

use ocrmarket_model::api::{Api, SourcePlace};

use ocrmarket_codegen::plan::{self, Plan};
use ocrmarket_codegen::surface::{Kind, Surface};
use ocrmarket_codegen::{Error, Options};
use places::Places;

/// What changed between two sets of schemas.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// Every change, sorted by item.
    pub changes: Vec<Change>,
}

/// A change of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// Its Rust path now, or before where it is gone.
    pub item: String,
    /// What it is.
    pub kind: Kind,
    /// What became of it.
    pub action: Action,
    /// What it was, where that can be said in a line: a type, a signature, a path, a fact.
    pub was: Option<String>,
    /// What it is.
    pub is: Option<String>,
    /// What it means for programs.
    pub rust: Verdict,
    /// What it means for stored answers and for what is sent.
    pub wire: Wire,
    /// Both in words, a sentence each.
    pub effects: Vec<String>,
    /// Where it stands in JSON: `vendor/operation /pointer`, `*` for every element of an array; one for each operation.
    pub pointers: Vec<String>,
    /// Where it stood in the schemas before.
    pub was_at: Option<SourcePlace>,
    /// Where it stands in the schemas.
    pub is_at: Option<SourcePlace>,
    /// What the compiler says to a program that used it as it was.
    pub error: Option<CompilerError>,
    /// The first line of its documentation, for the changelog.
    pub title: String,
    /// Its paths before and after: how what is found in two ways becomes one change.
    pub(crate) paths: (Option<String>, Option<String>),
}

/// What became of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Action {
    /// It is new.
    Added,
    /// It is gone, with all of its parts.
    Removed,
    /// It has another name.
    Renamed,
    /// It is another than it was.
    Changed,
    /// Only its documentation changed.
    Documented,
}

impl Action {
    /// Its name in reports: `added`.
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

/// What a change means for a program that uses the crate, in the terms of Semantic Versioning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
#[non_exhaustive]
pub enum Verdict {
    /// Nothing is generated otherwise.
    #[default]
    None,
    /// Nothing that a program names changed.
    Patch,
    /// Something is new, and every program still compiles.
    Minor,
    /// Some program no longer compiles, or does what its author did not write.
    Major,
}

impl Verdict {
    /// Its name in reports: `minor`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// What a change means for stored answers and for requests, with a program that is only compiled again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
#[non_exhaustive]
pub enum Wire {
    /// Every stored answer reads the same and every request is sent the same.
    #[default]
    Same,
    /// The same values are read and sent; what is said of them (class, findings, what is masked) may differ.
    Judged,
    /// All that was read reads the same, and more is read.
    Extended,
    /// Some stored value reads otherwise, or some request is sent otherwise.
    Changed,
}

impl Wire {
    /// Its name in reports: `extended`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Judged => "judged",
            Self::Extended => "extended",
            Self::Changed => "changed",
        }
    }

    /// The step that a version has to take for it: what changes without a word of the compiler is as grave as what does not compile.
    const fn step(self) -> Verdict {
        match self {
            Self::Same => Verdict::None,
            Self::Judged => Verdict::Patch,
            Self::Extended => Verdict::Minor,
            Self::Changed => Verdict::Major,
        }
    }
}

/// What the compiler says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CompilerError {
    /// Its code, `E0609`; empty where cargo itself refuses.
    pub code: &'static str,
    /// In words.
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

/// The groups that reports show changes in, gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Group {
    /// Programs no longer compile.
    Breaks,
    /// Stored answers read otherwise, or requests are sent otherwise, without a word of the compiler.
    Misreads,
    /// Something is new.
    Adds,
    /// Nothing is named or read otherwise, but something behaves otherwise.
    Behaves,
    /// Documentation.
    Documents,
}

impl Change {
    /// The group that it belongs to.
    pub fn group(&self) -> Group {
        match (self.rust, self.wire) {
            (Verdict::Major, _) => Group::Breaks,
            (_, Wire::Changed) => Group::Misreads,
            (Verdict::Minor, _) | (_, Wire::Extended) => Group::Adds,
            _ if self.action == Action::Documented => Group::Documents,
            _ => Group::Behaves,
        }
    }

    /// Its path before, if it was there.
    pub fn before(&self) -> Option<&str> {
        self.paths.0.as_deref()
    }

    /// Its path now, if it is there.
    pub fn after(&self) -> Option<&str> {
        self.paths.1.as_deref()
    }

    /// The step that a version has to take for it.
    pub fn step(&self) -> Verdict {
        self.rust.max(self.wire.step())
    }
}

impl Difference {
    /// The verdict about Rust: the gravest of all changes.
    pub fn rust(&self) -> Verdict {
        let verdicts = self.changes.iter().map(|change| change.rust);
        verdicts.max().unwrap_or_default()
    }

    /// The verdict about JSON: the gravest of all changes.
    pub fn wire(&self) -> Wire {
        let verdicts = self.changes.iter().map(|change| change.wire);
        verdicts.max().unwrap_or_default()
    }

    /// The step that the crate's version has to take.
    pub fn step(&self) -> Verdict {
        let steps = self.changes.iter().map(Change::step);
        steps.max().unwrap_or_default()
    }

    /// The changes of a group.
    pub fn group(&self, group: Group) -> impl Iterator<Item = &Change> {
        self.changes
            .iter()
            .filter(move |change| change.group() == group)
    }

    /// An entry for a changelog in the format of Keep a Changelog: `### Added`, `### Changed`, `### Removed`, with the sections
    /// that something belongs to. Empty where nothing changed that a reader of a changelog cares for.
    pub fn changelog(&self) -> String {
        changelog::draft(self)
    }
}

/// One side of the comparison.
pub(crate) struct Side<'a> {
    pub(crate) api: &'a Api,
    pub(crate) plan: Plan,
    pub(crate) surface: Surface,
    pub(crate) places: Places,
}

impl<'a> Side<'a> {
    fn new(api: &'a Api) -> Result<Self, Error> {
        let plan = plan::plan(api)?;
        let surface = Surface::of_plan(api, &plan, &Options::default())?;
        let places = Places::of(api, &plan);
        Ok(Self {
            api,
            plan,
            surface,
            places,
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

/// What the models say of an item joins what the lists say of it.
fn merge(changes: &mut Vec<Change>, rows: impl Iterator<Item = Change>) {
    let mut known: HashMap<(Kind, bool, String), usize> = HashMap::new();
    // A module and a function may share a path.
    let sides = |change: &Change| {
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
        let place = sides(&row).find_map(|side| known.get(&side).copied());
        if let Some(change) = place.and_then(|place| changes.get_mut(place)) {
            join(change, row);
        } else {
            known.extend(sides(&row).map(|side| (side, changes.len())));
            changes.push(row);
        }
    }
}

fn join(change: &mut Change, row: Change) {
    if change.action == Action::Documented {
        // Documentation follows what it tells of.
        change.action = Action::Changed;
        change.effects.clear();
    }
    change.wire = change.wire.max(row.wire);
    change.rust = change.rust.max(row.rust);
    change.effects.extend(row.effects);
    change.pointers.extend(row.pointers);
    change.pointers.sort();
    change.pointers.dedup();
    // A path alone says less than what is read at it.
    change.was = change.was.take().or(row.was);
    change.is = change.is.take().or(row.is);
}
