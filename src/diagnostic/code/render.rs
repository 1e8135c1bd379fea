//! What rendering can find wrong with a file.

use crate::diagnostic::Severity;

messages! {
    NO_JOURNEY = Page {
        code: "no-journey",
        severity: Severity::Error,
        summary: "The file declares no journey, so there is no map to render",
        explanation: "A map is drawn for each `journey` that the file itself declares; journeys of imported files belong to \
                      those files. Files that only declare what others share, such as personas, are checked but not rendered.",
        bad: "persona maya \"Maya\"\n",
        good: "persona maya \"Maya\"\n\njourney \"Sign-up\" {\n  stage \"Awareness\" {\n    touchpoint \"Social media ad\" via social\n  }\n}\n",
    },
}
