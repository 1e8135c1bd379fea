//! The line through the scores: a cubic curve that never leaves the range between two neighbours
//! (Fritsch and Carlson, 1980).

use crate::layout::scene::Segment;

/// A smooth curve through points whose `x` grows; nothing for fewer than two.
pub(crate) fn through(points: &[(f64, f64)]) -> Vec<Segment> {
    let tangents = tangents(points);
    let mut segments = Vec::with_capacity(points.len());
    let mut last: Option<((f64, f64), f64)> = None;
    for (&(x, y), tangent) in points.iter().zip(tangents) {
        match last {
            None => segments.push(Segment::Move(x, y)),
            Some(((px, py), before)) => {
                let third = (x - px) / 3.0;
                segments.push(Segment::Cubic(px + third, py + before * third, x - third, y - tangent * third, x, y));
            }
        }
        last = Some(((x, y), tangent));
    }
    if segments.len() < 2 { Vec::new() } else { segments }
}

/// Points on the curve, every `step` pixels or closer.
pub(crate) fn samples(segments: &[Segment], step: f64) -> Vec<(f64, f64)> {
    let mut points = Vec::new();
    let mut at = (0.0, 0.0);
    for segment in segments {
        match *segment {
            Segment::Move(x, y) | Segment::Line(x, y) => {
                at = (x, y);
                points.push(at);
            }
            Segment::Cubic(a, b, c, d, x, y) => {
                let length = (x - at.0).abs() + (y - at.1).abs();
                let count = (length / step).ceil().clamp(1.0, 400.0) as usize;
                for index in 1..=count {
                    let t = index as f64 / count as f64;
                    let s = 1.0 - t;
                    let (p, q, r, u) = (s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t);
                    points.push((p * at.0 + q * a + r * c + u * x, p * at.1 + q * b + r * d + u * y));
                }
                at = (x, y);
            }
            Segment::Close => {}
        }
    }
    points
}

/// The slope at every point.
fn tangents(points: &[(f64, f64)]) -> Vec<f64> {
    let slopes: Vec<f64> = points
        .iter()
        .zip(points.iter().skip(1))
        .map(|((x, y), (to_x, to_y))| if to_x > x { (to_y - y) / (to_x - x) } else { 0.0 })
        .collect();
    let slope = |index: usize| slopes.get(index).copied();
    let mut tangents: Vec<f64> = (0..points.len())
        .map(|index| match (index.checked_sub(1).and_then(slope), slope(index)) {
            // Level at a peak or in a valley.
            (Some(before), Some(after)) if before * after <= 0.0 => 0.0,
            (Some(before), Some(after)) => (before + after) / 2.0,
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => 0.0,
        })
        .collect();
    for (index, &slope) in slopes.iter().enumerate() {
        let Some([first, second]) =
            tangents.get_mut(index..index + 2).and_then(|pair| <&mut [f64; 2]>::try_from(pair).ok())
        else {
            continue;
        };
        if slope == 0.0 {
            (*first, *second) = (0.0, 0.0);
            continue;
        }
        let (a, b) = (*first / slope, *second / slope);
        let length = (a * a + b * b).sqrt();
        if length > 3.0 {
            *first = 3.0 / length * a * slope;
            *second = 3.0 / length * b * slope;
        }
    }
    tangents
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_point_is_no_line() {
        assert!(through(&[]).is_empty());
        assert!(through(&[(1.0, 2.0)]).is_empty());
        assert_eq!(through(&[(0.0, 0.0), (3.0, 3.0)]).len(), 2);
    }

    proptest! {
        #[test]
        fn it_never_overshoots(scores in prop::collection::vec(-1.0f64..1.0, 2..30)) {
            let points: Vec<(f64, f64)> = scores.iter().enumerate().map(|(x, y)| (x as f64 * 100.0, y * 70.0)).collect();
            for (x, y) in samples(&through(&points), 2.0) {
                let left = points[((x / 100.0).floor() as usize).min(points.len() - 1)].1;
                let right = points[((x / 100.0).ceil() as usize).min(points.len() - 1)].1;
                prop_assert!(y >= left.min(right) - 1e-6 && y <= left.max(right) + 1e-6, "{y} between {left} and {right}");
            }
        }
    }
}
