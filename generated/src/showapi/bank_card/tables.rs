// Machine-written by ocrmarket from schemas/: showapi/bank_card/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

impl wire::Object for super::BankCard {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "BankCard",
            &[
                Field::text("ret_code", "业务返回码", Privacy::Public)
                    .with_shape("-?[0-9]{1,4}"),
                Field::text("bank_name", "银行名称", Privacy::Financial),
                Field::words("card_type", "银行卡类型", Privacy::Financial),
                Field::card_number("card_num", "银行卡号", Privacy::BankCard),
                Field::count("showapi_fee_num", "计费次数", Privacy::Public),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.ret_code),
            1 => wire::AsSlot::slot(&self.bank_name),
            2 => wire::AsSlot::slot(&self.card_type),
            3 => wire::AsSlot::slot(&self.card_num),
            4 => wire::AsSlot::slot(&self.showapi_fee_num),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.ret_code),
            1 => wire::AsSlot::slot_mut(&mut self.bank_name),
            2 => wire::AsSlot::slot_mut(&mut self.card_type),
            3 => wire::AsSlot::slot_mut(&mut self.card_num),
            4 => wire::AsSlot::slot_mut(&mut self.showapi_fee_num),
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

wire::definition!(super::BankCard);

impl wire::KnownValues for super::BankCardKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("借记卡", Self::Debit),
        ("贷记卡", Self::Credit),
        ("准贷记卡", Self::QuasiCredit),
        ("信用卡", Self::CreditCard),
    ];
}

impl wire::Object for super::BankCardEnvelope {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "BankCardEnvelope",
            &[
                Field::text(
                    "showapi_res_error",
                    "平台错误信息",
                    Privacy::FreeText,
                ),
                Field::count("showapi_fee_num", "计费次数", Privacy::Public),
                Field::text("showapi_res_code", "平台返回码", Privacy::Public)
                    .with_shape("-?[0-9]{1,4}"),
                Field::text("showapi_res_id", "请求标识", Privacy::Public)
                    .with_shape("[0-9a-f]{24}"),
                Field::object("showapi_res_body", "业务结果"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.showapi_res_error),
            1 => wire::AsSlot::slot(&self.showapi_fee_num),
            2 => wire::AsSlot::slot(&self.showapi_res_code),
            3 => wire::AsSlot::slot(&self.showapi_res_id),
            4 => wire::AsSlot::slot(&self.showapi_res_body),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.showapi_res_error),
            1 => wire::AsSlot::slot_mut(&mut self.showapi_fee_num),
            2 => wire::AsSlot::slot_mut(&mut self.showapi_res_code),
            3 => wire::AsSlot::slot_mut(&mut self.showapi_res_id),
            4 => wire::AsSlot::slot_mut(&mut self.showapi_res_body),
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

wire::definition!(super::BankCardEnvelope);

impl wire::Object for super::BankCardFailure {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "BankCardFailure",
            &[
                Field::text(
                    "showapi_res_error",
                    "平台错误信息",
                    Privacy::FreeText,
                ),
                Field::count("showapi_fee_num", "计费次数", Privacy::Public),
                Field::text("showapi_res_code", "平台返回码", Privacy::Public)
                    .with_shape("-?[0-9]{1,4}"),
                Field::text("showapi_res_id", "请求标识", Privacy::Public)
                    .with_shape("[0-9a-f]{24}"),
                Field::object("showapi_res_body", "业务结果"),
                Field::text("ret_code", "业务返回码", Privacy::Public)
                    .with_shape("-?[0-9]{1,4}"),
                Field::text("remark", "错误说明", Privacy::FreeText),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.showapi_res_error),
            1 => wire::AsSlot::slot(&self.showapi_fee_num),
            2 => wire::AsSlot::slot(&self.showapi_res_code),
            3 => wire::AsSlot::slot(&self.showapi_res_id),
            4 => wire::AsSlot::slot(&self.showapi_res_body),
            5 => wire::AsSlot::slot(&self.ret_code),
            6 => wire::AsSlot::slot(&self.remark),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.showapi_res_error),
            1 => wire::AsSlot::slot_mut(&mut self.showapi_fee_num),
            2 => wire::AsSlot::slot_mut(&mut self.showapi_res_code),
            3 => wire::AsSlot::slot_mut(&mut self.showapi_res_id),
            4 => wire::AsSlot::slot_mut(&mut self.showapi_res_body),
            5 => wire::AsSlot::slot_mut(&mut self.ret_code),
            6 => wire::AsSlot::slot_mut(&mut self.remark),
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

wire::definition!(super::BankCardFailure);

impl wire::Object for super::BankCardFailureBody {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "BankCardFailureBody",
            &[
                Field::text("ret_code", "业务返回码", Privacy::Public)
                    .with_shape("-?[0-9]{1,4}"),
                Field::text("remark", "错误说明", Privacy::FreeText),
                Field::text("flag", "成功标志", Privacy::Public)
                    .with_shape("true|false"),
                Field::text("msg", "错误说明", Privacy::FreeText),
                Field::text("code", "业务返回码", Privacy::Public)
                    .with_shape("-?[0-9]{1,4}"),
                Field::count("fee_num", "计费次数", Privacy::Public),
                Field::text("showapi_fee_code", "计费返回码", Privacy::Public)
                    .with_shape("-?[0-9]{1,4}"),
                Field::count("showapi_fee_num", "计费次数", Privacy::Public),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.ret_code),
            1 => wire::AsSlot::slot(&self.remark),
            2 => wire::AsSlot::slot(&self.flag),
            3 => wire::AsSlot::slot(&self.msg),
            4 => wire::AsSlot::slot(&self.code),
            5 => wire::AsSlot::slot(&self.fee_num),
            6 => wire::AsSlot::slot(&self.showapi_fee_code),
            7 => wire::AsSlot::slot(&self.showapi_fee_num),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.ret_code),
            1 => wire::AsSlot::slot_mut(&mut self.remark),
            2 => wire::AsSlot::slot_mut(&mut self.flag),
            3 => wire::AsSlot::slot_mut(&mut self.msg),
            4 => wire::AsSlot::slot_mut(&mut self.code),
            5 => wire::AsSlot::slot_mut(&mut self.fee_num),
            6 => wire::AsSlot::slot_mut(&mut self.showapi_fee_code),
            7 => wire::AsSlot::slot_mut(&mut self.showapi_fee_num),
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

wire::definition!(super::BankCardFailureBody);
