//! Backup and restore: between the engines, under writes, and with broken archives.

mod damage;
mod pairs;
mod steps;
