//! Compares a call with a plain program that does the same (base64, form, POST), with an optimized
//! one, and with a POST of the encoded body.
//!
//! Each side is a separate process, so that its user CPU is measured separately; the server, shared
//! by all, is another. The processes take turns: a side works only while the others wait.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::{PAD, STANDARD};
use bytes::Bytes;
use clap::{Args, ValueEnum};
use nix::sys::resource::{UsageWho, getrusage};
use ocrmarket::showapi::bank_card::{BankCardInput, BankCardRequest};
use ocrmarket_client::Client;
use ocrmarket_client::address::Addresses;
use ocrmarket_client::credentials::{Credentials, Keys};
use ocrmarket_client::encode::{FORM, RequestField, encode};
use ocrmarket_client::input::Content;
use reqwest::RequestBuilder;
use reqwest::header::CONTENT_TYPE;

use crate::timing::Duel;

/// Size of the picture in bytes.
const PICTURE: usize = 1_000_000;
/// Number of calls of a side in one round.
const CALLS: u32 = 20;
const APP_CODE: &str = "example-app-code";
const PATH: &str = "/ocrBankCardGeneral";
/// Response of the server.
const RESPONSE: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../schemas/showapi/bank_card/samples/success.json"
));

/// Number of runs.
#[derive(Debug, Args)]
pub(crate) struct Call {
    /// Number of runs of each side, of 20 calls each.
    #[arg(long, value_name = "N", default_value_t = 41)]
    rounds: usize,
}

/// A process that this command starts.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Part {
    /// Reads requests and responds to each with the same sample.
    Server,
    /// `Client::call` with an `AppCode` and no store.
    Ours,
    /// base64, reqwest's form, POST, the response's bytes.
    Plain,
    /// The same with base64's vector engine and a form written by hand in one pass, into room made ahead.
    Careful,
    /// POST of the body that the client makes, built once; the response's bytes.
    Built,
}

/// Starts the parts, lets them work in turns, and prints the ratios.
pub(crate) fn call(arguments: &Call) -> anyhow::Result<()> {
    let server = Worker::start(Part::Server, "")?;
    let start = |part| Worker::start(part, &server.said);
    let mut ours = start(Part::Ours)?;
    println!(
        "a call (AppCode, no store, a picture of 1 MB, response decoded and validated) against a plain program, server in another process"
    );
    for (name, baseline) in [
        ("a plain program", Part::Plain),
        ("one written with care", Part::Careful),
        ("POST of the built body", Part::Built),
    ] {
        let (wall, user) = compare(&mut ours, &mut start(baseline)?, arguments.rounds)?;
        let middle = |times: &[Duration]| crate::timing::median(times) / CALLS;
        println!(
            "{name:>24}: {:.3} x the wall time ({:.2?} against {:.2?} a call), {:.2} x the user CPU ({:.2?} against {:.2?})",
            1.0 / wall.speed_up(),
            middle(&wall.ours),
            middle(&wall.baseline),
            total(&user.ours).as_secs_f64() / total(&user.baseline).as_secs_f64(),
            total(&user.ours) / CALLS / arguments.rounds.try_into()?,
            total(&user.baseline) / CALLS / arguments.rounds.try_into()?,
        );
    }
    Ok(())
}

/// Runs one of the processes.
pub(crate) fn part(part: Part, url: &str) -> anyhow::Result<()> {
    match part {
        Part::Server => serve(),
        Part::Ours => ours(url),
        Part::Plain => {
            let text = |picture: &[u8]| [("img_base64", STANDARD.encode(picture))];
            baseline(url, |post, picture| post.form(&text(picture)))
        }
        Part::Careful => baseline(url, |post, picture| {
            post.header(CONTENT_TYPE, FORM).body(careful(picture))
        }),
        Part::Built => {
            let body = body(&picture())?;
            baseline(url, |post, _| {
                post.header(CONTENT_TYPE, FORM).body(body.clone())
            })
        }
    }
}

