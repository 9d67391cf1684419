// Machine-written by ocrmarket from schemas/: acme/receipt/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

impl wire::Object for super::Receipt {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "Receipt",
            &[
                Field::text("shop", "商店", Privacy::Financial),
                Field::amount("total", "合计", Privacy::Financial),
                Field::list("lines", "明细"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.shop),
            1 => wire::AsSlot::slot(&self.total),
            2 => wire::AsSlot::slot(&self.lines),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.shop),
            1 => wire::AsSlot::slot_mut(&mut self.total),
            2 => wire::AsSlot::slot_mut(&mut self.lines),
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

wire::definition!(super::Receipt);

impl wire::Object for super::ReceiptLine {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "ReceiptLine",
            &[
                Field::text("name", "品名", Privacy::Financial),
                Field::amount("price", "金额", Privacy::Financial),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.price),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.price),
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

wire::definition!(super::ReceiptLine);

impl wire::Object for super::ReceiptFailure {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "ReceiptFailure",
            &[
                Field::integer("code", "返回码", Privacy::Public),
                Field::text("message", "说明", Privacy::FreeText),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.code),
            1 => wire::AsSlot::slot(&self.message),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.code),
            1 => wire::AsSlot::slot_mut(&mut self.message),
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

wire::definition!(super::ReceiptFailure);

impl wire::Object for super::ReceiptEnvelope {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "ReceiptEnvelope",
            &[
                Field::integer("code", "返回码", Privacy::Public),
                Field::object("data", "数据"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.code),
            1 => wire::AsSlot::slot(&self.data),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.code),
            1 => wire::AsSlot::slot_mut(&mut self.data),
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

wire::definition!(super::ReceiptEnvelope);
