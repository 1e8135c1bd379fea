//! SVG, drawn as pixels. Nothing that it names is loaded: no file, no address, no font but the bundled ones.

use std::sync::Arc;

use image::{DynamicImage, RgbaImage};
use resvg::usvg::roxmltree;
use resvg::{tiny_skia, usvg};

use super::{MOST_PIXELS, Media, Picture, Slot, Unusable, cost, raster};
use crate::layout::text::Fonts;

pub(super) fn read(bytes: &[u8], slot: Slot) -> Result<Picture, Unusable> {
    let text = std::str::from_utf8(bytes).map_err(|_| Unusable::NotAPicture)?;
    if !cost::is_plain(text) {
        return Err(Unusable::TooCostly);
    }
    let reading = roxmltree::ParsingOptions { allow_dtd: true, nodes_limit: cost::NODES, ..Default::default() };
    let document = roxmltree::Document::parse_with_options(text, reading).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => Unusable::TooCostly,
        _ => Unusable::NotAPicture,
    })?;
    if !cost::is_affordable(&document) {
        return Err(Unusable::TooCostly);
    }
    let tree = usvg::Tree::from_xmltree(&document, &options()).map_err(|_| Unusable::NotAPicture)?;
    let (mut x, mut y, mut width, mut height) = (0.0, 0.0, tree.size().width(), tree.size().height());
    // The empty edges of a logo would keep it from standing flush.
    let drawn = tree.root().abs_layer_bounding_box();
    if slot == Slot::Logo {
        (x, y) = (drawn.x().max(0.0), drawn.y().max(0.0));
        (width, height) = (drawn.right().min(width) - x, drawn.bottom().min(height) - y);
        if !(width > 0.0 && height > 0.0) {
            return Err(Unusable::NotAPicture);
        }
    }
    let (across, down) = slot.most();
    let (across, down) = (across as f32 / width, down as f32 / height);
    // A face fills its square, unless it is a mere strip.
    let scale = match slot {
        Slot::Avatar => across.max(down).min(across.min(down) * 8.0),
        _ => across.min(down),
    };
    let canvas = f64::from(width * scale) * f64::from(height * scale);
    if !cost::can_be_drawn(&tree, canvas as u64 + 1, scale) {
        return Err(Unusable::TooCostly);
    }
    let side = |length: f32| ((length * scale).round() as u32).max(1);
    let mut pixels = tiny_skia::Pixmap::new(side(width), side(height)).ok_or(Unusable::NotAPicture)?;
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale).pre_translate(-x, -y), &mut pixels.as_mut());
    let (width, height) = (pixels.width(), pixels.height());
    let colours = pixels.pixels().iter().map(|pixel| pixel.demultiply());
    let colours = colours.flat_map(|colour| [colour.red(), colour.green(), colour.blue(), colour.alpha()]).collect();
    let image = RgbaImage::from_raw(width, height, colours).ok_or(Unusable::NotAPicture)?;
    raster::written(raster::fitted(DynamicImage::ImageRgba8(image), slot), Media::Png, true)
}

/// What costs without bound and a map can do without.
const LEFT_OUT: &str = "* { filter: none !important; mask: none !important }";

fn options() -> usvg::Options<'static> {
    let mut fonts = usvg::fontdb::Database::new();
    for (_, face) in Fonts::bundled().faces() {
        fonts.load_font_source(usvg::fontdb::Source::Binary(Arc::new(face.data().to_vec())));
    }
    // Whatever a file asks for.
    fonts.set_serif_family("Inter");
    fonts.set_sans_serif_family("Inter");
    fonts.set_monospace_family("Inter");
    usvg::Options {
        fontdb: Arc::new(fonts),
        font_family: "Inter".to_owned(),
        style_sheet: Some(String::from(LEFT_OUT)),
        image_href_resolver: usvg::ImageHrefResolver {
            resolve_data: Box::new(|media, data, _| inside(media, &data)),
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    }
}

