// Machine-written by ocrmarket from schemas/: duguang/id_card/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

impl wire::Object for super::IdCardReading {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "IdCardReading",
            &[
                Field::object("data", "识别结果"),
                Field::integer("angle", "图像角度", Privacy::Public),
                Field::list("figure", "图案坐标信息"),
                Field::text("sid", "请求标识", Privacy::Public)
                    .with_shape("[0-9a-f]{72}"),
                Field::text("error_code", "错误码", Privacy::Public)
                    .with_shape("-?[0-9]{1,4}"),
                Field::text("error_msg", "错误信息", Privacy::FreeText),
                Field::integer("orgHeight", "原图高度", Privacy::Public),
                Field::integer("orgWidth", "原图宽度", Privacy::Public),
                Field::integer("height", "图像高度", Privacy::Public),
                Field::integer("width", "图像宽度", Privacy::Public),
                Field::list("wordsInfo", "文字信息"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.data),
            1 => wire::AsSlot::slot(&self.angle),
            2 => wire::AsSlot::slot(&self.figure),
            3 => wire::AsSlot::slot(&self.sid),
            4 => wire::AsSlot::slot(&self.error_code),
            5 => wire::AsSlot::slot(&self.error_msg),
            6 => wire::AsSlot::slot(&self.org_height),
            7 => wire::AsSlot::slot(&self.org_width),
            8 => wire::AsSlot::slot(&self.height),
            9 => wire::AsSlot::slot(&self.width),
            10 => wire::AsSlot::slot(&self.words_info),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.data),
            1 => wire::AsSlot::slot_mut(&mut self.angle),
            2 => wire::AsSlot::slot_mut(&mut self.figure),
            3 => wire::AsSlot::slot_mut(&mut self.sid),
            4 => wire::AsSlot::slot_mut(&mut self.error_code),
            5 => wire::AsSlot::slot_mut(&mut self.error_msg),
            6 => wire::AsSlot::slot_mut(&mut self.org_height),
            7 => wire::AsSlot::slot_mut(&mut self.org_width),
            8 => wire::AsSlot::slot_mut(&mut self.height),
            9 => wire::AsSlot::slot_mut(&mut self.width),
            10 => wire::AsSlot::slot_mut(&mut self.words_info),
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

wire::definition!(super::IdCardReading);

impl wire::Object for super::IdCard {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "IdCard",
            &[
                Field::text("name", "姓名", Privacy::Name),
                Field::text("nation", "民族", Privacy::Birth),
                Field::words("gender", "性别", Privacy::Birth),
                Field::date("birthday", "出生日期", Privacy::Birth),
                Field::text("address", "住址", Privacy::Address),
                Field::id_number("id", "公民身份号码", Privacy::IdNumber),
                Field::text("签发机关", "签发机关", Privacy::Address),
                Field::text("有效期限", "有效期限", Privacy::Birth),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.nation),
            2 => wire::AsSlot::slot(&self.gender),
            3 => wire::AsSlot::slot(&self.birthday),
            4 => wire::AsSlot::slot(&self.address),
            5 => wire::AsSlot::slot(&self.id),
            6 => wire::AsSlot::slot(&self.issuing_authority),
            7 => wire::AsSlot::slot(&self.valid_period),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.nation),
            2 => wire::AsSlot::slot_mut(&mut self.gender),
            3 => wire::AsSlot::slot_mut(&mut self.birthday),
            4 => wire::AsSlot::slot_mut(&mut self.address),
            5 => wire::AsSlot::slot_mut(&mut self.id),
            6 => wire::AsSlot::slot_mut(&mut self.issuing_authority),
            7 => wire::AsSlot::slot_mut(&mut self.valid_period),
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

wire::definition!(super::IdCard);

impl wire::Object for super::RecognizedText {
    fn table(&self) -> &'static wire::Table {
        static TABLE: wire::Table = wire::Table::new("RecognizedText", &[]);
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

wire::definition!(super::RecognizedText);

impl wire::KnownValues for super::Gender {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("男", Self::Male),
        ("女", Self::Female),
    ];
}

impl wire::Object for super::Figure {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "Figure",
            &[
                Field::words("type", "图案类型", Privacy::Public)
                    .with_known_values::<super::FigureKind>(),
                Field::integer("x", "左上角x坐标", Privacy::Image),
                Field::integer("y", "左上角y坐标", Privacy::Image),
                Field::integer("w", "图案宽度", Privacy::Image),
                Field::integer("h", "图案高度", Privacy::Image),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.type_),
            1 => wire::AsSlot::slot(&self.x),
            2 => wire::AsSlot::slot(&self.y),
            3 => wire::AsSlot::slot(&self.w),
            4 => wire::AsSlot::slot(&self.h),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.type_),
            1 => wire::AsSlot::slot_mut(&mut self.x),
            2 => wire::AsSlot::slot_mut(&mut self.y),
            3 => wire::AsSlot::slot_mut(&mut self.w),
            4 => wire::AsSlot::slot_mut(&mut self.h),
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

wire::definition!(super::Figure);

impl wire::KnownValues for super::FigureKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[("face", Self::Face)];
}

impl wire::Object for super::IdCardFailure {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "IdCardFailure",
            &[
                Field::text("error_code", "错误码", Privacy::Public)
                    .with_shape("-?[0-9]{1,4}"),
                Field::text("error_msg", "错误信息", Privacy::FreeText),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.error_code),
            1 => wire::AsSlot::slot(&self.error_msg),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.error_code),
            1 => wire::AsSlot::slot_mut(&mut self.error_msg),
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

wire::definition!(super::IdCardFailure);
