//! Where things lie: nothing over anything else, nothing outside its cell.

use std::collections::BTreeMap;

use journey::layout::{
    Columns, Lane, Options, Scene, Theme,
    scene::{Group, Node, Outline, Rect, Role, Segment},
    text::{Direction, Fonts},
};
use journey::model::{Edge, EdgeTarget, Emotion, Journey, Model, Pain, Stage, Text, Touchpoint};
use proptest::prelude::*;

use super::{fixture, maps, samples::samples, scene};

/// Every line of text with its box and the touchpoint and lane it belongs to.
fn lines(scene: &Scene) -> Vec<(String, Rect, Option<String>, Option<Lane>)> {
    fn walk(
        nodes: &[Node],
        touchpoint: Option<&str>,
        lane: Option<&Lane>,
        out: &mut Vec<(String, Rect, Option<String>, Option<Lane>)>,
    ) {
        for node in nodes {
            match node {
                Node::Group(group) => {
                    let id = if group.role == Role::Touchpoint { group.id.as_deref() } else { touchpoint };
                    let lane = if let Role::Cell(lane) = &group.role { Some(lane) } else { lane };
                    walk(&group.nodes, id, lane, out);
                }
                Node::Text(text) => {
                    let words = text.runs.iter().map(|run| run.glyphs.text.as_str()).collect();
                    out.push((words, text.bounds, touchpoint.map(str::to_owned), lane.cloned()));
                }
                // Nothing may lie on a picture either.
                Node::Image(image) => {
                    out.push(("a picture".into(), image.rect, touchpoint.map(str::to_owned), lane.cloned()));
                }
                Node::Shape(_) => {}
            }
        }
    }
    let mut out = Vec::new();
    walk(&scene.nodes, None, None, &mut out);
    out
}

/// Holds a scene to what must hold for every one.
fn assert_tidy(name: &str, scene: &Scene) {
    assert!(scene.width.is_finite() && scene.height.is_finite(), "{name}");
    let mut lines = lines(scene);
    let cells: BTreeMap<String, Rect> =
        scene.anchors.iter().map(|anchor| (format!("map.{}", anchor.id), anchor.bounds)).collect();
    // Ids of the wild maps may be taken twice; then no cell can be told by its id.
    let unique = cells.len() == scene.anchors.len();
    let rows: Vec<(Lane, f64, f64)> = scene.bands.iter().flat_map(|band| band.lanes.iter().cloned()).collect();
    for (words, bounds, touchpoint, lane) in &lines {
        // What holds for the whole journey stands below the lanes.
        let in_band = scene.bands.iter().any(|band| band.bounds.overlaps(bounds));
        if let Some(lane) = lane.as_ref().filter(|_| in_band || touchpoint.is_some()) {
            let holds = |(row, top, bottom): &(Lane, f64, f64)| {
                row == lane && bounds.y >= top - 0.5 && bounds.bottom() <= bottom + 0.5
            };
            assert!(rows.iter().any(holds), "{name}: {words:?} at {bounds:?} leaves the lane {}", lane.key());
        }
        let page = Rect::new(0.0, 0.0, scene.width, scene.height).grown(0.5);
        assert!(
            bounds.x >= page.x
                && bounds.right() <= page.right()
                && bounds.y >= page.y
                && bounds.bottom() <= page.bottom(),
            "{name}: {words:?} at {bounds:?} leaves the picture"
        );
        if let Some(cell) = touchpoint.as_ref().filter(|_| unique).and_then(|id| cells.get(id)) {
            // A single letter can be wider than a cell, nothing else.
            let inside = bounds.x >= cell.x - 0.5 && bounds.right() <= cell.right() + 0.5;
            assert!(inside || words.chars().count() < 3, "{name}: {words:?} at {bounds:?} leaves its cell {cell:?}");
            assert!(
                bounds.y >= cell.y - 0.5 && bounds.bottom() <= cell.bottom() + 0.5,
                "{name}: {words:?} leaves its row"
            );
        }
    }
    lines.sort_by(|a, b| a.1.y.total_cmp(&b.1.y));
    let mut open: Vec<&(String, Rect, Option<String>, Option<Lane>)> = Vec::new();
    for line in &lines {
        let shrunk = line.1.grown(-0.4);
        open.retain(|other| other.1.bottom() > shrunk.y);
        for other in &open {
            let both = other.1.grown(-0.4).overlaps(&shrunk);
            assert!(!both, "{name}: {:?} at {:?} lies over {:?} at {:?}", line.0, line.1, other.0, other.1);
        }
        open.push(line);
    }
}

