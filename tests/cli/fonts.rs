//! Characters that the bundled faces lack, with the small fonts of `tests/fonts`.

use expect_test::expect;

use super::run::{Run, journey};

const JAPANESE: &[u8] = include_bytes!("../fonts/Japanese.otf");
const EMOJI: &[u8] = include_bytes!("../fonts/Emoji.ttf");
const MAP: &str = "journey a \"登録\" {\n  lang ja\n  stage \"認知\" {\n    touchpoint \"広告 👍🏽\" via web { thought \"料金ページを読んで\" }\n  }\n}\n";

fn with_fonts(run: Run) -> Run {
    run.map(MAP)
        .file("brand/Japanese.otf", JAPANESE)
        .file("brand/Emoji.ttf", EMOJI)
        .file("journey.toml", "[theme]\nfonts = [\"brand/Japanese.otf\", \"brand/Emoji.ttf\"]\n")
}

#[test]
fn fonts_of_the_project_draw_what_the_bundled_ones_lack() {
    let run = with_fonts(journey("render map.journey -o map.svg -o map.png --no-system-fonts"));
    let outcome = run.ends(0, expect![""], expect![""]);
    let svg = outcome.read("map.svg");
    // Letters with PostScript outlines are drawn, and are still read aloud.
    assert!(svg.contains("aria-label=\"登録\""), "{svg}");
    // A skin tone joins its hand: one glyph, and the small font knows how.
    assert!(svg.contains("font-family=\"Noto Emoji\""));
    assert_eq!(svg.matches("@font-face{font-family:\"Noto Emoji\"").count(), 1);
    // The machine's fonts are not asked, so they cannot change a byte.
    let again = with_fonts(journey("render map.journey -o map.svg -o map.png")).ends(0, expect![""], expect![""]);
    assert!(again.read("map.svg") == svg);
    let png = |folder: &std::path::Path| std::fs::read(folder.join("map.png")).unwrap();
    assert!(png(again.folder.path()) == png(outcome.folder.path()));
}

#[test]
fn without_a_font_there_are_boxes_and_a_warning() {
    let outcome = journey("render map.journey -o map.svg --no-system-fonts").map(MAP).ends(
        0,
        expect![""],
        expect![[r#"
            warning[missing-glyph]

              ⚠ no font has `で`, `を`, `ん`, `ジ`, `ペ`, `ー`, `告`, `広`, `料`, `登`,
              │ `知`, `認` and 5 more
               ╭─[map.journey:1:12]
             1 │ journey a "登録" {
               ·            ─┬
               ·             ╰── drawn as boxes
             2 │   lang ja
               ╰────
              help: name a font file that has them in journey.toml: `fonts = ["…"]` below
                    `[theme]`

        "#]],
    );
    assert!(outcome.read("map.svg").contains("登録"));
    journey("render map.journey --to csv --no-system-fonts").map(MAP).fails_with(
        2,
        expect![[r#"
            error: `--no-system-fonts` is for pictures: `svg`, `png`, `pdf` and `html`
        "#]],
    );
}

#[test]
fn a_font_of_the_machine_helps_out_and_is_told() {
    let run = journey("render map.journey -o map.svg").map(MAP.replace(" 👍🏽", ""));
    let outcome = run.file(".fonts/Japanese.otf", JAPANESE).file(".local/share/fonts/Japanese.otf", JAPANESE).run();
    assert_eq!(outcome.code, Some(0));
    assert!(outcome.stderr.starts_with("info[system-font]"), "{}", outcome.stderr);
    assert!(outcome.stderr.contains("drawn with a font of this machine"), "{}", outcome.stderr);
}

#[test]
fn fonts_that_cannot_be_used_are_told_and_the_map_is_drawn() {
    let toml = "[theme]\nfonts = [\"gone.ttf\", \"text.otf\", \"link.otf\"]\n";
    let run = journey("render maps/map.journey -o map.svg --no-system-fonts");
    let run = run.file("maps/map.journey", "journey \"A\" { stage \"B\" }\n").file("maps/journey.toml", toml);
    let run = run.file("maps/text.otf", "no font");
    let run = run.file("secret/Japanese.otf", JAPANESE);
    #[cfg(unix)]
    std::os::unix::fs::symlink("../secret/Japanese.otf", run.path().join("maps/link.otf")).unwrap();
    let outcome = run.ends(
        0,
        expect![""],
        expect![[r#"
        warning[asset-not-found]

          ⚠ there is no file `gone.ttf`
           ╭─[maps/journey.toml:2:11]
         1 │ [theme]
         2 │ fonts = ["gone.ttf", "text.otf", "link.otf"]
           ·           ────────
           ╰────
          help: a path is relative to the folder of journey.toml

        warning[asset-unreadable]

          ⚠ `text.otf` is no font that a map can use
           ╭─[maps/journey.toml:2:23]
         1 │ [theme]
         2 │ fonts = ["gone.ttf", "text.otf", "link.otf"]
           ·                       ────────
           ╰────
          help: a font is a TrueType or OpenType file: `.ttf`, `.otf` or `.ttc`

        warning[asset-outside]

          ⚠ `link.otf` lies outside the project
           ╭─[maps/journey.toml:2:35]
         1 │ [theme]
         2 │ fonts = ["gone.ttf", "text.otf", "link.otf"]
           ·                                   ────────
           ╰────
          help: copy it into the project's folder: a map can only use what comes with
                it

    "#]],
    );
    assert!(outcome.read("map.svg").ends_with("</svg>\n"));
}