fn ours(url: &str) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    let keys = Keys::new().app_code(APP_CODE);
    let client = Client::builder(Credentials::new("bench", keys))
        .addresses(Addresses::default().base(url.parse()?))
        .build()?;
    let request = BankCardRequest::new(BankCardInput::ImgBase64(Content::bytes(picture())));
    work(|| {
        let response = runtime.block_on(client.call(&request))?;
        ensure!(response.payload().is_some(), "no payload");
        Ok(())
    })
}

/// Builds a request of the picture for each call, sends it, and reads the response's bytes.
fn baseline(
    url: &str,
    make: impl Fn(RequestBuilder, &[u8]) -> RequestBuilder,
) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    let client = reqwest::Client::new();
    let picture = picture();
    let request = || {
        make(
            client
                .post(format!("{url}{PATH}"))
                .header("Authorization", format!("APPCODE {APP_CODE}")),
            &picture,
        )
        .build()
    };
    ensure!(
        request()?.body().and_then(reqwest::Body::as_bytes) == Some(&body(&picture)?),
        "the sides send different bodies"
    );
    work(|| {
        let response = runtime.block_on(async {
            client
                .execute(request()?)
                .await?
                .error_for_status()?
                .bytes()
                .await
        })?;
        ensure!(response == RESPONSE.as_bytes(), "not the server's response");
        Ok(())
    })
}

/// Returns the body that the client sends.
fn body(picture: &[u8]) -> anyhow::Result<Bytes> {
    let content = Content::bytes(picture.to_vec());
    Ok(encode(
        &ocrmarket::showapi::bank_card::OPERATION,
        &[RequestField::body("img_base64", &content)],
    )?
    .body)
}

/// Encodes the picture as an optimized program would.
fn careful(picture: &[u8]) -> Vec<u8> {
    #[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
    let text = base64::engine::Simd::standard(PAD).encode(picture);
    #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
    let text =
        base64::engine::GeneralPurpose::new(&base64::alphabet::STANDARD, PAD).encode(picture);
    let mut form = Vec::with_capacity(text.len() + text.len() / 12);
    form.extend_from_slice(b"img_base64=");
    for byte in text.bytes() {
        match byte {
            b'+' => form.extend_from_slice(b"%2B"),
            b'/' => form.extend_from_slice(b"%2F"),
            b'=' => form.extend_from_slice(b"%3D"),
            letter => form.push(letter),
        }
    }
    form
}

/// Compares wall time and user CPU, in turns.
fn compare(
    ours: &mut Worker,
    baseline: &mut Worker,
    rounds: usize,
) -> anyhow::Result<(Duel, Duel)> {
    let empty = || Duel {
        ours: Vec::with_capacity(rounds),
        baseline: Vec::with_capacity(rounds),
    };
    let (mut wall, mut user) = (empty(), empty());
    // The first round is not measured.
    ours.round()?;
    baseline.round()?;
    for round in 0..rounds {
        let (of_ours, of_baseline) = if round % 2 == 0 {
            let of_ours = ours.round()?;
            (of_ours, baseline.round()?)
        } else {
            let of_baseline = baseline.round()?;
            (ours.round()?, of_baseline)
        };
        wall.ours.push(of_ours.0);
        user.ours.push(of_ours.1);
        wall.baseline.push(of_baseline.0);
        user.baseline.push(of_baseline.1);
    }
    Ok((wall, user))
}

/// Adds rounds up, because user CPU is counted in steps.
fn total(times: &[Duration]) -> Duration {
    times.iter().sum()
}

/// Another process of this program. It ends when it is dropped.
struct Worker {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    /// First line of its output: the server's address.
    said: String,
}

