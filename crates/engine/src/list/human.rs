//! The list for people: a table of operations, or the fields of those that were named.

use std::io::{self, Write};

use anstyle::Style;

use super::{FieldList, ListedField, OperationFields};
use crate::text::{columns, counted, escaped};

const BOLD: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();

/// Maximum width of a column for alignment, in columns of the terminal.
const WIDTH_MAX: usize = 56;

/// Writes the list; colours are removed if `out` is not a terminal.
///
/// # Errors
/// The output cannot be written.
pub(super) fn write(list: &FieldList<'_>, out: &mut dyn Write) -> io::Result<()> {
    if !list.is_selected {
        let rows = list.operations.iter().map(operation);
        return table(&rows.collect::<Vec<_>>(), out);
    }
    for (index, operation) in list.operations.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        fields(operation, out)?;
    }
    Ok(())
}

fn operation(operation: &OperationFields<'_>) -> [String; 4] {
    let model = operation.model;
    [
        model.full_name(),
        counted(operation.fields.len() as u64, "field"),
        escaped(&model.operation.title).into_owned(),
        String::new(),
    ]
}

fn fields(operation: &OperationFields<'_>, out: &mut dyn Write) -> io::Result<()> {
    let model = operation.model;
    let title = escaped(&model.operation.title);
    writeln!(out, "{BOLD}{}{BOLD:#}: {title}", model.full_name())?;
    let parts = operation
        .fields
        .chunk_by(|one, next| (one.role, one.root) == (next.role, next.root));
    for part in parts {
        if let Some(first) = part.first() {
            writeln!(out, "{FAINT}{} {}{FAINT:#}", first.role.name(), first.root)?;
        }
        table(&part.iter().map(field).collect::<Vec<_>>(), out)?;
    }
    Ok(())
}

fn field(field: &ListedField<'_>) -> [String; 4] {
    let mut kind = field.types.join(", ");
    if let Some(format) = field.format {
        kind = format!("{kind}: {}", format.name());
    }
    if let Some(location) = &field.same_as {
        kind = format!("{kind} like {}", escaped(location));
    }
    [
        escaped(&field.location).into_owned(),
        escaped(field.label).into_owned(),
        kind,
        field.privacy.map_or("", |class| class.name()).to_owned(),
    ]
}

/// Writes rows with aligned columns. A longer cell moves the rest of its row.
fn table(rows: &[[String; 4]], out: &mut dyn Write) -> io::Result<()> {
    let width = |column: usize| {
        let widths = rows.iter().map(|row| columns(&row[column]));
        widths.max().unwrap_or_default().min(WIDTH_MAX)
    };
    let widths = [width(0), width(1), width(2)];
    for [first, second, third, last] in rows {
        let pad = |text: &str, width: usize| " ".repeat(width.saturating_sub(columns(text)));
        let line = format!(
            "{first}{}  {second}{}  {third}{}  {last}",
            pad(first, widths[0]),
            pad(second, widths[1]),
            pad(third, widths[2])
        );
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}
