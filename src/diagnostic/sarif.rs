//! Messages as SARIF 2.1.0, which code scanning services read.

use std::fmt::Write;
use std::path::{Component, Path};

use serde_json::{Value, json};

use super::fingerprint::Fingerprints;
use super::places::Places;
use super::{Code, Diagnostic, Repository, Severity};
use crate::text::{Edit, Location, Sources};

/// What a log is made with.
pub struct Options<'a> {
    /// Files in it get a relative URI, from its top.
    pub repository: &'a Repository,
    /// The names of the declarations around a place, the outermost first: fingerprints rest on them.
    pub names: &'a dyn Fn(Location) -> Vec<String>,
    /// What is known of a code that is a lint's.
    pub lint: &'a dyn Fn(Code) -> Option<Advice>,
}

/// What a log says about a lint besides its page.
#[derive(Clone, Copy, Debug)]
pub struct Advice {
    /// Why a finding matters.
    pub why: &'static str,
    /// The first preset that asks for it.
    pub preset: Option<&'static str>,
}

/// GitHub refuses a log with more results.
pub const MOST: usize = 25_000;

/// The SARIF log of `diagnostics`, in their order, ending in a newline. Of more than [`MOST`] it holds those that matter
/// most, the first of equals, and says how many it leaves out.
pub fn write(diagnostics: &[Diagnostic], sources: &Sources, options: &Options) -> String {
    let kept = worst(diagnostics, MOST);
    log(&kept, diagnostics.len() - kept.len(), sources, options)
}

/// The `most` of `diagnostics` that matter most, in their order.
fn worst(diagnostics: &[Diagnostic], most: usize) -> Vec<&Diagnostic> {
    let mut order: Vec<(usize, &Diagnostic)> = diagnostics.iter().enumerate().collect();
    if order.len() > most {
        order.sort_by_key(|(_, diagnostic)| diagnostic.severity);
        order.truncate(most);
        order.sort_by_key(|(at, _)| *at);
    }
    order.into_iter().map(|(_, diagnostic)| diagnostic).collect()
}

