//! Comparison of two lists of public items: removed, new and changed ones, and their effects on a
//! program.

use std::collections::{HashMap, HashSet};

use super::{Action, CompilerError, ItemChange, JsonEffect, RustEffect, Side};
use ocrmarket_codegen::api_list::{ApiItem, ApiList, Function, ItemKind, ItemSignature, ROOT};

/// Returns every change of a public item. Parts of a removed or new item are covered by that item.
pub(super) fn changes(before: &Side<'_>, after: &Side<'_>) -> Vec<ItemChange> {
    let mut lists = Lists {
        before,
        after,
        moved: moved(&before.surface, &after.surface),
        renames: HashMap::new(),
    };
    let entries = before.surface.iter();
    let (kept, gone): (Vec<&ApiItem>, Vec<&ApiItem>) =
        entries.partition(|entry| lists.counterpart(entry).is_some());
    let removed = gone
        .into_iter()
        .filter(|entry| !is_part_of_absent(entry, &after.surface));
    let removed: Vec<&ApiItem> = removed.collect();
    let added = lists.added_entries();
    let keys = lists.keys(&added);
    let mut taken = HashSet::new();
    let mut changes = Vec::new();
    for entry in removed {
        let free = |location: &usize| !taken.contains(location);
        let location = match entry.kind {
            ItemKind::Struct | ItemKind::Enum => {
                let mut locations = (0..added.len()).filter(|location| free(location));
                locations.find(|location| lists.has_same_parts(entry, added[*location]))
            }
            _ => lists
                .key(entry)
                .and_then(|key| keys.get(&key).copied())
                .filter(free),
        };
        taken.extend(location);
        let new = location.map(|location| added[location]);
        match new.or_else(|| lists.elsewhere(entry)) {
            Some(new) => {
                lists.renames.insert(entry.path.clone(), new.path.clone());
                changes.push(lists.renamed(entry, new));
            }
            None => changes.push(lists.removed(entry)),
        }
    }
    let added = added.into_iter().enumerate();
    let added = added.filter(|(location, _)| !taken.contains(location));
    changes.extend(added.map(|(_, entry)| lists.added(entry)));
    for entry in kept {
        let now = lists.counterpart(entry);
        changes.extend(now.and_then(|now| lists.compared(entry, now)));
    }
    changes
}

struct Lists<'a> {
    before: &'a Side<'a>,
    after: &'a Side<'a>,
    /// Definitions that left their path, and are now at a path that only exported them before.
    moved: HashMap<String, String>,
    /// New paths of renamed items, by old path.
    renames: HashMap<String, String>,
}

