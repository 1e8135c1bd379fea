//! The scene as pages, read back by poppler.

use std::{path::Path, process::Command};

use journey::{
    backend::{
        Paper,
        pdf::{self, Laid},
        png, svg,
    },
    layout::{self, Columns, Options, Scene, Theme, text::Fonts},
    model::Model,
};

use super::{fixture, maps, samples::samples, scene};
use crate::support::tools;

/// What a tool of poppler says about `bytes`.
fn ask(tool: &str, options: &[&str], bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("map.pdf");
    std::fs::write(&file, bytes).unwrap();
    let mut command = Command::new(tool);
    command.args(options).arg(&file);
    if tool == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().unwrap();
    assert!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn whole(model: &Model, fonts: &Fonts) -> Vec<u8> {
    pdf::render(&[Laid::whole(scene(model, &Options::default(), &Theme::light(), fonts))], fonts).unwrap()
}

fn on(model: &Model, paper: &str, sheets: Option<usize>, columns: Columns, fonts: &Fonts) -> Vec<u8> {
    let lay = |columns| scene(model, &Options { columns, ..Options::default() }, &Theme::light(), fonts);
    pdf::render(&[Laid::on(&Paper::parse(paper).unwrap(), sheets, columns, lay)], fonts).unwrap()
}

/// The sizes of all pages in points.
fn pages(bytes: &[u8]) -> Vec<(f64, f64)> {
    let told = ask("pdfinfo", &["-l", "999"], bytes);
    let sizes = told.lines().filter(|line| line.starts_with("Page ") && line.contains(" size:"));
    sizes
        .map(|line| {
            let figures: Vec<f64> = line.split([' ', ':']).filter_map(|word| word.parse().ok()).collect();
            let [.., width, height] = figures.as_slice() else { panic!("{line}") };
            (width.round(), height.round())
        })
        .collect()
}

/// All words of `scene` as pages; none where poppler is missing.
pub fn words(scene: Scene, fonts: &Fonts) -> Option<String> {
    tools::POPPLER.find().map(|_| ask("pdftotext", &[], &pdf::render(&[Laid::whole(scene)], fonts).unwrap()))
}

/// The words of the document as its tags order them.
fn heard(bytes: &[u8]) -> String {
    let told = ask("pdfinfo", &["-struct-text"], bytes);
    let lines = told.lines().map(str::trim).filter(|line| line.starts_with('"') && line.ends_with('"'));
    lines.map(|line| line.trim_matches('"')).collect::<String>()
}

#[test]
fn text_is_heard_touchpoint_by_touchpoint() {
    if tools::POPPLER.find().is_none() {
        return;
    }
    let bytes = whole(&fixture("signup"), &Fonts::bundled());
    let heard = heard(&bytes);
    let mut from = 0;
    for words in [
        "Signing up for a streaming service",
        "Awareness Discover the service Social media ad Sees ad, clicks link “What's this streaming service about?” ",
        "Consideration ",
        "Website landing page ",
        "Browses plans, reads FAQs ",
        "Enters details, attempts payment ",
        "Frustrated −0.8",
        "Payment gateway error ",
        "Advocacy ",
    ] {
        let at = heard[from..].find(words).unwrap_or_else(|| panic!("{words:?} is not in {:?}", &heard[from..]));
        from += at + words.len();
    }
    let shown = ask("pdftotext", &["-layout"], &bytes);
    assert!(shown.contains("attempts payment"), "{shown}");
}

#[test]
fn text_that_runs_from_right_to_left_is_read_in_its_order() {
    if tools::POPPLER.find().is_none() {
        return;
    }
    let fonts = Fonts::bundled();
    for (name, shown, words) in
        [("hebrew", "הרשמה לשירות", "הרשמה לשירות"), ("arabic", "خدمة البث", "الاشتراك في خدمة البث")]
    {
        let bytes = whole(&fixture(name), &fonts);
        assert!(ask("pdftotext", &[], &bytes).contains(shown), "{name}: {}", ask("pdftotext", &[], &bytes));
        assert!(heard(&bytes).contains(words), "{name}: {}", heard(&bytes));
    }
}

#[test]
fn pictures_are_there_once_and_heard_where_no_words_tell_them() {
    if tools::POPPLER.find().is_none() {
        return;
    }
    let fonts = Fonts::bundled();
    let model = fixture("with-pictures");
    let options = Options { pictures: samples(&model), ..Options::default() };
    let bytes = pdf::render(&[Laid::whole(scene(&model, &options, &Theme::light(), &fonts))], &fonts).unwrap();
    let kinds: Vec<String> = ask("pdfimages", &["-list"], &bytes)
        .lines()
        .skip(2)
        .filter_map(|line| Some(line.split_whitespace().nth(2)?.to_owned()))
        .collect();
    // The logo with its mask, one face, four screens.
    assert_eq!(kinds, ["image", "smask", "image", "image", "image", "image", "image"]);
    // Only the form has no title.
    let told = ask("pdfinfo", &["-struct"], &bytes);
    let figures: Vec<&str> = told.lines().map(str::trim).filter(|line| line.starts_with("Figure")).collect();
    assert_eq!(figures.len(), 1, "{told}");
    assert!(String::from_utf8_lossy(&bytes).contains("/Alt(form.png)"));
}

#[test]
fn fonts_are_embedded_as_subsets_with_their_characters() {
    if tools::POPPLER.find().is_none() {
        return;
    }
    let fonts = Fonts::bundled();
    for name in ["signup", "arabic", "hebrew", "long-text"] {
        let bytes = whole(&fixture(name), &fonts);
        let told = ask("pdffonts", &[], &bytes);
        let faces: Vec<&str> = told.lines().skip(2).collect();
        assert!(faces.len() > 2, "{name}: {told}");
        for face in faces {
            assert!(face.contains("yes yes yes") && face.as_bytes().get(6) == Some(&b'+'), "{name}: {face}");
        }
        assert!(bytes.len() < 300_000, "{name} has {} bytes", bytes.len());
    }
}

#[test]
fn the_document_says_what_it_is() {
    if tools::POPPLER.find().is_none() {
        return;
    }
    let bytes = whole(&fixture("signup"), &Fonts::bundled());
    let told = ask("pdfinfo", &[], &bytes);
    for line in ["Title:           Signing up for a streaming service", "Tagged:          yes", "JavaScript:      no"] {
        assert!(told.contains(line), "{told}");
    }
    assert!(!told.contains("CreationDate"), "{told}");
    let meta = ask("pdfinfo", &["-meta"], &bytes);
    assert!(meta.contains("<pdfuaid:part>1</pdfuaid:part>"), "{meta}");
}

#[test]
fn maps_stages_and_touchpoints_have_bookmarks_and_links_lead_out() {
    if tools::POPPLER.find().is_none() {
        return;
    }
    let fonts = Fonts::bundled();
    let mut model = fixture("signup");
    model.journeys[0].scenario = Some(journey::model::Text {
        text: "See [the plan](https://example.org/plan?a=1&b=ü) or [run](javascript:alert(1))".into(),
        ..Default::default()
    });
    let bytes = whole(&model, &fonts);
    let outline = ask("pdftohtml", &["-xml", "-i", "-stdout"], &bytes);
    let outline = outline.split_once("<outline>").unwrap().1;
    let items: Vec<&str> = outline
        .split("<item page=\"1\">")
        .skip(1)
        .filter_map(|item| item.split_once("</item>").map(|(title, _)| title))
        .collect();
    assert_eq!(
        items[..5],
        ["Signing up for a streaming service", "Awareness", "Social media ad", "Consideration", "Website landing page"]
    );
    assert_eq!(items.len(), 15);
    let urls = ask("pdfinfo", &["-url"], &bytes);
    assert!(urls.contains("https://example.org/plan?a=1&b=%C3%BC") && !urls.contains("javascript"), "{urls}");
}

#[test]
fn each_map_starts_a_page_of_its_own_size() {
    if tools::POPPLER.find().is_none() {
        return;
    }
    let fonts = Fonts::bundled();
    let scenes: Vec<Scene> = ["signup", "one-touchpoint"]
        .map(|name| scene(&fixture(name), &Options::default(), &Theme::light(), &fonts))
        .into();
    let sizes: Vec<(f64, f64)> =
        scenes.iter().map(|scene| ((scene.width * 0.75).round(), (scene.height * 0.75).round())).collect();
    let laid: Vec<Laid> = scenes.into_iter().map(Laid::whole).collect();
    assert_eq!(pages(&pdf::render(&laid, &fonts).unwrap()), sizes);
}

#[test]
fn a_map_is_laid_on_paper() {
    if tools::POPPLER.find().is_none() {
        return;
    }
    let fonts = Fonts::bundled();
    let signup = fixture("signup");
    let (a4, upright) = ((842.0, 595.0), (595.0, 842.0));
    assert_eq!(pages(&on(&signup, "a4", None, Columns::Auto, &fonts)), [a4]);
    assert_eq!(pages(&on(&signup, "a4-portrait", Some(1), Columns::Auto, &fonts)), [upright]);
    assert_eq!(pages(&on(&signup, "420x297mm", None, Columns::Auto, &fonts)), [(1191.0, 842.0)]);
    // Too much for one sheet: rows of stages on as few as keep it readable.
    let long = fixture("three-hundred");
    let sheets = pages(&on(&long, "a3", None, Columns::Auto, &fonts));
    assert!(sheets.len() > 3, "{sheets:?}");
    assert!(pages(&on(&long, "a3", Some(4), Columns::Auto, &fonts)).len() <= 4);
    // One long row is torn between touchpoints, to be glued together.
    let torn = on(&signup, "a6-portrait", None, Columns::All, &fonts);
    assert!(pages(&torn).len() >= 4);
    let text = ask("pdftotext", &[], &torn);
    assert!(text.contains("8/8") && text.contains("Payment gateway error"), "{text}");
}

#[test]
fn no_sheet_cuts_a_line_of_text() {
    if tools::POPPLER.find().is_none() {
        return;
    }
    let fonts = Fonts::bundled();
    for paper in ["a4", "a5", "letter-landscape", "105x148mm"] {
        let model = fixture("signup");
        let all = heard(&whole(&model, &fonts));
        let folded = heard(&on(&model, paper, None, Columns::Auto, &fonts));
        let words = |text: &str| {
            let mut words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
            words.sort();
            words.dedup();
            words
        };
        // A word on two sheets would be there, but a word that no sheet shows whole is missing.
        for word in words(&all) {
            assert!(folded.contains(&word), "{paper}: {word:?} is on no sheet");
        }
    }
}

#[test]
fn the_same_map_gives_the_same_document() {
    let fonts = Fonts::bundled();
    let model = fixture("three-personas");
    assert_eq!(whole(&model, &fonts), whole(&model, &Fonts::bundled()));
}

#[test]
fn every_map_becomes_a_document() {
    let fonts = Fonts::bundled();
    for (name, model) in maps() {
        let bytes = whole(&model, &fonts);
        assert!(bytes.starts_with(b"%PDF-1.7"), "{name}");
    }
}

/// Share of pixels that differ by more than a third between two pictures, as far as both reach.
fn apart(one: &(usize, usize, Vec<u8>), other: &(usize, usize, Vec<u8>)) -> f64 {
    let (width, height) = (one.0.min(other.0), one.1.min(other.1));
    let mut count = 0;
    for y in 0..height {
        for x in 0..width {
            let pixel = |picture: &(usize, usize, Vec<u8>)| -> [u8; 3] {
                let at = (y * picture.0 + x) * 3;
                picture.2[at..at + 3].try_into().unwrap()
            };
            let (a, b) = (pixel(one), pixel(other));
            count += usize::from(a.iter().zip(b).any(|(a, b)| a.abs_diff(b) > 85));
        }
    }
    count as f64 / (width * height) as f64
}

/// Reads what `pdftoppm` writes.
fn pixels_of(file: &Path) -> (usize, usize, Vec<u8>) {
    let bytes = std::fs::read(file).unwrap();
    let mut parts = bytes.splitn(4, |byte| byte.is_ascii_whitespace());
    assert_eq!(parts.next(), Some(&b"P6"[..]));
    let mut figure = || String::from_utf8_lossy(parts.next().unwrap()).parse::<usize>().unwrap();
    let (width, height) = (figure(), figure());
    let pixels = parts.next().unwrap().splitn(2, |byte| byte.is_ascii_whitespace()).nth(1).unwrap().to_vec();
    assert_eq!(pixels.len(), width * height * 3);
    (width, height, pixels)
}

#[test]
fn pages_look_like_the_picture() {
    if tools::POPPLER.find().is_none() {
        return;
    }
    let fonts = Fonts::bundled();
    let folder = tempfile::tempdir().unwrap();
    for (name, theme) in [("signup", Theme::light()), ("three-personas", Theme::dark()), ("arabic", Theme::print())] {
        let drawn = layout::map(
            &fixture(name),
            &fixture(name).journeys.iter().collect::<Vec<_>>(),
            &Options::default(),
            &theme,
            &fonts,
        );
        let bare = svg::Options { letters: svg::Letters::Bare, ..svg::Options::default() };
        let png = png::render(&svg::render(&drawn, &fonts, &bare), &fonts, 1.0).unwrap();
        let (width, height, pixels) = super::png::decode(&png);
        let pdf = folder.path().join(format!("{name}.pdf"));
        std::fs::write(&pdf, pdf::render(&[Laid::whole(drawn)], &fonts).unwrap()).unwrap();
        let status = Command::new("pdftoppm")
            .args(["-r", "96", "-singlefile"])
            .args([&pdf, &folder.path().join(name)])
            .output()
            .unwrap()
            .status;
        assert!(status.success());
        let page = pixels_of(&folder.path().join(format!("{name}.ppm")));
        assert!(page.0.abs_diff(width as usize) <= 1 && page.1.abs_diff(height as usize) <= 1, "{name}");
        let share = apart(&(width as usize, height as usize, pixels), &page);
        assert!(share < 0.01, "{name}: {:.2}% of the pixels differ", share * 100.0);
    }
}
