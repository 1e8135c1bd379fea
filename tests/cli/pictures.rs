//! Logos, faces and screens: what is drawn, and what is told about those that cannot be.

use std::io::Cursor;

use expect_test::expect;
use image::{ImageFormat, Rgb, RgbImage};

use super::run::{Run, journey};

const MAP: &str = "\
persona maya \"Maya\" { avatar \"people/maya.jpg\" }
journey a \"Signing up\" {
  for maya
  stage \"Join\" {
    image \"../brand/sign.svg\"
    touchpoint \"Form\" { image \"people/form.png\" \"The form\" }
  }
}
";
const LOGO: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><path d=\"M0 0h40v20z\"/></svg>";

fn photo(format: ImageFormat, width: u32, height: u32) -> Vec<u8> {
    let image = RgbImage::from_fn(width, height, |x, y| Rgb([(x % 256) as u8, (y % 256) as u8, 90]));
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn with_pictures(run: Run) -> Run {
    run.file("maps/map.journey", MAP)
        .file("maps/people/maya.jpg", photo(ImageFormat::Jpeg, 300, 400))
        .file("maps/people/form.png", photo(ImageFormat::Png, 640, 400))
        .file("brand/sign.svg", LOGO)
        .file("brand/logo.svg", LOGO)
        .file("journey.toml", "[theme]\nlogo = \"brand/logo.svg\"\n")
}

#[test]
fn every_picture_is_in_every_output_once() {
    let outcome = with_pictures(journey("render maps/map.journey -o map.svg -o map.png -o map.pdf -o map.html")).ends(
        0,
        expect![""],
        expect![""],
    );
    for name in ["map.svg", "map.html"] {
        let text = outcome.read(name);
        // The logo, the face, the screen, and the sign of the stage, which looks like the logo but may be larger.
        assert_eq!(text.matches("<image ").count(), 4, "{name}");
        assert_eq!(text.matches("href=\"data:image/jpeg;base64,").count(), 1, "{name}");
        assert_eq!(text.matches("href=\"data:image/png;base64,").count(), 3, "{name}");
        // Its title stands below the screen; the sign has none and is called like its file.
        assert!(text.contains("role=\"img\" aria-label=\"sign.svg\""), "{name}");
        for path in ["maya.jpg", "form.png", "brand"] {
            assert!(!text.contains(path), "{name} tells {path}");
        }
    }
    let pdf = std::fs::read(outcome.path("map.pdf")).unwrap();
    // The logo and the sign have a mask of what is see-through as well.
    assert_eq!(String::from_utf8_lossy(&pdf).matches("/Subtype/Image").count(), 6);
    let with = image::open(outcome.path("map.png")).unwrap();
    let without = with_pictures(journey("render maps/map.journey -o map.png")).file("journey.toml", "").run();
    let without = image::open(without.path("map.png")).unwrap();
    assert!(with.as_bytes() != without.as_bytes());
}

#[test]
fn the_same_pictures_give_the_same_bytes() {
    let render =
        || with_pictures(journey("render maps/map.journey -o map.svg -o map.png -o map.pdf -o map.html")).run();
    let (one, other) = (render(), render());
    for name in ["map.svg", "map.png", "map.pdf", "map.html"] {
        let read = |folder: &std::path::Path| std::fs::read(folder.join(name)).unwrap();
        assert!(read(one.folder.path()) == read(other.folder.path()), "{name}");
    }
}

/// Pictures that cannot be had, each in its own way.
fn spoilt(run: Run) -> Run {
    let map = "\
journey a \"A\" {
  stage \"S\" {
    touchpoint \"T\" {
      image \"gone.png\"
      image \"../secret.png\"
      image \"https://example.com/a.png\"
      image \"clip.gif\"
      image \"people\\\\maya.png\"
      image \"pipe.png\"
    }
  }
}
";
    let run = run
        .file("maps/map.journey", map)
        .file("maps/clip.gif", "GIF89a")
        .file("secret.png", photo(ImageFormat::Png, 4, 4))
        .file("maps/journey.toml", "");
    // A pipe that nobody writes to would be waited for without end.
    #[cfg(unix)]
    assert!(std::process::Command::new("mkfifo").arg(run.path().join("maps/pipe.png")).status().unwrap().success());
    run
}

