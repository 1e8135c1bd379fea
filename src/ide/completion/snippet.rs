use crate::language::{Head, Kind, Place, Row, ValueKind};

/// The statement of `row` with places to fill in, as the protocol writes snippets.
pub(super) fn statement(row: &Row) -> String {
    let keyword = row.keyword;
    match row.head {
        Head::Bare if opens(row) => format!("{keyword} {{\n\t$0\n}}"),
        Head::Bare => keyword.to_string(),
        Head::Declare(kind) => declaration(row, kind),
        Head::Names(Kind::Persona) if opens(row) => format!("{keyword} ${{1:persona}} {{\n\t$0\n}}"),
        Head::Text | Head::Value(ValueKind::Text) | Head::Values(ValueKind::Text) => format!("{keyword} \"$1\"$0"),
        Head::OptionalText => format!("{keyword} \"$1\"$0"),
        Head::Target(_) => format!("{keyword} \"$1\"$0"),
        Head::Value(ValueKind::Word(words)) | Head::Values(ValueKind::Word(words)) => {
            format!("{keyword} ${{1|{}|}}$0", words.join(","))
        }
        Head::Value(kind) => match example(kind) {
            Some(example) => format!("{keyword} ${{1:{example}}}$0"),
            None => format!("{keyword} $0"),
        },
        Head::Lines(_) => format!("{keyword} {{\n\t$0\n}}"),
        _ => format!("{keyword} $0"),
    }
}

/// The same on the line of its parent.
pub(super) fn modifier(row: &Row) -> String {
    match row.head {
        Head::Declare(_) => format!("{} $0", row.keyword),
        _ => statement(row),
    }
}

/// The same without places to fill in.
pub(super) fn plain(row: &Row) -> String {
    match row.head {
        Head::Bare if !opens(row) => row.keyword.to_string(),
        Head::Bare | Head::Lines(_) => format!("{} {{", row.keyword),
        _ => format!("{} ", row.keyword),
    }
}

fn declaration(row: &Row, kind: Kind) -> String {
    let keyword = row.keyword;
    match kind {
        // What is named elsewhere gets its name at once.
        Kind::Persona => format!("{keyword} ${{1:name}} \"${{2:Name}}\" {{\n\t$0\n}}"),
        Kind::Source | Kind::Metric => format!("{keyword} ${{1:name}} \"${{2:Title}}\" {{\n\t$0\n}}"),
        Kind::Channel | Kind::Variant | Kind::Curve => format!("{keyword} ${{1:name}} \"${{2:Title}}\"$0"),
        Kind::Journey | Kind::Stage => format!("{keyword} \"${{1:Title}}\" {{\n\t$0\n}}"),
        Kind::Touchpoint => format!("{keyword} \"${{1:Title}}\" via ${{2:web}} {{\n\t$0\n}}"),
        Kind::Experiment => format!("{keyword} \"${{1:Title}}\" {{\n\t$0\n}}"),
        Kind::Pain => format!("{keyword} \"${{1:What hurts}}\" severity ${{2|low,medium,high,critical|}}$0"),
        Kind::Opportunity => format!(
            "{keyword} \"${{1:What could be better}}\" impact ${{2|low,medium,high|}} effort ${{3|low,medium,high|}}$0"
        ),
    }
}

/// Whether its block holds more than evidence.
fn opens(row: &Row) -> bool {
    row.inner.is_some_and(|inner| inner != Place::Statement)
}

fn example(kind: ValueKind) -> Option<&'static str> {
    Some(match kind {
        ValueKind::Number => "1",
        ValueKind::Amount => "10%",
        ValueKind::Duration => "10min",
        ValueKind::Date => "2026-10",
        ValueKind::Age => "30",
        ValueKind::Scale => "1..5",
        ValueKind::Confidence => "80%",
        ValueKind::Language => "en",
        ValueKind::Color => "\"#3557d5\"",
        ValueKind::Word(_) | ValueKind::Text | ValueKind::Address | ValueKind::Path | ValueKind::Icon => return None,
    })
}
