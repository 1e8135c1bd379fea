//! Where labels stand: near their face, off the line, off each other.

use crate::layout::scene::Rect;

/// The taken places of one column.
#[derive(Default)]
pub(super) struct Places {
    /// Faces, markers, labels.
    pub boxes: Vec<Rect>,
    /// The middles of the faces.
    pub faces: Vec<(f64, f64)>,
    /// Points of the curves, in no order.
    pub points: Vec<(f64, f64)>,
}

/// Between a label and a line.
const AIR: f64 = 3.5;

impl Places {
    /// A free place of `size` for the label of the face at `x`, `y` with radius `r`, inside `room`.
    /// `up` says on which side it would rather stand.
    pub fn find(&self, size: (f64, f64), (x, y): (f64, f64), r: f64, room: Rect, up: bool) -> Option<Rect> {
        let (w, h) = size;
        if w > room.w || h > room.h {
            return None;
        }
        let mut best: Option<(f64, Rect)> = None;
        let half = w / 2.0;
        for distance in 0..8u8 {
            let away = r + 3.0 + f64::from(distance) * 5.0;
            for step in -10..=10i8 {
                let aside = f64::from(step) * half * 0.14;
                for above in [up, !up] {
                    let top = if above { y - away - h } else { y + away };
                    let left = (x - half + aside).clamp(room.x, (room.right() - w).max(room.x));
                    let place = Rect::new(left, top, w, h);
                    let cost = f64::from(distance) * 9.0
                        + (left + half - x).abs() * 0.55
                        + if above == up { 0.0 } else { 14.0 };
                    if best.is_some_and(|(least, _)| least <= cost)
                        || !self.free(place, room)
                        || !self.near(place, (x, y))
                    {
                        continue;
                    }
                    best = Some((cost, place));
                }
            }
        }
        // Beside the face, where the line leaves room.
        for left in [x + r + 6.0, x - r - 6.0 - w] {
            let place = Rect::new(left, y - h / 2.0, w, h);
            if best.is_none_or(|(least, _)| least > 60.0) && self.free(place, room) && self.near(place, (x, y)) {
                best = Some((60.0, place));
            }
        }
        best.map(|(_, place)| place)
    }

    /// Whether no other face is nearer to the label than its own.
    fn near(&self, place: Rect, own: (f64, f64)) -> bool {
        let far = |(x, y): (f64, f64)| {
            let dx = (place.x - x).max(x - place.right()).max(0.0);
            let dy = (place.y - y).max(y - place.bottom()).max(0.0);
            dx * dx + dy * dy
        };
        let mine = far(own);
        self.faces.iter().all(|face| *face == own || far(*face) >= mine - 0.5)
    }

    fn free(&self, place: Rect, room: Rect) -> bool {
        let air = place.grown(AIR);
        // Words side by side need more room than lines below each other.
        let beside = Rect::new(place.x - 7.0, place.y - 1.5, place.w + 14.0, place.h + 3.0);
        place.x >= room.x - 0.01
            && place.right() <= room.right() + 0.01
            && place.y >= room.y
            && place.bottom() <= room.bottom()
            && !self.boxes.iter().any(|taken| taken.overlaps(&beside))
            && !self.points.iter().any(|&(x, y)| x > air.x && x < air.right() && y > air.y && y < air.bottom())
    }
}