impl<'a> Lists<'a> {
    /// Returns new items, without parts of new items.
    fn added_entries(&self) -> Vec<&'a ApiItem> {
        let was = &self.before.surface;
        let entries = self.after.surface.iter().filter(|entry| {
            let is_known = was.get(&entry.path, entry.kind).is_some()
                || was
                    .get(&translated_in(&entry.path, was), entry.kind)
                    .is_some()
                || type_at(was, &entry.path).is_some_and(|old| old.kind == entry.kind);
            !is_known && !is_part_of_absent(entry, was)
        });
        entries.collect()
    }

    /// Returns the item that a program now finds at the path of `entry`: a path may lead to a
    /// definition elsewhere.
    fn counterpart<'b>(&'b self, entry: &'b ApiItem) -> Option<&'b ApiItem> {
        let surface = &self.after.surface;
        if entry.kind == ItemKind::Export {
            return surface
                .get(&entry.path, ItemKind::Export)
                .or_else(|| type_at(surface, &entry.path));
        }
        let path = self.translated_path(&entry.path);
        surface.get(&path, entry.kind)
    }

    fn translated_path(&self, path: &str) -> String {
        translated_in(path, &self.after.surface)
    }

    /// Returns an old type with the paths that its names lead to now.
    fn translated(&self, text: &str) -> String {
        led(text, |path| self.lead(path))
    }

    /// Returns the current path of a definition.
    fn lead<'b>(&'b self, path: &'b str) -> &'b str {
        let moved = self.moved.get(path).map(String::as_str);
        moved.unwrap_or(self.after.surface.canonical(path))
    }

    fn translated_signature(&self, signature: &ItemSignature) -> ItemSignature {
        match signature {
            ItemSignature::Name => ItemSignature::Name,
            ItemSignature::Type(text) => ItemSignature::Type(self.translated(text)),
            ItemSignature::Tuple(types) => {
                ItemSignature::Tuple(types.iter().map(|text| self.translated(text)).collect())
            }
            ItemSignature::Function(function) => {
                let parameters = function.parameters.iter();
                let parameters =
                    parameters.map(|(name, kind)| (name.clone(), self.translated(kind)));
                ItemSignature::Function(Function {
                    parameters: parameters.collect(),
                    output: self.translated(&function.output),
                    ..function.clone()
                })
            }
        }
    }

    /// Compares an item that still exists; `None` if it is unchanged.
    fn compared(&self, was: &ApiItem, is: &ApiItem) -> Option<ItemChange> {
        let mut change = self.change(Action::Documented, Some(was), Some(is));
        if was.kind == ItemKind::Export {
            let target = match &was.signature {
                ItemSignature::Type(target) => self.translated(target),
                _ => String::new(),
            };
            let now = match (&is.signature, is.kind) {
                (ItemSignature::Type(target), ItemKind::Export) => target.clone(),
                _ => format!("{ROOT}{}", is.path),
            };
            if target != now {
                change.breaks("name refers to another type", Some(mismatch(was)));
            }
        } else {
            let expected = self.translated_signature(&was.signature);
            if expected != is.signature {
                self.signature(was, &expected, is, &mut change);
            }
        }
        if was.is_open && !is.is_open {
            change.says(RustEffect::Minor, "no longer `#[non_exhaustive]`");
        } else if is.is_open && !was.is_open {
            change.breaks("now `#[non_exhaustive]`", None);
        }
        if is
            .features
            .iter()
            .any(|feature| !was.features.contains(feature))
        {
            change.breaks("requires another feature", Some(missing(was)));
        }
        if is.is_deprecated && !was.is_deprecated {
            change.says(RustEffect::Minor, "deprecated");
        } else if was.is_deprecated && !is.is_deprecated {
            change.says(RustEffect::Patch, "no longer deprecated");
        }
        if change.effects.is_empty() {
            if was.docs == is.docs {
                return None;
            }
            change.rust = RustEffect::Patch;
            change.effects.push("documentation changed".to_owned());
        } else {
            change.action = Action::Changed;
        }
        Some(change)
    }

    fn signature(
        &self,
        was: &ApiItem,
        expected: &ItemSignature,
        is: &ApiItem,
        change: &mut ItemChange,
    ) {
        change.was = Some(was.signature.to_string());
        change.is = Some(is.signature.to_string());
        let (ItemSignature::Function(old), ItemSignature::Function(new)) =
            (expected, &is.signature)
        else {
            let what = match was.kind {
                _ if self.is_renamed(&was.signature, &is.signature) => "type was renamed",
                ItemKind::Variant => "type of the value changed",
                _ => "type changed",
            };
            return change.breaks(what, Some(mismatch(was)));
        };
        let types = |function: &Function| {
            let parameters = function.parameters.iter();
            parameters.map(|(_, kind)| kind.clone()).collect::<Vec<_>>()
        };
        let (old_types, new_types) = (types(old), types(new));
        if old_types.len() != new_types.len() {
            let message = format!(
                "`{}` takes {} but {} {} supplied",
                was.path,
                counted(new_types.len()),
                counted(old_types.len()),
                if old_types.len() == 1 { "was" } else { "were" },
            );
            change.breaks(
                "arguments changed",
                Some(CompilerError {
                    code: "E0061",
                    message,
                }),
            );
        } else if let Some((old, new)) = differing(&old_types, &new_types) {
            let error = match new.strip_prefix("impl ") {
                Some(bound) => CompilerError {
                    code: "E0277",
                    message: format!(
                        "the trait bound `{}: {}` is not satisfied",
                        old.replace(ROOT, ""),
                        bound.replace(ROOT, "")
                    ),
                },
                None => mismatch(was),
            };
            change.breaks("arguments changed", Some(error));
        } else if old.output != new.output
            || old.is_async != new.is_async
            || old.receiver != new.receiver
        {
            change.breaks("return type changed", Some(mismatch(was)));
        } else {
            change.says(RustEffect::Patch, "parameter was renamed");
        }
    }

    /// Returns `true` if only names of types differ.
    fn is_renamed(&self, was: &ItemSignature, is: &ItemSignature) -> bool {
        let (ItemSignature::Type(was), ItemSignature::Type(is)) = (was, is) else {
            return false;
        };
        let was = led(was, |path| {
            let renamed = self.renames.get(path).map(String::as_str);
            renamed.unwrap_or(self.lead(path))
        });
        was == *is
    }

    fn removed(&self, entry: &ApiItem) -> ItemChange {
        let mut change = self.change(Action::Removed, Some(entry), None);
        change.was = text(entry);
        change.breaks("removed from the public API", Some(missing(entry)));
        change
    }

    fn added(&self, entry: &ApiItem) -> ItemChange {
        let mut change = self.change(Action::Added, None, Some(entry));
        change.is = text(entry);
        let owner = type_at(&self.before.surface, &entry.parent);
        let is_closed = matches!(entry.kind, ItemKind::Field | ItemKind::Variant)
            && owner.is_some_and(|owner| !owner.is_open);
        if is_closed {
            change.breaks("added to an item that is not `#[non_exhaustive]`", None);
        } else {
            change.says(RustEffect::Minor, "added to the public API");
        }
        change
    }

    /// Returns what a part keeps if its type is renamed: its kind, the type, and its key or known
    /// value in JSON.
    fn key(&self, was: &ApiItem) -> Option<(ItemKind, String, String)> {
        let key = self.before.locations.key(&was.path)?;
        let owner = self.translated_path(&was.parent);
        Some((was.kind, owner, key.to_owned()))
    }

    /// Returns the same for all new items, with their index in the list.
    fn keys(&self, added: &[&ApiItem]) -> HashMap<(ItemKind, String, String), usize> {
        let keys = added.iter().enumerate().filter_map(|(location, is)| {
            let key = self.after.locations.key(&is.path)?;
            Some(((is.kind, is.parent.clone(), key.to_owned()), location))
        });
        keys.collect()
    }

    /// Returns `true` if one type is another under a new name.
    fn has_same_parts(&self, was: &ApiItem, is: &ApiItem) -> bool {
        if was.kind != is.kind {
            return false;
        }
        let parts = parts(&self.before.surface, &was.path);
        parts.len() > 1 && parts == self::parts(&self.after.surface, &is.path)
    }

    /// Finds a type of the same name and parts in a new module.
    fn elsewhere(&self, was: &ApiItem) -> Option<&'a ApiItem> {
        if !matches!(was.kind, ItemKind::Struct | ItemKind::Enum) {
            return None;
        }
        let names = |surface: &ApiList, path: &str| -> Vec<(ItemKind, String)> {
            let below = surface.below(path);
            below.map(|part| (part.kind, part.name.clone())).collect()
        };
        let parts = names(&self.before.surface, &was.path);
        let mut entries = self.after.surface.iter();
        entries.find(|is| {
            (is.kind, &is.name) == (was.kind, &was.name)
                && self.before.surface.get(&is.path, is.kind).is_none()
                && names(&self.after.surface, &is.path) == parts
        })
    }

    fn renamed(&self, was: &ApiItem, is: &ApiItem) -> ItemChange {
        let mut change = self.change(Action::Renamed, Some(was), Some(is));
        change.was = Some(was.path.clone());
        change.is = Some(is.path.clone());
        change.breaks("renamed", Some(missing(was)));
        let expected = self.translated_signature(&was.signature);
        if expected != is.signature && !matches!(was.kind, ItemKind::Method) {
            change.was = Some(format!("{}: {}", was.path, was.signature));
            change.is = Some(format!("{}: {}", is.path, is.signature));
        }
        change
    }

    fn change(&self, action: Action, was: Option<&ApiItem>, is: Option<&ApiItem>) -> ItemChange {
        let entry = is.or(was);
        let was_at = was.and_then(|entry| self.before.locations.location(&entry.path));
        let is_at = is.and_then(|entry| self.after.locations.location(&entry.path));
        let title = entry.and_then(|entry| entry.docs.lines().next());
        ItemChange {
            item: entry.map(|entry| entry.path.clone()).unwrap_or_default(),
            kind: entry.map_or(ItemKind::Module, |entry| entry.kind),
            action,
            was: None,
            is: None,
            rust: RustEffect::None,
            wire: JsonEffect::Same,
            effects: Vec::new(),
            pointers: Vec::new(),
            was_at: was_at.cloned(),
            is_at: is_at.cloned(),
            error: None,
            title: title.unwrap_or_default().to_owned(),
            paths: (
                was.map(|entry| entry.path.clone()),
                is.map(|entry| entry.path.clone()),
            ),
        }
    }
}

