//! Messages for programs: the stable JSON array of `journey check --format json`.

use serde::Serialize;

use super::Diagnostic;
use super::places::Places;
use crate::text::{Location, Sources};

/// The JSON array of `diagnostics`, in their order, ending in a newline. Lines and columns count from 1,
/// columns in characters, offsets in bytes.
pub fn write(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let mut writer = Writer { sources, places: Places::new(sources) };
    let entries: Vec<Entry> = diagnostics.iter().map(|diagnostic| writer.entry(diagnostic)).collect();
    // Only maps with keys that are no strings and failing writers can make this fail; there are neither.
    let mut json = serde_json::to_string_pretty(&entries).unwrap_or_default();
    json.push('\n');
    json
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    file: &'a str,
    range: Range,
    related: Vec<Related<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<Fix<'a>>,
}

#[derive(Serialize)]
struct Range {
    start: Place,
    end: Place,
}

#[derive(Serialize)]
struct Place {
    offset: u32,
    line: u32,
    column: u32,
}

#[derive(Serialize)]
struct Related<'a> {
    message: &'a str,
    file: &'a str,
    range: Range,
}

#[derive(Serialize)]
struct Fix<'a> {
    title: &'a str,
    safe: bool,
    edits: Vec<Edit<'a>>,
}

#[derive(Serialize)]
struct Edit<'a> {
    file: &'a str,
    range: Range,
    text: &'a str,
}

struct Writer<'a> {
    sources: &'a Sources,
    places: Places<'a>,
}

impl<'a> Writer<'a> {
    fn entry(&mut self, diagnostic: &'a Diagnostic) -> Entry<'a> {
        Entry {
            code: diagnostic.code.name(),
            severity: diagnostic.severity.word(),
            message: &diagnostic.message,
            help: diagnostic.help.as_deref(),
            file: self.file(diagnostic.primary.location),
            range: self.range(diagnostic.primary.location),
            related: diagnostic
                .related
                .iter()
                .map(|label| Related {
                    message: &label.message,
                    file: self.file(label.location),
                    range: self.range(label.location),
                })
                .collect(),
            fix: diagnostic.fix.as_ref().map(|fix| Fix {
                title: &fix.title,
                safe: fix.safe,
                edits: fix
                    .edits
                    .iter()
                    .map(|edit| Edit {
                        file: self.file(edit.location),
                        range: self.range(edit.location),
                        text: &edit.text,
                    })
                    .collect(),
            }),
        }
    }

    fn file(&self, location: Location) -> &'a str {
        &self.sources.get(location.file).name
    }

    fn range(&mut self, location: Location) -> Range {
        Range { start: self.place(location, location.span.start), end: self.place(location, location.span.end) }
    }

    fn place(&mut self, location: Location, offset: u32) -> Place {
        let position = self.places.at(location.file, offset);
        Place { offset, line: position.line, column: position.column }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::example;
    use expect_test::expect;

    #[test]
    fn every_field_is_there() {
        let (sources, diagnostics) = example::map();
        expect![[r#"
            [
              {
                "code": "duplicate-name",
                "severity": "error",
                "message": "a persona called `maya` is declared twice",
                "help": "give one of them another name",
                "file": "maps/sign up.journey",
                "range": {
                  "start": {
                    "offset": 33,
                    "line": 3,
                    "column": 9
                  },
                  "end": {
                    "offset": 37,
                    "line": 3,
                    "column": 13
                  }
                },
                "related": [
                  {
                    "message": "the first one, which is imported",
                    "file": "maps/people.journey",
                    "range": {
                      "start": {
                        "offset": 8,
                        "line": 1,
                        "column": 9
                      },
                      "end": {
                        "offset": 12,
                        "line": 1,
                        "column": 13
                      }
                    }
                  }
                ]
              },
              {
                "code": "unknown-value",
                "severity": "error",
                "message": "`hihg` is no severity",
                "help": "a severity is low, medium, high or critical",
                "file": "maps/sign up.journey",
                "range": {
                  "start": {
                    "offset": 137,
                    "line": 7,
                    "column": 31
                  },
                  "end": {
                    "offset": 141,
                    "line": 7,
                    "column": 35
                  }
                },
                "related": [
                  {
                    "message": "of this pain",
                    "file": "maps/sign up.journey",
                    "range": {
                      "start": {
                        "offset": 111,
                        "line": 7,
                        "column": 5
                      },
                      "end": {
                        "offset": 115,
                        "line": 7,
                        "column": 9
                      }
                    }
                  }
                ],
                "fix": {
                  "title": "write `high`",
                  "safe": true,
                  "edits": [
                    {
                      "file": "maps/sign up.journey",
                      "range": {
                        "start": {
                          "offset": 137,
                          "line": 7,
                          "column": 31
                        },
                        "end": {
                          "offset": 141,
                          "line": 7,
                          "column": 35
                        }
                      },
                      "text": "high"
                    }
                  ]
                }
              },
              {
                "code": "pain-without-opportunity",
                "severity": "warning",
                "message": "nobody answers this pain",
                "file": "maps/sign up.journey",
                "range": {
                  "start": {
                    "offset": 151,
                    "line": 8,
                    "column": 10
                  },
                  "end": {
                    "offset": 165,
                    "line": 8,
                    "column": 24
                  }
                },
                "related": []
              },
              {
                "code": "no-touchpoint",
                "severity": "info",
                "message": "the map has no touchpoint, 100%: so far",
                "file": "maps/sign up.journey",
                "range": {
                  "start": {
                    "offset": 185,
                    "line": 11,
                    "column": 1
                  },
                  "end": {
                    "offset": 185,
                    "line": 11,
                    "column": 1
                  }
                },
                "related": [],
                "fix": {
                  "title": "add a touchpoint",
                  "safe": false,
                  "edits": [
                    {
                      "file": "maps/sign up.journey",
                      "range": {
                        "start": {
                          "offset": 185,
                          "line": 11,
                          "column": 1
                        },
                        "end": {
                          "offset": 185,
                          "line": 11,
                          "column": 1
                        }
                      },
                      "text": "touchpoint \"…\"\n"
                    }
                  ]
                }
              }
            ]
        "#]]
        .assert_eq(&write(&diagnostics, &sources));
    }

    #[test]
    fn nothing_is_an_empty_array() {
        assert_eq!(write(&[], &Sources::default()), "[]\n");
    }
}
