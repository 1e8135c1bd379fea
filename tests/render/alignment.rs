//! What lines up: rows and maps, cards and columns, stages and what stands below them.

use journey::layout::{
    Columns, Lane, Options, Scene, Theme,
    scene::{Group, Node, Outline, Rect, Role},
    text::Fonts,
};
use journey::model::Model;

use super::{fixture, maps, scene};

fn drawn(model: &Model, options: &Options) -> Scene {
    scene(model, options, &Theme::light(), &Fonts::bundled())
}

fn example(name: &str) -> Model {
    maps().into_iter().find(|(other, _)| other == name).unwrap().1
}

/// Every group, with the groups in it.
fn groups<'s>(nodes: &'s [Node], out: &mut Vec<&'s Group>) {
    for node in nodes {
        if let Node::Group(group) = node {
            out.push(group);
            groups(&group.nodes, out);
        }
    }
}

fn words(nodes: &[Node]) -> Vec<(String, Rect)> {
    let mut out = Vec::new();
    for node in nodes {
        match node {
            Node::Group(group) => out.extend(words(&group.nodes)),
            Node::Text(text) => {
                out.push((text.runs.iter().map(|run| run.glyphs.text.as_str()).collect(), text.bounds));
            }
            _ => {}
        }
    }
    out
}

/// What `role` says, by group.
fn said(scene: &Scene, role: Role) -> Vec<Vec<(String, Rect)>> {
    let mut all = Vec::new();
    groups(&scene.nodes, &mut all);
    all.into_iter().filter(|group| group.role == role).map(|group| words(&group.nodes)).collect()
}

#[test]
fn rows_and_maps_end_at_one_edge() {
    for (name, columns) in
        [("b2b-saas", Columns::Auto), ("clothing-store", Columns::Auto), ("job-application", Columns::AtMost(4))]
    {
        let scene = drawn(&example(name), &Options { columns, ..Options::default() });
        let edges: Vec<f64> = scene.bands.iter().map(|band| band.bounds.right()).collect();
        assert!(edges.len() > 2, "{name}");
        assert!(edges.iter().all(|edge| (edge - edges[0]).abs() < 0.5), "{name}: {edges:?}");
    }
}

#[test]
fn a_row_of_one_does_not_stretch_over_all_columns() {
    let mut model = fixture("signup");
    let journey = &mut model.journeys[0];
    journey.stages.truncate(6);
    let scene = drawn(&model, &Options { columns: Columns::AtMost(5), ..Options::default() });
    let widths: Vec<f64> = scene.bands.iter().map(|band| band.bounds.w).collect();
    assert_eq!(widths.len(), 2);
    let scene = drawn(&model, &Options { columns: Columns::AtMost(1), ..Options::default() });
    assert_eq!(scene.bands.len(), 6);
    assert!(scene.anchors.iter().all(|anchor| anchor.bounds.w < 620.0));
}

#[test]
fn a_stage_starts_where_its_touchpoints_do() {
    for overview in [false, true] {
        let scene = drawn(&example("conversion"), &Options { overview, ..Options::default() });
        let starts = |lane| -> Vec<f64> {
            said(&scene, Role::Cell(lane)).iter().filter_map(|words| Some(words.first()?.1.x)).collect()
        };
        let (stages, below) = (
            starts(Lane::named("stage")),
            starts(if overview { Lane::named("touchpoint") } else { Lane::named("action") }),
        );
        assert!(stages.len() > 3 && below.len() > 3);
        for x in below {
            assert!(stages.iter().any(|stage| (stage - x).abs() < 0.5), "{x} {stages:?}");
        }
    }
}

#[test]
fn a_way_from_another_row_shows_where_it_comes_from() {
    let scene = drawn(&example("job-application"), &Options { columns: Columns::AtMost(4), ..Options::default() });
    let mut all = Vec::new();
    groups(&scene.nodes, &mut all);
    for (to, from) in
        [("Fast rejection", "AI screens the resume"), ("Rejection", "Hear back"), ("Advance", "Hear back")]
    {
        let touchpoint = all.iter().find(|group| group.role == Role::Touchpoint && group.title.as_deref() == Some(to));
        let mut cells = Vec::new();
        groups(&touchpoint.unwrap().nodes, &mut cells);
        let flow = cells.iter().find(|group| group.role == Role::Cell(Lane::named("flow"))).unwrap();
        assert!(words(&flow.nodes).iter().any(|(words, _)| words == from), "{to}: {:?}", words(&flow.nodes));
    }
}

