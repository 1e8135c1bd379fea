//! Which line runs where: each way over several columns gets a track of its own wherever two would meet.

/// A track for each of `spans` (left and right end), the shortest nearest to the rail; none where all of
/// `most` tracks are taken there.
pub(super) fn assign(spans: &[(f64, f64)], most: usize) -> Vec<Option<usize>> {
    let mut order: Vec<usize> = (0..spans.len()).collect();
    let length = |index: &usize| spans.get(*index).map_or(0.0, |(left, right)| right - left);
    order.sort_by(|a, b| length(a).total_cmp(&length(b)).then(a.cmp(b)));
    let mut tracks: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut assigned = vec![None; spans.len()];
    for index in order {
        let Some(&(left, right)) = spans.get(index) else { continue };
        // Spans of a track are sorted and apart, so only the neighbours can be met.
        let place = |track: &Vec<(f64, f64)>| track.partition_point(|(other, _)| *other < left);
        let free = |track: &Vec<(f64, f64)>| {
            let at = place(track);
            let before = at.checked_sub(1).and_then(|before| track.get(before));
            before.is_none_or(|(_, end)| *end < left) && track.get(at).is_none_or(|(start, _)| *start > right)
        };
        let found = tracks.iter().position(free).or((tracks.len() < most).then_some(tracks.len()));
        if found == Some(tracks.len()) {
            tracks.push(Vec::new());
        }
        if let Some(track) = found.and_then(|number| tracks.get_mut(number)) {
            let at = place(track);
            track.insert(at, (left, right));
        }
        if let Some(slot) = assigned.get_mut(index) {
            *slot = found;
        }
    }
    assigned
}

/// What is free of `from..to` between the lines at `taken`, each keeping `air` on both sides; left to right.
pub(super) fn gaps(from: f64, to: f64, taken: &[f64], air: f64) -> Vec<(f64, f64)> {
    let mut taken: Vec<f64> = taken.iter().copied().filter(|x| *x > from - air && *x < to + air).collect();
    taken.sort_by(f64::total_cmp);
    let mut gaps = Vec::new();
    let mut left = from;
    for x in taken {
        gaps.push((left, x - air));
        left = left.max(x + air);
    }
    gaps.push((left, to));
    gaps.retain(|(left, right)| right > left);
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn short_ways_run_near_the_rail() {
        assert_eq!(assign(&[(0.0, 30.0), (10.0, 20.0), (21.0, 29.0)], 4), [Some(1), Some(0), Some(0)]);
        assert_eq!(assign(&[(0.0, 30.0), (10.0, 20.0)], 1), [None, Some(0)]);
        assert_eq!(assign(&[], 4), []);
    }

    #[test]
    fn labels_stand_between_the_lines() {
        assert_eq!(gaps(0.0, 100.0, &[], 5.0), [(0.0, 100.0)]);
        assert_eq!(gaps(0.0, 100.0, &[60.0, 30.0, 400.0], 5.0), [(0.0, 25.0), (35.0, 55.0), (65.0, 100.0)]);
        assert_eq!(gaps(0.0, 100.0, &[-2.0, 50.0, 52.0], 5.0), [(3.0, 45.0), (57.0, 100.0)]);
    }

    proptest! {
        #[test]
        fn no_two_lines_of_a_track_meet(spans in prop::collection::vec((0.0f64..50.0, 1.0f64..20.0), 0..40)) {
            let spans: Vec<(f64, f64)> = spans.into_iter().map(|(left, length)| (left, left + length)).collect();
            let tracks = assign(&spans, 40);
            for (index, a) in spans.iter().enumerate() {
                prop_assert!(tracks[index].is_some());
                for (other, b) in spans.iter().enumerate().skip(index + 1) {
                    prop_assert!(tracks[index] != tracks[other] || a.1 < b.0 || b.1 < a.0);
                }
            }
        }
    }
}
