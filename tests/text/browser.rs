//! Text must take the room in a browser that layout gave it.

use std::process::Command;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use journey::layout::text::{Fonts, GlyphRun, Locale, Style, Typesetter, UsedGlyphs, Weight};

use crate::support::tools;

const TEXTS: [&str; 22] = [
    "Signing up for a streaming service",
    "Enters details, attempts payment",
    "This form is long… and now a payment error!",
    "What's this streaming service about?",
    "AVATAR To. Ty. We, P. LT VAULT",
    "31% → 37% by 2027-03-31",
    "0123456789 11:11 1/2 3x4 → ★ ✓ (A-B) x->y",
    "Größe, Übermaß, ÄÖÜ, naïve façade",
    "Việt Nam, Tiếng, đường phố",
    "e\u{301}a\u{308}n\u{303} ñ",
    "Přihlášení, zażółć gęślą jaźń",
    "Kullanıcı girişi, İstanbul",
    "Оплата картой не прошла",
    "Регистрация: ТАЧКА, Ґанок, Ќе",
    "Η πληρωμή απέτυχε, ΑΥΤΟΣ",
    "“Why?” — she asked • 5 € · £4 ₹3 ½ ™",
    "שלום עולם",
    "שָׁלוֹם",
    "السلام عليكم ورحمة الله",
    "الدفع فشل، حاول مرة أخرى",
    "ลูกค้าที่ชำระเงินไม่สำเร็จ",
    "Sign up עכשיו now",
];

/// A page that shows each run by itself and lists how wide each is.
fn page(fonts: &Fonts, runs: &[GlyphRun]) -> String {
    let mut used = UsedGlyphs::default();
    runs.iter().for_each(|run| used.add(run));
    let embedded = fonts.embedded(&used);
    assert_eq!(embedded.left_out, []);
    let mut page = String::from("<!DOCTYPE html><meta charset=utf-8><style>");
    for face in embedded.faces {
        let slant = if face.italic { "italic" } else { "normal" };
        page.push_str(&format!(
            "@font-face{{font-family:'Test {}';font-weight:{};font-style:{slant};\
             src:url(data:{};base64,{}) format('{}')}}\n",
            face.family,
            face.weight,
            face.media_type,
            STANDARD.encode(face.bytes),
            face.format,
        ));
    }
    page.push_str("</style><svg xml:space='preserve' width=2000 height=4000>");
    for (at, run) in runs.iter().enumerate() {
        let face = fonts.get(run.face).expect("a face");
        page.push_str(&format!(
            "<text y='{}' style=\"font:{} {} {}px 'Test {}';letter-spacing:{}px;white-space:pre\">{}</text>\n",
            20 * (at + 1),
            if face.italic() { "italic" } else { "normal" },
            face.weight().css(),
            run.style.size,
            face.family(),
            run.style.letter_spacing,
            run.text.replace('&', "&amp;").replace('<', "&lt;"),
        ));
    }
    page.push_str(
        "</svg><pre></pre><script>document.fonts.ready.then(() => { document.querySelector('pre').textContent = \
         [...document.querySelectorAll('text')].map(text => 'width ' + text.getComputedTextLength()).join('\\n') })\
         </script>",
    );
    page
}

#[test]
fn a_browser_gives_text_the_same_width() {
    let Some(chromium) = tools::CHROMIUM.find() else { return };
    let fonts = Fonts::bundled();
    let typesetter = Typesetter::new(&fonts, Locale::new("en"));
    let body = Style::new(13.0);
    let styles =
        [body, body.weight(Weight::SemiBold), body.italic(), Style::new(40.0).weight(Weight::Bold).letter_spacing(0.4)];
    let lines = styles.iter().flat_map(|style| TEXTS.iter().map(|text| typesetter.line(text, style)));
    let runs: Vec<GlyphRun> = lines.flat_map(|line| line.runs).collect();
    assert!(typesetter.report().missing.is_empty());

    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("widths.html");
    std::fs::write(&file, page(&fonts, &runs)).expect("a page");
    let output = Command::new(chromium)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=10000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", folder.path().join("profile").display()))
        .arg(format!("file://{}", file.display()))
        .output()
        .expect("a page");
    let shown = String::from_utf8_lossy(&output.stdout);
    let listed = shown.split_once("<pre>").map(|(_, rest)| rest).unwrap_or_default();
    let widths = listed.lines().filter_map(|line| line.trim().strip_prefix("width ")?.split('<').next()?.parse().ok());
    let widths: Vec<f32> = widths.collect();
    assert_eq!(widths.len(), runs.len(), "{}", String::from_utf8_lossy(&output.stderr));
    for (run, width) in runs.iter().zip(widths) {
        let ours = run.width;
        assert!((ours - width).abs() < 0.5, "{:?} at {}px: {ours} here, {width} there", run.text, run.style.size);
    }
}
