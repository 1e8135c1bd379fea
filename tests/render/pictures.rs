//! What maps look like: `pictures/NAME.png` is the picture of each example and fixture at two fifths of its size. A map that
//! looks otherwise fails, and `target/pictures/` has what was drawn and where it differs. `UPDATE_EXPECT=1 cargo test`
//! takes on the new look.

use std::{
    collections::BTreeSet,
    fs,
    io::Cursor,
    path::{Path, PathBuf},
};

use journey::{
    backend::{png, svg},
    layout::{
        Options, Theme,
        text::{FaceSource, Fonts},
    },
    model::Model,
};
use unicode_normalization::char::is_combining_mark;

use super::{maps, samples::samples, scene};

/// A channel that differs by less than this, of 255, is the rounding of another machine.
const NOTICED: u8 = 32;
/// So many of a million pixels may differ more than that.
const TOLERATED: usize = 200;
/// Pictures have at most so many pixels: larger maps are drawn smaller.
const MOST_PIXELS: f64 = 800_000.0;

#[derive(Clone, PartialEq)]
struct Picture {
    width: u32,
    height: u32,
    /// Red, green and blue of each pixel.
    pixels: Vec<u8>,
}

impl Picture {
    fn read(bytes: &[u8]) -> Picture {
        let mut reader = ::png::Decoder::new(Cursor::new(bytes)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        assert_eq!(info.color_type, ::png::ColorType::Rgb);
        Picture { width: info.width, height: info.height, pixels }
    }

    fn write(&self, path: &Path) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let mut bytes = Vec::new();
        let mut encoder = ::png::Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_color(::png::ColorType::Rgb);
        encoder.set_depth(::png::BitDepth::Eight);
        encoder.set_compression(::png::Compression::High);
        encoder.write_header().unwrap().write_image_data(&self.pixels).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Which pixels differ so much that somebody would notice.
    fn differences<'a>(&'a self, other: &'a Picture) -> impl Iterator<Item = bool> + 'a {
        let noticed = |(a, b): (&[u8], &[u8])| a.iter().zip(b).any(|(a, b)| a.abs_diff(*b) >= NOTICED);
        self.pixels.chunks(3).zip(other.pixels.chunks(3)).map(noticed)
    }

    /// Why `self` is another picture than `expected`; none where it is the same to the eye.
    fn differs(&self, expected: &Picture) -> Option<String> {
        if (self.width, self.height) != (expected.width, expected.height) {
            let Picture { width, height, .. } = expected;
            return Some(format!("{} × {} pixels instead of {width} × {height}", self.width, self.height));
        }
        let count = self.differences(expected).filter(|differs| *differs).count();
        let most = (self.pixels.len() / 3 * TOLERATED).div_ceil(1_000_000);
        (count > most).then(|| format!("{count} pixels differ"))
    }

    /// `expected` in pale grey, and in red what differs from it.
    fn diff(&self, expected: &Picture) -> Picture {
        let pale = expected.pixels.chunks(3).map(|pixel| 200 + pixel.iter().map(|c| u32::from(*c)).sum::<u32>() / 14);
        let pixels = self.differences(expected).zip(pale);
        let pixels = pixels.flat_map(|(differs, pale)| if differs { [220, 0, 0] } else { [pale as u8; 3] });
        Picture { pixels: pixels.collect(), ..*expected }
    }
}

/// The bundled faces, and those that the odd cases need.
fn fonts() -> Fonts {
    let mut fonts = Fonts::bundled();
    for font in [include_bytes!("../fonts/Japanese.otf").as_slice(), include_bytes!("../fonts/Emoji.ttf")] {
        fonts.add(font.to_vec(), FaceSource::Project).unwrap();
    }
    fonts
}

fn draw(model: &Model, theme: &Theme, fonts: &Fonts) -> Picture {
    draw_with(model, &Options::default(), theme, fonts)
}

fn draw_with(model: &Model, options: &Options, theme: &Theme, fonts: &Fonts) -> Picture {
    let drawn = scene(model, options, theme, fonts);
    let scale = (MOST_PIXELS / (drawn.width * drawn.height)).sqrt().min(0.4) as f32;
    let bare = svg::Options { letters: svg::Letters::Bare, raster: Some(scale), ..svg::Options::default() };
    Picture::read(&png::render(&svg::render(&drawn, fonts, &bare), fonts, scale).unwrap())
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn maps_look_as_they_did() {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let (expected, seen) = (root().join("tests/render/pictures"), root().join("target/pictures"));
    let fonts = fonts();
    let mut known: BTreeSet<PathBuf> = BTreeSet::new();
    let mut wrong = Vec::new();
    let mut look = |name: &str, picture: Picture| {
        let mut path = expected.join(format!("{name}.png"));
        if known.contains(&path) {
            // A fixture may be called like an example.
            path = expected.join(format!("{name}-fixture.png"));
        }
        let before = fs::read(&path).ok().map(|bytes| Picture::read(&bytes));
        let why = match &before {
            Some(before) => picture.differs(before),
            None => Some("there is no picture of it yet".to_owned()),
        };
        known.insert(path.clone());
        match (why, update) {
            (None, _) => {}
            (Some(_), true) => picture.write(&path),
            (Some(why), false) => {
                picture.write(&seen.join(format!("{name}.png")));
                let comparable = before.filter(|before| before.pixels.len() == picture.pixels.len());
                if let Some(before) = comparable {
                    picture.diff(&before).write(&seen.join(format!("{name}.diff.png")));
                }
                wrong.push(format!("{name}: {why}"));
            }
        }
    };
    for (name, model) in maps().into_iter().filter(|(_, model)| !model.journeys.is_empty()) {
        if name == "with-pictures" {
            let options = Options { pictures: samples(&model), ..Options::default() };
            look(&name, draw_with(&model, &options, &Theme::light(), &fonts));
            let mut turned = model;
            turned.journeys[0].lang = Some("he".into());
            look("with-pictures-turned", draw_with(&turned, &options, &Theme::dark(), &fonts));
            continue;
        }
        look(&name, draw(&model, &Theme::light(), &fonts));
        if name == "signup" {
            for theme in ["dark", "print", "contrast"] {
                look(&format!("{name}-{theme}"), draw(&model, &Theme::named(theme).unwrap(), &fonts));
            }
        }
    }
    for entry in fs::read_dir(&expected).unwrap() {
        let path = entry.unwrap().path();
        match known.contains(&path) {
            true => {}
            false if update => fs::remove_file(path).unwrap(),
            false => wrong.push(format!("{} is the picture of no map", path.display())),
        }
    }
    assert!(wrong.is_empty(), "target/pictures shows what differs:\n{}", wrong.join("\n"));
}

#[test]
fn a_difference_that_somebody_sees_is_found() {
    let white = Picture { width: 100, height: 100, pixels: vec![255; 30_000] };
    let mut other = white.clone();
    other.pixels[..9].fill(240);
    assert_eq!(other.differs(&white), None, "rounding");
    other.pixels[..9].fill(100);
    assert_eq!(other.differs(&white).as_deref(), Some("3 pixels differ"));
    assert_eq!(other.diff(&white).pixels[..12], [220, 0, 0, 220, 0, 0, 220, 0, 0, 254, 254, 254]);
    let wide = Picture { width: 200, height: 50, ..white.clone() };
    assert_eq!(wide.differs(&white).as_deref(), Some("200 × 50 pixels instead of 100 × 100"));
}

/// A font of the project draws what the bundled ones lack; nothing of the odd cases is a box.
#[test]
fn every_character_of_the_fixtures_is_drawn() {
    let fonts = fonts();
    for (name, model) in maps() {
        let mut missing = scene(&model, &Options::default(), &Theme::light(), &fonts).report.missing;
        // Marks that nobody writes in earnest stand beside their letter.
        missing.retain(|c| !is_combining_mark(*c));
        assert!(missing.is_empty(), "{name}: {missing:?}");
    }
}
