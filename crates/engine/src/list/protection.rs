//! Privacy classes by JR/T 0171-2020 and by article 28 of the Personal Information Protection Law.
//!
//! A default that follows the texts of the standard and the law. Both depend on the purpose of
//! processing and on what is stored together, so a compliance officer must confirm it.

use ocrmarket_wire::Privacy;

/// Class of personal financial information, JR/T 0171-2020 section 4.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DataClass {
    /// Internal information of an institution, and what the other classes do not list.
    C1,
    /// Identifies a person and the person's financial state.
    C2,
    /// Authenticates a user.
    C3,
}

impl DataClass {
    /// Returns `C1`, `C2` or `C3`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::C1 => "C1",
            Self::C2 => "C2",
            Self::C3 => "C3",
        }
    }
}

/// The classes of a privacy class, with the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Protection {
    /// Class by JR/T 0171-2020.
    pub data_class: DataClass,
    /// `true` for sensitive personal information by article 28 of the law.
    pub is_sensitive: bool,
    /// Chinese name of the privacy class.
    pub chinese: &'static str,
    /// The reason, in English and in Chinese.
    pub reason: [&'static str; 2],
}

impl Protection {
    /// Returns the classes of a privacy class. No class of the schemas is C3: no operation returns
    /// passwords, card verification codes or magnetic stripes.
    ///
    /// ```
    /// use ocrmarket_engine::list::{DataClass, Protection};
    ///
    /// let card = Protection::of(ocrmarket_wire::Privacy::BankCard);
    /// assert_eq!((card.data_class, card.is_sensitive), (DataClass::C2, true));
    /// ```
    pub fn of(privacy: Privacy) -> Self {
        let found = CLASSES.iter().find(|(class, _)| *class == privacy);
        // A class that the table does not contain is treated like text of any content.
        found.map_or(ANYTHING, |(_, protection)| *protection)
    }
}

const fn row(
    data_class: DataClass,
    is_sensitive: bool,
    chinese: &'static str,
    reason: [&'static str; 2],
) -> Protection {
    Protection {
        data_class,
        is_sensitive,
        chinese,
        reason,
    }
}

const ANYTHING: Protection = row(
    DataClass::C2,
    true,
    "自由文本",
    [
        "Text may contain anything, so the strictest class that can be expected applies.",
        "文本可能包含任何信息，按可预期的最严格类别处理。",
    ],
);

/// Every privacy class, in the order of the dialect's list.
const CLASSES: [(Privacy, Protection); 14] = [
    (
        Privacy::Public,
        row(
            DataClass::C1,
            false,
            "非个人信息",
            [
                "Not personal by itself. As a part of a response about a person it is information that C2 and C3 do not list.",
                "本身不是个人信息；作为个人响应的一部分，属于 C2、C3 未列出的信息。",
            ],
        ),
    ),
    (
        Privacy::Name,
        row(
            DataClass::C2,
            false,
            "姓名",
            [
                "Identifies a person. Article 28 does not list names.",
                "可识别特定主体；第二十八条未列举姓名。",
            ],
        ),
    ),
    (
        Privacy::IdNumber,
        row(
            DataClass::C2,
            true,
            "证件号码",
            [
                "Identity information that financial services rely on. GB/T 35273-2020, annex B, lists identity documents as sensitive.",
                "金融服务依赖的身份信息；GB/T 35273-2020 附录 B 将身份证件列为敏感信息。",
            ],
        ),
    ),
    (
        Privacy::Phone,
        row(
            DataClass::C2,
            false,
            "电话号码",
            [
                "Identifies a person and receives verification codes. Article 28 does not list it.",
                "可识别特定主体并用于接收验证码；第二十八条未列举。",
            ],
        ),
    ),
    (
        Privacy::Email,
        row(
            DataClass::C2,
            false,
            "电子邮箱",
            [
                "Identifies a person. Article 28 does not list it.",
                "可识别特定主体；第二十八条未列举。",
            ],
        ),
    ),
    (
        Privacy::Address,
        row(
            DataClass::C2,
            false,
            "地址",
            [
                "C2 names home addresses. A stated address is not a track (行踪轨迹).",
                "C2 列出家庭地址；登记的地址不是行踪轨迹。",
            ],
        ),
    ),
    (
        Privacy::Birth,
        row(
            DataClass::C2,
            false,
            "出生与性别",
            [
                "Identity information. Sensitive for a person under 14 years, which a schema cannot state.",
                "身份信息；不满十四周岁者的信息为敏感信息，schema 无法判断。",
            ],
        ),
    ),
    (
        Privacy::Employer,
        row(
            DataClass::C2,
            false,
            "工作单位",
            [
                "Helps to identify a person and to rate credit. Article 28 does not list it.",
                "有助于识别特定主体并用于信用评估；第二十八条未列举。",
            ],
        ),
    ),
    (
        Privacy::Account,
        row(
            DataClass::C2,
            true,
            "账户与合同编号",
            [
                "Account numbers and what is equivalent. Article 28 lists financial accounts.",
                "账号及其等效信息；第二十八条列举金融账户。",
            ],
        ),
    ),
    (
        Privacy::Financial,
        row(
            DataClass::C2,
            true,
            "财务与信贷",
            [
                "Property, loans and transactions show the financial state. Article 28 lists financial accounts; GB/T 45574-2025 lists credit information.",
                "财产、借贷和交易信息直接反映金融状况；第二十八条列举金融账户，GB/T 45574-2025 列举征信信息。",
            ],
        ),
    ),
    (
        Privacy::BankCard,
        row(
            DataClass::C2,
            true,
            "银行卡号",
            [
                "A payment account's number. Together with the verification code or the expiry date of the card it is C3.",
                "支付账号；与卡片验证码或有效期一起时为 C3。",
            ],
        ),
    ),
    (
        Privacy::Medical,
        row(
            DataClass::C2,
            true,
            "医疗健康",
            [
                "Identifies a person's state. Article 28 lists medical treatment and health.",
                "反映个人状况；第二十八条列举医疗健康。",
            ],
        ),
    ),
    (
        Privacy::Image,
        row(
            DataClass::C2,
            true,
            "图像",
            [
                "Pictures of identity documents and faces. C3 if a face is used for authentication. Article 28 lists biometrics.",
                "证件和人脸图像；用于身份鉴别时为 C3；第二十八条列举生物识别。",
            ],
        ),
    ),
    (Privacy::FreeText, ANYTHING),
];

/// Returns every privacy class with its classes.
pub(super) fn all() -> impl Iterator<Item = (Privacy, Protection)> {
    Privacy::ALL
        .into_iter()
        .map(|class| (class, Protection::of(class)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_privacy_class_has_a_row() {
        assert!(CLASSES.iter().map(|(class, _)| *class).eq(Privacy::ALL));
    }
}
