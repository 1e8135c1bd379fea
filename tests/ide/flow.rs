use expect_test::{Expect, expect};
use journey::ide::flow::{after, before, stop};

use super::{Desk, one};

fn check(text: &str, expected: Expect) {
    let desk: Desk = one(text);
    let mut shown = match stop(&desk.analysis, desk.file, desk.offset) {
        Some(stop) => format!("{} in {}\n", stop.title, stop.journey),
        None => String::from("nothing\n"),
    };
    for (way, steps) in [
        ("from", before(&desk.analysis, desk.file, desk.offset)),
        ("to", after(&desk.analysis, desk.file, desk.offset)),
    ] {
        for step in steps {
            let places: Vec<String> = step.places.iter().map(|place| desk.show(*place)).collect();
            shown.push_str(&format!("{way} {}\n{}", step.stop.title, places.concat()));
        }
    }
    expected.assert_eq(&shown);
}

#[test]
fn along_arrows() {
    check(
        r#"journey "J" {
  stage "S" { touchpoint ad "Ad"; touchpoint fo¦rm "Form"; touchpoint done "Done" }
  flow {
    start -> ad -> form
    form -> done 31%
    form -> ad 9% "again"
    form -> journey other
  }
}
journey other "Other" { stage "S" }"#,
        expect![[r#"
            Form in J
            from Ad
            map.journey:4
                start -> ad -> form
                         ^^
            to Done
            map.journey:5
                form -> done 31%
                        ^^^^
            to Ad
            map.journey:6
                form -> ad 9% "again"
                        ^^
            to Other
            map.journey:7
                form -> journey other
                                ^^^^^
        "#]],
    );
}

#[test]
fn in_written_order_without_a_flow() {
    check(
        r#"journey "J" { stage "S" { touchpoint ad "Ad"; touchpoint fo¦rm "Form" } stage "T" { touchpoint "Done" } }"#,
        expect![[r#"
            Form in J
            from Ad
            to Done
        "#]],
    );
    check(
        r#"journey "J" { stage "S¦" { touchpoint ad "Ad" } }"#,
        expect![[r#"
        nothing
    "#]],
    );
}

#[test]
fn in_a_revising_journey() {
    check(
        r#"journey a "A" { stage "S" { touchpoint ad "Ad"; touchpoint form "Form" } flow { start -> ad -> form } }
journey b "B" { revises a; stage s { touchpoint fo¦rm { note "Shorter" } } }"#,
        expect![[r#"
            Form in B
            from Ad
            map.journey:1
            journey a "A" { stage "S" { touchpoint ad "Ad"; touchpoint form "Form" } flow { start -> ad -> form } }
                                                                                                     ^^
        "#]],
    );
}
