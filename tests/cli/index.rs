//! The index of a folder: pages for browsers, read as a browser reads them.

use std::collections::BTreeSet;

use expect_test::expect;
use scraper::{Html, Selector};

use super::run::{Outcome, Run, journey};
use super::{MAP, WRONG};

const SHOP: &str = "journey shop \"Buying <b>a coat</b>\" {\n owner \"Shop team\"\n reviewed 2026-03-01\n stage buy \"Buy\" {\n  touchpoint form \"Order form\" via web {\n   emotion annoyed -0.6\n   pain long \"The form is too long\" severity medium\n  }\n } }\njourney later \"Later\" { revises shop; state future; stage buy { touchpoint form { emotion calm } } }\n";

fn project(args: &str) -> Run {
    journey(args)
        .file("maps/journey.toml", "name = \"Our maps\"\n")
        .file("maps/index.journey", MAP)
        .file("maps/more maps/shop.journey", SHOP)
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    let words = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    page.select(&Selector::parse(selector).unwrap()).map(|it| words(it.text().collect())).collect()
}

fn attributes(page: &Html, selector: &str, name: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).filter_map(|it| it.value().attr(name)).map(str::to_owned).collect()
}

#[track_caller]
fn rendered(run: Run) -> (Outcome, Html) {
    let outcome = run.run();
    assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), "3 maps in site/index.html\n"));
    let page = Html::parse_document(&outcome.read("site/index.html"));
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    (outcome, page)
}

#[test]
fn every_map_has_a_card_that_leads_to_its_page() {
    let (outcome, page) = rendered(project("render maps --to html -o site --today 2026-11-24"));
    assert_eq!(texts(&page, "h1"), ["Our maps"]);
    assert_eq!(texts(&page, ".card h2"), ["Sign-up", "Buying <b>a coat</b>", "Later"]);
    assert_eq!(
        attributes(&page, ".card h2 a", "href"),
        ["index-map.html", "more%20maps/shop.html#map.shop.map", "more%20maps/shop.html#map.later.map"]
    );
    let written: Vec<_> = outcome.files().into_iter().filter(|path| path.starts_with("site")).collect();
    assert_eq!(
        written.iter().map(|path| path.to_string_lossy().into_owned()).collect::<Vec<_>>(),
        ["site/index-map.html", "site/index.html", "site/more maps/shop.html"]
    );
    assert!(outcome.read("site/index-map.html").contains("<title>Sign-up</title>"));
    expect![[r#"
        Ownernobody Reviewednever Lowest, −1 to 1+0.5 Social media ad Filemaps/index.journey
        OwnerShop team Reviewed268 days ago, overdue Lowest, −1 to 1−0.6 Order form Pain points1, 1 without an answer Filemaps/more maps/shop.journey
        OwnerShop team Reviewed268 days ago, overdue Lowest, −1 to 1+0.4 Order form Pain points1, 1 without an answer Filemaps/more maps/shop.journey"#]].assert_eq(&texts(&page, ".card dl").join("\n"));
    assert_eq!(attributes(&page, ".card", "data-age"), ["999999", "268", "268"]);
    assert_eq!(attributes(&page, ".card", "data-lowest"), ["0.5", "-0.6", "0.4"]);
}

/// Nothing that the page names lies elsewhere, and nothing runs but what it brings.
#[test]
fn an_index_asks_the_network_for_nothing() {
    let (_, page) = rendered(project("render maps --to html -o site --today 2026-11-24"));
    let policy = attributes(&page, "meta[http-equiv]", "content").join("");
    assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
    for (selector, attribute) in [("img", "src"), ("source", "srcset")] {
        let found = attributes(&page, selector, attribute);
        assert_eq!(found.len(), 3);
        assert!(found.iter().all(|address| address.starts_with("data:image/svg+xml;base64,")), "{found:?}");
    }
    assert_eq!(attributes(&page, "[onclick], link, iframe, [style]", "href"), [""; 0]);
    let ids = attributes(&page, "[id]", "id");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
}

#[test]
fn the_same_day_gives_the_same_bytes() {
    let once = || rendered(project("render maps --to html -o site --today 2026-11-24")).0.read("site/index.html");
    assert!(once() == once());
}

#[test]
fn what_is_broken_is_left_out() {
    let outcome = project("render maps --to html -o site").file("maps/wrong.journey", WRONG).run();
    assert_eq!(outcome.code, Some(1));
    assert!(
        outcome.stderr.ends_with("1 file left out, `--keep-going` takes what is healthy\n3 maps in site/index.html\n"),
        "{}",
        outcome.stderr
    );
}

#[test]
fn mistakes_with_folders_are_told() {
    project("render maps").fails_with(
        2,
        expect![[r#"
        error: `maps` is a folder
          help: an index of its maps: `journey render maps --to html -o site`
    "#]],
    );
    project("render maps --to svg -o site").fails_with(
        2,
        expect![[r#"
        error: `maps` is a folder, and many maps together are rendered as HTML only
          help: write `journey render maps --to html -o site`, or name the file of one map
    "#]],
    );
    project("render maps --to html").fails_with(
        2,
        expect![[r#"
        error: which folder shall the pages go into?
          help: `journey render maps --to html -o site`
    "#]],
    );
    project("render maps --to html -o a -o b").fails_with(
        2,
        expect![[r#"
        error: the pages go into one folder
          help: `journey render maps --to html -o site`
    "#]],
    );
    project("render maps --to html -o maps/journey.toml").fails_with(
        2,
        expect![[r#"
        error: `maps/journey.toml` is no folder to write the pages into
          help: `journey render maps --to html -o site`
    "#]],
    );
    project("render maps --to html -o site --journey shop").fails_with(
        2,
        expect![[r#"
        error: `--journey` is about one map, and `maps` is a folder
          help: name the file of the map
    "#]],
    );
    project("render maps/index.journey --to json --today 2026-11-24").fails_with(
        2,
        expect![[r#"
        error: `--today` is for the index of a folder: a single map looks the same on every day
    "#]],
    );
    journey("render . --to html -o site").fails_with(2, expect![[r#"
        error: there is no `.journey` file in `.`
          help: files that `.gitignore`, `.ignore` or `exclude` in journey.toml name, and hidden ones, are left out; name a file to check it all the same
    "#]]);
}
