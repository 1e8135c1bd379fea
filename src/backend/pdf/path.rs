use krilla::geom::{Path, PathBuilder};

use crate::layout::scene::{Outline, Rect, Segment};

/// How far the handles of a quarter circle lie from its ends, in radii.
const QUARTER: f64 = 0.552_284_75;

/// An outline of the scene as krilla draws it; none for one without length.
pub(super) fn of(outline: &Outline) -> Option<Path> {
    let mut builder = Builder(PathBuilder::new());
    match outline {
        Outline::Rect { rect, radius } => {
            let r = radius.min(rect.w / 2.0).min(rect.h / 2.0).max(0.0);
            rounded(&mut builder, rect, r);
        }
        Outline::Circle { x, y, r } => rounded(&mut builder, &Rect::new(x - r, y - r, 2.0 * r, 2.0 * r), *r),
        Outline::Path(segments) => {
            for segment in segments {
                match *segment {
                    Segment::Move(x, y) => builder.0.move_to(x as f32, y as f32),
                    Segment::Line(x, y) => builder.0.line_to(x as f32, y as f32),
                    Segment::Cubic(a, b, c, d, x, y) => builder.cubic(a, b, c, d, x, y),
                    Segment::Close => builder.0.close(),
                }
            }
        }
    }
    builder.0.finish()
}

struct Builder(PathBuilder);

impl Builder {
    fn cubic(&mut self, a: f64, b: f64, c: f64, d: f64, x: f64, y: f64) {
        self.0.cubic_to(a as f32, b as f32, c as f32, d as f32, x as f32, y as f32);
    }
}

fn rounded(builder: &mut Builder, rect: &Rect, r: f64) {
    let (left, top, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
    let k = r * (1.0 - QUARTER);
    builder.0.move_to((left + r) as f32, top as f32);
    builder.0.line_to((right - r) as f32, top as f32);
    if r > 0.0 {
        builder.cubic(right - k, top, right, top + k, right, top + r);
    }
    builder.0.line_to(right as f32, (bottom - r) as f32);
    if r > 0.0 {
        builder.cubic(right, bottom - k, right - k, bottom, right - r, bottom);
    }
    builder.0.line_to((left + r) as f32, bottom as f32);
    if r > 0.0 {
        builder.cubic(left + k, bottom, left, bottom - k, left, bottom - r);
    }
    builder.0.line_to(left as f32, (top + r) as f32);
    if r > 0.0 {
        builder.cubic(left, top + k, left + k, top, left + r, top);
    }
    builder.0.close();
}
