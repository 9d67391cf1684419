//! Privacy classes by name. Only [`Privacy::Public`] values are ever shown.

/// A kind of personal data that a leaf holds. The names are those of the schemas' keyword
/// `x-privacy`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Privacy {
    /// Not personal.
    Public,
    /// A person's name.
    Name,
    /// An identity document's number.
    IdNumber,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A postal address, or part of one.
    Address,
    /// Birth date, age or sex.
    Birth,
    /// Workplace and occupation.
    Employer,
    /// An account's or contract's number.
    Account,
    /// Money, debts, dates and states of accounts.
    Financial,
    /// A bank card's number.
    BankCard,
    /// Health.
    Medical,
    /// A picture, or a position in one.
    Image,
    /// Text that may contain anything.
    FreeText,
}

impl Privacy {
    /// All classes, in the order of the dialect's list.
    pub const ALL: [Self; 14] = [
        Self::Public,
        Self::Name,
        Self::IdNumber,
        Self::Phone,
        Self::Email,
        Self::Address,
        Self::Birth,
        Self::Employer,
        Self::Account,
        Self::Financial,
        Self::BankCard,
        Self::Medical,
        Self::Image,
        Self::FreeText,
    ];

    /// Returns the name in the schemas, such as `id-number`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Name => "name",
            Self::IdNumber => "id-number",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Address => "address",
            Self::Birth => "birth",
            Self::Employer => "employer",
            Self::Account => "account",
            Self::Financial => "financial",
            Self::BankCard => "bank-card",
            Self::Medical => "medical",
            Self::Image => "image",
            Self::FreeText => "free-text",
        }
    }

    /// Returns the class with a name, if there is one.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.name() == name)
    }
}
