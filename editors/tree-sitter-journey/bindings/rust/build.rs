//! Compiles the generated parser and the scanner.

use std::path::Path;

fn main() {
    let src = Path::new("src");
    let files = [src.join("parser.c"), src.join("scanner.c")];
    for file in &files {
        println!("cargo:rerun-if-changed={}", file.display());
    }
    // The generated parser does not use all that it is given.
    cc::Build::new().std("c11").include(src).flag_if_supported("-Wno-unused").files(files).compile("tree-sitter-journey");
}
