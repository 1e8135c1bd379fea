//! PNG and JPEG.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as Prediction, PngEncoder};
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Limits, RgbaImage};

use super::{MOST_PIXELS, Media, Picture, Slot, Unusable};

/// How good a JPEG is kept, 1 to 100.
const QUALITY: u8 = 88;

/// The most bytes that the pixels of a picture may take: eight bits for each of four channels of [`MOST_PIXELS`].
const MOST_BYTES: u64 = MOST_PIXELS * 4;

/// The most pixels across or down: a strip that is longer would take as much again for each row that it is made less.
const LONGEST_SIDE: u32 = 32_768;

/// The format of `bytes`, where it is one of the two.
pub(super) fn format(bytes: &[u8]) -> Option<ImageFormat> {
    image::guess_format(bytes).ok().filter(|format| matches!(format, ImageFormat::Png | ImageFormat::Jpeg))
}

pub(super) fn read(bytes: &[u8], format: ImageFormat, slot: Slot) -> Result<Picture, Unusable> {
    let image = decode(bytes, format)?;
    let media = if format == ImageFormat::Jpeg { Media::Jpeg } else { Media::Png };
    written(fitted(image, slot), media, false)
}

fn decode(bytes: &[u8], format: ImageFormat) -> Result<DynamicImage, Unusable> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_BYTES + (32 << 20));
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| Unusable::NotAPicture)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MOST_PIXELS || width.max(height) > LONGEST_SIDE || decoder.total_bytes() > MOST_BYTES {
        return Err(Unusable::TooManyPixels(width, height));
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(|_| Unusable::NotAPicture)?;
    image.apply_orientation(orientation);
    Ok(image)
}

/// `image`, no larger than `slot` shows it.
pub(super) fn fitted(image: DynamicImage, slot: Slot) -> DynamicImage {
    let image = if slot == Slot::Avatar { square(&image) } else { image };
    let (width, height) = (f64::from(image.width()), f64::from(image.height()));
    let (across, down) = slot.most();
    let scale = (f64::from(across) / width).min(f64::from(down) / height);
    if scale >= 1.0 { image } else { resized(image, width * scale, height * scale) }
}

/// `picture` with `width` by `height` pixels; none where that is more than it has.
pub(super) fn shrunk(picture: &Picture, width: f64, height: f64) -> Option<Picture> {
    if width >= f64::from(picture.width) || height >= f64::from(picture.height) {
        return None;
    }
    let format = format(&picture.bytes)?;
    let image = resized(decode(&picture.bytes, format).ok()?, width, height);
    written(image, Media::Png, picture.vector).ok()
}

fn resized(image: DynamicImage, width: f64, height: f64) -> DynamicImage {
    let side = |length: f64| (length.round() as u32).max(1);
    // This filter only adds and multiplies, so every machine gives the same pixels.
    let small = |image: DynamicImage| image.resize_exact(side(width), side(height), FilterType::CatmullRom);
    if !image.color().has_alpha() {
        return small(DynamicImage::ImageRgb8(image.into_rgb8()));
    }
    // What is see-through must not lend its colour to what stands beside it.
    let mut pixels = image.into_rgba8();
    for pixel in pixels.pixels_mut() {
        let [r, g, b, a] = pixel.0;
        let part = |channel: u8| ((u32::from(channel) * u32::from(a) + 127) / 255) as u8;
        pixel.0 = [part(r), part(g), part(b), a];
    }
    let mut pixels = small(DynamicImage::ImageRgba8(pixels)).into_rgba8();
    for pixel in pixels.pixels_mut() {
        let [r, g, b, a] = pixel.0;
        let whole = |channel: u8| {
            let whole = (u32::from(channel) * 255 + u32::from(a) / 2).checked_div(u32::from(a));
            whole.unwrap_or_default().min(255) as u8
        };
        pixel.0 = [whole(r), whole(g), whole(b), a];
    }
    DynamicImage::ImageRgba8(pixels)
}

