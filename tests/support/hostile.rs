//! Maps whose every text tries to become something else: markup, scripts, styles, requests, other directions.

use journey::model::Model;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

use super::models::models;

/// What an attacker would write. The host is one that nobody can own.
pub const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</style><style>@import url(https://evil.invalid/a.css)</style>",
    "</svg><svg onload=alert(1)>",
    "<img src=https://evil.invalid/x onerror=alert(1)>",
    "<foreignObject><iframe src=javascript:alert(1)></iframe></foreignObject>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<!--",
    "-->",
    "]]>",
    "<![CDATA[",
    "<?xml-stylesheet href=\"https://evil.invalid\"?>",
    "\" onmouseover=\"alert(1)",
    "' onfocus='alert(1)' autofocus='",
    "\"><use href=\"https://evil.invalid/x.svg#a\"/>",
    "url(https://evil.invalid/x)",
    ";}*{background:url(https://evil.invalid/x)}",
    "expression(alert(1))",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:x)",
    "[x](https://good.example/?\"onclick=\"alert(1))",
    "javascript:alert(1)",
    "&#106;avascript:alert(1)",
    "&lt;script&gt;",
    "%%{init: {\"securityLevel\": \"loose\"}}%%",
    "\nclick a href \"javascript:alert(1)\"\n",
    "![x](https://evil.invalid/x.png)",
    "<b>",
    "\u{0}",
    "\u{8}\u{1b}[31m",
    "\u{7f}\u{9b}31m",
    "\u{202E}txet desrever\u{202C}",
    "\u{2066}\u{2067}\u{2068}",
    "\u{206A}\u{206F}\u{FFF9}a\u{FFFA}b\u{FFFB}",
    "[x](https://good.example/\u{202E}gpj.exe)",
    "\u{FFFE}",
    ") /JavaScript (app.alert\\(1\\)) /S /URI",
];

/// Keys of fields that hold a writer's own words, names included.
const FREE: &[&str] = &[
    "id",
    "title",
    "name",
    "text",
    "label",
    "doc",
    "role",
    "age",
    "location",
    "segment",
    "owners",
    "version",
    "reviewed",
    "from",
    "to",
    "url",
    "path",
    "avatar",
    "date",
    "definition",
    "unit",
    "lang",
    "color",
    "icon",
    "word",
    "personas",
    "channels",
    "evidence",
    "by",
    "metric",
    "solves",
];

/// Any map with such texts wherever somebody can write.
pub fn hostile_models() -> BoxedStrategy<Model> {
    let snippets = proptest::collection::vec(select(HOSTILE), 1..4);
    (models(), snippets)
        .prop_filter_map("not a map any more", |(model, snippets)| {
            let mut value = serde_json::to_value(&model).ok()?;
            let mut next = snippets.iter().cycle();
            poison(&mut value, "", &mut || next.next().copied().unwrap_or_default());
            serde_json::from_value(value).ok()
        })
        .boxed()
}

fn poison<'s>(value: &mut Value, key: &str, next: &mut impl FnMut() -> &'s str) {
    match value {
        Value::String(text) if FREE.contains(&key) => text.push_str(next()),
        Value::Array(items) => items.iter_mut().for_each(|item| poison(item, key, next)),
        Value::Object(fields) => fields.iter_mut().for_each(|(key, field)| poison(field, key, next)),
        _ => {}
    }
}