/// Holds the lines of a scene to what must hold for every one: neither the flow nor a curve crosses words.
fn assert_clear(name: &str, scene: &Scene) {
    let mut texts: Vec<(String, Rect)> = lines(scene).into_iter().map(|(words, bounds, ..)| (words, bounds)).collect();
    texts.retain(|(words, _)| !words.trim().is_empty());
    texts.sort_by(|a, b| a.1.y.total_cmp(&b.1.y));
    let mut points = Vec::new();
    strokes(&scene.nodes, false, &mut points);
    points.sort_by(|a, b| a.1.total_cmp(&b.1));
    let mut from = 0;
    for (words, bounds) in &texts {
        let inner = bounds.grown(-0.6);
        while points.get(from).is_some_and(|point| point.1 < bounds.y) {
            from += 1;
        }
        let near = points[from..].iter().take_while(|(_, y)| *y < inner.bottom());
        for &(x, y) in near {
            let inside = x > inner.x && x < inner.right() && y > inner.y;
            assert!(!inside, "{name}: a line runs through {words:?} at {x:.1}, {y:.1}");
        }
    }
}

/// Points on all lines of the flow and on all curves, 2 pixels apart or closer.
fn strokes(nodes: &[Node], flow: bool, out: &mut Vec<(f64, f64)>) {
    for node in nodes {
        match node {
            Node::Group(group) => strokes(&group.nodes, flow || group.role == Role::Cell(Lane::named("flow")), out),
            Node::Shape(shape) if shape.fill.is_none() && shape.stroke.is_some() => {
                let Outline::Path(segments) = &shape.outline else { continue };
                let curve = segments.iter().any(|segment| matches!(segment, Segment::Cubic(..)));
                let wide = segments.len() > 1 && shape.stroke.as_ref().is_some_and(|stroke| stroke.width >= 2.0);
                if flow || curve && wide {
                    sample(segments, out);
                }
            }
            _ => {}
        }
    }
}

fn sample(segments: &[Segment], out: &mut Vec<(f64, f64)>) {
    let mut at = (0.0, 0.0);
    for segment in segments {
        let (a, b, end) = match *segment {
            Segment::Move(x, y) => {
                at = (x, y);
                continue;
            }
            Segment::Line(x, y) => (at, (x, y), (x, y)),
            Segment::Cubic(a, b, c, d, x, y) => ((a, b), (c, d), (x, y)),
            Segment::Close => continue,
        };
        let count = (((end.0 - at.0).abs() + (end.1 - at.1).abs()) / 2.0).ceil().max(1.0);
        for step in 0..=count as usize {
            let t = step as f64 / count;
            let s = 1.0 - t;
            let mix = |p: f64, q: f64, r: f64, u: f64| {
                s * s * s * p + 3.0 * s * s * t * q + 3.0 * s * t * t * r + t * t * t * u
            };
            let point = match segment {
                Segment::Line(..) => (s * at.0 + t * end.0, s * at.1 + t * end.1),
                _ => (mix(at.0, a.0, b.0, end.0), mix(at.1, a.1, b.1, end.1)),
            };
            out.push(point);
        }
        at = end;
    }
}

#[test]
fn no_text_lies_over_another_or_leaves_its_cell() {
    let fonts = Fonts::bundled();
    for (name, model) in maps() {
        let ways = [(Columns::Auto, false), (Columns::AtMost(2), false), (Columns::All, false), (Columns::Auto, true)];
        for (columns, overview) in ways {
            if name == "three-hundred" && columns != Columns::Auto {
                continue;
            }
            let options = Options { columns, overview, ..Options::default() };
            let drawn = scene(&model, &options, &Theme::light(), &fonts);
            let name = format!("{name}, {columns:?}, {overview}");
            assert_tidy(&name, &drawn);
            assert_clear(&name, &drawn);
        }
    }
}

