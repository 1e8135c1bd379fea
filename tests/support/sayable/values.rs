//! Texts and figures as the compiler leaves them.

use journey::model::{Cited, Quantity, Scale};

/// Makes `text` one that lowering can give: no control characters, backslashes only before what they
/// take the meaning from, no links that lead nowhere.
pub fn text(text: &mut String) {
    let mut out = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => {
                let next = chars.next_if(|next| "\\*_`[".contains(*next)).unwrap_or('\\');
                out.extend(['\\', next]);
            }
            c if c.is_control() && c != '\n' && c != '\t' => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    let link = "](https://example.org)";
    *text = out.split(link).map(|part| part.replace("](", "] (")).collect::<Vec<_>>().join(link);
}

/// A text that says something.
pub fn title(title: &mut String) {
    text(title);
    if title.trim().is_empty() {
        *title = String::from("Some title");
    }
}

pub fn some_title(text: &mut Option<String>) {
    text.iter_mut().for_each(title);
}

pub fn titles(texts: &mut [String]) {
    texts.iter_mut().for_each(title);
}

pub fn doc(doc: &mut Option<String>) {
    if let Some(doc) = doc {
        let lines = doc.split('\n').map(|line| {
            let line: String = line.chars().filter(|c| !c.is_control() || *c == '\t').collect();
            line.trim_end().to_owned()
        });
        *doc = lines.collect::<Vec<_>>().join("\n");
    }
}

/// Amounts with what they are read as.
const AMOUNTS: &[(&str, f64, Option<f64>, Option<&str>)] = &[
    ("31%", 0.31, None, Some("%")),
    ("5.1%..70%", 5.1 / 100.0, Some(0.7), Some("%")),
    ("12", 12.0, None, None),
    ("-3.25", -3.25, None, None),
    ("10..", 10.0, None, None),
    ("25..30", 25.0, Some(30.0), None),
];

const DURATIONS: &[(&str, f64, Option<f64>, Option<&str>)] = &[
    ("2h30min", 9000.0, None, Some("s")),
    ("20min..40min", 1200.0, Some(2400.0), Some("s")),
    ("..24h", 0.0, Some(86400.0), Some("s")),
    ("1.5d", 129600.0, None, Some("s")),
];

pub fn amount(amount: &mut Quantity) {
    let all: Vec<_> = AMOUNTS.iter().chain(DURATIONS).collect();
    *amount = quantity(all[(amount.value.to_bits() >> 40) as usize % all.len()]);
}

pub fn duration(duration: &mut Quantity) {
    *duration = quantity(&DURATIONS[(duration.value.to_bits() >> 40) as usize % DURATIONS.len()]);
}

fn quantity(&(text, value, upper, unit): &(&str, f64, Option<f64>, Option<&str>)) -> Quantity {
    Quantity { value, upper, unit: unit.map(str::to_owned), text: text.to_owned() }
}

/// A share of 0…1 that a percentage with one decimal gives, up to `most` percent.
pub fn share(share: f64, most: f64) -> f64 {
    let percent = (share.abs() % 1.0 * most * 10.0).round() / 10.0;
    percent / 100.0
}

pub fn scale(scale: &mut Scale) {
    let (min, max) = (scale.min.min(scale.max), scale.min.max(scale.max));
    let usable = max - min > 1e-3 && max.abs().max(min.abs()) < 1e6;
    *scale = if usable { Scale { min, max } } else { Scale::default() };
}

pub fn within(score: f64, scale: Scale) -> f64 {
    if scale.contains(score) { score } else { scale.min }
}

/// Sources for some of the values that are there.
pub fn cite(wild: &Cited, sources: &[String], fields: &[(&str, bool)]) -> Cited {
    let mut cited = Cited::new();
    for (at, (_, ids)) in wild.iter().enumerate() {
        let there: Vec<&str> = fields.iter().filter(|(_, there)| *there).map(|(keyword, _)| *keyword).collect();
        let mut ids = ids.clone();
        super::refer(&mut ids, sources);
        if let Some(keyword) = there.get((at + ids.len()) % there.len().max(1)).filter(|_| !ids.is_empty()) {
            cited.insert((*keyword).to_owned(), ids);
        }
    }
    cited
}
