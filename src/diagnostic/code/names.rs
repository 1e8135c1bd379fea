//! What can be wrong with names.

use crate::diagnostic::Severity;

messages! {
    UNKNOWN_NAME = Page {
        code: "unknown-name",
        severity: Severity::Error,
        summary: "Nothing has this name",
        explanation: "A statement names something that is declared nowhere: neither in this journey nor, for personas, sources and metrics, in this file and its imports. The message proposes the nearest name of the right kind.",
        bad: "persona maya \"Maya\"\n\njourney \"Sign-up\" {\n  for maia\n  stage \"Decision\"\n}\n",
        good: "persona maya \"Maya\"\n\njourney \"Sign-up\" {\n  for maya\n  stage \"Decision\"\n}\n",
    },
    UNDECLARED_CHANNEL = Page {
        code: "undeclared-channel",
        severity: Severity::Error,
        summary: "Nothing declares this channel",
        explanation: "Common channels such as `web`, `email`, `store` and `phone` are built in. Every other one is declared once, with the title that people read.",
        bad: "journey \"Sign-up\" {\n  stage \"Delivery\" {\n    touchpoint \"Parcel\" via locker\n  }\n}\n",
        good: "channel locker \"Parcel locker\" { kind physical }\n\njourney \"Sign-up\" {\n  stage \"Delivery\" {\n    touchpoint \"Parcel\" via locker\n  }\n}\n",
    },
    DUPLICATE_NAME = Page {
        code: "duplicate-name",
        severity: Severity::Error,
        summary: "Two things have one name",
        explanation: "A name belongs to one thing of its kind: personas, channels, sources and metrics in the file and its imports, journeys in the file, everything else in its journey.",
        bad: "journey \"Sign-up\" {\n  stage decision \"Decision\"\n  stage decision \"Purchase\"\n}\n",
        good: "journey \"Sign-up\" {\n  stage decision \"Decision\"\n  stage purchase \"Purchase\"\n}\n",
    },
    AMBIGUOUS_NAME = Page {
        code: "ambiguous-name",
        severity: Severity::Error,
        summary: "Several things could be meant",
        explanation: "A thing without a written name is called after its title. Several with the same title get numbers in file order, which would change with every edit, so they cannot be named. Write names for them.",
        bad: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint \"Form\" via web\n    touchpoint \"Form\" via app\n  }\n\n  flow {\n    start -> form\n  }\n}\n",
        good: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint form \"Form\" via web\n    touchpoint app-form \"Form\" via app\n  }\n\n  flow {\n    start -> form\n  }\n}\n",
    },
    PERSONA_NOT_ON_JOURNEY = Page {
        code: "persona-not-on-journey",
        severity: Severity::Error,
        summary: "`as` names a persona who is not on the journey",
        explanation: "`as` says how somebody who goes on the journey differs. Those who go on it stand behind `for`.",
        bad: "persona maya \"Maya\"\npersona raj \"Raj\"\n\njourney \"Sign-up\" {\n  for maya\n  stage \"Decision\" {\n    touchpoint \"Form\" via web {\n      as raj { emotion calm }\n    }\n  }\n}\n",
        good: "persona maya \"Maya\"\npersona raj \"Raj\"\n\njourney \"Sign-up\" {\n  for maya, raj\n  stage \"Decision\" {\n    touchpoint \"Form\" via web {\n      as raj { emotion calm }\n    }\n  }\n}\n",
    },
    REVISES_CYCLE = Page {
        code: "revises-cycle",
        severity: Severity::Error,
        summary: "Journeys revise each other in a circle",
        explanation: "A revising journey starts as a copy of another one, so one of them must stand on its own.",
        bad: "journey now \"Sign-up\" {\n  revises next\n}\n\njourney next \"Sign-up, next year\" {\n  revises now\n}\n",
        good: "journey now \"Sign-up\" {\n  stage \"Decision\"\n}\n\njourney next \"Sign-up, next year\" {\n  revises now\n}\n",
    },
    DROP_WITHOUT_BASE = Page {
        code: "drop-without-base",
        severity: Severity::Error,
        summary: "`drop` stands in a journey that revises none",
        explanation: "`drop` leaves out something that a journey took over from the one that it `revises`.",
        bad: "journey \"Sign-up\" {\n  drop goal\n  stage \"Decision\"\n}\n",
        good: "journey \"Sign-up\" {\n  stage \"Decision\"\n}\n",
    },
    DROP_MISSING = Page {
        code: "drop-missing",
        severity: Severity::Error,
        summary: "What is dropped is not there",
        explanation: "`drop KIND NAME` leaves out a named thing of this very place, `drop FIELD` all values of a field without names. What stands in a touchpoint is dropped in that touchpoint.",
        bad: "journey now \"Sign-up\" {\n  stage decision \"Decision\"\n}\n\njourney next \"Sign-up, next year\" {\n  revises now\n  drop stage purchase\n}\n",
        good: "journey now \"Sign-up\" {\n  stage decision \"Decision\"\n  stage purchase \"Purchase\"\n}\n\njourney next \"Sign-up, next year\" {\n  revises now\n  drop stage purchase\n}\n",
    },
}
