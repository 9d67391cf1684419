// Machine-written by ocrmarket from schemas/: deepfinch/failure.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

/// A refusal, a whole body.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct DeepfinchFailure {
    /// 状态 · The vendor's status, in capitals; the operations list the known ones.
    #[doc(alias = "状态")]
    pub status: wire::leaf::Text,
    /// 原因 · What went wrong, in the vendor's words.
    #[doc(alias = "原因")]
    pub reason: wire::leaf::Text,
    /// 错误信息 · What went wrong, where the vendor says it here and not in `reason`.
    #[doc(alias = "错误信息")]
    pub error: wire::leaf::Text,
    /// 请求标识 · Id of the call at the vendor; only sometimes there.
    #[doc(alias = "请求标识")]
    pub request_id: wire::leaf::Text,
    /// 耗时 · How long the vendor took, in seconds.
    #[doc(alias = "耗时")]
    pub time_cost: wire::leaf::Number,
    /// What the vendor sent and this definition does not know.
    pub unknown: wire::Unknown,
}

impl wire::Object for DeepfinchFailure {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "DeepfinchFailure",
            &[
                Field::text("status", "状态", Privacy::Public),
                Field::text("reason", "原因", Privacy::FreeText),
                Field::text("error", "错误信息", Privacy::FreeText),
                Field::text("request_id", "请求标识", Privacy::Public),
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

wire::definition!(DeepfinchFailure);