/// The middle of `image`; of a tall one the upper part, where faces are.
fn square(image: &DynamicImage) -> DynamicImage {
    let (width, height) = (image.width(), image.height());
    let side = width.min(height);
    image.crop_imm((width - side) / 2, (height - side) / 4, side, side)
}

/// `image` as a file: a photo stays a JPEG, unless parts of it are see-through.
pub(super) fn written(image: DynamicImage, media: Media, vector: bool) -> Result<Picture, Unusable> {
    let (width, height) = (image.width(), image.height());
    let mut bytes = Vec::new();
    let seen_through = image.color().has_alpha().then(|| image.to_rgba8());
    let seen_through = seen_through.filter(|pixels| pixels.pixels().any(|pixel| pixel.0[3] < u8::MAX));
    let encoded = match (&seen_through, media) {
        (Some(pixels), _) => png(&mut bytes).write_image(pixels, width, height, image::ExtendedColorType::Rgba8),
        (None, Media::Png) => {
            png(&mut bytes).write_image(&image.to_rgb8(), width, height, image::ExtendedColorType::Rgb8)
        }
        (None, Media::Jpeg) => JpegEncoder::new_with_quality(&mut bytes, QUALITY).write_image(
            &image.to_rgb8(),
            width,
            height,
            image::ExtendedColorType::Rgb8,
        ),
    };
    encoded.map_err(|_| Unusable::NotAPicture)?;
    let media = if seen_through.is_some() { Media::Png } else { media };
    Ok(Picture { width, height, media, bytes, ink: seen_through.as_ref().and_then(ink), vector })
}

fn png(bytes: &mut Vec<u8>) -> PngEncoder<&mut Vec<u8>> {
    PngEncoder::new_with_quality(bytes, CompressionType::Best, Prediction::Adaptive)
}