/// Words of all sizes, the shortest most often.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-z]{1,9}( [a-z]{1,9}){0,8}",
        1 => "[A-Za-z]{40,70}",
        1 => "[a-z]{1,9}( [a-z]{1,12}){40,60}",
        1 => "[\u{5d0}-\u{5ea}]{1,8}( [\u{5d0}-\u{5ea}0-9]{1,8}){0,6}",
        1 => "[\u{620}-\u{64a}]{1,8}( [\u{620}-\u{64a}a-z]{1,8}){0,6}",
        1 => "[\u{3042}-\u{3093}]{1,60}",
    ]
}

fn texts() -> impl Strategy<Value = Vec<Text>> {
    prop::collection::vec(words().prop_map(|text| Text { text, ..Text::default() }), 0..3)
}

fn touchpoints() -> impl Strategy<Value = Touchpoint> {
    let emotion = prop::option::weighted(0.8, (words(), -1.0f64..1.0)).prop_map(|emotion| {
        emotion.map(|(label, score)| Emotion { label, score, normalized: score, ..Emotion::default() })
    });
    let pains = prop::collection::vec(words().prop_map(|text| Pain { text, ..Pain::default() }), 0..3);
    (words(), texts(), texts(), emotion, pains, prop::sample::subsequence(vec!["web", "email", "phone", "mine"], 0..3))
        .prop_map(|(title, actions, thoughts, emotion, pains, channels)| Touchpoint {
            title,
            actions,
            thoughts,
            emotion,
            pains,
            channels: channels.into_iter().map(str::to_owned).collect(),
            ..Touchpoint::default()
        })
}

/// Ways between touchpoints by their numbers: 0 is the start, 31 and more leave the journey.
fn edges() -> impl Strategy<Value = Vec<Edge>> {
    let share = prop::option::of(0.0f64..1.0);
    let fork = prop::option::weighted(0.2, 0u32..2);
    let edge = (0usize..12, 1usize..36, share, prop::option::of(words()), fork);
    let edge = edge.prop_map(|(from, to, share, label, fork)| Edge {
        from: if from == 0 { "start".into() } else { format!("t{from}") },
        to: match to {
            ..31 => format!("t{}", to % 12 + 1),
            31..34 => "exit".into(),
            _ => "j".into(),
        },
        kind: if to < 34 { EdgeTarget::Touchpoint } else { EdgeTarget::Journey },
        share,
        label,
        fork,
        ..Edge::default()
    });
    prop::collection::vec(edge, 0..16)
}

fn models() -> impl Strategy<Value = Model> {
    let stage = (words(), texts(), prop::collection::vec(touchpoints(), 0..6));
    let langs = prop::sample::select(vec!["en", "he", "ar", "ja"]);
    (words(), prop::collection::vec(stage, 0..6), langs, edges()).prop_map(|(title, stages, lang, flow)| {
        let mut number = 0;
        let mut stages: Vec<Stage> = stages
            .into_iter()
            .map(|(title, activities, touchpoints)| Stage { title, activities, touchpoints, ..Stage::default() })
            .collect();
        for touchpoint in stages.iter_mut().flat_map(|stage| &mut stage.touchpoints) {
            number += 1;
            touchpoint.id = format!("t{number}");
        }
        let lang = Some(lang.into());
        let journey = Journey { id: "j".into(), title, stages, lang, flow, ..Journey::default() };
        Model { journeys: vec![journey], ..Model::default() }
    })
}

