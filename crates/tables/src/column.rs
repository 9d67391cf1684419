//! Columns in memory, until they become Arrow arrays.
//!
//! A column is filled lazily: rows without a value cost nothing until the next value or the end. So
//! a table with hundreds of columns costs only what its responses contain.

use std::sync::Arc;

use arrow_array::ArrayRef;
use arrow_array::builder::{
    ArrayBuilder, BooleanBuilder, Date32Builder, Decimal128Builder, Float64Builder, Int32Builder,
    Int64Builder, StringBuilder, TimestampMicrosecondBuilder,
};
use arrow_schema::{DataType, TimeUnit};

/// Digits and decimal places of amounts: 64 bits, to the hundredth.
pub(crate) const AMOUNT: (u8, i8) = (18, 2);
/// Digits and decimal places of percentages.
pub(crate) const PERCENTAGE: (u8, i8) = (9, 4);

/// The type of a physical column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Physical {
    Text,
    Int32,
    Int64,
    Float,
    Boolean,
    Date,
    Timestamp,
    Decimal(u8, i8),
}

impl Physical {
    /// Returns the Arrow type.
    pub(crate) fn data_type(self) -> DataType {
        match self {
            Self::Text => DataType::Utf8,
            Self::Int32 => DataType::Int32,
            Self::Int64 => DataType::Int64,
            Self::Float => DataType::Float64,
            Self::Boolean => DataType::Boolean,
            Self::Date => DataType::Date32,
            Self::Timestamp => DataType::Timestamp(TimeUnit::Microsecond, None),
            Self::Decimal(digits, places) => DataType::Decimal128(digits, places),
        }
    }
}

/// A physical column.
pub(crate) enum Column {
    Text(StringBuilder),
    Int32(Int32Builder),
    Int64(Int64Builder),
    Float(Float64Builder),
    Boolean(BooleanBuilder),
    Date(Date32Builder),
    Timestamp(TimestampMicrosecondBuilder),
    Decimal(Decimal128Builder),
}

/// Appends a value for a row, and nulls for the rows before it that have none. A value of another
/// type than the column's is a fault of this crate, and leaves the row null.
macro_rules! set {
    ($($name:ident($column:ident, $value:ty);)*) => { $(
        #[inline]
        pub(crate) fn $name(&mut self, row: usize, value: $value) {
            if let Self::$column(builder) = self {
                let missing = row.saturating_sub(builder.len());
                if missing > 0 {
                    builder.append_nulls(missing);
                }
                builder.append_value(value);
            }
        }
    )* };
}

/// Calls a method of the builder of a column.
macro_rules! each {
    ($column:expr, $builder:ident => $call:expr) => {
        match $column {
            Column::Text($builder) => $call,
            Column::Int32($builder) => $call,
            Column::Int64($builder) => $call,
            Column::Float($builder) => $call,
            Column::Boolean($builder) => $call,
            Column::Date($builder) => $call,
            Column::Timestamp($builder) => $call,
            Column::Decimal($builder) => $call,
        }
    };
}

impl Column {
    pub(crate) fn new(physical: Physical) -> Self {
        match physical {
            Physical::Text => Self::Text(StringBuilder::with_capacity(0, 0)),
            Physical::Int32 => Self::Int32(Int32Builder::with_capacity(0)),
            Physical::Int64 => Self::Int64(Int64Builder::with_capacity(0)),
            Physical::Float => Self::Float(Float64Builder::with_capacity(0)),
            Physical::Boolean => Self::Boolean(BooleanBuilder::with_capacity(0)),
            Physical::Date => Self::Date(Date32Builder::with_capacity(0)),
            Physical::Timestamp => Self::Timestamp(TimestampMicrosecondBuilder::with_capacity(0)),
            Physical::Decimal(..) => {
                let builder = Decimal128Builder::with_capacity(0);
                Self::Decimal(builder.with_data_type(physical.data_type()))
            }
        }
    }

    set! {
        text(Text, &str);
        int32(Int32, i32);
        int64(Int64, i64);
        float(Float, f64);
        boolean(Boolean, bool);
        date(Date, i32);
        timestamp(Timestamp, i64);
        decimal(Decimal, i128);
    }

    /// Appends a text `count` times. Only for columns without nulls.
    pub(crate) fn texts(&mut self, value: &str, count: usize) {
        if let Self::Text(builder) = self {
            builder.append_value_n(value, count);
        }
    }

    /// Appends a value for `count` rows from `row` on, and nulls for rows before them.
    pub(crate) fn int32s(&mut self, row: usize, value: i32, count: usize) {
        if let Self::Int32(builder) = self {
            builder.append_nulls(row.saturating_sub(builder.len()));
            builder.append_value_n(value, count);
        }
    }

    /// Appends 0, 1, 2, … for `count` rows from `row` on, and nulls for rows before them.
    pub(crate) fn count_up(&mut self, row: usize, count: usize) {
        /// Most arrays are short.
        const FIRST: [i32; 32] = {
            let mut first = [0; 32];
            let (mut place, mut number) = (0, 0);
            while place < first.len() {
                first[place] = number;
                (place, number) = (place + 1, number + 1);
            }
            first
        };
        if let Self::Int32(builder) = self {
            builder.append_nulls(row.saturating_sub(builder.len()));
            match FIRST.get(..count) {
                Some(first) => builder.append_slice(first),
                None => builder.extend((0..i32::try_from(count).unwrap_or(i32::MAX)).map(Some)),
            }
        }
    }

    /// Returns the array of `rows` rows, and empties the column.
    pub(crate) fn take(&mut self, rows: usize) -> ArrayRef {
        each!(self, builder => {
            let missing = rows.saturating_sub(ArrayBuilder::len(builder));
            builder.append_nulls(missing);
            Arc::new(builder.finish())
        })
    }
}