/// The mean colour of what is seen; none where nothing is.
fn ink(pixels: &RgbaImage) -> Option<[u8; 3]> {
    let mut sums = [0u64; 3];
    let mut all = 0u64;
    for pixel in pixels.pixels() {
        let [colour @ .., alpha] = pixel.0;
        for (sum, channel) in sums.iter_mut().zip(colour) {
            *sum += u64::from(channel) * u64::from(alpha);
        }
        all += u64::from(alpha);
    }
    (all > 0).then(|| sums.map(|sum| (sum / all) as u8))
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, RgbImage, Rgba};

    fn png_of(image: &RgbaImage) -> Vec<u8> {
        let mut bytes = Vec::new();
        let (width, height) = image.dimensions();
        png(&mut bytes).write_image(image, width, height, image::ExtendedColorType::Rgba8).unwrap();
        bytes
    }

    fn pixels(picture: &Picture) -> RgbaImage {
        decode(&picture.bytes, format(&picture.bytes).unwrap()).unwrap().to_rgba8()
    }

    /// Red above blue, as a camera held sideways stores it: the left edge is what was on top.
    fn photo(orientation: Option<u8>) -> Vec<u8> {
        let image = RgbImage::from_fn(64, 32, |x, _| if x < 32 { Rgb([220, 30, 30]) } else { Rgb([30, 30, 220]) });
        let mut bytes = Vec::new();
        JpegEncoder::new_with_quality(&mut bytes, 95)
            .write_image(&image, 64, 32, image::ExtendedColorType::Rgb8)
            .unwrap();
        if let Some(orientation) = orientation {
            // Behind the marker of the start: a segment of Exif with one entry.
            let mut exif = b"\xFF\xE1\x00\x22Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
            exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
            bytes.splice(2..2, exif);
        }
        bytes
    }

    #[test]
    fn a_photo_stands_upright_and_forgets_its_camera() {
        let plain = Picture::read(&photo(None), Slot::Image).unwrap();
        assert_eq!((plain.width, plain.height, plain.media), (64, 32, Media::Jpeg));
        let turned = Picture::read(&photo(Some(6)), Slot::Image).unwrap();
        assert_eq!((turned.width, turned.height, turned.media), (32, 64, Media::Jpeg));
        let (above, below) = (pixels(&turned).get_pixel(16, 8).0, pixels(&turned).get_pixel(16, 56).0);
        assert!(above[0] > 180 && above[2] < 80 && below[2] > 180 && below[0] < 80, "{above:?} {below:?}");
        assert!(!turned.bytes.windows(4).any(|bytes| bytes == b"Exif"));
    }

    #[test]
    fn a_face_is_the_upper_middle_of_its_photo() {
        // Three stripes; the square between an eighth and five eighths of the height is kept.
        let tall = RgbaImage::from_fn(100, 200, |_, y| match y {
            0..=24 => Rgba([255, 0, 0, 255]),
            25..=124 => Rgba([0, 255, 0, 255]),
            _ => Rgba([0, 0, 255, 255]),
        });
        let face = Picture::read(&png_of(&tall), Slot::Avatar).unwrap();
        assert_eq!((face.width, face.height), (100, 100));
        assert!(pixels(&face).pixels().all(|pixel| pixel.0 == [0, 255, 0, 255]));
    }

    #[test]
    fn what_is_see_through_lends_no_colour() {
        // White where nothing is seen, and one black column in two hundred.
        let wide = RgbaImage::from_fn(4000, 400, |x, _| match x % 200 < 100 {
            true => Rgba([0, 0, 0, 255]),
            false => Rgba([255, 255, 255, 0]),
        });
        let logo = Picture::read(&png_of(&wide), Slot::Logo).unwrap();
        assert_eq!((logo.width, logo.height, logo.media), (720, 72, Media::Png));
        assert!(pixels(&logo).pixels().all(|pixel| pixel.0[3] < 8 || pixel.0[0] < 4));
        assert_eq!(logo.ink, Some([0, 0, 0]));
    }

    #[test]
    fn large_pictures_become_small_files_and_small_ones_stay() {
        let screen = RgbaImage::from_fn(2160, 1440, |x, y| Rgba([(x / 9) as u8, (y / 6) as u8, 128, 255]));
        let shown = Picture::read(&png_of(&screen), Slot::Image).unwrap();
        assert_eq!((shown.width, shown.height, shown.ink), (1080, 720, None));
        let shrunk = shown.shrunk(270.0, 180.0);
        assert_eq!((shrunk.width, shrunk.height), (270, 180));
        assert_eq!(shown.shrunk(2000.0, 1400.0), shown);
        let dot = RgbaImage::from_pixel(1, 1, Rgba([1, 2, 3, 255]));
        let dot = Picture::read(&png_of(&dot), Slot::Avatar).unwrap();
        assert_eq!((dot.width, dot.height), (1, 1));
    }

    #[test]
    fn a_bomb_is_refused_by_its_size() {
        let mut bytes = png_of(&RgbaImage::from_pixel(1, 1, Rgba([0; 4])));
        // The width and height that the header claims, and the check sum that makes it believed.
        bytes.splice(16..24, [0, 1, 0, 0, 0, 1, 0, 0]);
        let sum = check_sum(&bytes[12..29]);
        bytes.splice(29..33, sum.to_be_bytes());
        assert_eq!(Picture::read(&bytes, Slot::Image), Err(Unusable::TooManyPixels(65536, 65536)));
    }

    #[test]
    fn a_strip_is_refused_by_its_length() {
        let strip = png_of(&RgbaImage::from_pixel(LONGEST_SIDE + 1, 1, Rgba([9; 4])));
        assert_eq!(Picture::read(&strip, Slot::Image), Err(Unusable::TooManyPixels(LONGEST_SIDE + 1, 1)));
        let strip = png_of(&RgbaImage::from_pixel(1, LONGEST_SIDE, Rgba([9; 4])));
        assert!(Picture::read(&strip, Slot::Image).is_ok());
    }

    /// CRC-32 as PNG has it, bit by bit.
    fn check_sum(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0u32, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg()))
        })
    }

    #[test]
    fn what_is_no_picture_is_none() {
        let whole = photo(None);
        for bytes in [&b""[..], b"GIF89a", b"no picture", &whole[..200], &whole[..3], b"<html></html>"] {
            assert_eq!(Picture::read(bytes, Slot::Image).err(), Some(Unusable::NotAPicture), "{bytes:?}");
        }
    }
}
