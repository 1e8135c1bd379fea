use expect_test::expect;

use super::run::journey;

#[test]
fn a_code_is_explained_with_examples() {
    journey("explain no-journey").ends(
        0,
        expect![[r#"
        no-journey (error)

        The file declares no journey, so there is no map to render.

        A map is drawn for each `journey` that the file itself declares; journeys of
        imported files belong to those files. Files that only declare what others share,
        such as personas, are checked but not rendered.

        Instead of

            persona maya "Maya"

        write

            persona maya "Maya"

            journey "Sign-up" {
              stage "Awareness" {
                touchpoint "Social media ad" via social
              }
            }
    "#]],
        expect![""],
    );
    let whole = journey("explain error[no-journey]").run().stdout;
    assert_eq!(whole, journey("explain no-journey").run().stdout);
}

#[test]
fn an_unknown_code_proposes_the_nearest() {
    journey("explain no-jurney").fails_with(
        2,
        expect![[r#"
        error: there is no message called `no-jurney`
          help: did you mean `no-journey`?
          help: `journey explain` lists all of them
    "#]],
    );
}

#[test]
fn without_a_code_there_is_one_line_each() {
    let outcome = journey("explain").done();
    let lines: Vec<(&str, &str)> = outcome.stdout.lines().map(|line| line.split_once("  ").unwrap()).collect();
    assert!(lines.is_sorted());
    for (code, summary) in lines {
        let page = journey(&format!("explain {code}")).run().stdout;
        assert!(page.contains(&format!("{}.\n", summary.trim())), "{page}");
    }
}
