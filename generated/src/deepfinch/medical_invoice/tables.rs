// Machine-written by ocrmarket from schemas/: deepfinch/medical_invoice/response.schema.json.
// Do not edit: change the schema, then run `cargo run -- generate`.

use ::ocrmarket_wire as wire;

impl wire::Object for super::MedicalInvoiceEnvelope {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "MedicalInvoiceEnvelope",
            &[
                Field::text("request_id", "请求标识", Privacy::Public)
                    .with_shape("T[I1]D[0-9a-f]{32}"),
                Field::text("status", "状态", Privacy::Public)
                    .with_shape("[A-Z][A-Z_]{1,39}"),
                Field::object("result", "识别结果"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.request_id),
            1 => wire::AsSlot::slot(&self.status),
            2 => wire::AsSlot::slot(&self.result),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.request_id),
            1 => wire::AsSlot::slot_mut(&mut self.status),
            2 => wire::AsSlot::slot_mut(&mut self.result),
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

wire::definition!(super::MedicalInvoiceEnvelope);

impl wire::Object for super::MedicalInvoiceReading {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "MedicalInvoiceReading",
            &[
                Field::text("request_id", "请求标识", Privacy::Public)
                    .with_shape("T[I1]D[0-9a-f]{32}"),
                Field::text("status", "状态", Privacy::Public)
                    .with_shape("[A-Z][A-Z_]{1,39}"),
                Field::text("image_id", "图像标识", Privacy::Image),
                Field::integer("degree", "图像角度", Privacy::Public),
                Field::object("medical_result", "识别结果"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.request_id),
            1 => wire::AsSlot::slot(&self.status),
            2 => wire::AsSlot::slot(&self.image_id),
            3 => wire::AsSlot::slot(&self.degree),
            4 => wire::AsSlot::slot(&self.medical_result),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.request_id),
            1 => wire::AsSlot::slot_mut(&mut self.status),
            2 => wire::AsSlot::slot_mut(&mut self.image_id),
            3 => wire::AsSlot::slot_mut(&mut self.degree),
            4 => wire::AsSlot::slot_mut(&mut self.medical_result),
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

wire::definition!(super::MedicalInvoiceReading);

impl wire::Object for super::MedicalInvoice {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "MedicalInvoice",
            &[
                Field::words("type", "发票类型", Privacy::Medical),
                Field::text("note_no", "票据号码", Privacy::Account),
                Field::text("patient_name", "姓名", Privacy::Name),
                Field::words("patient_gender", "性别", Privacy::Birth),
                Field::date("billing_date", "开票日期", Privacy::Medical),
                Field::text("hospital_name", "医院名称", Privacy::Medical),
                Field::text("hospital_no", "病历号", Privacy::Account),
                Field::leaf_list(
                    "hospital_dates",
                    "住院日期",
                    wire::LeafKind::Format(wire::LeafFormat::Date),
                    Privacy::Medical,
                ),
                Field::number("hospital_days", "住院天数", Privacy::Medical),
                Field::text("medical_insurance_type", "医保类型", Privacy::Medical),
                Field::text(
                    "medical_organization_type",
                    "医疗机构类型",
                    Privacy::Medical,
                ),
                Field::text(
                    "social_security_card_number",
                    "社会保障卡号码",
                    Privacy::IdNumber,
                ),
                Field::text(
                    "service_serial_number",
                    "业务流水号",
                    Privacy::Account,
                ),
                Field::text("payee", "收款人", Privacy::Name),
                Field::text("charging_units", "收款单位", Privacy::Medical),
                Field::amount("total_cost", "合计金额", Privacy::Financial),
                Field::object("checksum", "校验结果"),
                Field::list("cost_categories", "费用类别"),
                Field::list("payments_info", "支付信息"),
                Field::list("cost_detail_list", "费用明细"),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.invoice_kind),
            1 => wire::AsSlot::slot(&self.note_no),
            2 => wire::AsSlot::slot(&self.patient_name),
            3 => wire::AsSlot::slot(&self.patient_gender),
            4 => wire::AsSlot::slot(&self.billing_date),
            5 => wire::AsSlot::slot(&self.hospital_name),
            6 => wire::AsSlot::slot(&self.hospital_no),
            7 => wire::AsSlot::slot(&self.hospital_dates),
            8 => wire::AsSlot::slot(&self.hospital_days),
            9 => wire::AsSlot::slot(&self.medical_insurance_type),
            10 => wire::AsSlot::slot(&self.medical_organization_type),
            11 => wire::AsSlot::slot(&self.social_security_card_number),
            12 => wire::AsSlot::slot(&self.service_serial_number),
            13 => wire::AsSlot::slot(&self.payee),
            14 => wire::AsSlot::slot(&self.charging_units),
            15 => wire::AsSlot::slot(&self.total_cost),
            16 => wire::AsSlot::slot(&self.checksum),
            17 => wire::AsSlot::slot(&self.cost_categories),
            18 => wire::AsSlot::slot(&self.payments_info),
            19 => wire::AsSlot::slot(&self.cost_detail_list),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.invoice_kind),
            1 => wire::AsSlot::slot_mut(&mut self.note_no),
            2 => wire::AsSlot::slot_mut(&mut self.patient_name),
            3 => wire::AsSlot::slot_mut(&mut self.patient_gender),
            4 => wire::AsSlot::slot_mut(&mut self.billing_date),
            5 => wire::AsSlot::slot_mut(&mut self.hospital_name),
            6 => wire::AsSlot::slot_mut(&mut self.hospital_no),
            7 => wire::AsSlot::slot_mut(&mut self.hospital_dates),
            8 => wire::AsSlot::slot_mut(&mut self.hospital_days),
            9 => wire::AsSlot::slot_mut(&mut self.medical_insurance_type),
            10 => wire::AsSlot::slot_mut(&mut self.medical_organization_type),
            11 => wire::AsSlot::slot_mut(&mut self.social_security_card_number),
            12 => wire::AsSlot::slot_mut(&mut self.service_serial_number),
            13 => wire::AsSlot::slot_mut(&mut self.payee),
            14 => wire::AsSlot::slot_mut(&mut self.charging_units),
            15 => wire::AsSlot::slot_mut(&mut self.total_cost),
            16 => wire::AsSlot::slot_mut(&mut self.checksum),
            17 => wire::AsSlot::slot_mut(&mut self.cost_categories),
            18 => wire::AsSlot::slot_mut(&mut self.payments_info),
            19 => wire::AsSlot::slot_mut(&mut self.cost_detail_list),
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

wire::definition!(super::MedicalInvoice);

impl wire::KnownValues for super::InvoiceKind {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("0", Self::Unknown),
        ("1", Self::Outpatient),
        ("2", Self::Inpatient),
    ];
}

impl wire::Object for super::MedicalInvoiceChecks {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "MedicalInvoiceChecks",
            &[
                Field::integer("cost_categories", "费用类别校验", Privacy::Public),
                Field::integer("total_cost", "合计金额校验", Privacy::Public),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.cost_categories),
            1 => wire::AsSlot::slot(&self.total_cost),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.cost_categories),
            1 => wire::AsSlot::slot_mut(&mut self.total_cost),
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

wire::definition!(super::MedicalInvoiceChecks);

impl wire::Object for super::CostCategory {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "CostCategory",
            &[
                Field::text("name", "类别名称", Privacy::Medical),
                Field::amount("cost", "金额", Privacy::Medical),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.cost),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.cost),
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

wire::definition!(super::CostCategory);

impl wire::Object for super::Payment {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "Payment",
            &[
                Field::text("name", "支付方式", Privacy::Medical),
                Field::amount("amount", "金额", Privacy::Medical),
                Field::integer("check_info", "校验结果", Privacy::Public),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.amount),
            2 => wire::AsSlot::slot(&self.check_info),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.amount),
            2 => wire::AsSlot::slot_mut(&mut self.check_info),
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

wire::definition!(super::Payment);

impl wire::Object for super::CostDetail {
    fn table(&self) -> &'static wire::Table {
        use wire::Field;
        use wire::Privacy;
        static TABLE: wire::Table = wire::Table::new(
            "CostDetail",
            &[
                Field::text("name", "标准名称", Privacy::Medical),
                Field::text("ocr_name", "识别名称", Privacy::Medical),
                Field::text("origin_ocr_name", "原始识别名称", Privacy::Medical),
                Field::number("amount", "数量", Privacy::Medical),
                Field::amount("price", "金额", Privacy::Medical),
                Field::amount("unit_price", "单价", Privacy::Medical),
                Field::text("spec", "规格", Privacy::Medical),
                Field::text("class", "费用分类", Privacy::Medical),
                Field::text("level", "医保等级", Privacy::Medical),
                Field::integer("medical_type", "项目类型", Privacy::Medical),
                Field::amount("selfpay", "自费金额", Privacy::Medical),
                Field::number("selfpay_ratio", "自费比例", Privacy::Medical),
                Field::integer("check_info", "校验结果", Privacy::Public),
                Field::integer("check_name_info", "名称校验结果", Privacy::Public),
                Field::integer("check_info_price", "金额校验结果", Privacy::Public),
            ],
        );
        &TABLE
    }
    fn slot(&self, index: usize) -> wire::Slot<'_> {
        match index {
            0 => wire::AsSlot::slot(&self.name),
            1 => wire::AsSlot::slot(&self.ocr_name),
            2 => wire::AsSlot::slot(&self.origin_ocr_name),
            3 => wire::AsSlot::slot(&self.amount),
            4 => wire::AsSlot::slot(&self.price),
            5 => wire::AsSlot::slot(&self.unit_price),
            6 => wire::AsSlot::slot(&self.spec),
            7 => wire::AsSlot::slot(&self.class),
            8 => wire::AsSlot::slot(&self.level),
            9 => wire::AsSlot::slot(&self.medical_type),
            10 => wire::AsSlot::slot(&self.selfpay),
            11 => wire::AsSlot::slot(&self.selfpay_ratio),
            12 => wire::AsSlot::slot(&self.check_info),
            13 => wire::AsSlot::slot(&self.check_name_info),
            14 => wire::AsSlot::slot(&self.check_info_price),
            _ => wire::Slot::None,
        }
    }
    fn slot_mut(&mut self, index: usize) -> wire::SlotMut<'_> {
        match index {
            0 => wire::AsSlot::slot_mut(&mut self.name),
            1 => wire::AsSlot::slot_mut(&mut self.ocr_name),
            2 => wire::AsSlot::slot_mut(&mut self.origin_ocr_name),
            3 => wire::AsSlot::slot_mut(&mut self.amount),
            4 => wire::AsSlot::slot_mut(&mut self.price),
            5 => wire::AsSlot::slot_mut(&mut self.unit_price),
            6 => wire::AsSlot::slot_mut(&mut self.spec),
            7 => wire::AsSlot::slot_mut(&mut self.class),
            8 => wire::AsSlot::slot_mut(&mut self.level),
            9 => wire::AsSlot::slot_mut(&mut self.medical_type),
            10 => wire::AsSlot::slot_mut(&mut self.selfpay),
            11 => wire::AsSlot::slot_mut(&mut self.selfpay_ratio),
            12 => wire::AsSlot::slot_mut(&mut self.check_info),
            13 => wire::AsSlot::slot_mut(&mut self.check_name_info),
            14 => wire::AsSlot::slot_mut(&mut self.check_info_price),
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

wire::definition!(super::CostDetail);

impl wire::KnownValues for super::PatientGender {
    const KNOWN_VALUES: &'static [(&'static str, Self)] = &[
        ("0", Self::Unknown),
        ("1", Self::Male),
        ("2", Self::Female),
    ];
}
