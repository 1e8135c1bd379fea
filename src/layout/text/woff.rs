//! A font packed for the web (WOFF 1.0): the same tables, each compressed by itself.

use miniz_oxide::deflate::compress_to_vec_zlib;

const HEADER: usize = 44;
const ENTRY: usize = 20;

/// Packs a TrueType or OpenType font; nothing if its table directory does not add up.
pub(super) fn pack(font: &[u8]) -> Option<Vec<u8>> {
    let count = usize::from(u16::from_be_bytes(font.get(4..6)?.try_into().ok()?));
    let mut directory = Vec::with_capacity(count * ENTRY);
    let mut tables = Vec::new();
    let mut unpacked = 12 + 16 * count;
    for entry in 0..count {
        let entry = font.get(12 + 16 * entry..)?.get(..16)?;
        let (offset, length) = (number(entry, 8)?, number(entry, 12)?);
        let table = font.get(offset..)?.get(..length)?;
        let packed = compress_to_vec_zlib(table, 9);
        let stored = if packed.len() < length { packed.as_slice() } else { table };
        directory.extend_from_slice(entry.get(..4)?);
        for field in [HEADER + count * ENTRY + tables.len(), stored.len(), length, number(entry, 4)?] {
            directory.extend_from_slice(&u32::try_from(field).ok()?.to_be_bytes());
        }
        tables.extend_from_slice(stored);
        tables.resize(tables.len().next_multiple_of(4), 0);
        unpacked += length.next_multiple_of(4);
    }
    let mut woff = Vec::with_capacity(HEADER + directory.len() + tables.len());
    woff.extend_from_slice(b"wOFF");
    woff.extend_from_slice(font.get(..4)?);
    let length = HEADER + directory.len() + tables.len();
    woff.extend_from_slice(&u32::try_from(length).ok()?.to_be_bytes());
    woff.extend_from_slice(&u16::try_from(count).ok()?.to_be_bytes());
    woff.extend_from_slice(&[0; 2]);
    woff.extend_from_slice(&u32::try_from(unpacked).ok()?.to_be_bytes());
    // Version 1.0, no metadata, no private data.
    woff.extend_from_slice(&[0, 1, 0, 0]);
    woff.resize(HEADER, 0);
    woff.extend(directory);
    woff.extend(tables);
    Some(woff)
}

fn number(entry: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_be_bytes(entry.get(at..at + 4)?.try_into().ok()?)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_comes_back_as_it_was() {
        let font = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/fonts/NotoSansHebrew-Regular.ttf"));
        let woff = pack(font).expect("a font");
        assert!(woff.len() * 4 < font.len() * 3, "{} of {}", woff.len(), font.len());
        assert_eq!(number(&woff, 8), Some(woff.len()));
        let count = usize::from(u16::from_be_bytes([woff[12], woff[13]]));
        for at in 0..count {
            let (packed, plain) = (&woff[HEADER + ENTRY * at..], &font[12 + 16 * at..]);
            let field = |bytes: &[u8], at| number(bytes, at).expect("a number");
            let stored = &woff[field(packed, 4)..][..field(packed, 8)];
            let table = &font[field(plain, 8)..][..field(plain, 12)];
            if stored.len() == table.len() {
                assert_eq!(stored, table);
            } else {
                assert_eq!(miniz_oxide::inflate::decompress_to_vec_zlib(stored).expect("zlib data"), table);
            }
        }
    }

    #[test]
    fn what_is_no_font_is_not_packed() {
        assert_eq!(pack(b""), None);
        assert_eq!(pack(&[0, 1, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 1]), None);
    }
}
