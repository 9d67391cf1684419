//! The first call: a credit report, bought from a vendor that is faked in this process. No account, no key, nothing paid.
//!
//! Prints ten values: the vendor's label, our field, what it holds.

mod common;

use std::fmt::Display;

use common::Outcome;
use ocrmarket::client::input::Content;
use ocrmarket::deepfinch::{self, credit_report::CreditReportRequest};
use ocrmarket_mock::Mock;

#[tokio::main]
async fn main() -> Outcome {
    // The same seed, the same report.
    let mock = Mock::builder().seed(1).start().await?;
    let client = common::client(&mock)?;
    let scan = Content::bytes("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n");

    let answer = deepfinch::credit_report(&client, &CreditReportRequest::new(scan)).await?;
    let report = answer.payload().ok_or("no report in the answer")?;

    // What did not come reads as empty: nothing between here and a value is an `Option`.
    let header = &report.credit_header;
    let debts = &report.info_summary.credit_trans_extension_and_debt_summary;
    let cards = &debts.credit_account_info_summary;
    let detail = &report.credit_trans_info_detail;
    let card = detail
        .credit_account
        .first()
        .ok_or("no card in the report")?;
    let word = header.reason.known().map(|reason| format!("{reason:?}"));

    show("报告编号", "header.serial_no", header.serial_no.value()?);
    show(
        "报告时间",
        "header.report_time",
        header.report_time.value()?,
    );
    show(
        "查询操作机构",
        "header.organization",
        header.organization.value()?,
    );
    show("查询原因", "header.reason", word);
    show(
        "发卡机构数",
        "cards.company_num",
        cards.company_num.value()?,
    );
    show(
        "授信总额",
        "cards.extension_amount",
        cards.extension_amount.value()?,
    );
    show("已用额度", "cards.used_amount", cards.used_amount.value()?);
    show("发卡机构", "card.card_company", card.card_company.value()?);
    show("开立日期", "card.start_date", card.start_date.value()?);
    show("截至日期", "card.due_date", card.due_date.value()?);
    Ok(())
}

fn show(label: &str, field: &str, value: Option<impl Display>) {
    match value {
        Some(value) => println!("{label} · {field} · {value}"),
        None => println!("{label} · {field} · nothing"),
    }
}
