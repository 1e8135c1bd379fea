//! Lists inside files that people write. A mark names the list, another one ends it:
//!
//! - in a regular expression: `(?#list: NAME)a|b(?#end)`
//! - in a query, and in Lisp: a line that ends in `; list: NAME`, lines of quoted words, a line `; end`
//! - in Vim script: a line `" list: NAME = COMMAND`, lines of `COMMAND a b`, a line `" end`

/// How wide a line of words may be.
const WIDTH: usize = 100;

/// The words of a list by its name.
pub type Lists<'l> = &'l dyn Fn(&str) -> Option<Vec<String>>;

/// `text` with every list written anew. Fails where a list is unknown or does not end.
pub fn rewritten(text: &str, lists: Lists<'_>) -> Result<String, String> {
    let mut out = String::new();
    let mut lines = text.split_inclusive('\n');
    while let Some(line) = lines.next() {
        out.push_str(&inline(line, lists)?);
        let Some((name, style)) = mark(line) else { continue };
        out.push_str(&block(&words(name, lists)?, &style));
        let end = lines.by_ref().find(|line| style.is_end(line));
        out.push_str(end.ok_or_else(|| format!("the list `{name}` does not end"))?);
    }
    Ok(out)
}

fn words(name: &str, lists: Lists<'_>) -> Result<Vec<String>, String> {
    lists(name).ok_or_else(|| format!("there is no list `{name}`"))
}

/// How the lines of a list are written.
struct Style<'t> {
    sign: &'t str,
    start: String,
    quote: &'t str,
}

impl Style<'_> {
    fn is_end(&self, line: &str) -> bool {
        line.trim_start_matches([' ', ';', '"']).trim() == "end" && line.trim_start().starts_with(self.sign)
    }
}

fn mark(line: &str) -> Option<(&str, Style<'_>)> {
    let (before, after) = line.split_once(" list: ")?;
    let indent = &line[..line.len() - line.trim_start().len()];
    if before.ends_with(';') {
        let start = if before.trim().trim_matches(';').is_empty() { indent.to_owned() } else { format!("{indent}  ") };
        return Some((after.trim(), Style { sign: ";", start, quote: "\"" }));
    }
    let (name, command) = after.split_once(" = ")?;
    let start = format!("{indent}{} ", command.trim());
    (before.trim() == "\"").then_some((name, Style { sign: "\"", start, quote: "" }))
}

/// Lines of words, none wider than need be.
fn block(words: &[String], style: &Style<'_>) -> String {
    let mut out = String::new();
    let mut line = String::new();
    for word in words {
        let word = format!("{0}{word}{0}", style.quote);
        if !line.is_empty() && style.start.len() + line.len() + 1 + word.len() > WIDTH {
            out.push_str(&format!("{}{line}\n", style.start));
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
    }
    out + &format!("{}{line}\n", style.start)
}

/// The line with the lists in its regular expression.
fn inline(line: &str, lists: Lists<'_>) -> Result<String, String> {
    const START: &str = "(?#list: ";
    const END: &str = "(?#end)";
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once(START) {
        let (name, after) = after.split_once(')').ok_or("a list has no name")?;
        let (_, after) = after.split_once(END).ok_or_else(|| format!("the list `{name}` does not end"))?;
        out.push_str(&format!("{before}{START}{name}){}{END}", words(name, lists)?.join("|")));
        rest = after;
    }
    Ok(out + rest)
}

#[test]
fn lists_are_written_in_the_way_of_their_file() {
    let lists: Lists<'_> = &|name| (name == "ends").then(|| vec![String::from("exit"), String::from("start")]);
    let check = |text: &str, expected: &str| assert_eq!(rewritten(text, lists).as_deref(), Ok(expected));
    check("\"a(?#list: ends)old(?#end)b\"\n", "\"a(?#list: ends)exit|start(?#end)b\"\n");
    check(
        "  (#any-of? @k ; list: ends\n    \"old\"\n    ; end\n  )\n",
        "  (#any-of? @k ; list: ends\n    \"exit\" \"start\"\n    ; end\n  )\n",
    );
    check("  '( ;; list: ends\n    ;; end\n    )\n", "  '( ;; list: ends\n    \"exit\" \"start\"\n    ;; end\n    )\n");
    check(
        "\" list: ends = syntax keyword X\nold\n\" end\n",
        "\" list: ends = syntax keyword X\nsyntax keyword X exit start\n\" end\n",
    );
    assert_eq!(rewritten("; list: none\n; end\n", lists), Err(String::from("there is no list `none`")));
    assert_eq!(rewritten("; list: ends\n", lists), Err(String::from("the list `ends` does not end")));
}
