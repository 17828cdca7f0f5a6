//! When something may be sent, when it is tried again, and where it may not go. Pure.

use crate::platform::db::{Timestamp, text_enum};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::Asia::Shanghai;
use std::net::IpAddr;

text_enum! {
    /// How an account wants its mail.
    pub enum MailMode {
        /// As things happen, gathered for a moment.
        AtOnce = "at_once",
        /// One mail a day.
        Daily = "daily",
        /// None.
        Nothing = "nothing",
    }
}

/// Hours of the clock in China between which nobody is written to; the end is not included. Equal
/// hours: no quiet hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quiet {
    /// From this hour on.
    pub from: u32,
    /// Until this hour.
    pub until: u32,
}

impl Quiet {
    fn covers(self, hour: u32) -> bool {
        if self.from <= self.until {
            (self.from..self.until).contains(&hour)
        } else {
            hour >= self.from || hour < self.until
        }
    }

    /// The first moment at or after `at` that is not quiet.
    #[must_use]
    pub fn after(self, at: Timestamp) -> Timestamp {
        let local = at.utc().with_timezone(&Shanghai);
        if !self.covers(local.hour()) {
            return at;
        }
        let today = local.date_naive();
        let day = if local.hour() < self.until {
            today
        } else {
            today.succ_opt().unwrap_or(today)
        };
        at_hour(day, self.until).unwrap_or(at)
    }
}

/// An hour of a day in China.
fn at_hour(day: NaiveDate, hour: u32) -> Option<Timestamp> {
    let time = NaiveTime::from_hms_opt(hour, 0, 0)?;
    let local = Shanghai.from_local_datetime(&day.and_time(time)).single()?;
    Some(Timestamp::new(local.to_utc()))
}

/// The next daily mail after a moment.
#[must_use]
pub fn next_daily(at: Timestamp, hour: u32) -> Timestamp {
    let local = at.utc().with_timezone(&Shanghai);
    let today = local.date_naive();
    let day = if local.hour() < hour {
        today
    } else {
        today.succ_opt().unwrap_or(today)
    };
    at_hour(day, hour).unwrap_or(at)
}

/// When something that happened at a moment may be sent: gathered for a moment or a day, and never
/// in quiet hours, however urgent.
#[must_use]
pub fn not_before(mode: MailMode, at: Timestamp, daily_hour: u32, quiet: Quiet) -> Timestamp {
    match mode {
        MailMode::Daily => quiet.after(next_daily(at, daily_hour)),
        MailMode::AtOnce | MailMode::Nothing => quiet.after(at + GATHERED),
    }
}

/// How long things are gathered before a mail at once: one act often tells several.
const GATHERED: TimeDelta = TimeDelta::minutes(1);

/// Minutes until the next attempt, after the first, the second, …; after the last, no more.
const PAUSES: [i64; 7] = [1, 5, 15, 60, 180, 360, 720];

/// How often something is tried in all.
pub const ATTEMPTS: i32 = 8;

/// When a failed delivery is tried again; none when it is given up.
#[must_use]
pub fn next_attempt(attempts: i32, now: Timestamp) -> Option<Timestamp> {
    let index = usize::try_from(attempts - 1).ok()?;
    let pause = PAUSES.get(index)?;
    Some(now + TimeDelta::minutes(*pause))
}

/// Whether an address lies in the public internet: not this machine, not a private, local, shared,
/// documentation or reserved network. A webhook to another would let whoever enters it knock on the
/// doors of the service's own network.
#[must_use]
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            !(v4.is_private()
                || v4.is_loopback()
                || v4.is_link_local()
                || v4.is_broadcast()
                || v4.is_documentation()
                || v4.is_unspecified()
                || v4.is_multicast()
                || a == 0
                || a >= 240
                || (a == 100 && (64..128).contains(&b))
                || (a == 192 && b == 0 && c == 0)
                || (a == 198 && (18..20).contains(&b)))
        }
        IpAddr::V6(v6) => {
            if let Some(v4) = v6.to_ipv4_mapped() {
                return is_public(IpAddr::V4(v4));
            }
            let first = v6.segments()[0];
            // Only 2000::/3 is given out; in it, 2001:db8::/32 is for examples, 2002::/16 and
            // 2001::/32 wrap other addresses.
            (0x2000..0x4000).contains(&first)
                && first != 0x2002
                && !(first == 0x2001 && matches!(v6.segments()[1], 0 | 0x0db8))
        }
    }
}

