//! All integration tests in one binary: one module per topic.

mod backend;
mod support;
