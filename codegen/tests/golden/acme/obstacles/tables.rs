// Machine-written by ocrmarket from schemas/: acme/obstacles/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

#[allow(deprecated, reason = "the table includes deprecated fields")]
impl wire::Object for super::Obstacles {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "Obstacles",
            &[
                Field::text("type", "类型", Privacy::Public),
                Field::text("self", "自己", Privacy::Public),
                Field::text("crate", "箱", Privacy::Public),
                Field::text("a-b", "甲", Privacy::Public),
                Field::text("a_b", "乙", Privacy::Public),
                Field::integer("1st", "第一", Privacy::Public),
                Field::amount("overdue31Tp60", "逾期31-60天", Privacy::Public),
                Field::text("IDCardURL", "链接 一", Privacy::Public),
                Field::words("symbol", "符号", Privacy::Public)
                    .with_known_values::<super::Symbol>(),
                Field::words("card_type", "卡类型", Privacy::Public)
                    .with_known_values::<super::CardType>(),
                Field::leaf_list(
                    "days",
                    "日期",
                    wire::LeafKind::Format(wire::LeafFormat::Date),
                    Privacy::Public,
                ),
                Field::number("ratio", "比例", Privacy::Public),
                Field::boolean("open", "开启", Privacy::Public),
                Field::object("parent", "上级"),
                Field::list("children", "下级"),
                Field::object("empty", "空"),
                Field::text("old", "旧", Privacy::Public),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.type_),
            1 => wire::AsSlot::slot(&self.self_),
            2 => wire::AsSlot::slot(&self.crate_),
            3 => wire::AsSlot::slot(&self.a_dash_b),
            4 => wire::AsSlot::slot(&self.a_b),
            5 => wire::AsSlot::slot(&self.field_1st),
            6 => wire::AsSlot::slot(&self.overdue31_tp60),
            7 => wire::AsSlot::slot(&self.id_card_url),
            8 => wire::AsSlot::slot(&self.symbol),
            9 => wire::AsSlot::slot(&self.card_type),
            10 => wire::AsSlot::slot(&self.days),
            11 => wire::AsSlot::slot(&self.ratio),
            12 => wire::AsSlot::slot(&self.open),
            13 => wire::AsSlot::slot(&self.parent),
            14 => wire::AsSlot::slot(&self.children),
            15 => wire::AsSlot::slot(&self.empty),
            16 => wire::AsSlot::slot(&self.old),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.type_),
            1 => wire::AsSlot::slot_mut(&mut self.self_),
            2 => wire::AsSlot::slot_mut(&mut self.crate_),
            3 => wire::AsSlot::slot_mut(&mut self.a_dash_b),
            4 => wire::AsSlot::slot_mut(&mut self.a_b),
            5 => wire::AsSlot::slot_mut(&mut self.field_1st),
            6 => wire::AsSlot::slot_mut(&mut self.overdue31_tp60),
            7 => wire::AsSlot::slot_mut(&mut self.id_card_url),
            8 => wire::AsSlot::slot_mut(&mut self.symbol),
            9 => wire::AsSlot::slot_mut(&mut self.card_type),
            10 => wire::AsSlot::slot_mut(&mut self.days),
            11 => wire::AsSlot::slot_mut(&mut self.ratio),
            12 => wire::AsSlot::slot_mut(&mut self.open),
            13 => wire::AsSlot::slot_mut(&mut self.parent),
            14 => wire::AsSlot::slot_mut(&mut self.children),
            15 => wire::AsSlot::slot_mut(&mut self.empty),
            16 => wire::AsSlot::slot_mut(&mut self.old),
            _ => wire::SlotMut::None,
        }
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::Obstacles);

impl wire::KnownValues for super::CardType {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("借记卡(银联)", Self::Debit),
        ("贷记卡", Self::Credit),
    ];
}

impl wire::KnownValues for super::Symbol {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("#", Self::Unknown),
        ("*", Self::NothingDue),
        ("", Self::Nothing),
        ("--", Self::NotSaid),
        ("+1", Self::PlusOne),
        ("(甲)【乙】", Self::Brackets),
        ("N", Self::Normal),
        ("1", Self::Overdue1To30),
    ];
}

impl wire::Object for super::Empty {
    fn table(&self) -> &'static wire::Table {
        static TABLE: wire::Table = wire::Table::new("Empty", &[]);
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        let _ = index;
        wire::Slot::None
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        let _ = index;
        wire::SlotMut::None
    }
    fn unknown(&self) -> &wire::Unknown {
        &self.unknown
    }
    fn unknown_mut(&mut self) -> &mut wire::Unknown {
        &mut self.unknown
    }
}

wire::definition!(super::Empty);
