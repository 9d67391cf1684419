//! `ocrmarket sign`: the headers that authenticate a request, the string that is signed for them,
//! or the differences from the string that a gateway expected. Keys come from a file or the
//! environment, so that no process list and no shell history contains them.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context as _, anyhow};
use ocrmarket_engine::fs::{FileLimit, read_input};
use ocrmarket_engine::sign::{
    self, Auth, ExplainedLine, SignConfig, SigningComparison, StringsEqual,
};
use ocrmarket_engine::text;

use crate::responses::arguments::{SignArgs, SignScheme};

/// Exit code: the strings differ.
const DIFFERENT: u8 = 1;

/// Runs `ocrmarket sign`.
///
/// # Errors
/// Wrong arguments, no key for the scheme, a file that cannot be read.
pub(crate) fn run(arguments: &SignArgs, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let signature = sign::sign(&config(arguments)?)?;
    if let Some(comparison) = &signature.comparison {
        return compare(comparison, out);
    }
    if arguments.explain {
        explain(&signature.lines, out)?;
    } else {
        for header in &signature.headers {
            let header = format!("{}: {}", header.name(), header.value());
            writeln!(out, "{}", text::line(&header)).context("cannot write")?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn explain(lines: &[ExplainedLine], out: &mut dyn Write) -> anyhow::Result<()> {
    let width = lines.iter().map(|line| line.what.len()).max().unwrap_or(0);
    for line in lines {
        let shown = format!("{:width$}  {}", line.what, text::line(&line.text));
        writeln!(out, "{}", shown.trim_end()).context("cannot write")?;
    }
    Ok(())
}

fn compare(comparison: &SigningComparison, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    writeln!(out, "{}", text::lines(&comparison.to_string())).context("cannot write")?;
    Ok(match comparison.result {
        StringsEqual::Equal | StringsEqual::Cut { .. } => ExitCode::SUCCESS,
        _ => ExitCode::from(DIFFERENT),
    })
}

fn config(arguments: &SignArgs) -> anyhow::Result<SignConfig> {
    let scheme = match arguments.scheme {
        SignScheme::Aliyun => Auth::AliyunSignature,
        SignScheme::Tencent => Auth::TencentHmac,
        SignScheme::TencentCloudMarket => Auth::TencentCloudMarket,
    };
    let fields = arguments.field.iter().map(|field| {
        let (name, value) = field
            .split_once('=')
            .ok_or_else(|| anyhow!("invalid value of --field: expected NAME=VALUE, found no ="))?;
        Ok((name.to_owned(), text_or_file(value)?))
    });
    let headers = arguments.header.iter().map(|header| {
        let (name, value) = header.split_once(':').ok_or_else(|| {
            anyhow!("invalid value of --header: expected NAME: VALUE, found no colon")
        })?;
        Ok((name.trim().to_owned(), value.trim().to_owned()))
    });
    let body = arguments.body.as_deref();
    let body = body.map(|path| read_input(path, FileLimit::BODY));
    Ok(SignConfig {
        server: arguments.server.as_deref().map(text_or_file).transpose()?,
        method: arguments.method.clone(),
        fields: fields.collect::<anyhow::Result<_>>()?,
        body: body.transpose()?,
        headers: headers.collect::<anyhow::Result<_>>()?,
        keys: arguments.credentials.source(),
        show_private: arguments.show_private,
        ..SignConfig::new(scheme, &arguments.url)
    })
}

/// Returns the text itself, or that of the file after an `@`.
fn text_or_file(text: &str) -> anyhow::Result<String> {
    let Some(path) = text.strip_prefix('@') else {
        return Ok(text.to_owned());
    };
    let path = Path::new(path);
    let text = read_input(path, FileLimit::VALUE)?;
    let mut text = String::from_utf8(text)
        .with_context(|| format!("cannot read {}: it is not UTF-8", path.display()))?;
    text.truncate(text.trim_end_matches(['\r', '\n']).len());
    Ok(text)
}
