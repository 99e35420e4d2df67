//! Behaviour suite, vectors and fault plans; see `tests/`.
