//! What can be wrong with quotes, braces and the like.

use super::Page;
use crate::diagnostic::Severity;

pub(super) const PAGES: &[Page] = &[
    Page {
        code: "unclosed-block",
        severity: Severity::Error,
        summary: "A `{` has no `}`",
        explanation: "A block holds statements between `{` and `}`. Where the closing brace is missing, what follows would become part of the block; the message shows the opening brace and the place where the closing one should stand.",
        bad: "journey \"Sign-up\" {\n  stage \"Awareness\" {\n    touchpoint \"Ad\" via social\n\n  stage \"Decision\" {\n    touchpoint \"Form\" via web\n  }\n}\n",
        good: "journey \"Sign-up\" {\n  stage \"Awareness\" {\n    touchpoint \"Ad\" via social\n  }\n\n  stage \"Decision\" {\n    touchpoint \"Form\" via web\n  }\n}\n",
    },
    Page {
        code: "unopened-block",
        severity: Severity::Error,
        summary: "A block has no `{`",
        explanation: "Statements that belong to another one stand between its braces. The closing brace is there and the statements are, but nothing opens the block.",
        bad: "journey \"Sign-up\" {\n  stage \"Awareness\"\n    touchpoint \"Ad\" via social\n  }\n}\n",
        good: "journey \"Sign-up\" {\n  stage \"Awareness\" {\n    touchpoint \"Ad\" via social\n  }\n}\n",
    },
    Page {
        code: "stray-brace",
        severity: Severity::Error,
        summary: "A brace belongs to nothing",
        explanation: "Every brace has a partner: `{` behind the line that the block belongs to, `}` at its end. This one is too many.",
        bad: "journey \"Sign-up\" {\n  stage \"Awareness\" {\n    touchpoint \"Ad\" via social\n    }\n  }\n}\n",
        good: "journey \"Sign-up\" {\n  stage \"Awareness\" {\n    touchpoint \"Ad\" via social\n  }\n}\n",
    },
    Page {
        code: "unclosed-string",
        severity: Severity::Error,
        summary: "A text has lost one of its quotes",
        explanation: "A text stands between two straight double quotes on one line. Text over several lines stands between `\"\"\"` and `\"\"\"`.",
        bad: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint form \"Sign-up form\" via web {\n      action \"Enters details\n      emotion annoyed\n    }\n  }\n}\n",
        good: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint form \"Sign-up form\" via web {\n      action \"Enters details\"\n      emotion annoyed\n    }\n  }\n}\n",
    },
    Page {
        code: "stray-quote",
        severity: Severity::Error,
        summary: "A quote belongs to no text",
        explanation: "Quotes come in pairs around a text. Inside a text a quote is written `\\\"`.",
        bad: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint form \"Sign-up form\" via web {\n      thought \"It says \"done\" and nothing happens\"\n    }\n  }\n}\n",
        good: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint form \"Sign-up form\" via web {\n      thought \"It says \\\"done\\\" and nothing happens\"\n    }\n  }\n}\n",
    },
    Page {
        code: "unclosed-comment",
        severity: Severity::Error,
        summary: "A comment never ends",
        explanation: "A comment between `/*` and `*/` needs both marks; without the second one the rest of the file is comment. A comment of one line starts with `//`.",
        bad: "journey \"Sign-up\" {\n  stage \"Awareness\"\n}\n\n/* Numbers are from October\n",
        good: "journey \"Sign-up\" {\n  stage \"Awareness\"\n}\n\n// Numbers are from October\n",
    },
    Page {
        code: "missing-separator",
        severity: Severity::Error,
        summary: "Two statements stand on one line",
        explanation: "A statement ends with its line. Two on one line need a `;` between them.",
        bad: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint form \"Sign-up form\" via web {\n      optional pain \"Long form\" { severity high }\n    }\n  }\n}\n",
        good: "journey \"Sign-up\" {\n  stage \"Decision\" {\n    touchpoint form \"Sign-up form\" via web {\n      optional; pain \"Long form\" { severity high }\n    }\n  }\n}\n",
    },
    Page {
        code: "nesting-too-deep",
        severity: Severity::Error,
        summary: "Blocks stand too deep in one another",
        explanation: "Blocks may stand 64 deep in one another; no map needs more than six. Usually a brace is too many far above.",
        bad: "",
        good: "",
    },
    Page {
        code: "too-many-mistakes",
        severity: Severity::Info,
        summary: "There are more mistakes than are worth listing",
        explanation: "A file gets at most 100 messages. Mend the first ones: the others often go with them.",
        bad: "",
        good: "",
    },
    Page {
        code: "file-too-large",
        severity: Severity::Error,
        summary: "The file is too large to be read",
        explanation: "A file larger than a gibibyte is not read. Split it into several files and import them.",
        bad: "",
        good: "",
    },
];
