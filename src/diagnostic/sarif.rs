//! Messages as SARIF 2.1.0, which code scanning services read.

use std::fmt::Write;
use std::path::{Component, Path};

use serde_json::{Value, json};

use super::fingerprint::Fingerprints;
use super::places::Places;
use super::{Diagnostic, Severity, codes};
use crate::check;
use crate::text::{Edit, Location, Sources};

/// What a log is made with.
pub struct Options<'a> {
    /// Files below this folder get a relative URI.
    pub root: &'a Path,
    /// The names of the declarations around a place, the outermost first: fingerprints rest on them.
    pub names: &'a dyn Fn(Location) -> Vec<String>,
}

/// The SARIF log of `diagnostics`, in their order, ending in a newline.
pub fn write(diagnostics: &[Diagnostic], sources: &Sources, options: &Options) -> String {
    let mut rules: Vec<&str> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
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
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "journey",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(|code| rule(code)).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    // A JSON value always has a text.
    let mut text = serde_json::to_string_pretty(&log).unwrap_or_default();
    text.push('\n');
    text
}

fn rule(code: &str) -> Value {
    match codes::page(code) {
        Some(page) => {
            let lint = check::rule(code);
            let why = lint.map_or_else(String::new, |rule| format!("\n\n{}", rule.why));
            let mut rule = json!({
                "id": code,
                "shortDescription": { "text": page.summary },
                "fullDescription": { "text": page.explanation },
                "help": { "text": format!("{}{why}\n\njourney explain {code}", page.explanation) },
                "defaultConfiguration": { "level": level(page.severity) },
            });
            if let (Some(lint), Some(fields)) = (lint, rule.as_object_mut()) {
                let preset = lint.preset.map(|preset| preset.name());
                let tags: Vec<&str> = ["lint"].into_iter().chain(preset).collect();
                fields.insert("properties".to_owned(), json!({ "tags": tags }));
            }
            rule
        }
        None => json!({ "id": code }),
    }
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
    rules: &'a [&'a str],
}