impl Worker {
    fn start(part: Part, url: &str) -> anyhow::Result<Self> {
        let name = part.to_possible_value().context("every part has a name")?;
        let mut child = Command::new(std::env::current_exe()?)
            .args(["call-part", name.get_name(), url])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let input = child.stdin.take().context("a pipe")?;
        let output = BufReader::new(child.stdout.take().context("a pipe")?);
        let mut worker = Self {
            child,
            input,
            output,
            said: String::new(),
        };
        worker.said = worker.line()?;
        Ok(worker)
    }

    /// Runs its calls. Returns their wall time and user CPU.
    fn round(&mut self) -> anyhow::Result<(Duration, Duration)> {
        self.input.write_all(b"\n")?;
        let line = self.line()?;
        let (wall, user) = line.split_once(' ').context("two times")?;
        Ok((
            Duration::from_nanos(wall.parse()?),
            Duration::from_nanos(user.parse()?),
        ))
    }

    fn line(&mut self) -> anyhow::Result<String> {
        let mut line = String::new();
        ensure!(
            self.output.read_line(&mut line)? > 0,
            "a process of the benchmark ended early"
        );
        Ok(line.trim_end().to_owned())
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Makes the calls of a round for each input line, and prints their times.
fn work(mut call: impl FnMut() -> anyhow::Result<()>) -> anyhow::Result<()> {
    println!("ready");
    for line in std::io::stdin().lines() {
        line?;
        let (started, user) = (Instant::now(), user_cpu()?);
        for _ in 0..CALLS {
            call()?;
        }
        println!(
            "{} {}",
            started.elapsed().as_nanos(),
            (user_cpu()? - user).as_nanos()
        );
    }
    Ok(())
}

/// Returns the user CPU of this process, all threads included.
fn user_cpu() -> anyhow::Result<Duration> {
    let time = getrusage(UsageWho::RUSAGE_SELF)?.user_time();
    Ok(Duration::new(
        time.tv_sec().try_into()?,
        u32::try_from(time.tv_usec())? * 1000,
    ))
}

/// Returns pseudorandom bytes, like those of a compressed picture.
fn picture() -> Vec<u8> {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 24).to_le_bytes()[0]
    };
    let mut picture = vec![0xFF, 0xD8, 0xFF, 0xE0];
    picture.resize_with(PICTURE, &mut next);
    picture
}

/// Serves responses until the process is ended. The first line of the output is the address.
fn serve() -> anyhow::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("http://{}", listener.local_addr()?);
    for stream in listener.incoming() {
        let stream = stream?;
        std::thread::spawn(move || answer_all(stream));
    }
    Ok(())
}

/// Reads requests and responds to each, until the connection ends.
fn answer_all(mut stream: TcpStream) -> anyhow::Result<()> {
    stream.set_nodelay(true)?;
    let response = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{RESPONSE}",
        RESPONSE.len()
    );
    let mut buffer = vec![0; 1 << 18];
    let mut filled = 0;
    loop {
        let Some(end) = buffer[..filled]
            .windows(4)
            .position(|window| window == b"\r\n\r\n")
        else {
            match stream.read(&mut buffer[filled..])? {
                0 => return Ok(()),
                read => filled += read,
            }
            continue;
        };
        let mut left = content_length(&buffer[..end])?
            .checked_sub(filled - end - 4)
            .context("more than one request at once")?;
        while left > 0 {
            match stream.read(&mut buffer)? {
                0 => bail!("half a request"),
                read => {
                    left = left
                        .checked_sub(read)
                        .context("more than one request at once")?
                }
            }
        }
        filled = 0;
        stream.write_all(response.as_bytes())?;
    }
}

fn content_length(head: &[u8]) -> anyhow::Result<usize> {
    let head = std::str::from_utf8(head)?;
    let lines = head.lines().filter_map(|line| line.split_once(':'));
    let mut lengths = lines.filter(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    let (_, length) = lengths.next().context("no Content-Length")?;
    Ok(length.trim().parse()?)
}
