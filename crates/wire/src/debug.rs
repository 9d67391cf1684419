//! `Debug` of objects: prints the values that may be shown and masks others. Never prints the text
//! or length of a masked value.

use std::fmt;

use crate::raw::{Leaf, LeafContent};
use crate::slot::ElementRef;
use crate::slot::{ListSlot, Object, Slot, State};
use crate::table::Field;
use crate::{Privacy, encode};

/// Replacement for every value that may not be shown.
const MASK: &str = "<masked>";

/// Prints the values of an object that [may be shown](crate::disclosure). Prints other values as
/// `<masked>`, omits absent fields, and prints the number of unknown ones.
///
/// # Errors
/// Writing fails.
pub fn debug_object(object: &dyn Object, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    let table = object.table();
    let mut shown = formatter.debug_struct(table.definition());
    for (location, field) in table.fields().iter().enumerate() {
        let slot = object.slot(location);
        if encode::is_absent(slot) {
            continue;
        }
        let is_private = field
            .privacy()
            .is_some_and(|privacy| privacy != Privacy::Public);
        if is_private {
            // The number of elements of a list is masked, too.
            shown.field(field.name(), &format_args!("{MASK}"));
        } else {
            shown.field(field.name(), &ShownSlot(slot, Some(field)));
        }
    }
    if !object.unknown().is_empty() {
        shown.field("unknown", object.unknown());
    }
    shown.finish()
}

/// Prints a list without its field, so that its privacy class is unknown: objects by their tables,
/// leaves masked.
pub(crate) fn list(list: &dyn ListSlot, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    match list.state() {
        State::Absent => formatter.write_str("Absent"),
        State::Null => formatter.write_str("Null"),
        State::Present if list.has_object_elements() => {
            fmt::Debug::fmt(&ShownSlot(Slot::List(list), None), formatter)
        }
        State::Present => formatter.write_str(MASK),
    }
}

/// A slot with its field; without a field, all leaves are masked.
struct ShownSlot<'a>(Slot<'a>, Option<&'a Field>);

impl fmt::Debug for ShownSlot<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Slot::None => Ok(()),
            Slot::Leaf(leaf) => show_leaf(leaf, self.1, formatter),
            Slot::Object(slot) => match slot.object() {
                Some(object) => debug_object(object, formatter),
                None => formatter.write_str("null"),
            },
            Slot::List(slot) if slot.state() != State::Present => formatter.write_str("null"),
            Slot::List(slot) => {
                let mut shown = formatter.debug_list();
                shown.entries(
                    (0..slot.item_count())
                        .filter_map(|index| slot.item(index))
                        .map(|element| ShownElement(element, self.1)),
                );
                if !slot.mismatched().is_empty() {
                    shown.entry(&format_args!("{} mismatched", slot.mismatched().len()));
                }
                shown.finish()
            }
        }
    }
}

struct ShownElement<'a>(ElementRef<'a>, Option<&'a Field>);

impl fmt::Debug for ShownElement<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            ElementRef::Leaf(leaf) => show_leaf(leaf, self.1, formatter),
            ElementRef::Object(object) => debug_object(object, formatter),
        }
    }
}

fn show_leaf(
    leaf: &Leaf,
    field: Option<&Field>,
    formatter: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    if !field.is_some_and(|field| field.shows(leaf)) {
        return formatter.write_str(MASK);
    }
    match leaf.content() {
        LeafContent::Absent | LeafContent::Null => formatter.write_str("null"),
        LeafContent::Boolean(value) => fmt::Debug::fmt(&value, formatter),
        LeafContent::Number(number) => formatter.write_str(number),
        LeafContent::Text(text) => fmt::Debug::fmt(text, formatter),
    }
}
