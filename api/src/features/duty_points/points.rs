//! Points with one decimal, kept as whole tenths so that sums are exact.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

/// Points, in tenths.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(i32);

/// No rule gives or takes more at once.
const MOST: f64 = 10_000.0;

impl Points {
    /// None.
    pub const ZERO: Self = Self(0);

    /// So many tenths, as they are stored.
    #[must_use]
    pub const fn of_tenths(tenths: i32) -> Self {
        Self(tenths)
    }

    /// As they are stored.
    #[must_use]
    pub const fn tenths(self) -> i32 {
        self.0
    }

    /// As they are written: `6`, `2.5`.
    #[must_use]
    pub fn shown(self) -> String {
        let number = f64::from(self.0) / 10.0;
        format!("{number}")
    }
}

impl Add for Points {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Points {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Points {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Points {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Add::add)
    }
}

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 % 10 {
            0 => serializer.serialize_i32(self.0 / 10),
            _ => serializer.serialize_f64(f64::from(self.0) / 10.0),
        }
    }
}

impl<'de> Deserialize<'de> for Points {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(deserializer)?;
        let tenths = (number * 10.0).round();
        if !number.is_finite() || number.abs() > MOST || (tenths / 10.0 - number).abs() > 1e-9 {
            let why = "points have at most one decimal and are at most 10,000";
            return Err(serde::de::Error::custom(why));
        }
        Ok(Self(tenths as i32))
    }
}

impl utoipa::PartialSchema for Points {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::Number)
            .minimum(Some(-MOST))
            .maximum(Some(MOST))
            .multiple_of(Some(0.1))
            .into()
    }
}

impl utoipa::ToSchema for Points {}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn points_have_one_decimal() {
        let half: Points = serde_json::from_value(json!(118.5)).unwrap();
        assert_eq!((half.tenths(), half.shown()), (1185, "118.5".to_owned()));
        assert_eq!(serde_json::to_value(half).unwrap(), json!(118.5));
        let whole: Points = serde_json::from_value(json!(-6)).unwrap();
        assert_eq!(serde_json::to_value(whole).unwrap(), json!(-6));
        assert_eq!(whole.shown(), "-6");
        assert!(serde_json::from_value::<Points>(json!(0.25)).is_err());
        assert!(serde_json::from_value::<Points>(json!(1e9)).is_err());
    }
}