#[test]
fn an_overview_of_one_touchpoint_ends_where_its_summary_does() {
    let scene = drawn(&fixture("one-touchpoint"), &Options { overview: true, ..Options::default() });
    let summary = said(&scene, Role::Footer).concat();
    let end = summary.iter().map(|(_, bounds)| bounds.right()).fold(0.0, f64::max);
    assert!((scene.bands[0].bounds.right() - end).abs() < 0.5, "{end}");
}

#[test]
fn an_overview_keeps_words_whole_and_draws_no_empty_lane() {
    let scene = drawn(&example("sustainable-home-decor"), &Options { overview: true, ..Options::default() });
    let titles: Vec<String> =
        said(&scene, Role::Cell(Lane::named("touchpoint"))).concat().into_iter().map(|(words, _)| words).collect();
    assert!(titles.iter().any(|line| line == "advertisement"), "{titles:?}");
    assert!(titles.iter().any(|line| line == "Conversations"), "{titles:?}");
    let scene = drawn(&example("job-application"), &Options { overview: true, ..Options::default() });
    let lanes: Vec<Lane> = scene.bands[0].lanes.iter().map(|(lane, ..)| lane.clone()).collect();
    assert_eq!(lanes, [Lane::named("stage"), Lane::named("touchpoint"), Lane::named("emotion"), Lane::named("pain")]);
}

/// The boxes of the cards in the head of a map.
fn cards(scene: &Scene) -> Vec<(Rect, f64)> {
    let mut all = Vec::new();
    groups(&scene.nodes, &mut all);
    let mut cards = Vec::new();
    for head in all.into_iter().filter(|group| group.role == Role::Header) {
        let mut inside = Vec::new();
        groups(&head.nodes, &mut inside);
        for card in inside.into_iter().filter(|group| matches!(group.role, Role::Persona | Role::Card)) {
            let Some(Node::Shape(shape)) = card.nodes.first() else { continue };
            let Outline::Rect { rect, .. } = shape.outline else { continue };
            let low = words(&card.nodes).iter().map(|(_, bounds)| bounds.bottom()).fold(rect.y, f64::max);
            cards.push((rect, low - rect.y));
        }
    }
    cards
}

#[test]
fn cards_side_by_side_fill_their_row_and_are_not_half_empty() {
    let mut rows = 0;
    for (name, model) in maps().into_iter().filter(|(_, model)| model.journeys.len() == 1) {
        let scene = drawn(&model, &Options::default());
        let cards = cards(&scene);
        for (card, said) in &cards {
            let beside: Vec<&Rect> =
                cards.iter().map(|(rect, _)| rect).filter(|rect| (rect.y - card.y).abs() < 0.5).collect();
            if beside.len() < 2 || scene.width > 2500.0 {
                continue;
            }
            rows += 1;
            let (left, right) =
                beside.iter().fold((f64::MAX, 0.0f64), |(l, r), rect| (l.min(rect.x), r.max(rect.right())));
            assert!((left - 40.5).abs() < 1.0, "{name}: {left}");
            assert!((scene.width - right - 40.5).abs() < 1.5, "{name}: {right} of {}", scene.width);
            assert!(card.h < 110.0 || *said > card.h * 0.4, "{name}: {said} of {}", card.h);
        }
    }
    assert!(rows > 10, "{rows}");
}

#[test]
fn a_card_that_stands_alone_ends_where_a_column_does() {
    for name in ["camera-order", "conversion", "payments-setup"] {
        let scene = drawn(&example(name), &Options::default());
        let [(card, _)] = cards(&scene)[..] else { panic!("{name} has other cards") };
        let near = scene.anchors.iter().any(|anchor| (anchor.bounds.right() - card.right()).abs() < 1.0);
        assert!(near, "{name}: {}", card.right());
    }
}
