//! The tree keeps every byte of any text, and no text is too much for it.