/// The log of `diagnostics`, besides which there are so many `more`.
fn log(diagnostics: &[&Diagnostic], more: usize, sources: &Sources, options: &Options) -> String {
    let mut rules: Vec<Code> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    rules.sort_unstable();
    rules.dedup();
    let mut writer = Writer {
        sources,
        places: Places::new(sources),
        fingerprints: Fingerprints::new(sources, options.names),
        options,
        rules: &rules,
    };
    let results: Vec<Value> = diagnostics.iter().map(|diagnostic| writer.result(diagnostic)).collect();
    let mut run = json!({
            "tool": { "driver": {
                "name": "journey",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(|code| rule(*code, options)).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
    });
    if let (true, Some(fields)) = (more > 0, run.as_object_mut()) {
        let notice = json!({ "level": "warning", "message": { "text": left_out(more) } });
        let invocation = json!({ "executionSuccessful": true, "toolExecutionNotifications": [notice] });
        fields.insert("invocations".to_owned(), json!([invocation]));
    }
    let log = json!({ "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run] });
    // A JSON value always has a text.
    let mut text = serde_json::to_string_pretty(&log).unwrap_or_default();
    text.push('\n');
    text
}

/// What a log, and the command that writes it, say about `more` messages that have no room in it.
pub fn left_out(more: usize) -> String {
    format!("{more} more messages are left out: GitHub takes at most {MOST} results, and these matter least")
}

fn rule(code: Code, options: &Options) -> Value {
    let page = code.page();
    let lint = (options.lint)(code);
    let why = lint.as_ref().map_or_else(String::new, |lint| format!("\n\n{}", lint.why));
    let mut rule = json!({
        "id": page.code,
        "shortDescription": { "text": page.summary },
        "fullDescription": { "text": page.explanation },
        "help": { "text": format!("{}{why}\n\njourney explain {code}", page.explanation) },
        "defaultConfiguration": { "level": level(page.severity) },
    });
    if let (Some(lint), Some(fields)) = (lint, rule.as_object_mut()) {
        let tags: Vec<&str> = ["lint"].into_iter().chain(lint.preset).collect();
        fields.insert("properties".to_owned(), json!({ "tags": tags }));
    }
    rule
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

struct Writer<'a> {
    sources: &'a Sources,
    places: Places<'a>,
    fingerprints: Fingerprints<'a>,
    options: &'a Options<'a>,
    rules: &'a [Code],
}

impl Writer<'_> {
    fn result(&mut self, diagnostic: &Diagnostic) -> Value {
        let mut text = diagnostic.message.clone();
        if let Some(help) = &diagnostic.help {
            text.push('\n');
            text.push_str(help);
        }
        let mut result = json!({
            "ruleId": diagnostic.code.name(),
            "ruleIndex": self.rules.partition_point(|rule| *rule < diagnostic.code),
            "level": level(diagnostic.severity),
            "message": { "text": text },
            "locations": [{ "physicalLocation": self.location(diagnostic.primary.location) }],
            "partialFingerprints": { "journey/v1": self.fingerprints.of(diagnostic) },
        });
        let related: Vec<Value> = diagnostic
            .related
            .iter()
            .enumerate()
            .map(|(at, label)| {
                json!({
                    "id": at,
                    "physicalLocation": self.location(label.location),
                    "message": { "text": label.message },
                })
            })
            .collect();
        let fix = diagnostic
            .fix
            .as_ref()
            .map(|fix| json!([{ "description": { "text": fix.title }, "artifactChanges": self.changes(&fix.edits) }]));
        if let Some(fields) = result.as_object_mut() {
            if !related.is_empty() {
                fields.insert("relatedLocations".to_owned(), related.into());
            }
            fields.extend(fix.map(|fix| ("fixes".to_owned(), fix)));
        }
        result
    }

    /// One change a file, in the order in which `edits` first name it.
    fn changes(&mut self, edits: &[Edit]) -> Vec<Value> {
        let mut files: Vec<_> = edits.iter().map(|edit| edit.location.file).collect();
        files.dedup();
        let mut changes = Vec::new();
        for file in files {
            let replacements: Vec<Value> = edits
                .iter()
                .filter(|edit| edit.location.file == file)
                .map(|edit| {
                    json!({
                        "deletedRegion": self.region(edit.location),
                        "insertedContent": { "text": edit.text },
                    })
                })
                .collect();
            changes.push(json!({
                "artifactLocation": self.artifact(&self.sources.get(file).name),
                "replacements": replacements,
            }));
        }
        changes
    }

    fn location(&mut self, location: Location) -> Value {
        json!({
            "artifactLocation": self.artifact(&self.sources.get(location.file).name),
            "region": self.region(location),
        })
    }

    fn region(&mut self, location: Location) -> Value {
        let start = self.places.at(location.file, location.span.start);
        let end = self.places.at(location.file, location.span.end);
        json!({
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
            "byteOffset": location.span.start,
            "byteLength": location.span.len(),
        })
    }

    fn artifact(&self, name: &str) -> Value {
        match uri(&self.options.repository.path(name)) {
            uri if uri.starts_with("file:") => json!({ "uri": uri }),
            uri => json!({ "uri": uri, "uriBaseId": "%SRCROOT%" }),
        }
    }
}

/// `path` as a URI reference, relative if it is relative itself.
fn uri(path: &Path) -> String {
    let mut segments = Vec::new();
    let mut absolute = false;
    for component in path.components() {
        match component {
            Component::Prefix(prefix) => {
                segments.push(encode(&prefix.as_os_str().to_string_lossy().replace('\\', "/")))
            }
            Component::RootDir => absolute = true,
            Component::CurDir => {}
            Component::ParentDir if segments.last().is_some_and(|last| last != "..") => drop(segments.pop()),
            Component::ParentDir => segments.push("..".to_owned()),
            Component::Normal(name) => segments.push(encode(&name.to_string_lossy())),
        }
    }
    let joined = segments.join("/");
    if absolute { format!("file:///{joined}") } else { joined }
}

/// `segment` with everything but letters, digits and `-._~` as percent signs and hexadecimal digits.
fn encode(segment: &str) -> String {
    let mut out = String::with_capacity(segment.len());
    for byte in segment.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            // Writing to a string cannot fail.
            _ => drop(write!(out, "%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests;
