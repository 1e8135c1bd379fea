//! Maps that nobody would write: every figure of them is a figure, and every report can be read.

use journey::analysis::{Context, report};
use journey::backend::report as written;
use proptest::prelude::*;
use serde_json::Value;

use super::TODAY;
use crate::support::models::models;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_map_has_a_report(model in models()) {
        let reports: Vec<_> =
            model.journeys.iter().map(|journey| report(&Context::new(&model, journey), TODAY)).collect();
        for report in &reports {
            for feelings in &report.feelings {
                if let Some(figures) = &feelings.figures {
                    prop_assert!((-1.0..=1.0).contains(&figures.mean), "{figures:?}");
                    prop_assert!((-1.0..=1.0).contains(&figures.peak_end.normalized), "{figures:?}");
                    prop_assert!(figures.lowest[0].normalized <= figures.highest[0].normalized);
                }
            }
            for reached in &report.reach.touchpoints {
                prop_assert!(0.0 <= reached.least && reached.least <= reached.most && reached.most <= 1.0, "{reached:?}");
            }
        }
        // A figure that is none would be written as null.
        let value = serde_json::from_str(&written::json(&reports)).unwrap();
        prop_assert!(!has_null(&value));
        prop_assert!(written::markdown(&reports).ends_with('\n') || reports.is_empty());
        let terminal = written::terminal(&reports, 80, false);
        let painted = terminal.contains('\u{1b}');
        prop_assert!(!painted);
    }
}

fn has_null(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.iter().any(has_null),
        Value::Object(object) => object.values().any(has_null),
        _ => false,
    }
}