#[test]
fn check_tells_what_a_map_cannot_show() {
    spoilt(journey("check maps/map.journey")).ends(
        0,
        expect![""],
        expect![[r#"
            warning[asset-not-found]

              ⚠ there is no file `gone.png`
               ╭─[maps/map.journey:4:13]
             3 │     touchpoint "T" {
             4 │       image "gone.png"
               ·             ──────────
             5 │       image "../secret.png"
               ╰────
              help: a path is relative to the file that names it

            warning[asset-outside]

              ⚠ `../secret.png` lies outside the project
               ╭─[maps/map.journey:5:13]
             4 │       image "gone.png"
             5 │       image "../secret.png"
               ·             ───────────────
             6 │       image "https://example.com/a.png"
               ╰────
              help: copy it into the project's folder: a map can only use what comes with
                    it

            warning[asset-outside]

              ⚠ `https://example.com/a.png` is an address, not a file
               ╭─[maps/map.journey:6:13]
             5 │       image "../secret.png"
             6 │       image "https://example.com/a.png"
               ·             ───────────────────────────
             7 │       image "clip.gif"
               ╰────
              help: save the picture in the project's folder and name that file: a map
                    asks the network for nothing

            warning[asset-unreadable]

              ⚠ `clip.gif` is no picture that a map can show
               ╭─[maps/map.journey:7:13]
             6 │       image "https://example.com/a.png"
             7 │       image "clip.gif"
               ·             ──────────
             8 │       image "people\\maya.png"
               ╰────
              help: a picture is a PNG, JPEG or SVG file: export it as one of these

            warning[asset-not-found]

              ⚠ there is no file `people\\maya.png`
               ╭─[maps/map.journey:8:13]
             7 │       image "clip.gif"
             8 │       image "people\\maya.png"
               ·             ──────────────────
             9 │       image "pipe.png"
               ╰────
              help: write the way to it with `/`: `people/maya.png`

            warning[asset-not-found]

              ⚠ `pipe.png` is not a file
                ╭─[maps/map.journey:9:13]
              8 │       image "people\\maya.png"
              9 │       image "pipe.png"
                ·             ──────────
             10 │     }
                ╰────
              help: a path is relative to the file that names it

            1 file: 6 warnings
        "#]],
    );
}

#[test]
fn check_tells_what_a_journey_toml_names_and_is_not_there() {
    let toml = "[theme]\nlogo = \"brand/logo.svg\"\nfonts = [\"brand/Sans.ttf\", \"own.ttf\"]\n";
    let run = journey("check").file("journey.toml", toml).file("own.ttf", "").file("maps/a.journey", MAP_OF_ONE);
    // The picture may come from the folder of the journey.toml.
    run.file("sign.svg", LOGO).ends(
        0,
        expect![""],
        expect![[r#"
        warning[asset-not-found]

          ⚠ there is no file `brand/logo.svg`
           ╭─[journey.toml:2:9]
         1 │ [theme]
         2 │ logo = "brand/logo.svg"
           ·         ──────────────
         3 │ fonts = ["brand/Sans.ttf", "own.ttf"]
           ╰────
          help: a path is relative to the folder of journey.toml

        warning[asset-not-found]

          ⚠ there is no file `brand/Sans.ttf`
           ╭─[journey.toml:3:11]
         2 │ logo = "brand/logo.svg"
         3 │ fonts = ["brand/Sans.ttf", "own.ttf"]
           ·           ──────────────
           ╰────
          help: a path is relative to the folder of journey.toml

        1 file: 2 warnings
    "#]],
    );
}

/// Without a journey.toml, what the user names belongs together: for `check` and for `render` alike.
#[test]
fn a_folder_that_is_named_holds_the_pictures_of_its_maps() {
    let run = |command: &str| journey(command).file("maps/a.journey", MAP_OF_ONE).file("sign.svg", LOGO);
    run("check .").ends(
        0,
        expect![""],
        expect![[r#"
        1 file: nothing wrong
    "#]],
    );
    run("render . --to html -o site").ends(
        0,
        expect![""],
        expect![[r#"
        1 map in site/index.html
    "#]],
    );
}

const MAP_OF_ONE: &str = "journey a \"A\" { stage \"S\" { image \"../sign.svg\" } }\n";

#[test]
fn pictures_that_cannot_be_shown_are_told_and_named_on_the_map() {
    let checked = spoilt(journey("check maps/map.journey")).run();
    let outcome = spoilt(journey("render maps/map.journey -o map.svg")).run();
    assert_eq!(
        (outcome.code, Some(outcome.stderr.as_str())),
        (Some(0), checked.stderr.strip_suffix("1 file: 6 warnings\n"))
    );
    assert!(outcome.read("map.svg").contains(">gone.png<"));
}

#[test]
fn what_is_in_a_file_counts_and_how_much() {
    let map = "journey a \"A\" {\n  stage \"S\" {\n    image \"text.png\"\n    image \"vast.png\"\n  }\n}\n";
    let mut vast = photo(ImageFormat::Png, 1, 1);
    vast.resize((16 << 20) + 1, 0);
    let run = journey("render map.journey -o map.svg").map(map);
    run.file("text.png", "no picture").file("vast.png", vast).ends(
        0,
        expect![""],
        expect![[r#"
        warning[asset-unreadable]

          ⚠ `text.png` is no picture that a map can show
           ╭─[map.journey:3:11]
         2 │   stage "S" {
         3 │     image "text.png"
           ·           ──────────
         4 │     image "vast.png"
           ╰────
          help: a picture is a PNG, JPEG or SVG file: export it as one of these

        warning[asset-too-large]

          ⚠ `vast.png` is larger than 16 MiB
           ╭─[map.journey:4:11]
         3 │     image "text.png"
         4 │     image "vast.png"
           ·           ──────────
         5 │   }
           ╰────
          help: make it smaller: a map shows a picture at most 360 pixels wide

    "#]],
    );
}

#[test]
fn texts_are_set_in_the_font_of_the_project() {
    // Another family of the same name, as the project's own copy would be.
    const OWN: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.ttf");
    let map = "journey a \"Sign-up\" { stage \"Join\" }\n";
    let run = |toml: &str| journey("render map.journey -o map.svg").map(map).file("journey.toml", toml);
    let inter = run("").ends(0, expect![""], expect![""]);
    assert!(!inter.read("map.svg").contains("Inter n2"));
    let fonts = "[theme]\nfonts = [\"Own.ttf\"]\n";
    let behind = run(fonts).file("Own.ttf", OWN).ends(0, expect![""], expect![""]);
    assert!(behind.read("map.svg") == inter.read("map.svg"));
    let own = run(&format!("{fonts}font = \"inter\"\n")).file("Own.ttf", OWN).ends(0, expect![""], expect![""]);
    let texts = own.read("map.svg");
    assert!(texts.matches("<text ").count() == texts.matches(" font-family=\"Inter n2\"").count());
    let outcome = run(&format!("{fonts}font = \"Brand Sans\"\n")).file("Own.ttf", OWN);
    outcome.ends(
        0,
        expect![""],
        expect![[r#"
        warning[unknown-font]

          ⚠ no font of the project is called `Brand Sans`
           ╭─[journey.toml:3:9]
         2 │ fonts = ["Own.ttf"]
         3 │ font = "Brand Sans"
           ·         ──────────
           ╰────
          help: `fonts` bring `Inter`

    "#]],
    );
}
