//! The journey stage by stage.

use super::line_of;
use crate::analysis::Report;
use crate::analysis::moments::Felt;
use crate::backend::document::{Document, Line};
use crate::backend::number;

pub(super) fn write(page: &mut Document, report: &Report) {
    if report.stages.is_empty() {
        return;
    }
    page.heading(2, "Stage by stage");
    for stage in &report.stages {
        let line = Line::from(stage.place.title.as_str());
        page.heading(3, line);
        let says = |page: &mut Document, label: &str, texts: &[String]| {
            if !texts.is_empty() {
                page.item(Line::default().strong(format!("{label}: ")).then(texts.join(" · ")));
            }
        };
        page.paragraph(stage.goal.clone().map(|goal| format!("Goal: {goal}")).unwrap_or_default());
        says(page, "Does", &stage.actions);
        says(page, "Thinks", &stage.thoughts);
        let felt: Vec<&Felt> = stage.feeling.iter().collect();
        says(page, "Feels", &feelings(&felt));
        says(page, "Pain points", &stage.pains);
        says(page, "Opportunities", &stage.opportunities);
        for touchpoint in &stage.touchpoints {
            let channels: Vec<&str> = touchpoint.channels.iter().map(|channel| channel.title.as_str()).collect();
            let via = if channels.is_empty() { String::new() } else { format!(" via {}", channels.join(", ")) };
            let line = Line::default().strong(touchpoint.place.title.as_str()).then(via);
            page.paragraph(line.muted(line_of(report, &touchpoint.place)));
            says(page, "Does", &touchpoint.actions);
            says(page, "Thinks", &touchpoint.thoughts);
            says(page, "Feels", &feelings(&touchpoint.feelings.iter().collect::<Vec<_>>()));
            says(page, "Pain points", &touchpoint.pains);
            says(page, "Opportunities", &touchpoint.opportunities);
        }
    }
}

fn feelings(all: &[&Felt]) -> Vec<String> {
    let one = |(at, felt): (usize, &&Felt)| {
        let who = felt.persona.as_ref().filter(|_| at > 0).map(|who| format!("{}: ", who.title));
        format!("{}{} {}", who.unwrap_or_default(), felt.label, number::signed(felt.score))
    };
    all.iter().enumerate().map(one).collect()
}
