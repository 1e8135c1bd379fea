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
              render       Make a picture of a map, or data for other programs
              report       Say what a map says in figures: feelings, pain points, opportunities, gaps
              diff         Say what changed between two maps
              fmt          Give maps their one layout
              import       Turn the maps of other programs into .journey text
              explain      Say what a message means, with a bad and a good example
              lsp          Serve an editor: messages, completion, names and pictures while maps are written
              schema       Print the JSON Schema of the JSON output
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
              journey render signup.journey -o signup.svg
              journey report signup.journey    what the map says
              journey fmt                      one layout for all of them
              journey explain unknown-name     what a message means

            Exit codes: 0 done; 1 done, and a file has errors; 2 could not do it.
        "#]],
    );
}

#[test]
fn each_command_has_help_with_examples() {
    for command in ["check", "render", "report", "diff", "fmt", "import", "explain", "completions", "man"] {
        let mut outcome = journey(&format!("{command} --help")).done();
        assert!(outcome.stdout.contains(&format!("Examples:\n  journey {command}")), "{}", outcome.stdout);
        outcome.stdout = outcome.stdout.lines().map(|line| format!("{}\n", line.trim_end())).collect();
        outcome.prints(&format!("help/{command}.txt"));
    }
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

              tip: some similar subcommands exist: 'schema', 'check'

            Usage: journey [OPTIONS] <COMMAND>

            For more information, try '--help'.
        "#]],
    );
    journey("map.journey").map(MAP).fails_with(
        2,
        expect![[r#"
            error: what shall be done with `map.journey`?
              help: to check it: `journey check map.journey`
              help: to render it: `journey render map.journey -o map.svg`
        "#]],
    );
}

#[test]
fn packagers_get_completions_and_manual_pages() {
    assert!(journey("completions bash").run().stdout.contains("_journey()"));
    assert!(journey("completions fish").run().stdout.contains("complete -c journey"));
    for shell in ["bash", "fish", "zsh"] {
        let script = journey(&format!("completions {shell}")).run().stdout;
        for word in ["contrast", "opportunity", "mermaid:timeline", "blueprint", "tabloid"] {
            assert!(
                script.contains(&word.replace(':', if shell == "zsh" { "\\:" } else { ":" })),
                "{shell} offers {word}"
            );
        }
    }
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