impl ItemChange {
    fn says(&mut self, verdict: RustEffect, effect: &str) {
        self.rust = self.rust.max(verdict);
        self.effects.push(effect.to_owned());
    }

    fn breaks(&mut self, effect: &str, error: Option<CompilerError>) {
        self.says(RustEffect::Major, effect);
        self.error = self.error.take().or(error);
    }
}

/// Finds definitions that left their own path and are now at a path that exported them.
fn moved(before: &ApiList, after: &ApiList) -> HashMap<String, String> {
    let exports = before.iter().filter(|entry| entry.kind == ItemKind::Export);
    let moved = exports.filter_map(|entry| {
        let target = before.canonical(&entry.path);
        let is_moved = !after.contains(target) && after.contains(&entry.path);
        is_moved.then(|| (target.to_owned(), after.canonical(&entry.path).to_owned()))
    });
    moved.collect()
}

/// Replaces each path of the generated crate in a type.
fn led<'a>(text: &'a str, lead: impl Fn(&'a str) -> &'a str) -> String {
    let mut translated = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(ROOT) {
        let (head, tail) = rest.split_at(start + ROOT.len());
        let end = tail.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
        let (path, tail) = tail.split_at(end.unwrap_or(tail.len()));
        translated.push_str(head);
        translated.push_str(lead(path));
        rest = tail;
    }
    translated.push_str(rest);
    translated
}

