//! The `luzhi` program.

fn main() {}
