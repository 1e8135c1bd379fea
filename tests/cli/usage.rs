use expect_test::expect;

use super::MAP;
use super::run::journey;

#[test]
fn the_bare_command_shows_what_there_is() {
    journey("").fails_with(
        2,
        expect![[r#"
        Maps as code: write customer journey maps as text, check them, and render them

        Usage: journey [OPTIONS] <COMMAND>

        Commands:
          check        Say what is wrong with maps, and how to mend it
          render       Make other things from a map: JSON, Mermaid diagrams
          explain      Say what a message means, with a bad and a good example
          completions  Print a completion script for a shell
          man          Print a manual page
          help         Print this message or the help of the given subcommand(s)

        Options:
              --color <WHEN>  Use colour in messages [default: auto] [possible values: auto, always, never]
          -h, --help          Print help (see more with '--help')
          -V, --version       Print version

        Examples:
          journey check signup.journey     what is wrong with one map
          journey check                    the same for every map in this folder
          journey render signup.journey -o signup.json
          journey explain unknown-name     what a message means

        Exit codes: 0 done; 1 done, and a file has errors; 2 could not do it.
    "#]],
    );
}

#[test]
fn each_command_has_help_with_examples() {
    for command in ["check", "render", "explain", "completions", "man"] {
        let outcome = journey(&format!("{command} --help")).run();
        assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""));
        assert!(outcome.stdout.contains(&format!("Examples:\n  journey {command}")), "{}", outcome.stdout);
    }
    journey("check --help").ends(
        0,
        expect![[r#"
            Say what is wrong with maps, and how to mend it

            Ends with 0 when no file has errors, with 1 when one has, and with 2 when a file could not be read.

            Usage: journey check [OPTIONS] [PATH]...

            Arguments:
              [PATH]...
                      Files, folders (all `.journey` files below), or `-` for standard input [default: this
                      folder]

            Options:
                  --format <FORMAT>
                      How messages are shown

                      Possible values:
                      - human:    For people: each place in a frame
                      - narrated: For screen readers: sentences without a drawing
                      - json:     For programs, on standard output
                      - sarif:    For code scanning services, on standard output
                      - github:   For GitHub workflows, on standard output: messages appear beside the lines of
                        a pull request
          
                      [default: human]

                  --allow <RULE>
                      Do not report findings of RULE

                  --warn <RULE>
                      Report findings of RULE as warnings

                  --deny <RULE>
                      Report findings of RULE as errors; `--deny warnings` is for all that would be warnings

                  --fix
                      Mend what can be mended safely, in the files themselves

                  --color <WHEN>
                      Use colour in messages

                      Possible values:
                      - auto:   On a terminal, unless `NO_COLOR` is set
                      - always: Always
                      - never:  Never
          
                      [default: auto]

              -q, --quiet
                      Show errors only, and no summary

                  --stdin-filename <PATH>
                      The path that standard input stands for, in messages and for imports

              -h, --help
                      Print help (see a summary with '-h')

            Examples:
              journey check signup.journey              one map
              journey check maps/ --deny warnings       a folder, strictly
              journey check --fix                       mend what is safe to mend
              journey check --format sarif > out.sarif  for code scanning
              cat signup.journey | journey check -      standard input
        "#]],
        expect![""],
    );
    journey("render --help").ends(
        0,
        expect![[r#"
            Make other things from a map: JSON, Mermaid diagrams

            Without -o the result goes to standard output. Ends with 1 when the file has errors; then nothing is
            written unless `--keep-going` says to render what is healthy.

            Usage: journey render [OPTIONS] <FILE>

            Arguments:
              <FILE>
                      The map, or `-` for standard input

            Options:
              -o, --output <PATH>
                      Where to write; the ending says the format, `{journey}` stands for each journey's name

                  --to <FORMAT>
                      The format, whatever the ending: json, mermaid, mermaid:timeline, mermaid:flowchart,
                      mermaid:xychart

                  --journey <ID>
                      Only the journey called ID

                  --persona <ID>
                      Only the persona called ID

                  --keep-going
                      Render what is healthy in a file with errors

                  --color <WHEN>
                      Use colour in messages

                      Possible values:
                      - auto:   On a terminal, unless `NO_COLOR` is set
                      - always: Always
                      - never:  Never
          
                      [default: auto]

                  --stdin-filename <PATH>
                      The path that standard input stands for, in messages and for imports

              -h, --help
                      Print help (see a summary with '-h')

            Examples:
              journey render signup.journey -o map.json
              journey render signup.journey -o map.mmd -o map.json
              journey render signup.journey --to mermaid:flowchart
              journey render all.journey -o 'out/{journey}.mmd'
        "#]],
        expect![""],
    );
}

#[test]
fn the_version_is_one_line() {
    let version = format!("journey {}\n", env!("CARGO_PKG_VERSION"));
    let outcome = journey("--version").run();
    assert_eq!((outcome.code, outcome.stdout, outcome.stderr), (Some(0), version, String::new()));
}

#[test]
fn a_mistyped_command_proposes_one() {
    journey("chek").fails_with(
        2,
        expect![[r#"
        error: unrecognized subcommand 'chek'

          tip: a similar subcommand exists: 'check'

        Usage: journey [OPTIONS] <COMMAND>

        For more information, try '--help'.
    "#]],
    );
    journey("map.journey").file("map.journey", MAP).fails_with(
        2,
        expect![[r#"
        error: what shall be done with `map.journey`?
          help: to check it: `journey check map.journey`
          help: to render it: `journey render map.journey --to mermaid`
    "#]],
    );
}

#[test]
fn packagers_get_completions_and_manual_pages() {
    assert!(journey("completions bash").run().stdout.contains("_journey()"));
    assert!(journey("completions fish").run().stdout.contains("complete -c journey"));
    let page = journey("man check").run().stdout;
    assert!(page.contains(".TH journey-check 1") && page.contains("\\-\\-fix"), "{page}");
    assert!(journey("man").run().stdout.contains(".TH journey 1"));
    journey("man chekc").fails_with(
        2,
        expect![[r#"
        error: there is no command called `chekc`
          help: did you mean `check`?
    "#]],
    );
}
