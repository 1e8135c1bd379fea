use expect_test::{Expect, expect};
use journey::ide::file_rename::imports_after;
use journey::text::Edit;

use super::desk;

fn check(moves: &[(&str, &str)], expected: Expect) {
    let files = [
        (
            "team/map.journey",
            "import \"../shared/people.journey\"\nimport \"other.journey\"\njourney \"J\" { for maya }",
        ),
        ("team/other.journey", "channel locker \"Locker\""),
        ("shared/people.journey", "import \"more.journey\"\npersona maya \"Maya\""),
        ("shared/more.journey", "persona raj \"Raj\""),
    ];
    let desk = desk(&files);
    let moves: Vec<_> =
        moves.iter().map(|(old, new)| (format!("/maps/{old}").into(), format!("/maps/{new}").into())).collect();
    let edits = imports_after(&desk.analysis, &moves);
    let mut shown = String::new();
    for (name, _) in files {
        let id = desk.analysis.id(format!("/maps/{name}").as_ref()).unwrap();
        let own: Vec<&Edit> = edits.iter().filter(|edit| edit.location.file == id).collect();
        if !own.is_empty() {
            let text = Edit::apply(desk.analysis.text(id), own);
            let imports: Vec<&str> = text.lines().filter(|line| line.starts_with("import")).collect();
            shown.push_str(&format!("{name}:\n{}\n", imports.join("\n")));
        }
    }
    expected.assert_eq(&shown);
}

#[test]
fn imports_follow_files_and_folders() {
    check(
        &[("shared/people.journey", "people/all.journey")],
        expect![[r#"
        team/map.journey:
        import "../people/all.journey"
        import "other.journey"
        shared/people.journey:
        import "../shared/more.journey"
    "#]],
    );
    check(
        &[("team", "teams/growth")],
        expect![[r#"
        team/map.journey:
        import "../../shared/people.journey"
        import "other.journey"
    "#]],
    );
    check(
        &[("shared", "common"), ("team/map.journey", "map.journey")],
        expect![[r#"
        team/map.journey:
        import "common/people.journey"
        import "team/other.journey"
    "#]],
    );
    check(&[("elsewhere.journey", "there.journey")], expect![[r#""#]]);
}
