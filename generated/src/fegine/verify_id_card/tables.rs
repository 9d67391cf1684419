// Machine-written by ocrmarket from schemas/: fegine/verify_id_card/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

impl wire::Object for super::IdCardVerification {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "IdCardVerification",
            &[
                Field::words("code", "状态码", Privacy::Public)
                    .with_known_values::<super::VerificationCode>(),
                Field::text("msg", "状态信息", Privacy::FreeText),
                Field::object("ocr", "图像识别结果"),
                Field::object("cert", "认证识别结果"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.code),
            1 => wire::AsSlot::slot(&self.msg),
            2 => wire::AsSlot::slot(&self.ocr),
            3 => wire::AsSlot::slot(&self.cert),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.code),
            1 => wire::AsSlot::slot_mut(&mut self.msg),
            2 => wire::AsSlot::slot_mut(&mut self.ocr),
            3 => wire::AsSlot::slot_mut(&mut self.cert),
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

wire::definition!(super::IdCardVerification);

impl wire::KnownValues for super::VerificationCode {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("01", Self::Verified),
        ("02", Self::NotVerified),
    ];
}

impl wire::Object for super::IdCardPicture {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "IdCardPicture",
            &[
                Field::text("address", "地址", Privacy::Address),
                Field::date("birthday", "出生日期", Privacy::Birth),
                Field::text("name", "姓名", Privacy::Name),
                Field::id_number("idCard", "身份证号码", Privacy::IdNumber),
                Field::words("sex", "性别", Privacy::Birth),
                Field::text("nation", "民族", Privacy::Birth),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.address),
            1 => wire::AsSlot::slot(&self.birthday),
            2 => wire::AsSlot::slot(&self.name),
            3 => wire::AsSlot::slot(&self.id_card),
            4 => wire::AsSlot::slot(&self.sex),
            5 => wire::AsSlot::slot(&self.nation),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.address),
            1 => wire::AsSlot::slot_mut(&mut self.birthday),
            2 => wire::AsSlot::slot_mut(&mut self.name),
            3 => wire::AsSlot::slot_mut(&mut self.id_card),
            4 => wire::AsSlot::slot_mut(&mut self.sex),
            5 => wire::AsSlot::slot_mut(&mut self.nation),
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

wire::definition!(super::IdCardPicture);

impl wire::Object for super::IdCardCertificate {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "IdCardCertificate",
            &[
                Field::id_number("idCard", "身份证号码", Privacy::IdNumber),
                Field::text("name", "姓名", Privacy::Name),
                Field::words("sex", "性别", Privacy::Birth),
                Field::text("area", "首次发证所在地", Privacy::Address),
                Field::text("province", "省份", Privacy::Address),
                Field::text("city", "城市", Privacy::Address),
                Field::text("prefecture", "区县", Privacy::Address),
                Field::date("birthday", "出生日期", Privacy::Birth),
                Field::text("addrCode", "地区代码", Privacy::IdNumber),
                Field::text("lastCode", "校验码", Privacy::IdNumber),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.id_card),
            1 => wire::AsSlot::slot(&self.name),
            2 => wire::AsSlot::slot(&self.sex),
            3 => wire::AsSlot::slot(&self.area),
            4 => wire::AsSlot::slot(&self.province),
            5 => wire::AsSlot::slot(&self.city),
            6 => wire::AsSlot::slot(&self.prefecture),
            7 => wire::AsSlot::slot(&self.birthday),
            8 => wire::AsSlot::slot(&self.addr_code),
            9 => wire::AsSlot::slot(&self.last_code),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.id_card),
            1 => wire::AsSlot::slot_mut(&mut self.name),
            2 => wire::AsSlot::slot_mut(&mut self.sex),
            3 => wire::AsSlot::slot_mut(&mut self.area),
            4 => wire::AsSlot::slot_mut(&mut self.province),
            5 => wire::AsSlot::slot_mut(&mut self.city),
            6 => wire::AsSlot::slot_mut(&mut self.prefecture),
            7 => wire::AsSlot::slot_mut(&mut self.birthday),
            8 => wire::AsSlot::slot_mut(&mut self.addr_code),
            9 => wire::AsSlot::slot_mut(&mut self.last_code),
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

wire::definition!(super::IdCardCertificate);

impl wire::KnownValues for super::Sex {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("男", Self::Male),
        ("女", Self::Female),
    ];
}

impl wire::Object for super::IdCardVerificationFailure {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "IdCardVerificationFailure",
            &[
                Field::text("code", "状态码", Privacy::Public)
                    .with_shape("[0-9]{1,4}"),
                Field::text("msg", "状态信息", Privacy::FreeText),
                Field::object("ocr", "图像识别结果"),
                Field::object("cert", "认证识别结果"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.code),
            1 => wire::AsSlot::slot(&self.msg),
            2 => wire::AsSlot::slot(&self.ocr),
            3 => wire::AsSlot::slot(&self.cert),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.code),
            1 => wire::AsSlot::slot_mut(&mut self.msg),
            2 => wire::AsSlot::slot_mut(&mut self.ocr),
            3 => wire::AsSlot::slot_mut(&mut self.cert),
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

wire::definition!(super::IdCardVerificationFailure);
