//! Privacy classes by name. Only [`Privacy::Public`] values are ever shown.

/// What kind of personal data a leaf holds; the names are those of the schemas' `x-privacy` keyword.
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
    /// Where somebody works and as what.
    Employer,
    /// An account's or contract's number.
    Account,
    /// Money, debts, dates and states of accounts.
    Financial,
    /// A bank card's number.
    BankCard,
    /// Health.
    Medical,
    /// A picture or a place in one.
    Image,
    /// Text that may hold anything.
    FreeText,
}

impl Privacy {
    /// Every class, in the order of the dialect's list.
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

    /// Its name in the schemas, `id-number`.
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

    /// The class of that name, if there is one.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.name() == name)
    }
}
