//! A network of addresses, written `10.8.0.0/16`; a single address is one of its own.

use std::net::IpAddr;
use std::str::FromStr;

/// A network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    base: IpAddr,
    prefix: u32,
}

impl Network {
    /// Whether an address lies in it.
    #[must_use]
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.base, address) {
            (IpAddr::V4(base), IpAddr::V4(address)) => {
                let (base, address) = (u32::from(base), u32::from(address));
                (base ^ address)
                    .checked_shr(32 - self.prefix)
                    .unwrap_or_default()
                    == 0
            }
            (IpAddr::V6(base), IpAddr::V6(address)) => {
                let (base, address) = (u128::from(base), u128::from(address));
                (base ^ address)
                    .checked_shr(128 - self.prefix)
                    .unwrap_or_default()
                    == 0
            }
            _ => false,
        }
    }
}

impl FromStr for Network {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (base, prefix) = match text.split_once('/') {
            Some((base, prefix)) => (base, Some(prefix.parse().map_err(drop)?)),
            None => (text, None),
        };
        let base: IpAddr = base.parse().map_err(drop)?;
        let longest = if base.is_ipv4() { 32 } else { 128 };
        let prefix = prefix.unwrap_or(longest);
        (prefix <= longest)
            .then_some(Self { base, prefix })
            .ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::Network;

    #[test]
    fn an_address_lies_in_its_network() {
        for (network, address, is_in) in [
            ("10.8.0.0/16", "10.8.255.1", true),
            ("10.8.0.0/16", "10.9.0.1", false),
            ("192.0.2.7", "192.0.2.7", true),
            ("192.0.2.7", "192.0.2.8", false),
            ("0.0.0.0/0", "203.0.113.9", true),
            ("2001:db8::/32", "2001:db8:1::1", true),
            ("2001:db8::/32", "10.8.0.1", false),
        ] {
            let network: Network = network.parse().unwrap();
            assert_eq!(network.contains(address.parse().unwrap()), is_in);
        }
        for wrong in ["", "10.8.0.0/33", "10.8", "::/129", "10.8.0.0/x"] {
            assert_eq!(wrong.parse::<Network>(), Err(()), "{wrong}");
        }
    }
}
