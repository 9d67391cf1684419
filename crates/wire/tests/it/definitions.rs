//! Handwritten definitions in the shape of generated code: a small one, a nested one with lists, a
//! recursive one.

use ocrmarket_wire::leaf::{Amount, CardNumber, Date, Text};
use ocrmarket_wire::{
    AsSlot, Definition, Field, KnownValues, LeafFormat, LeafKind, List, Maybe, Object, OpenEnum,
    Privacy, Slot, SlotMut, Table, Unknown,
};

/// Defines a struct, its table and its slots.
macro_rules! definition {
    ($name:ident { $($field:ident: $type:ty = $row:expr,)* }) => {
        #[derive(Clone, Default, PartialEq)]
        pub(crate) struct $name {
            $(pub(crate) $field: $type,)*
            pub(crate) unknown: Unknown,
        }

        impl Object for $name {
            fn table(&self) -> &'static Table {
                static TABLE: Table = Table::new(stringify!($name), &[$($row),*]);
                &TABLE
            }

            fn slot(&self, index: usize) -> Slot<'_> {
                let slots: &[&dyn AsSlot] = &[$(&self.$field),*];
                slots.get(index).map_or(Slot::None, |slot| slot.slot())
            }

            fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
                let slots: [&mut dyn AsSlot; _] = [$(&mut self.$field),*];
                slots.into_iter().nth(index).map_or(SlotMut::None, |slot| slot.slot_mut())
            }

            fn unknown(&self) -> &Unknown {
                &self.unknown
            }

            fn unknown_mut(&mut self) -> &mut Unknown {
                &mut self.unknown
            }
        }

        impl Definition for $name {
            fn empty() -> &'static Self {
                static EMPTY: std::sync::LazyLock<$name> = std::sync::LazyLock::new(Default::default);
                &EMPTY
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                ocrmarket_wire::debug_object(self, formatter)
            }
        }
    };
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum CardType {
    Debit,
    Credit,
}

impl KnownValues for CardType {
    const KNOWN_VALUES: &'static [(&'static str, Self)] =
        &[("借记卡", Self::Debit), ("贷记卡", Self::Credit)];
}

definition!(BankCard {
    card_num: CardNumber = Field::leaf("card_num", "银行卡号", LeafKind::Format(LeafFormat::CardNumber), Privacy::BankCard),
    card_type: OpenEnum<CardType> = Field::leaf("card_type", "银行卡类型", LeafKind::KnownValues, Privacy::Public).with_known_values::<CardType>(),
});

definition!(Account {
    owner: Text = Field::leaf("owner", "户主", LeafKind::Text, Privacy::Name),
    amount: Amount = Field::leaf(
        "amount",
        "金额",
        LeafKind::Format(LeafFormat::Amount),
        Privacy::Public
    ),
    opened: Date = Field::leaf(
        "opened",
        "开户日期",
        LeafKind::Format(LeafFormat::Date),
        Privacy::Public
    ),
    a_name_of_more_than_thirty_two_bytes: Text = Field::leaf(
        "aNameOfMoreThanThirtyTwoBytesInItsSpelling",
        "",
        LeafKind::Text,
        Privacy::Public
    ),
    odd: Text = Field::leaf("a\"b\\年", "", LeafKind::Text, Privacy::Public),
});

definition!(Report {
    status: Text = Field::leaf("status", "状态", LeafKind::Text, Privacy::Public).with_shape("[A-Z]{2,8}"),
    main: Maybe<Account> = Field::object("main", "主账户"),
    accounts: List<Account> = Field::list("accounts", "账户"),
    tags: List<Text> = Field::leaf_list("tags", "标签", LeafKind::Text, Privacy::Public).with_shape("[a-z]"),
    phones: List<Text> = Field::leaf_list("phones", "电话", LeafKind::Text, Privacy::Phone),
    card: Maybe<BankCard> = Field::object("card", "银行卡"),
});

definition!(Tree {
    name: Text = Field::leaf("name", "名称", LeafKind::Text, Privacy::Public),
    child: Maybe<Tree> = Field::object("child", "下级"),
    children: List<Tree> = Field::list("children", "下级"),
});

/// Every key that a definition in this file declares.
pub(crate) const NAMES: &[&str] = &[
    "card_num",
    "card_type",
    "owner",
    "amount",
    "opened",
    "aNameOfMoreThanThirtyTwoBytesInItsSpelling",
    "a\"b\\年",
    "status",
    "main",
    "accounts",
    "tags",
    "phones",
    "card",
    "name",
    "child",
    "children",
];
