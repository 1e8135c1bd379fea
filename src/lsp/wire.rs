//! Messages as they go over a pipe: each behind a header that says how long it is.

use std::io::{self, BufRead, ErrorKind, Read, Write};

use lsp_server::{ErrorCode, Message};
use serde_json::json;

/// So many bytes may a message have: a text of the largest size that is read unless a project says otherwise, with
/// most of its characters escaped.
pub(super) const LARGEST: u64 = 64 << 20;

/// So many bytes may a line of a header have, and so many lines a header.
const HEADER: (u64, usize) = (8 << 10, 64);

/// What arrived.
#[derive(Debug)]
pub(super) enum Arrived {
    Message(Message),
    /// One that is too large. Nothing is kept of it, its number neither.
    TooLarge,
}

/// The next message, none where no more come. `refuse` hears of one that is too large before its bytes are passed over.
///
/// # Errors
/// What arrives is no message, or breaks off.
pub(super) fn read(input: &mut impl BufRead, refuse: impl FnOnce(u64)) -> io::Result<Option<Arrived>> {
    let Some(length) = header(input)? else { return Ok(None) };
    if length > LARGEST {
        refuse(length);
        let passed = io::copy(&mut input.take(length), &mut io::sink())?;
        return if passed == length { Ok(Some(Arrived::TooLarge)) } else { Err(ErrorKind::UnexpectedEof.into()) };
    }
    // Memory is taken as bytes come, not as a header promises them.
    let mut body = Vec::new();
    input.take(length).read_to_end(&mut body)?;
    if (body.len() as u64) < length {
        return Err(ErrorKind::UnexpectedEof.into());
    }
    let message = serde_json::from_slice(&body).map_err(|error| wrong(format!("this is no message: {error}")))?;
    Ok(Some(Arrived::Message(message)))
}

/// How many bytes the next message has, none where no more come.
fn header(input: &mut impl BufRead) -> io::Result<Option<u64>> {
    let (longest, most) = HEADER;
    let mut length = None;
    for _ in 0..most {
        let mut line = Vec::new();
        if input.take(longest).read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&line);
        let Some(line) = line.strip_suffix("\r\n") else { return Err(wrong("a line of a header has no end")) };
        if line.is_empty() {
            return length.map(Some).ok_or_else(|| wrong("a header says no `Content-Length`"));
        }
        let Some((name, value)) = line.split_once(':') else {
            return Err(wrong("a line of a header has no `:`"));
        };
        if name.eq_ignore_ascii_case("Content-Length") {
            let digits = value.trim();
            if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(wrong("a `Content-Length` is a number of bytes"));
            }
            // What is too large for a number is too large for a message.
            length = Some(digits.parse().unwrap_or(u64::MAX));
        }
    }
    Err(wrong("a header has no end"))
}

/// Answers a message of `length` bytes that is not read, so that nobody knows its number.
///
/// # Errors
/// Nobody reads what is sent.
pub(super) fn refuse(output: &mut impl Write, length: u64) -> io::Result<()> {
    let told = format!("a message has at most {} MiB, and this one says that it has {length} bytes", LARGEST >> 20);
    let error = json!({ "code": ErrorCode::InvalidRequest as i32, "message": told });
    let body = json!({ "jsonrpc": "2.0", "id": null, "error": error }).to_string();
    write!(output, "Content-Length: {}\r\n\r\n{body}", body.len())?;
    output.flush()
}

fn wrong(words: impl Into<String>) -> io::Error {
    io::Error::new(ErrorKind::InvalidData, words.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(mut bytes: &[u8]) -> (Vec<Arrived>, Option<String>) {
        let mut arrived = Vec::new();
        loop {
            match read(&mut bytes, drop) {
                Ok(Some(one)) => arrived.push(one),
                Ok(None) => return (arrived, None),
                Err(error) => return (arrived, Some(error.to_string())),
            }
        }
    }

    #[test]
    fn messages_follow_each_other() {
        let body = r#"{"jsonrpc":"2.0","method":"exit"}"#;
        let one = format!("content-length:{}\r\nContent-Type: x\r\n\r\n{body}", body.len());
        let (arrived, trouble) = all(format!("{one}{one}").as_bytes());
        assert_eq!((arrived.len(), trouble), (2, None));
    }

    #[test]
    fn one_that_is_too_large_is_passed_over() {
        let length = LARGEST + 1;
        let head = format!("Content-Length: {length}\r\n\r\n").into_bytes();
        let body = r#"Content-Length: 33"#.to_owned() + "\r\n\r\n" + r#"{"jsonrpc":"2.0","method":"exit"}"#;
        let mut input = io::BufReader::new(head.as_slice().chain(io::repeat(b' ').take(length)).chain(body.as_bytes()));
        let mut told = None;
        assert!(matches!(read(&mut input, |length| told = Some(length)), Ok(Some(Arrived::TooLarge))));
        assert_eq!(told, Some(length));
        assert!(matches!(read(&mut input, drop), Ok(Some(Arrived::Message(_)))));
    }

    #[test]
    fn what_a_header_promises_takes_no_memory() {
        for (bytes, words) in [
            (&b"Content-Length: 99999999999\r\n\r\n{"[..], "unexpected end of file"),
            (b"Content-Length: 99999999999999999999999999\r\n\r\n", "unexpected end of file"),
            (b"Content-Length: 60000000\r\n\r\n{", "unexpected end of file"),
            (b"Content-Length: -1\r\n\r\n", "a `Content-Length` is a number of bytes"),
            (b"\r\n", "a header says no `Content-Length`"),
            (&[b'a'; 10_000], "a line of a header has no end"),
            (&b"a: b\r\n".repeat(100), "a header has no end"),
        ] {
            assert_eq!(
                all(bytes).1.as_deref(),
                Some(words),
                "{}",
                String::from_utf8_lossy(&bytes[..bytes.len().min(40)])
            );
        }
    }

    #[test]
    fn what_nests_too_deep_is_told() {
        let body = "[".repeat(100_000);
        let (_, trouble) = all(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
        assert!(trouble.is_some_and(|words| words.starts_with("this is no message")));
    }
}
