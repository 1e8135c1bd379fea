//! The lanes of the map. Each is one file here that says its key, its title, how much room it takes and what it
//! draws; [`ALL`] lists it.

mod action;
mod activity;
mod backstage;
mod cards;
mod emotion;
mod expectation;
mod flow;
mod frontstage;
mod gain;
pub(super) mod metric;
mod note;
pub(super) mod opportunity;
mod owner;
pub(super) mod pain;
pub(super) mod stage;
mod support;
mod swimlane;
mod system;
mod texts;
mod thought;
mod time;
pub(super) mod touchpoint;

pub(super) use self::swimlane::{Place, Row, Swimlane};
use super::lane::Lane;

/// All lanes, in the order in which a map shows them.
pub(super) const ALL: &[&dyn Swimlane] = &[
    &stage::Stages,
    &touchpoint::Touchpoints,
    &flow::Ways,
    &action::Actions,
    &thought::Thoughts,
    &emotion::Emotions,
    &pain::Pains,
    &opportunity::Opportunities,
    &metric::Metrics,
    &activity::Activities,
    &expectation::Expectations,
    &gain::Gains,
    &frontstage::Frontstage,
    &backstage::Backstage,
    &support::Support,
    &system::Systems,
    &time::Times,
    &owner::Owners,
    &note::Notes,
];

/// The lanes that Journey draws, in the order in which a map shows them.
pub fn lanes() -> impl Iterator<Item = Lane> {
    ALL.iter().map(|lane| lane.lane())
}

/// Their keys, likewise.
pub fn lane_keys() -> impl Iterator<Item = &'static str> {
    lanes().filter_map(|lane| lane.built_in())
}

/// The lanes of an overview, likewise.
pub fn overview_lanes() -> impl Iterator<Item = Lane> {
    ALL.iter().filter(|lane| lane.in_overview()).map(|lane| lane.lane())
}

/// The lane that `key` names.
pub fn lane(key: &str) -> Option<Lane> {
    lanes().find(|lane| lane.key() == key)
}

/// What draws the lanes `chosen`, in that order; all of them where none are named.
pub(super) fn drawn(chosen: Option<&[Lane]>, overview: bool) -> Vec<&'static dyn Swimlane> {
    let of = |lane: &Lane| ALL.iter().copied().find(|known| known.lane() == *lane);
    let mut drawn = chosen.map_or_else(|| ALL.to_vec(), |chosen| chosen.iter().filter_map(of).collect());
    drawn.retain(|lane| !overview || lane.in_overview());
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Labels;

    /// A lane is a file, its line above and its title: the name of the file is its key.
    #[test]
    fn each_lane_is_one_file_named_by_its_key() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/layout/lanes");
        for lane in ALL {
            let lane = lane.lane();
            assert!(folder.join(format!("{}.rs", lane.key())).exists(), "{lane:?} has no file");
            assert!(!Labels::default().get(lane.key()).is_empty(), "{lane:?} has no title in `language::LABELS`");
        }
        let shared = ["mod", "swimlane", "cards", "texts"];
        let mut files: Vec<String> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|file| file.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
            .filter(|name| !shared.contains(&name.as_str()))
            .collect();
        let mut keys: Vec<String> = lanes().map(|lane| lane.key().to_owned()).collect();
        files.sort();
        keys.sort();
        assert_eq!(files, keys, "a file of a lane, and its line in `ALL`");
    }

    #[test]
    fn a_lane_is_found_by_its_key() {
        assert_eq!(lane("pain"), Some(Lane::named("pain")));
        assert_eq!(lane("pains"), None);
        assert!(overview_lanes().all(|lane| lanes().any(|other| other == lane)));
        let chosen = [Lane::named("note"), Lane::named("stage"), Lane::named("none")];
        let keys = |overview| drawn(Some(&chosen), overview).iter().map(|lane| lane.lane()).collect::<Vec<_>>();
        assert_eq!(keys(false), chosen[..2]);
        assert_eq!(keys(true), chosen[1..2]);
    }
}