/// A picture inside the file itself.
fn inside(media: &str, data: &[u8]) -> Option<usvg::ImageKind> {
    if !matches!(media, "image/png" | "image/jpg" | "image/jpeg") {
        return None;
    }
    let format = raster::format(data)?;
    let size = image::ImageReader::with_format(std::io::Cursor::new(data), format).into_dimensions().ok()?;
    if u64::from(size.0) * u64::from(size.1) > MOST_PIXELS / 4 {
        return None;
    }
    let data = Arc::new(data.to_vec());
    Some(match format {
        image::ImageFormat::Jpeg => usvg::ImageKind::JPEG(data),
        _ => usvg::ImageKind::PNG(data),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(svg: &str, slot: Slot) -> RgbaImage {
        let picture = read(svg.as_bytes(), slot).unwrap();
        image::load_from_memory(&picture.bytes).unwrap().to_rgba8()
    }

    #[test]
    fn a_logo_stands_flush_and_sharp() {
        let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000">
            <rect x="400" y="450" width="200" height="50" fill="#123456"/></svg>"##;
        let logo = read(svg.as_bytes(), Slot::Logo).unwrap();
        assert_eq!((logo.width, logo.height), (704, 176));
        assert!(logo.vector);
        assert!(drawn(svg, Slot::Logo).pixels().all(|pixel| pixel.0 == [0x12, 0x34, 0x56, 255]));
    }

    #[test]
    fn nothing_that_it_names_is_loaded() {
        let folder = env!("CARGO_MANIFEST_DIR");
        let svg = |inside: &str| {
            format!(
                r##"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10" height="10">
                <rect width="10" height="10" fill="#00ff00"/>{inside}</svg>"##
            )
        };
        for inside in [
            format!(r#"<image href="{folder}/tests/render/pictures/smallest.png" width="10" height="10"/>"#),
            format!(r#"<image xlink:href="file://{folder}/examples/smallest.svg" width="10" height="10"/>"#),
            String::from(r#"<image href="https://example.com/a.png" width="10" height="10"/>"#),
            String::from(r#"<image href="data:image/svg+xml,%3Csvg/%3E" width="10" height="10"/>"#),
            String::from(r#"<style>@import url("https://example.com/a.css");</style>"#),
            String::from("<script>document.rootElement.remove()</script>"),
            String::from(r##"<use href="https://example.com/a.svg#x"/>"##),
        ] {
            let pixels = drawn(&svg(&inside), Slot::Image);
            assert!(pixels.pixels().all(|pixel| pixel.0 == [0, 255, 0, 255]), "{inside}");
        }
    }

    #[test]
    fn words_are_drawn_with_a_bundled_font() {
        let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20">
            <text y="16" font-family="No Such Font" font-size="16">Words</text></svg>"#;
        assert!(drawn(svg, Slot::Logo).pixels().any(|pixel| pixel.0 == [0, 0, 0, 255]));
    }

    /// An SVG of 40 by 40 that holds `inside`.
    fn small(inside: &str) -> String {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="40">{inside}</svg>"#
        )
    }

    #[test]
    fn filters_and_masks_are_left_out() {
        for inside in [
            r##"<filter id="f"><feTurbulence numOctaves="2000000000" baseFrequency="0.05"/></filter>
                <rect filter="url(#f)" width="40" height="40" fill="#00ff00"/>"##,
            r##"<filter id="f"><feMorphology operator="dilate" radius="1000000"/></filter>
                <style>rect { filter: url(#f) !important }</style><rect width="40" height="40" fill="#00ff00"/>"##,
            r##"<g style="filter: blur(100000px)"><rect width="40" height="40" fill="#00ff00"/></g>"##,
            r##"<mask id="m"><rect width="9" height="9" fill="#fff"/></mask>
                <rect mask="url(#m)" width="40" height="40" fill="#00ff00"/>"##,
        ] {
            assert!(drawn(&small(inside), Slot::Image).pixels().all(|pixel| pixel.0 == [0, 255, 0, 255]), "{inside}");
        }
    }

    /// Each part shows the one before it ten times: some hundred bytes ask for ten thousand million parts.
    #[test]
    fn what_multiplies_is_refused_before_it_is_put_together() {
        let tenfold = |first: &str, next: &dyn Fn(usize) -> String, last: &str| {
            let parts: String = (1..10).map(next).collect();
            small(&format!("<defs>{first}{parts}</defs>{last}"))
        };
        let rect = "<rect width=\"9\" height=\"9\"/>";
        let ten = |inside: String| inside.repeat(10);
        let uses = tenfold(
            &format!("<g id=\"a0\">{rect}</g>"),
            &|at| format!("<g id=\"a{at}\">{}</g>", ten(format!("<use href=\"#a{}\"/>", at - 1))),
            "<use href=\"#a9\"/>",
        );
        let patterns = tenfold(
            &format!("<pattern id=\"a0\" width=\"1\" height=\"1\">{rect}</pattern>"),
            &|at| {
                let paths = ten(format!("<rect width=\"9\" height=\"9\" fill=\"url(#a{})\"/>", at - 1));
                format!("<pattern id=\"a{at}\" width=\"1\" height=\"1\">{paths}</pattern>")
            },
            "<rect width=\"40\" height=\"40\" style=\"fill: url(#a9)\"/>",
        );
        let clips = tenfold(
            &format!("<clipPath id=\"a0\">{rect}</clipPath>"),
            &|at| {
                let paths = ten(format!("<rect width=\"9\" height=\"9\" clip-path=\"url(#a{})\"/>", at - 1));
                format!("<clipPath id=\"a{at}\">{paths}</clipPath>")
            },
            "<g clip-path=\"url(#a9)\"><rect width=\"40\" height=\"40\"/></g>",
        );
        let masks =
            std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/render/hostile/mask.svg")).unwrap();
        let markers = small(&format!(
            "<marker id=\"m\">{}</marker><path marker-mid=\"url(#m)\" d=\"M0 0{}\"/>",
            rect.repeat(1000),
            "h1".repeat(10_000)
        ));
        let letters = small(&format!("<text>{}</text>", "letter ".repeat(300_000)));
        let selectors = small(&format!("<style>{} {{ fill: red }}</style>{rect}", "* ".repeat(20)));
        let entity = format!("<!DOCTYPE svg [<!ENTITY a \"{}\">]>", "x".repeat(100_000));
        let entities = entity + &small(&format!("<text>{}</text>", "&a;".repeat(10_000)));
        let layers = small(&format!("{}{rect}{}", "<g opacity=\".5\">".repeat(150), "</g>".repeat(150)));
        let wide = layers.replace("width=\"9\" height=\"9\"", "width=\"40\" height=\"40\"");
        let many = small(&rect.repeat(60_000));
        for svg in [uses, patterns, clips, masks, markers, letters, selectors, entities, wide, many] {
            assert_eq!(
                read(svg.as_bytes(), Slot::Image).err(),
                Some(Unusable::TooCostly),
                "{}",
                &svg[..svg.len().min(400)]
            );
        }
    }

    #[test]
    fn what_cannot_be_drawn_is_none() {
        let (open, close) = ("<g opacity=\".5\">".repeat(100_000), "</g>".repeat(100_000));
        let deep = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{open}{close}</svg>");
        let laughs: String = (1..30).map(|n| format!("<!ENTITY a{n} \"&a{0};&a{0};\">", n - 1)).collect();
        let laughs = format!(
            "<!DOCTYPE svg [<!ENTITY a0 \"ha\">{laughs}]><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text>&a29;</text></svg>"
        );
        for svg in ["<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\"/>", &deep, &laughs] {
            assert!(read(svg.as_bytes(), Slot::Logo).is_err(), "{}", &svg[..svg.len().min(60)]);
        }
    }
}
