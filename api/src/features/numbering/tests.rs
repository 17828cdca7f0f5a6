//! How numbers are printed.

use super::{label, series};

#[test]
fn a_number_names_year_and_body() {
    assert_eq!(label(&series(2026, "城关镇"), 1), "〔2026〕城关镇第001号");
    assert_eq!(
        label(&series(2026, "旬阳市"), 1234),
        "〔2026〕旬阳市第1234号"
    );
}
