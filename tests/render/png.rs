//! The scene as pixels.

use std::{fs, path::PathBuf};

use journey::{
    backend::{png, svg},
    layout::{Options, Scene, Theme, text::Fonts},
};

use super::{fixture, maps, scene};

fn render(scene: &Scene, fonts: &Fonts, scale: f32) -> Result<Vec<u8>, png::Error> {
    let bare = svg::Options { letters: svg::Letters::Bare, ..svg::Options::default() };
    png::render(&svg::render(scene, fonts, &bare), fonts, scale)
}

/// Width, height and pixels.
pub(super) fn decode(bytes: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut reader = ::png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    assert_eq!(info.color_type, ::png::ColorType::Rgb);
    (info.width, info.height, pixels)
}

#[test]
fn pictures_decode_and_show_something() {
    let fonts = Fonts::bundled();
    for name in ["signup", "arabic", "no-stage"] {
        let drawn = scene(&fixture(name), &Options::default(), &Theme::light(), &fonts);
        let (width, height, pixels) = decode(&render(&drawn, &fonts, 0.5).unwrap());
        assert_eq!((f64::from(width), f64::from(height)), ((drawn.width / 2.0).ceil(), (drawn.height / 2.0).ceil()));
        let dark = pixels.chunks(3).filter(|pixel| pixel.iter().all(|part| *part < 90)).count();
        assert!(dark > 100, "{name} has {dark} dark pixels");
    }
}

#[test]
fn the_same_map_gives_the_same_bytes() {
    let fonts = Fonts::bundled();
    let model = fixture("three-personas");
    let draw = || render(&scene(&model, &Options::default(), &Theme::light(), &fonts), &fonts, 0.4).unwrap();
    assert_eq!(draw(), draw());
}

#[test]
fn what_nobody_can_look_at_is_refused() {
    let fonts = Fonts::bundled();
    let drawn = scene(&fixture("signup"), &Options::default(), &Theme::light(), &fonts);
    let error = render(&drawn, &fonts, 10.0).unwrap_err();
    let text = error.to_string();
    assert!(matches!(error, png::Error::TooLarge { width: 17100, .. }), "{text}");
    assert!(text.contains("--scale") && text.contains("--columns"), "{text}");
    for scale in [f32::NAN, f32::INFINITY, -1.0, 0.0] {
        assert!(render(&drawn, &fonts, scale).is_err(), "{scale}");
    }
}

/// Not a test of its own: writes all pictures for whoever wants to look.
#[test]
fn pictures_to_look_at() {
    let Some(folder) = std::env::var_os("JOURNEY_LOOK").map(PathBuf::from) else { return };
    let fonts = Fonts::bundled();
    for (name, model) in maps() {
        let drawn = scene(&model, &Options::default(), &Theme::light(), &fonts);
        fs::write(folder.join(format!("{name}.svg")), svg::render(&drawn, &fonts, &svg::Options::default())).unwrap();
        fs::write(folder.join(format!("{name}.png")), render(&drawn, &fonts, 1.0).unwrap()).unwrap();
    }
}
