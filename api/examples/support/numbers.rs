//! Numbers as the benchmarks print them: a line each, name, value, unit.

use anyhow::{Context, Result};
use std::fmt::Display;
use std::time::Duration;

/// Prints a number.
pub fn fact(name: &str, value: impl Display, unit: &str) {
    println!("{name} {value:.4} {unit}");
}

/// The time in milliseconds below which this part of sorted times lies.
pub fn percentile(sorted: &[Duration], part: f64) -> f64 {
    let rank = (1..=sorted.len())
        .find(|rank| *rank as f64 >= part * sorted.len() as f64)
        .unwrap_or(sorted.len());
    let time = sorted.get(rank.saturating_sub(1));
    time.map_or(0.0, |time| time.as_secs_f64() * 1_000.0)
}

/// Prints how these times are spread, in milliseconds.
pub fn spread(name: &str, took: &mut [Duration]) {
    took.sort_unstable();
    for (part_name, part) in [("p50", 0.5), ("p99", 0.99), ("p999", 0.999), ("max", 1.0)] {
        fact(&format!("{name}_{part_name}"), percentile(took, part), "ms");
    }
}

/// Resident memory of a process in megabytes.
pub fn memory(pid: u32) -> Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes: f64 = line
        .and_then(|line| line.split_whitespace().next())
        .context("no memory")?
        .parse()?;
    Ok(kilobytes / 1_024.0)
}
