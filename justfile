# List the tasks.
default:
    @just --list

# Everything that a change must pass.
ci:
    .ci/run

# What takes too long for every change.
full:
    .ci/full

# All tests.
test *args:
    cargo test {{args}}

# All tests, the long ones too.
test-long:
    JOURNEY_LONG=1 cargo test

# Formatting and lints.
lint:
    cargo fmt -- --check src/check/rules/*.rs
    cargo clippy --all-targets --all-features -- -D warnings

# Refresh expected outcomes, generated pages and pictures.
update:
    UPDATE_EXPECT=1 cargo test

# The measurements of benches/.
bench *args:
    cargo bench -- {{args}}
