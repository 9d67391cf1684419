//! The first call: a credit report of a vendor that is mocked in this process. No account, no key,
//! no cost.
//!
//! Prints ten values: the vendor's label, the field's name and its value.

mod common;

use common::Outcome;
use ocrmarket::client::input::Content;
use ocrmarket::deepfinch::{
    self,
    credit_report::{CreditReportRequest, OneOf},
};
use ocrmarket_mock::Mock;

/// Prints the value of a field: a date, an amount, a count, a string or a known value.
macro_rules! show {
    ($label:literal = $object:ident.$field:ident) => {
        let value = $object.$field.value()?.ok_or($label)?;
        println!("{} · {} · {value}", $label, stringify!($object.$field));
    };
    ($label:literal = $object:ident.$field:ident, known) => {
        let word = $object.$field.known().ok_or($label)?;
        println!("{} · {} · {word:?}", $label, stringify!($object.$field));
    };
}

#[tokio::main]
async fn main() -> Outcome {
    // The same seed gives the same report.
    let mock = Mock::builder().seed(2).start().await?;
    let client = common::client(&mock)?;
    let scan = Content::bytes("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n");

    let response = deepfinch::credit_report(&client, &CreditReportRequest::new(scan)).await?;
    let report = match response.payload().ok_or("no report in the response")? {
        OneOf::CreditReport(report) => report,
        OneOf::FirstGenerationReport(_) => return Err("a report of the first generation".into()),
    };

    // Absent objects read as empty ones: no `Option` on the way to a value.
    let header = &report.credit_header;
    let debts = &report.info_summary.credit_trans_extension_and_debt_summary;
    let cards = &debts.credit_account_info_summary;
    let detail = &report.credit_trans_info_detail;
    let card = detail
        .credit_account
        .first()
        .ok_or("no card in the report")?;

    show!("报告编号" = header.serial_no);
    show!("报告时间" = header.report_time);
    show!("查询操作机构" = header.organization);
    show!("发卡机构数" = cards.company_num);
    show!("授信总额" = cards.extension_amount);
    show!("已用额度" = cards.used_amount);
    show!("发卡机构" = card.card_company);
    show!("开立日期" = card.start_date);
    show!("截至日期" = card.due_date);
    show!("业务种类" = card.type_, known);
    Ok(())
}
