//! The types of the protocol. The crate that they come from is young and breaks between its versions: only
//! here is it named.

pub(super) use gen_lsp_types::*;
