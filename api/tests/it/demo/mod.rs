//! The data sets that benchmarks measure with, in small: whole, readable, sealed, the same by seed.

mod same;
mod scale;
pub mod support;
