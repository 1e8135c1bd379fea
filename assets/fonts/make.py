#!/usr/bin/env python3
"""Makes the bundled faces from their upstream files; README.md says which.

    python3 make.py INTER_FOLDER NOTO_FOLDER

Needs fonttools and brotli. The same inputs and fonttools version give the same bytes.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent

LATIN_GREEK_CYRILLIC = [
    (0x0020, 0x007E),
    (0x00A0, 0x017F),  # Latin-1, Extended-A
    (0x018F, 0x018F),
    (0x0192, 0x0192),
    (0x01A0, 0x01A1),  # Vietnamese
    (0x01AF, 0x01B0),
    (0x01CD, 0x01DC),  # Pinyin
    (0x01E6, 0x01E7),
    (0x01EA, 0x01EB),
    (0x01FA, 0x01FF),
    (0x0218, 0x021B),  # Romanian
    (0x0259, 0x0259),
    (0x02B9, 0x02BC),
    (0x02C6, 0x02C7),
    (0x02D8, 0x02DD),
    (0x0300, 0x030C),  # combining marks
    (0x030F, 0x030F),
    (0x0311, 0x0312),
    (0x031B, 0x031B),
    (0x0323, 0x0328),
    (0x0384, 0x03CE),  # Greek
    (0x0400, 0x045F),  # Cyrillic
    (0x0490, 0x04FF),
    (0x1E80, 0x1E85),
    (0x1E9E, 0x1E9E),
    (0x1EA0, 0x1EF9),  # Vietnamese
    (0x2000, 0x200F),  # blanks, joiners, direction marks
    (0x2010, 0x2027),  # dashes, quotes, dagger, bullet, ellipsis
    (0x202F, 0x203A),
    (0x2044, 0x2044),
    (0x2070, 0x208E),  # superscripts, subscripts
    (0x20A0, 0x20C0),  # currencies
]
SIGNS = (
    "←↑→↓↔↕↖↗↘↙↩↪↵⇐⇒⇔⇧⇪⟵⟶⟷−±×÷≤≥≠≈≡∞√∑∏∂∫∆Ω∕∙∅"
    "★☆✓✔✗✘✕✖•·●○◆◇■□▲△▶▷▼▽◀◁♥♡♦♣♠⚠☀☎"
    "€£¥₹°™©®℗℠№℮ℓ½⅓⅔¼¾⅛⅜⅝⅞%‰‱①②③④⑤⑥⑦⑧⑨⑩⌘⌥⌃⏎◌\N{REPLACEMENT CHARACTER}"
)
FEATURES = {
    "inter": ["kern", "mark", "mkmk", "calt", "ccmp", "locl", "tnum"],
    "noto": ["kern", "mark", "mkmk", "ccmp", "locl", "init", "medi", "fina", "isol", "rlig", "liga", "calt"],
}
SPACES = [(0x0020, 0x0020), (0x00A0, 0x00A0), (0x200C, 0x200F), (0x25CC, 0x25CC)]
FACES = [
    *[
        ("inter", f"Inter-{style}", "woff2", LATIN_GREEK_CYRILLIC, SIGNS)
        for style in ["Regular", "Medium", "SemiBold", "Bold", "Italic", "BoldItalic"]
    ],
    *[
        ("noto", f"NotoSans{script}-{style}", "ttf", ranges + SPACES, "")
        for script, ranges in [
            ("Hebrew", [(0x0591, 0x05F4), (0xFB1D, 0xFB4F), (0x20AA, 0x20AA)]),
            ("Arabic", [(0x0600, 0x06FF)]),
            ("Thai", [(0x0E01, 0x0E5B)]),
        ]
        for style in ["Regular", "Bold"]
    ],
]


def make(family, name, suffix, ranges, signs, folder):
    options = subset.Options()
    options.layout_features = FEATURES[family]
    options.hinting = False
    options.glyph_names = False
    options.legacy_kern = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14, 16, 17]
    options.drop_tables += ["meta", "STAT", "DSIG", "gasp"]
    font = subset.load_font(str(folder / f"{name}.{suffix}"), options)
    font.flavor = None
    wanted = {c for low, high in ranges for c in range(low, high + 1)} | {ord(c) for c in signs}
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    target = HERE / f"{name}.ttf"
    font.save(target, reorderTables=True)
    print(f"{target.name}: {target.stat().st_size} bytes, {len(TTFont(target).getBestCmap())} characters")


def main():
    folders = {"inter": Path(sys.argv[1]), "noto": Path(sys.argv[2])}
    for family, name, suffix, ranges, signs in FACES:
        make(family, name, suffix, ranges, signs, folders[family])


main()
