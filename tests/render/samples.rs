//! Pictures for the maps of the tests: a logo, a face for every persona that has one, a screen for every `image`.

use std::collections::BTreeSet;
use std::io::Cursor;

use image::{ImageFormat, Rgb, RgbImage};
use journey::model::{Image, Model};
use journey::picture::{Picture, Pictures, Slot};

const LOGO: &[u8] = br##"<svg xmlns="http://www.w3.org/2000/svg" width="240" height="60"><circle cx="30" cy="30" r="28" fill="#1d2a6b"/><path d="M18 30l9 9 16-19" stroke="#fff" stroke-width="6" fill="none"/><rect x="74" y="18" width="150" height="24" fill="#1d2a6b"/></svg>"##;
const FACE: &[u8] = br##"<svg xmlns="http://www.w3.org/2000/svg" width="80" height="100"><rect width="80" height="100" fill="#d9b98c"/><circle cx="40" cy="42" r="22" fill="#8a5a3c"/><path d="M4 100a36 34 0 0 1 72 0z" fill="#2f6f62"/></svg>"##;

/// What `model` names, with a logo; a picture called `gone` is not there.
pub fn samples(model: &Model) -> Pictures {
    let mut pictures = Pictures::default();
    let mut add = |origin: journey::model::Origin, slot, path: &str, bytes: &[u8]| {
        if !path.starts_with("gone") {
            pictures.add(origin.0.file, slot, path, Picture::read(bytes, slot).unwrap());
        }
    };
    add(Default::default(), Slot::Logo, "logo", LOGO);
    for persona in &model.personas {
        if let Some(path) = &persona.avatar {
            add(persona.origin, Slot::Avatar, path, FACE);
        }
    }
    let stages = || model.journeys.iter().flat_map(|journey| &journey.stages);
    let touchpoints = stages().flat_map(|stage| &stage.touchpoints);
    let images = stages().flat_map(|stage| &stage.images).chain(touchpoints.flat_map(|touchpoint| &touchpoint.images));
    let images: BTreeSet<_> = images.map(|image: &Image| (image.origin.0.file, image.path.as_str())).collect();
    for (number, (file, path)) in images.into_iter().enumerate() {
        // Wide, tall, small and photographed.
        let (width, height, format) = [
            (1440, 900, ImageFormat::Png),
            (390, 844, ImageFormat::Png),
            (48, 48, ImageFormat::Png),
            (640, 480, ImageFormat::Jpeg),
        ][number % 4];
        add(
            journey::text::Location { file, ..Default::default() }.into(),
            Slot::Image,
            path,
            &screen(width, height, format),
        );
    }
    pictures
}

fn screen(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let (bar, edge) = (height / 10, width / 12);
    let screen = RgbImage::from_fn(width, height, |x, y| match (x, y) {
        (_, y) if y < bar => Rgb([38, 65, 143]),
        (x, y) if x > edge && x < width - edge && y % (bar * 2) > bar => Rgb([214, 222, 240]),
        _ => Rgb([250, 250, 252]),
    });
    let mut bytes = Cursor::new(Vec::new());
    screen.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}
