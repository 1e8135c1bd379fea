use super::*;
use crate::diagnostic::{code, example};
use crate::text::{Source, Span};
use expect_test::expect;

fn logged(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let advice = Advice { why: "Maps that lead to nothing become wallpaper.", preset: Some("research") };
    let options = Options {
        repository: &Repository { here: "/project".into(), top: "/project".into() },
        names: &|_| vec!["signup".to_owned()],
        lint: &|code| (code.severity() == Severity::Warning).then_some(advice),
    };
    write(diagnostics, sources, &options)
}

#[test]
fn the_log_follows_the_standard() {
    let (sources, diagnostics) = example::map();
    let text = logged(&diagnostics, &sources);
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
                        "text": "A name belongs to one thing of its kind: personas, channels, sources and metrics in the file and its imports, journeys in the file, everything else in its journey.\n\njourney explain duplicate-name"
                      },
                      "id": "duplicate-name",
                      "shortDescription": {
                        "text": "Two things have one name"
                      }
                    },
                    {
                      "defaultConfiguration": {
                        "level": "note"
                      },
                      "fullDescription": {
                        "text": "Customer and service meet in touchpoints."
                      },
                      "help": {
                        "text": "Customer and service meet in touchpoints.\n\njourney explain no-touchpoint"
                      },
                      "id": "no-touchpoint",
                      "shortDescription": {
                        "text": "The map has no touchpoint"
                      }
                    },
                    {
                      "defaultConfiguration": {
                        "level": "warning"
                      },
                      "fullDescription": {
                        "text": "What hurts calls for an answer."
                      },
                      "help": {
                        "text": "What hurts calls for an answer.\n\nMaps that lead to nothing become wallpaper.\n\njourney explain pain-without-opportunity"
                      },
                      "id": "pain-without-opportunity",
                      "properties": {
                        "tags": [
                          "lint",
                          "research"
                        ]
                      },
                      "shortDescription": {
                        "text": "Nothing answers a pain point"
                      }
                    },
                    {
                      "defaultConfiguration": {
                        "level": "error"
                      },
                      "fullDescription": {
                        "text": "Only the words of the list can be drawn."
                      },
                      "help": {
                        "text": "Only the words of the list can be drawn.\n\njourney explain unknown-value"
                      },
                      "id": "unknown-value",
                      "shortDescription": {
                        "text": "A word is none of its list"
                      }
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
    let repository = Repository { here: "/project".into(), top: "/project".into() };
    for (path, expected) in [
        ("maps/sign up.journey", "maps/sign%20up.journey"),
        ("./a:b.journey", "a%3Ab.journey"),
        ("../shared/é.journey", "../shared/%C3%A9.journey"),
        ("maps/../a.journey", "a.journey"),
        ("/project/maps/a.journey", "maps/a.journey"),
        ("/elsewhere/100%.journey", "file:///elsewhere/100%25.journey"),
        ("<stdin>", "%3Cstdin%3E"),
    ] {
        assert_eq!(uri(&repository.path(path)), expected);
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
                Diagnostic::new(code::UNKNOWN_KEYWORD, Location::new(file, span), "`oops` is no keyword")
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

#[test]
fn of_too_many_the_worst_are_kept_and_the_rest_is_counted() {
    let (sources, diagnostics) = example::map();
    let codes = |most| worst(&diagnostics, most).iter().map(|kept| kept.code.name()).collect::<Vec<_>>();
    assert_eq!(codes(4), ["duplicate-name", "unknown-value", "pain-without-opportunity", "no-touchpoint"]);
    assert_eq!(codes(3), ["duplicate-name", "unknown-value", "pain-without-opportunity"]);
    assert_eq!(codes(1), ["duplicate-name"]);
    let many = vec![diagnostics[3].clone(); MOST + 2];
    let many: Vec<Diagnostic> = many.into_iter().chain([diagnostics[0].clone()]).collect();
    let sarif: serde_sarif::sarif::Sarif = serde_json::from_str(&logged(&many, &sources)).unwrap();
    let run = &sarif.runs[0];
    let results = run.results.as_ref().unwrap();
    assert_eq!(results.len(), MOST);
    assert_eq!(results[MOST - 1].rule_id.as_deref(), Some("duplicate-name"), "an error comes before advice");
    let notices = run.invocations.as_ref().unwrap()[0].tool_execution_notifications.as_ref().unwrap();
    assert_eq!(
        notices[0].message.text.as_deref(),
        Some("3 more messages are left out: GitHub takes at most 25000 results, and these matter least")
    );
}