#[test]
fn pictures_have_their_place() {
    let fonts = Fonts::bundled();
    for name in ["with-pictures", "everything"] {
        let model = fixture(name);
        let options = Options { pictures: samples(&model), ..Options::default() };
        let drawn = scene(&model, &options, &Theme::light(), &fonts);
        assert_tidy(name, &drawn);
        assert_clear(name, &drawn);
        assert!(lines(&drawn).iter().any(|(words, ..)| words == "a picture"), "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn random_maps_are_tidy(model in models(), columns in 1usize..9, overview in prop::bool::weighted(0.2)) {
        let options = Options { columns: Columns::AtMost(columns), overview, ..Options::default() };
        let drawn = scene(&model, &options, &Theme::light(), &Fonts::bundled());
        assert_tidy("random", &drawn);
        assert_clear("random", &drawn);
    }

    #[test]
    fn any_map_is_drawn(model in crate::support::models::models()) {
        let fonts = Fonts::bundled();
        let options = Options { pictures: samples(&model), ..Options::default() };
        let drawn = scene(&model, &options, &Theme::dark(), &fonts);
        let svg = journey::backend::svg::render(&drawn, &fonts, &journey::backend::svg::Options::default());
        roxmltree::Document::parse(&svg).unwrap();
    }
}

#[test]
fn languages_that_run_from_right_to_left_turn_the_map_round() {
    let fonts = Fonts::bundled();
    let mut model = fixture("hebrew");
    let turned = scene(&model, &Options::default(), &Theme::light(), &fonts);
    model.journeys[0].lang = None;
    let straight = scene(&model, &Options::default(), &Theme::light(), &fonts);
    assert_eq!((turned.direction, straight.direction), (Direction::RightToLeft, Direction::LeftToRight));
    assert!(turned.anchors[0].bounds.x > turned.anchors[1].bounds.x);
    assert!(straight.anchors[0].bounds.x < straight.anchors[1].bounds.x);
}

#[test]
fn an_arrow_in_a_map_from_right_to_left_points_from_the_first_to_the_second() {
    let fonts = Fonts::bundled();
    let drawn = scene(&fixture("arabic"), &Options::default(), &Theme::light(), &fonts);
    // As seen from left to right: from 25% on the right to 37% on the left.
    let seen: Vec<String> =
        lines(&drawn).into_iter().map(|(words, ..)| words).filter(|words| words.contains('←')).collect();
    let both = seen.iter().find(|words| words.contains("25%")).expect("the objective is on the map");
    let at = |part: &str| both.find(part).unwrap();
    assert!(at("37%") < at("←") && at("←") < at("25%"), "{both:?}");
}

/// Lanes that have cells or names in the scene, in the order of their first cell.
fn lanes_of(scene: &Scene) -> Vec<Lane> {
    let mut lanes: Vec<(Lane, f64)> = Vec::new();
    for (_, bounds, _, lane) in lines(scene) {
        if let Some(lane) = lane
            && !lanes.iter().any(|(known, _)| *known == lane)
        {
            lanes.push((lane, bounds.y));
        }
    }
    lanes.sort_by(|a, b| a.1.total_cmp(&b.1));
    lanes.into_iter().map(|(lane, _)| lane).collect()
}

#[test]
fn lanes_can_be_chosen_and_ordered() {
    let fonts = Fonts::bundled();
    let lanes = vec![Lane::named("pain"), Lane::named("touchpoint"), Lane::named("note"), Lane::named("action")];
    let options = Options { lanes: Some(lanes), ..Options::default() };
    let chosen = scene(&fixture("signup"), &options, &Theme::light(), &fonts);
    // Nobody wrote a note, so its lane is not drawn.
    assert_eq!(lanes_of(&chosen), [Lane::named("pain"), Lane::named("touchpoint"), Lane::named("action")]);
}

#[test]
fn an_overview_is_a_fraction_of_the_map() {
    let fonts = Fonts::bundled();
    let model = fixture("three-hundred");
    let whole = scene(&model, &Options::default(), &Theme::light(), &fonts);
    let options = Options { overview: true, ..Options::default() };
    let overview = scene(&model, &options, &Theme::light(), &fonts);
    assert!(overview.width * overview.height < whole.width * whole.height / 3.0);
    assert_eq!(overview.anchors.len(), 300);
    // Every touchpoint has its name, pain points are told by their weight only.
    assert!(lines_of_lane(&overview, Lane::named("touchpoint")) >= 300);
    assert_eq!(lines_of_lane(&overview, Lane::named("pain")), 0);
    assert_eq!(lines_of_lane(&overview, Lane::named("thought")), 0);
}

fn lines_of_lane(scene: &Scene, wanted: Lane) -> usize {
    lines(scene).iter().filter(|(_, _, _, lane)| lane.as_ref() == Some(&wanted)).count()
}

#[test]
fn a_score_that_nobody_gave_breaks_the_line() {
    let fonts = Fonts::bundled();
    fn thick(nodes: &[Node]) -> usize {
        let one = |node: &Node| match node {
            Node::Group(Group { nodes, .. }) => thick(nodes),
            Node::Shape(shape) => {
                let curve = matches!(shape.outline, Outline::Path(_)) && shape.fill.is_none();
                usize::from(curve && shape.stroke.as_ref().is_some_and(|stroke| stroke.width > 3.0))
            }
            Node::Text(_) | Node::Image(_) => 0,
        };
        nodes.iter().map(one).sum()
    }
    let mut model = fixture("signup");
    let drawn = |model: &Model| thick(&scene(model, &Options::default(), &Theme::light(), &fonts).nodes);
    assert_eq!(drawn(&model), 1);
    model.journeys[0].stages[3].touchpoints[0].emotion = None;
    assert_eq!(drawn(&model), 2);
}

#[test]
fn every_touchpoint_has_an_anchor() {
    let fonts = Fonts::bundled();
    for (name, model) in maps() {
        let drawn = scene(&model, &Options::default(), &Theme::light(), &fonts);
        let revised: Vec<&str> = model.journeys.iter().filter_map(|journey| journey.revises.as_deref()).collect();
        for journey in model.journeys.iter().filter(|journey| !revised.contains(&journey.id.as_str())) {
            for (_, touchpoint) in journey.touchpoints() {
                let id = format!("{}.{}", journey.id, touchpoint.id);
                assert!(drawn.anchors.iter().any(|anchor| anchor.id == id), "{name}: {id}");
            }
        }
        assert_eq!(drawn.maps.len(), model.journeys.len() - revised.len(), "{name}");
    }
}

#[test]
fn five_thousand_touchpoints_are_laid_out() {
    let touchpoint = |number: usize| Touchpoint {
        id: format!("t{number}"),
        title: format!("Touchpoint {number}"),
        channels: vec!["web".into()],
        actions: vec![Text { text: "Looks for a way on".into(), ..Text::default() }],
        emotion: Some(Emotion { label: "calm".into(), score: 0.2, normalized: 0.2, ..Emotion::default() }),
        ..Touchpoint::default()
    };
    let stage = |stage: usize| Stage {
        id: format!("s{stage}"),
        title: format!("Stage {stage}"),
        touchpoints: (0..100).map(|number| touchpoint(stage * 100 + number)).collect(),
        ..Stage::default()
    };
    let journey = Journey { id: "j".into(), stages: (0..50).map(stage).collect(), ..Journey::default() };
    let model = Model { journeys: vec![journey], ..Model::default() };
    let drawn = scene(&model, &Options::default(), &Theme::light(), &Fonts::bundled());
    assert_eq!(drawn.anchors.len(), 5_000);
}

/// The first line of text of the lane, none where it has none.
fn first_text<'n>(nodes: &'n mut [Node], lane: &Lane, inside: bool) -> Option<&'n mut Rect> {
    nodes.iter_mut().find_map(|node| match node {
        Node::Group(group) => first_text(&mut group.nodes, lane, inside || group.role == Role::Cell(lane.clone())),
        Node::Text(text) if inside => Some(&mut text.bounds),
        _ => None,
    })
}