impl Writer<'_> {
    fn result(&mut self, diagnostic: &Diagnostic) -> Value {
        let mut text = diagnostic.message.clone();
        if let Some(help) = &diagnostic.help {
            text.push('\n');
            text.push_str(help);
        }
        let mut result = json!({
            "ruleId": diagnostic.code,
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
        match uri(Path::new(name), self.options.root) {
            uri if uri.starts_with("file:") => json!({ "uri": uri }),
            uri => json!({ "uri": uri, "uriBaseId": "%SRCROOT%" }),
        }
    }
}

/// `path` as a URI reference: relative where it lies below `root` or is relative itself.
fn uri(path: &Path, root: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
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
mod tests {
    use super::*;
    use crate::diagnostic::example;
    use crate::text::{Source, Span};
    use expect_test::expect;

    fn log(diagnostics: &[Diagnostic], sources: &Sources) -> String {
        write(diagnostics, sources, &Options { root: Path::new("/project"), names: &|_| vec!["signup".to_owned()] })
    }

    #[test]
    fn the_log_follows_the_standard() {
        let (sources, diagnostics) = example::map();
        let text = log(&diagnostics, &sources);
        let sarif: serde_sarif::sarif::Sarif = serde_json::from_str(&text).unwrap();
        let run = &sarif.runs[0];
        assert_eq!(run.results.as_ref().unwrap().len(), diagnostics.len());
        let rules = run.tool.driver.rules.as_ref().unwrap();
        for result in run.results.as_ref().unwrap() {
            let rule = &rules[result.rule_index.unwrap() as usize];
            assert_eq!(Some(&rule.id), result.rule_id.as_ref());
        }
        expect![[r#"
            {
              "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
              "runs": [
                {
                  "columnKind": "unicodeCodePoints",
                  "results": [
                    {
                      "level": "error",
                      "locations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "maps/sign%20up.journey",
                              "uriBaseId": "%SRCROOT%"
                            },
                            "region": {
                              "byteLength": 4,
                              "byteOffset": 33,
                              "endColumn": 13,
                              "endLine": 3,
                              "startColumn": 9,
                              "startLine": 3
                            }
                          }
                        }
                      ],
                      "message": {
                        "text": "a persona called `maya` is declared twice\ngive one of them another name"
                      },
                      "partialFingerprints": {
                        "journey/v1": "4e3bb26cf7c36a15:1"
                      },
                      "relatedLocations": [
                        {
                          "id": 0,
                          "message": {
                            "text": "the first one, which is imported"
                          },
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "maps/people.journey",
                              "uriBaseId": "%SRCROOT%"
                            },
                            "region": {
                              "byteLength": 4,
                              "byteOffset": 8,
                              "endColumn": 13,
                              "endLine": 1,
                              "startColumn": 9,
                              "startLine": 1
                            }
                          }
                        }
                      ],
                      "ruleId": "duplicate-name",
                      "ruleIndex": 0
                    },
                    {
                      "fixes": [
                        {
                          "artifactChanges": [
                            {
                              "artifactLocation": {
                                "uri": "maps/sign%20up.journey",
                                "uriBaseId": "%SRCROOT%"
                              },
                              "replacements": [
                                {
                                  "deletedRegion": {
                                    "byteLength": 4,
                                    "byteOffset": 137,
                                    "endColumn": 35,
                                    "endLine": 7,
                                    "startColumn": 31,
                                    "startLine": 7
                                  },
                                  "insertedContent": {
                                    "text": "high"
                                  }
                                }
                              ]
                            }
                          ],
                          "description": {
                            "text": "write `high`"
                          }
                        }
                      ],
                      "level": "error",
                      "locations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "maps/sign%20up.journey",
                              "uriBaseId": "%SRCROOT%"
                            },
                            "region": {
                              "byteLength": 4,
                              "byteOffset": 137,
                              "endColumn": 35,
                              "endLine": 7,
                              "startColumn": 31,
                              "startLine": 7
                            }
                          }
                        }
                      ],
                      "message": {
                        "text": "`hihg` is no severity\na severity is low, medium, high or critical"
                      },
                      "partialFingerprints": {
                        "journey/v1": "f060f55c2bd82fd0:1"
                      },
                      "relatedLocations": [
                        {
                          "id": 0,
                          "message": {
                            "text": "of this pain"
                          },
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "maps/sign%20up.journey",
                              "uriBaseId": "%SRCROOT%"
                            },
                            "region": {
                              "byteLength": 4,
                              "byteOffset": 111,
                              "endColumn": 9,
                              "endLine": 7,
                              "startColumn": 5,
                              "startLine": 7
                            }
                          }
                        }
                      ],
                      "ruleId": "unknown-value",
                      "ruleIndex": 3
                    },
                    {
                      "level": "warning",
                      "locations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "maps/sign%20up.journey",
                              "uriBaseId": "%SRCROOT%"
                            },
                            "region": {
                              "byteLength": 14,
                              "byteOffset": 151,
                              "endColumn": 24,
                              "endLine": 8,
                              "startColumn": 10,
                              "startLine": 8
                            }
                          }
                        }
                      ],
                      "message": {
                        "text": "nobody answers this pain"
                      },
                      "partialFingerprints": {
                        "journey/v1": "6207fd301d463fab:1"
                      },
                      "ruleId": "pain-without-opportunity",
                      "ruleIndex": 2
                    },
                    {
                      "fixes": [
                        {
                          "artifactChanges": [
                            {
                              "artifactLocation": {
                                "uri": "maps/sign%20up.journey",
                                "uriBaseId": "%SRCROOT%"
                              },
                              "replacements": [
                                {
                                  "deletedRegion": {
                                    "byteLength": 0,
                                    "byteOffset": 185,
                                    "endColumn": 1,
                                    "endLine": 11,
                                    "startColumn": 1,
                                    "startLine": 11
                                  },
                                  "insertedContent": {
                                    "text": "touchpoint \"…\"\n"
                                  }
                                }
                              ]
                            }
                          ],
                          "description": {
                            "text": "add a touchpoint"
                          }
                        }
                      ],
                      "level": "note",
                      "locations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "maps/sign%20up.journey",
                              "uriBaseId": "%SRCROOT%"
                            },
                            "region": {
                              "byteLength": 0,
                              "byteOffset": 185,
                              "endColumn": 1,
                              "endLine": 11,
                              "startColumn": 1,
                              "startLine": 11
                            }
                          }
                        }
                      ],
                      "message": {
                        "text": "the map has no touchpoint, 100%: so far"
                      },
                      "partialFingerprints": {
                        "journey/v1": "c1cbc3146c85caa1:1"
                      },
                      "ruleId": "no-touchpoint",
                      "ruleIndex": 1
                    }
                  ],
                  "tool": {
                    "driver": {
                      "name": "journey",
                      "rules": [
                        {
                          "defaultConfiguration": {
                            "level": "error"
                          },
                          "fullDescription": {
                            "text": "A name belongs to one thing of its kind: personas, channels, sources and metrics in the file and its imports, journeys in the file, everything else in its journey."
                          },
                          "help": {
                            "text": "journey explain duplicate-name"
                          },
                          "id": "duplicate-name",
                          "shortDescription": {
                            "text": "Two things have one name"
                          }
                        },
                        {
                          "id": "no-touchpoint"
                        },
                        {
                          "defaultConfiguration": {
                            "level": "warning"
                          },
                          "fullDescription": {
                            "text": "Fires when no opportunity of the project's files names the pain in `solves`, and no journey that revises this one drops it. `severity` in journey.toml sets from which severity on it counts."
                          },
                          "help": {
                            "text": "journey explain pain-without-opportunity"
                          },
                          "id": "pain-without-opportunity",
                          "shortDescription": {
                            "text": "No opportunity answers a pain point"
                          }
                        },
                        {
                          "id": "unknown-value"
                        }
                      ],
                      "semanticVersion": "0.1.0"
                    }
                  }
                }
              ],
              "version": "2.1.0"
            }
        "#]]
        .assert_eq(&text);
    }

    #[test]
    fn paths_become_uris() {
        let root = Path::new("/project");
        for (path, expected) in [
            ("maps/sign up.journey", "maps/sign%20up.journey"),
            ("./a:b.journey", "a%3Ab.journey"),
            ("../shared/é.journey", "../shared/%C3%A9.journey"),
            ("maps/../a.journey", "a.journey"),
            ("/project/maps/a.journey", "maps/a.journey"),
            ("/elsewhere/100%.journey", "file:///elsewhere/100%25.journey"),
            ("<stdin>", "%3Cstdin%3E"),
        ] {
            assert_eq!(uri(Path::new(path), root), expected);
        }
    }

    #[test]
    fn fingerprints_stay_when_lines_move_and_tell_twins_apart() {
        let fingerprints = |text: &str| -> Vec<String> {
            let mut sources = Sources::default();
            let file = sources.add(Source::new("a.journey", text));
            let found: Vec<Diagnostic> = text
                .match_indices("oops")
                .map(|(at, word)| {
                    let span = Span::new(at as u32, (at + word.len()) as u32);
                    Diagnostic::error("unknown-keyword", Location::new(file, span), "`oops` is no keyword")
                })
                .collect();
            let names = |_| Vec::new();
            let mut fingerprints = Fingerprints::new(&sources, &names);
            found.iter().map(|diagnostic| fingerprints.of(diagnostic)).collect()
        };
        let before = fingerprints("oops\noops\n");
        assert_eq!(before, fingerprints("// a remark\n\n  oops\n\n\toops"));
        assert_ne!(before[0], before[1]);
    }
}
