//! Tests `ocrmarket mock` as a separate process, called over a plain socket.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

type TestResult = Result<(), Box<dyn std::error::Error>>;

/// A mock that is stopped when the test ends in any way.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Running {
    /// Starts it and reads its address, which is the first line.
    fn start(arguments: &[&str]) -> Result<(Self, String), Box<dyn std::error::Error>> {
        let mut child = Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
            .args(["mock", "--port", "0"])
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let out = child.stdout.take().ok_or("a pipe")?;
        let running = Self(child);
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line)?;
        let address = line
            .trim_end()
            .strip_prefix("http://")
            .ok_or("an address")?;
        Ok((running, address.to_owned()))
    }
}

/// Posts an identity card's picture and reads the response.
fn post(address: &str, app_code: &str) -> std::io::Result<String> {
    let body = "image=https%3A%2F%2Fexample.test%2Fcard.png";
    let mut stream = TcpStream::connect(address)?;
    write!(
        stream,
        "POST /OcridCard HTTP/1.1\r\nHost: {address}\r\nAuthorization: APPCODE {app_code}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )?;
    let mut response = String::new();
    stream.read_to_string(&mut response)?;
    Ok(response)
}

#[test]
fn it_answers_at_the_address_it_prints() -> TestResult {
    let (_running, address) = Running::start(&["--app-code", "made-up"])?;
    let response = post(&address, "made-up")?;
    assert!(response.starts_with("HTTP/1.1 200 OK\r\n"), "{response}");
    assert!(response.contains("\"code\":"), "{response}");
    let refused = post(&address, "mock-app-code")?;
    assert!(refused.starts_with("HTTP/1.1 400 "), "{refused}");
    assert!(refused.contains("x-ca-error-code: A400AC"), "{refused}");
    Ok(())
}

#[test]
fn it_fails_as_it_is_told() -> TestResult {
    let (_running, address) = Running::start(&["--fail", "gateway-429=1", "--seed", "3"])?;
    let response = post(&address, "mock-app-code")?;
    assert!(response.starts_with("HTTP/1.1 429 "), "{response}");
    Ok(())
}

#[cfg(unix)]
#[test]
fn it_ends_well_on_an_interrupt_and_shows_no_requests_to_a_pipe() -> TestResult {
    let (mut running, address) = Running::start(&[])?;
    post(&address, "mock-app-code")?;
    let process = running.0.id().to_string();
    assert!(
        Command::new("kill")
            .args(["-INT", &process])
            .status()?
            .success()
    );
    assert_eq!(running.0.wait()?.code(), Some(0));
    let mut shown = String::new();
    running
        .0
        .stderr
        .take()
        .ok_or("a pipe")?
        .read_to_string(&mut shown)?;
    let version = env!("CARGO_PKG_VERSION");
    let schemas = format!("schemas: built into ocrmarket {version}\n");
    assert_eq!(shown, schemas);
    Ok(())
}

#[test]
fn faults_that_are_not_there_are_named_and_those_that_are_listed() -> TestResult {
    for (fail, problem) in [
        (
            "sloow=0.1",
            "unknown fault \"sloow\"; expected one of refuse, close, reset-before-headers",
        ),
        (
            "slow=2",
            "invalid rate of slow: expected a number from 0 to 1",
        ),
        (
            "slow",
            "expected NAME=RATE, such as slow=0.05, found \"slow\"",
        ),
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
            .args(["mock", "--fail", fail])
            .output()?;
        let shown = String::from_utf8(output.stderr)?;
        assert_eq!(output.status.code(), Some(2), "{shown}");
        assert!(shown.contains(problem), "{shown}");
    }
    let help = Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
        .args(["mock", "--help"])
        .output()?;
    let help: String = String::from_utf8(help.stdout)?.split_whitespace().collect();
    for name in ocrmarket_mock::fault_names().split(", ") {
        assert!(help.contains(name), "{name}");
    }
    Ok(())
}