#[test]
fn the_check_sees_what_it_looks_for() {
    let fonts = Fonts::bundled();
    for (dx, dy) in [(-60.0, 0.0), (400.0, 0.0), (0.0, 55.0)] {
        let mut drawn = scene(&fixture("signup"), &Options::default(), &Theme::light(), &fonts);
        assert_tidy("as drawn", &drawn);
        let bounds = first_text(&mut drawn.nodes, &Lane::named("action"), false).unwrap();
        (bounds.x, bounds.y) = (bounds.x + dx, bounds.y + dy);
        assert!(std::panic::catch_unwind(|| assert_tidy("moved", &drawn)).is_err(), "{dx}, {dy}");
    }
}

#[test]
fn the_check_sees_a_line_through_words() {
    let fonts = Fonts::bundled();
    for (name, lane) in [("flow", Lane::named("flow")), ("signup", Lane::named("emotion"))] {
        let drawn = scene(&fixture(name), &Options::default(), &Theme::light(), &fonts);
        assert_clear(name, &drawn);
        let mut points = Vec::new();
        strokes(&drawn.nodes, false, &mut points);
        assert!(points.len() > 300, "{name}: {}", points.len());
        let (x, y) = points[points.len() / 2];
        let mut moved = drawn.clone();
        let bounds = first_text(&mut moved.nodes, &lane, false).unwrap();
        (bounds.x, bounds.y) = (x - bounds.w / 2.0, y - bounds.h / 2.0);
        assert!(std::panic::catch_unwind(|| assert_clear("moved", &moved)).is_err(), "{name}");
    }
}
