//! What happens between touchpoints: channels, hand-offs, time, reach.

use super::lists::titles;
use super::{at, list};
use crate::analysis::channels::Change;
use crate::analysis::time::{Length, NotSummed, Total};
use crate::analysis::{Named, Report};
use crate::backend::document::{Document, Line, Look};
use crate::backend::number;

pub(super) fn channels(page: &mut Document, report: &Report) {
    let channels = &report.channels;
    if channels.used.is_empty() {
        return;
    }
    page.heading(2, "Channels");
    let rows = channels.used.iter().map(|used| {
        let mean = used.mean.map(|mean| number::signed(report.scale.denormalize(mean))).unwrap_or_default();
        vec![Line::from(used.channel.title.as_str()), Line::from(mean), Line::from(titles(&used.touchpoints))]
    });
    page.table(&["Channel", "#Mean feeling", "Touchpoints"], rows.collect());
    if !channels.switches.is_empty() {
        page.heading(3, "Switches from one channel to another");
        let rows = channels.switches.iter().map(|switch| {
            vec![
                Line::from(format!("{} → {}", switch.from.title, switch.to.title)),
                Line::from(format!("{} → {}", joined(&switch.leaves), joined(&switch.enters))),
                changes(report, &switch.changes),
                Line::from(at(report, &switch.to)),
            ]
        });
        page.table(&["From → to", "Channels", "Feeling", "#Line"], rows.collect());
    }
    if !channels.without.is_empty() {
        page.paragraph(format!("Without a channel: {}.", titles(&channels.without)));
    }
}

fn joined(named: &[Named]) -> String {
    named.iter().map(|it| it.title.as_str()).collect::<Vec<_>>().join(", ")
}

fn changes(report: &Report, changes: &[Change]) -> Line {
    let half = (report.scale.max - report.scale.min) / 2.0;
    let mut line = Line::default();
    for (at, change) in changes.iter().enumerate() {
        let who = change.persona.as_ref().filter(|_| at > 0).map(|who| format!("; {}: ", who.title));
        let figure = number::signed(change.change * half);
        let word = match change.change {
            c if c < 0.0 => "falls",
            c if c > 0.0 => "rises",
            _ => "stays",
        };
        let look = if change.change < 0.0 { Look::Bad } else { Look::Plain };
        let text = if change.change == 0.0 { word.to_owned() } else { format!("{word} {figure}") };
        line = line.then(who.unwrap_or_default()).add(look, text);
    }
    line
}

pub(super) fn handoffs(page: &mut Document, report: &Report) {
    let handoffs = &report.handoffs;
    if handoffs.owners.is_empty() && handoffs.staff.is_empty() {
        return;
    }
    page.heading(2, "Hand-offs");
    let team = |owners: &[String]| if owners.is_empty() { "nobody".to_owned() } else { owners.join(", ") };
    let rows = handoffs.owners.iter().map(|it| {
        let again = if it.loops { " (in a loop)" } else { "" };
        vec![
            Line::from(format!("{} → {}{again}", it.from.title, it.to.title)),
            Line::from(format!("{} → {}", team(&it.leaves), team(&it.enters))),
            changes(report, &it.changes),
            Line::from(at(report, &it.to)),
        ]
    });
    page.table(&["From → to", "Owners", "Feeling", "#Line"], rows.collect());
    let rows = handoffs.staff.iter().map(|it| {
        vec![
            Line::from(it.at.title.as_str()),
            Line::from(format!("{} → {}", it.from.title, it.to.title)),
            Line::from(format!("{}: {}", it.place.kind, it.place.title)),
            Line::from(at(report, &it.place)),
        ]
    });
    page.table(&["Touchpoint", "Who", "What", "#Line"], rows.collect());
}

pub(super) fn time(page: &mut Document, report: &Report) {
    let time = &report.time;
    if time.touchpoints.is_empty() && time.stages.is_empty() {
        return;
    }
    page.heading(2, "Time");
    if let Some(total) = &time.total {
        let share = total.wait_share.filter(|share| *share > 0.0 && *share < 1.0);
        let share = share.map(|share| format!(", {} of it waiting", number::percent((share * 100.0).round() / 100.0)));
        let said = if time.without.is_empty() { "" } else { ", as far as the touchpoints say" };
        let line = Line::from("From the first to the last touchpoint: ").strong(length(total.elapsed));
        page.paragraph(line.then(said).then(share.unwrap_or_default()).then("."));
    }
    match time.not_summed {
        Some(NotSummed::Loop) => page.paragraph(format!(
            "There is no sum: people may go round {}, and nobody says how often.",
            titles(&time.loops)
        )),
        Some(NotSummed::Parallel) => page.paragraph("There is no sum: some ways are gone side by side."),
        None => {}
    }
    let shown = |it: Option<Length>| Line::from(it.map(length).unwrap_or_default());
    let rows = time.touchpoints.iter().map(|it| {
        vec![Line::from(it.place.title.as_str()), shown(it.active), shown(it.wait), Line::from(at(report, &it.place))]
    });
    page.table(&["Touchpoint", "#Takes", "#Wait", "#Line"], rows.collect());
    let rows = time.stages.iter().map(|it| {
        let sum = it.sum.map(|Total { elapsed, .. }| elapsed);
        vec![Line::from(it.place.title.as_str()), shown(it.says), shown(sum), Line::from(at(report, &it.place))]
    });
    page.table(&["Stage", "#Says", "#Its touchpoints", "#Line"], rows.collect());
    if !time.without.is_empty() && !time.touchpoints.is_empty() {
        page.paragraph(format!("Without a time: {}.", titles(&time.without)));
    }
}

fn length(length: Length) -> String {
    let Length { shortest, longest } = length;
    match shortest == longest {
        true => number::duration(longest),
        false => format!("{} to {}", number::duration(shortest), number::duration(longest)),
    }
}

pub(super) fn reach(page: &mut Document, report: &Report) {
    let reach = &report.reach;
    if reach.too_large {
        page.heading(2, "Reach");
        page.paragraph("The flow branches or goes round too much to count who gets where: parts of it as journeys of their own can be counted.");
    }
    if reach.touchpoints.is_empty() {
        return;
    }
    page.heading(2, "Reach");
    let rows = reach.touchpoints.iter().map(|it| {
        let share = match it.least == it.most {
            true => number::percent(it.least),
            false => format!("{} to {}", number::percent(it.least), number::percent(it.most)),
        };
        vec![Line::from(it.place.title.as_str()), Line::from(share), Line::from(at(report, &it.place))]
    });
    page.table(&["Touchpoint", "#Of all who start", "#Line"], rows.collect());
    if !reach.drops.is_empty() {
        page.heading(3, "Where people leave");
        let rows = reach.drops.iter().map(|it| {
            vec![
                Line::from(it.at.title.as_str()),
                Line::from(number::percent(it.of_those)),
                Line::from(it.of_all.map(number::percent).unwrap_or_default()),
                Line::from(it.label.clone().unwrap_or_default()),
                Line::from(at(report, &it.place)),
            ]
        });
        page.table(&["Touchpoint", "#Of those there", "#Of all", "Why", "#Line"], rows.collect());
    }
    if !reach.unreached.is_empty() {
        let unreached: Vec<&str> = reach.unreached.iter().map(|place| place.title.as_str()).collect();
        page.paragraph(format!("The flow does not lead to {}.", list(&unreached)));
    }
}
