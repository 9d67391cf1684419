// Machine-written by ocrmarket from schemas/: deepfinch/failure.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

impl wire::Object for super::DeepfinchFailure {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "DeepfinchFailure",
            &[
                Field::text("status", "状态", Privacy::Public)
                    .with_shape("[A-Z][A-Z_]{1,39}"),
                Field::text("reason", "原因", Privacy::FreeText),
                Field::text("error", "错误信息", Privacy::FreeText),
                Field::text("request_id", "请求标识", Privacy::Public)
                    .with_shape("T[I1]D[0-9a-f]{32}"),
                Field::number("time_cost", "耗时", Privacy::Public),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.status),
            1 => wire::AsSlot::slot(&self.reason),
            2 => wire::AsSlot::slot(&self.error),
            3 => wire::AsSlot::slot(&self.request_id),
            4 => wire::AsSlot::slot(&self.time_cost),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.status),
            1 => wire::AsSlot::slot_mut(&mut self.reason),
            2 => wire::AsSlot::slot_mut(&mut self.error),
            3 => wire::AsSlot::slot_mut(&mut self.request_id),
            4 => wire::AsSlot::slot_mut(&mut self.time_cost),
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

wire::definition!(super::DeepfinchFailure);
