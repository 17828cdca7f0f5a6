//! Permissions of rates. Whose congress it is, `reading.rs` decides.

crate::platform::auth::permissions! {
    /// See the rates of congresses and what they are made of: a deputy those of the congresses they sit in, and their own lines.
    ReadDutyRates = "duty_rates.read" [County, Township, Deputy];
}
