//! Fills the year of a county of the demonstration with what its deputies did, to measure how points are counted:
//! `duty_year URL COUNTY COUNT`. Afterwards the year has COUNT verified records. What is missing is spread evenly over
//! the deputies in office of all congresses, and written straight into the table, without events. A county that has no
//! rules of points in force since the beginning of the year gets those of a template, by which its towns count, too.

#[path = "../support/dice.rs"]
mod dice;
mod records;
mod rules;
mod seats;

use anyhow::{Result, ensure};
use dice::Dice;
use luzhi::platform::auth::Acting;
use luzhi::platform::clock::Clock;
use luzhi::platform::db;
use records::Year;

/// Rows in one transaction.
const PORTION: usize = 1_000;

fn main() -> Result<()> {
    let mut args = std::env::args().skip(1);
    let (Some(url), Some(county), Some(count)) = (args.next(), args.next(), args.next()) else {
        anyhow::bail!("duty_year URL COUNTY COUNT");
    };
    let (county, count): (i64, usize) = (county.parse()?, count.parse()?);
    let mut conn = db::open(&url)?;
    let acting = Acting::system(county, Clock::system().now());
    let year = Year::until(acting.today)?;
    let congresses = seats::sitting(&mut conn, &acting)?;
    let seats = seats::in_office(&mut conn, county, &congresses)?;
    ensure!(!seats.is_empty(), "not a county of the demonstration");
    let known = records::verified(&mut conn, county, &congresses, &year)?;
    let missing = count.saturating_sub(known);
    db::write_transaction(&mut conn, |conn| {
        rules::adopt(conn, &acting, &congresses, year.first)
    })?;
    let mut dice = Dice(20_260_302);
    let mut done = 0;
    while done < missing {
        db::write_transaction(&mut conn, |conn| -> Result<()> {
            for number in done..(done + PORTION).min(missing) {
                let seat = &seats[number % seats.len()];
                records::enter(conn, &acting, seat, &year, &mut dice)?;
            }
            Ok(())
        })?;
        done += PORTION;
    }
    db::analyze(&mut conn)?;
    let seats = seats.len();
    println!("{known} verified records of {seats} deputies in office, {missing} added");
    Ok(())
}