/// Seconds since 1970, as the signature of a webhook wants them.
#[must_use]
pub fn seconds(at: Timestamp) -> i64 {
    let at: DateTime<Utc> = at.utc();
    at.timestamp()
}

#[cfg(test)]
mod tests {
    use super::{ATTEMPTS, MailMode, Quiet, is_public, next_attempt, not_before};
    use crate::platform::db::Timestamp;
    use chrono::DateTime;

    fn at(text: &str) -> Timestamp {
        Timestamp::new(DateTime::parse_from_rfc3339(text).unwrap().to_utc())
    }

    const NIGHT: Quiet = Quiet { from: 21, until: 7 };

    #[test]
    fn quiet_hours_run_over_midnight() {
        let later = |text| NIGHT.after(at(text));
        assert_eq!(
            later("2026-03-02T20:59:59+08:00"),
            at("2026-03-02T20:59:59+08:00")
        );
        assert_eq!(
            later("2026-03-02T21:00:00+08:00"),
            at("2026-03-03T07:00:00+08:00")
        );
        assert_eq!(
            later("2026-03-03T06:59:59+08:00"),
            at("2026-03-03T07:00:00+08:00")
        );
        assert_eq!(
            later("2026-03-03T07:00:00+08:00"),
            at("2026-03-03T07:00:00+08:00")
        );
        let noon = Quiet {
            from: 12,
            until: 14,
        };
        assert_eq!(
            noon.after(at("2026-03-03T13:30:00+08:00")),
            at("2026-03-03T14:00:00+08:00")
        );
        let never = Quiet { from: 7, until: 7 };
        assert_eq!(
            never.after(at("2026-03-03T07:00:00+08:00")),
            at("2026-03-03T07:00:00+08:00")
        );
    }

    #[test]
    fn a_daily_mail_comes_at_its_hour_and_one_at_once_after_a_moment() {
        let when = |mode, text| not_before(mode, at(text), 8, NIGHT);
        assert_eq!(
            when(MailMode::Daily, "2026-03-02T07:30:00+08:00"),
            at("2026-03-02T08:00:00+08:00")
        );
        assert_eq!(
            when(MailMode::Daily, "2026-03-02T08:00:00+08:00"),
            at("2026-03-03T08:00:00+08:00")
        );
        assert_eq!(
            when(MailMode::AtOnce, "2026-03-02T10:00:00+08:00"),
            at("2026-03-02T10:01:00+08:00")
        );
        assert_eq!(
            when(MailMode::AtOnce, "2026-03-02T20:59:30+08:00"),
            at("2026-03-03T07:00:00+08:00")
        );
    }

    #[test]
    fn pauses_grow_and_end() {
        let now = at("2026-03-02T10:00:00+08:00");
        let mut last = now;
        for attempt in 1..ATTEMPTS {
            let next = next_attempt(attempt, now).unwrap();
            assert!(next > last);
            last = next;
        }
        assert_eq!(next_attempt(ATTEMPTS, now), None);
    }

    #[test]
    fn only_the_public_internet_is_public() {
        for private in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "255.255.255.255",
            "224.0.0.1",
            "192.0.2.1",
            "198.18.0.1",
            "::1",
            "::",
            "fe80::1",
            "fd00::1",
            "::ffff:10.0.0.1",
            "2001:db8::1",
            "2002:7f00:1::",
            "ff02::1",
        ] {
            assert!(!is_public(private.parse().unwrap()), "{private}");
        }
        for public in ["1.1.1.1", "202.96.128.86", "2400:3200::1", "::ffff:1.1.1.1"] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
    }
}
