//! What can be wrong with texts and values.

use crate::diagnostic::Severity;

messages! {
    BAD_VALUE = Page {
        code: "bad-value",
        severity: Severity::Error,
        summary: "A value is not of the kind that its keyword wants",
        explanation: "Each keyword says what it takes: a word of a list, a number, a percentage `31%`, a duration `2h30min`, a date `2026-10-31`, a range `1..5`, or text in quotes. The message says which, and what was probably meant.",
        bad: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint form \"Sign-up form\" via web {\n      pain \"Long form\" severity High\n    }\n  }\n}\n",
        good: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint form \"Sign-up form\" via web {\n      pain \"Long form\" severity high\n    }\n  }\n}\n",
    },
    BAD_ESCAPE = Page {
        code: "bad-escape",
        severity: Severity::Error,
        summary: "A backslash stands before something that needs none",
        explanation: "In a text, a backslash makes `\\\"`, `\\\\`, `\\n`, `\\t`, `\\u{2014}` and, for inline markup, `\\*`, `\\_`, `` \\` `` and `\\[`.",
        bad: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint form \"Sign-up form\" via web {\n      action \"Opens C:\\data\"\n    }\n  }\n}\n",
        good: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint form \"Sign-up form\" via web {\n      action \"Opens C:\\\\data\"\n    }\n  }\n}\n",
    },
    BAD_LINK = Page {
        code: "bad-link",
        severity: Severity::Error,
        summary: "A link leads nowhere that a map can open",
        explanation: "Links in texts begin with `https:`, `http:` or `mailto:`. Anything else stays plain text, so that a map can never run something.",
        bad: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint form \"Sign-up form\" via web {\n      thought \"See [the terms](terms.html)\"\n    }\n  }\n}\n",
        good: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint form \"Sign-up form\" via web {\n      thought \"See [the terms](https://example.com/terms)\"\n    }\n  }\n}\n",
    },
    CONTROL_CHARACTER = Page {
        code: "control-character",
        severity: Severity::Error,
        summary: "A text holds a character that nobody can see",
        explanation: "Control characters come from copying out of other programs. They mean nothing in a map; pictures and messages show U+FFFD in their place.",
        bad: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint form \"Sign-up form\" via web {\n      action \"Enters\\u{7}details\"\n    }\n  }\n}\n",
        good: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint form \"Sign-up form\" via web {\n      action \"Enters details\"\n    }\n  }\n}\n",
    },
    UNKNOWN_EMOTION = Page {
        code: "unknown-emotion",
        severity: Severity::Error,
        summary: "A feeling has no score",
        explanation: "The common words for feelings have a score that everybody agrees on well enough, and a team can add words with `emotions`. Every other word or label needs its score, so that the curve can be drawn.",
        bad: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint form \"Sign-up form\" via web {\n      emotion meh\n    }\n  }\n}\n",
        good: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint form \"Sign-up form\" via web {\n      emotion meh -0.2\n    }\n  }\n}\n",
    },
    SCORE_OUTSIDE_SCALE = Page {
        code: "score-outside-scale",
        severity: Severity::Error,
        summary: "A score lies outside its scale",
        explanation: "Scores go from −1 to 1, or from end to end of the `scale` that the journey or curve declares.",
        bad: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint form \"Sign-up form\" via web {\n      emotion annoyed -3\n    }\n  }\n}\n",
        good: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint form \"Sign-up form\" via web {\n      emotion annoyed -0.3\n    }\n  }\n}\n",
    },
    FLOW_SHARE = Page {
        code: "flow-share",
        severity: Severity::Error,
        summary: "The ways out of a touchpoint take more than all",
        explanation: "Edges out of one touchpoint are alternatives: each says which share of the people takes it, so together they take at most 100%.",
        bad: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint ad \"Ad\" via social\n    touchpoint form \"Form\" via web\n  }\n\n  flow {\n    ad -> form 70%\n    ad -> exit 40%\n  }\n}\n",
        good: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint ad \"Ad\" via social\n    touchpoint form \"Form\" via web\n  }\n\n  flow {\n    ad -> form 60%\n    ad -> exit 40%\n  }\n}\n",
    },
}
