//! An SVG as pixels, drawn with the faces that its text was set with and no others.

use std::{fmt, io::Write, sync::Arc};

use resvg::{tiny_skia, usvg};

use crate::layout::text::Fonts;

/// More pixels than this are an error: nobody looks at them, and they cost a gigabyte.
pub const MOST_PIXELS: f64 = 100e6;

/// Why there is no picture.
#[derive(Clone, Debug, PartialEq)]
pub enum Error {
    /// It would have more than 100 million pixels.
    TooLarge {
        /// How wide it would be.
        width: u64,
        /// How tall it would be.
        height: u64,
    },
    /// The SVG could not be drawn.
    Svg(String),
    /// The pixels could not be written.
    Encode(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::TooLarge { width, height } => write!(
                f,
                "a picture of {width} × {height} pixels is over 100 megapixels: take a smaller --scale, or fold the map with --columns"
            ),
            Error::Svg(why) => write!(f, "the SVG could not be drawn: {why}"),
            Error::Encode(why) => write!(f, "the PNG could not be written: {why}"),
        }
    }
}

impl std::error::Error for Error {}

/// Draws `svg`, `scale` times as large as it says, and gives the PNG's bytes. `fonts` are those that its
/// text was set with; letters embedded in the SVG are not looked at, so it may be a bare one.
///
/// # Errors
/// The picture would have more than 100 million pixels, or none.
pub fn render(svg: &str, fonts: &Fonts, scale: f32) -> Result<Vec<u8>, Error> {
    draw(svg, fonts, scale)?.encode()
}

/// How many pixels wide and tall a picture of `width` by `height` becomes, drawn `scale` times as large. What is too
/// large is known from this alone, before anything is written or drawn.
///
/// # Errors
/// It would have more than 100 million pixels, or none.
pub fn size(width: f32, height: f32, scale: f32) -> Result<(u32, u32), Error> {
    let pixels = |length: f32| (f64::from(length) * f64::from(scale)).ceil();
    let (width, height) = (pixels(width), pixels(height));
    if width >= 1.0 && height >= 1.0 && width * height <= MOST_PIXELS {
        Ok((width as u32, height as u32))
    } else {
        Err(Error::TooLarge { width: width as u64, height: height as u64 })
    }
}

/// A drawn picture.
pub struct Pixels(tiny_skia::Pixmap);

/// Draws `svg`, `scale` times as large as it says.
///
/// # Errors
/// The picture would have more than 100 million pixels, or none.
pub fn draw(svg: &str, fonts: &Fonts, scale: f32) -> Result<Pixels, Error> {
    let tree = usvg::Tree::from_str(svg, &options(fonts)).map_err(|error| Error::Svg(error.to_string()))?;
    let (width, height) = size(tree.size().width(), tree.size().height(), scale)?;
    let too_large = Error::TooLarge { width: width.into(), height: height.into() };
    let mut pixels = tiny_skia::Pixmap::new(width, height).ok_or(too_large)?;
    pixels.fill(tiny_skia::Color::WHITE);
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
    Ok(Pixels(pixels))
}

impl Pixels {
    /// The bytes of a PNG.
    ///
    /// # Errors
    /// There is no room for them.
    pub fn encode(&self) -> Result<Vec<u8>, Error> {
        encode(&self.0).map_err(|error| Error::Encode(error.to_string()))
    }
}

/// The picture covers everything, so its transparency is not worth a byte a pixel. Rows are handed over one by one: a copy of
/// the whole picture would take as much memory again.
fn encode(pixels: &tiny_skia::Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    let mut writer = encoder.write_header()?;
    let mut stream = writer.stream_writer()?;
    let mut row = vec![0; pixels.width() as usize * 3];
    for line in pixels.data().chunks_exact(pixels.width() as usize * 4) {
        let (colors, _) = row.as_chunks_mut::<3>();
        let (pixels, _) = line.as_chunks::<4>();
        for (color, [red, green, blue, _]) in colors.iter_mut().zip(pixels) {
            *color = [*red, *green, *blue];
        }
        stream.write_all(&row)?;
    }
    stream.finish()?;
    writer.finish()?;
    Ok(bytes)
}

/// Text is drawn with the faces of `fonts` by the names that the SVG gives them.
fn options(fonts: &Fonts) -> usvg::Options<'static> {
    let mut known = Vec::new();
    let mut database = usvg::fontdb::Database::new();
    for (_, face) in fonts.faces() {
        let source = usvg::fontdb::Source::Binary(Arc::new(face.data().to_vec()));
        let ids = database.load_font_source(source);
        if let Some(id) = ids.get(face.index() as usize).or(ids.first()) {
            known.push((face.family().to_owned(), face.weight().css(), face.italic(), *id));
        }
    }
    let select = move |font: &usvg::Font, _: &mut Arc<usvg::fontdb::Database>| {
        let italic = font.style() != usvg::FontStyle::Normal;
        font.families().iter().find_map(|family| {
            let usvg::FontFamily::Named(name) = family else { return None };
            let of_family = known.iter().filter(|(family, ..)| family == name);
            of_family
                .min_by_key(|(_, weight, slanted, _)| (*slanted != italic, weight.abs_diff(font.weight())))
                .map(|(_, _, _, id)| *id)
        })
    };
    usvg::Options {
        fontdb: Arc::new(database),
        font_family: "Inter".to_owned(),
        font_resolver: usvg::FontResolver { select_font: Box::new(select), select_fallback: Box::new(|_, _, _| None) },
        ..usvg::Options::default()
    }
}
