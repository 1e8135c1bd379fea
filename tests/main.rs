//! Every test that needs more than one module, in one binary: one module a topic.

mod backend;
mod render;
mod support;
mod text;
