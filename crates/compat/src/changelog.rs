//! Draft of a changelog entry, for a person to edit. Breaking changes are marked.

use std::fmt::Write as _;

use super::{Action, Difference, Group, ItemChange};
use ocrmarket_codegen::api_list::ItemKind;

/// Returns the non-empty sections.
pub(super) fn draft(difference: &Difference) -> String {
    let mut sections = [
        ("Added", Vec::new()),
        ("Changed", Vec::new()),
        ("Removed", Vec::new()),
    ];
    for change in &difference.changes {
        if change.group() == Group::Documents || is_said_elsewhere(change) {
            continue;
        }
        let section = match change.action {
            Action::Added => 0,
            Action::Removed => 2,
            _ => 1,
        };
        sections[section].1.push(line(change));
    }
    let mut text = String::new();
    for (name, lines) in sections.iter().filter(|(_, lines)| !lines.is_empty()) {
        if !text.is_empty() {
            text.push('\n');
        }
        // Writing into a `String` cannot fail.
        let _ = writeln!(text, "### {name}");
        for line in lines {
            let _ = writeln!(text, "- {line}");
        }
    }
    text
}

/// Returns `true` for changes that another one covers: a vendor's feature by its module, an export
/// of an operation by the operation.
fn is_said_elsewhere(change: &ItemChange) -> bool {
    matches!(change.action, Action::Added | Action::Removed)
        && matches!(change.kind, ItemKind::Feature | ItemKind::Export)
}

fn line(change: &ItemChange) -> String {
    let mut line = String::new();
    if matches!(change.group(), Group::Breaks | Group::Misreads) {
        line.push_str("**Breaking:** ");
    }
    let item = &change.item;
    // Writing into a `String` cannot fail.
    let _ = match (change.action, &change.was, &change.is) {
        (Action::Renamed, Some(was), Some(is)) => write!(line, "`{was}` renamed to `{is}`"),
        (Action::Added, _, Some(is)) if change.kind == ItemKind::Field => {
            write!(line, "`{item}` (`{is}`)")
        }
        (Action::Changed, Some(was), Some(is)) => {
            write!(line, "`{item}` changed from `{was}` to `{is}`")
        }
        _ => write!(line, "`{item}`"),
    };
    match change.action {
        Action::Added if !change.title.is_empty() => {
            let _ = write!(line, ": {}", change.title);
        }
        Action::Added | Action::Removed | Action::Renamed => {}
        _ => {
            let _ = write!(line, ": {}", change.effects.join("; "));
        }
    }
    if !line.ends_with('.') {
        line.push('.');
    }
    line
}