/// Replaces the longest beginning of a path that the list only exports by the path of the
/// definition.
fn translated_in(path: &str, surface: &ApiList) -> String {
    let mut at = path;
    loop {
        let definition = surface.canonical(at);
        if definition != at {
            return format!("{definition}{}", &path[at.len()..]);
        }
        match at.rsplit_once("::") {
            Some((above, _)) => at = above,
            None => return path.to_owned(),
        }
    }
}

/// Returns `true` if the item that contains `entry` is not in the other list.
fn is_part_of_absent(entry: &ApiItem, other: &ApiList) -> bool {
    !entry.parent.is_empty() && !other.contains(&translated_in(&entry.parent, other))
}

/// Returns the type at a path, resolving exports.
fn type_at<'a>(surface: &'a ApiList, path: &'a str) -> Option<&'a ApiItem> {
    let mut found = surface.at(surface.canonical(path));
    found.find(|entry| {
        matches!(
            entry.kind,
            ItemKind::Struct | ItemKind::Enum | ItemKind::Alias
        )
    })
}

/// Returns names, kinds and signatures of a type's parts.
fn parts(surface: &ApiList, path: &str) -> Vec<(ItemKind, String, String)> {
    let below = surface.below(path);
    below
        .map(|entry| (entry.kind, entry.name.clone(), entry.signature.to_string()))
        .collect()
}

fn text(entry: &ApiItem) -> Option<String> {
    Some(entry.signature.to_string()).filter(|text| !text.is_empty())
}

/// Returns the compiler error for the use of a missing item.
fn missing(entry: &ApiItem) -> CompilerError {
    let (name, parent) = (&entry.name, &entry.parent);
    let owner = parent.rsplit("::").next().unwrap_or_default();
    let (code, message) = match entry.kind {
        ItemKind::Feature => (
            "",
            format!("the package does not have the feature `{name}`"),
        ),
        ItemKind::Module => ("E0433", format!("cannot find `{name}` in `{parent}`")),
        ItemKind::Field => ("E0609", format!("no field `{name}` on type `{owner}`")),
        ItemKind::Variant => (
            "E0599",
            format!("no variant `{name}` found for enum `{owner}`"),
        ),
        ItemKind::Method => (
            "E0599",
            format!("no method `{name}` found for struct `{owner}`"),
        ),
        ItemKind::Function => (
            "E0425",
            format!("cannot find function `{name}` in module `{owner}`"),
        ),
        ItemKind::Static | ItemKind::Constant => (
            "E0425",
            format!("cannot find value `{name}` in module `{owner}`"),
        ),
        ItemKind::Struct | ItemKind::Enum | ItemKind::Alias | ItemKind::Export => (
            "E0425",
            format!("cannot find type `{name}` in module `{owner}`"),
        ),
        ItemKind::Implementation => {
            let name = entry.signature.to_string();
            (
                "E0277",
                format!("the trait bound `{owner}: {name}` is not satisfied"),
            )
        }
        ItemKind::AssociatedType => ("E0220", format!("associated type `{name}` not found")),
    };
    CompilerError { code, message }
}

fn mismatch(entry: &ApiItem) -> CompilerError {
    let name = &entry.name;
    let message = format!(
        "mismatched types where `{name}` is used as `{}`",
        entry.signature
    );
    CompilerError {
        code: "E0308",
        message,
    }
}

/// Returns the first types of two lists of one length that differ.
fn differing<'a>(old: &'a [String], new: &'a [String]) -> Option<(&'a str, &'a str)> {
    let mut pairs = old.iter().zip(new);
    let (old, new) = pairs.find(|(old, new)| old != new)?;
    Some((old, new))
}

fn counted(count: usize) -> String {
    match count {
        1 => "1 argument".to_owned(),
        many => format!("{many} arguments"),
    }
}
