//! Any two tellers open, one never; what was damaged is noticed; length and order tell nothing.

use super::shares::{BYTES, combine, inverse, split, times};
use super::*;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const VOTE: &str = "a vote";

fn codes() -> [Code; 3] {
    [Code::generate(), Code::generate(), Code::generate()]
}

fn public(codes: &[Code; 3]) -> [String; 3] {
    codes.each_ref().map(|code| code.public_key(VOTE))
}

#[test]
fn the_field_is_one() {
    for a in 0..=255_u8 {
        assert_eq!(times(a, 1), a);
        assert_eq!(times(a, inverse(a)), u8::from(a != 0));
        for b in 0..=255_u8 {
            assert_eq!(times(a, b), times(b, a));
        }
    }
    // FIPS 197, 4.2.
    assert_eq!(times(0x57, 0x83), 0xc1);
}

/// For each part alone every secret is possible, and each in exactly one way: it tells nothing.
#[test]
fn one_share_leaves_every_secret_equally_possible() {
    for at in 1..=3_u8 {
        let mut ways: BTreeMap<(u8, u8), u32> = BTreeMap::new();
        for secret in 0..=255_u8 {
            for slope in 0..=255_u8 {
                *ways.entry((secret ^ times(slope, at), secret)).or_default() += 1;
            }
        }
        assert_eq!(ways.len(), 256 * 256);
        assert!(ways.values().all(|count| *count == 1));
    }
}

proptest! {
    #[test]
    fn any_two_of_three_shares_give_the_secret(secret: [u8; BYTES], slopes: [u8; BYTES]) {
        let parts = split(&secret, &slopes);
        for one in &parts {
            for other in &parts {
                let found = combine(one, other);
                if one.at == other.at {
                    prop_assert!(found.is_none());
                } else {
                    prop_assert_eq!(*found.unwrap(), secret);
                }
            }
        }
    }

    #[test]
    fn a_ballot_comes_out_as_it_went_in(ballot in "[a-z_一-龥]{0,21}") {
        let codes = codes();
        let key = make_key(&public(&codes)).unwrap();
        let sealed = seal(&key.public_key, &ballot).unwrap();
        let secret = key_of_two(VOTE, &key.public_key,
            [(&codes[2], &key.shares[2]), (&codes[0], &key.shares[0])]).unwrap();
        prop_assert_eq!(open_all(&secret, &[sealed]).unwrap(), [ballot]);
    }

    #[test]
    fn a_damaged_box_is_noticed(at in 0..(32 + 16 + ROOM), bit in 0..8_u8) {
        let codes = codes();
        let key = make_key(&public(&codes)).unwrap();
        let mut bytes = hex::decode(seal(&key.public_key, "against").unwrap()).unwrap();
        prop_assert_eq!(bytes.len(), 32 + 16 + ROOM);
        bytes[at] ^= 1 << bit;
        let secret = key_of_two(VOTE, &key.public_key,
            [(&codes[0], &key.shares[0]), (&codes[1], &key.shares[1])]).unwrap();
        // The highest bit of a public key says nothing (RFC 7748, 5), but the nonce is made of the key too.
        prop_assert_eq!(open_all(&secret, &[hex::encode(bytes)]), Err(SealError::Damaged));
    }

    #[test]
    fn every_hash_leads_to_the_root_and_no_other_does(
        hashes in prop::collection::btree_set(any::<[u8; 32]>(), 1..40),
        other: [u8; 32],
    ) {
        let mut all: Vec<Hash> = hashes.iter().copied().map(Hash).collect();
        let top = root(&all);
        for one in &all {
            let way = proof(&all, one).unwrap();
            prop_assert!(includes(&top, one, &way));
            prop_assert!(!includes(&top, &Hash(other), &way) || hashes.contains(&other));
        }
        prop_assert_eq!(proof(&all, &Hash(other)).is_some(), hashes.contains(&other));
        all.reverse();
        prop_assert_eq!(root(&all), top, "the order of casting tells nothing");
        let fewer = root(&all[1..]);
        prop_assert_ne!(fewer, top);
    }

    #[test]
    fn a_code_is_read_as_it_is_shown_or_typed(pad in "[ -]{0,3}") {
        let code = Code::generate();
        let shown = code.shown();
        prop_assert_eq!(shown.len(), 23);
        let typed = format!("{pad}{}", shown.to_lowercase().replace('0', "o").replace('1', "l"));
        let (read, again): (Code, Code) = (shown.parse().unwrap(), typed.parse().unwrap());
        prop_assert_eq!(&read, &code);
        prop_assert_eq!(again, code);
        prop_assert!(shown[..22].parse::<Code>().is_err());
        let longer = format!("{shown}0");
        prop_assert!(longer.parse::<Code>().is_err());
        let with_u = shown.replacen(|c: char| c != '-', "U", 1);
        prop_assert!(with_u.parse::<Code>().is_err());
    }
}

#[test]
fn any_two_tellers_open_and_a_wrong_code_is_named() {
    let codes = codes();
    let key = make_key(&public(&codes)).unwrap();
    let part = |code: usize, share: usize| (&codes[code], key.shares[share].as_str());
    for (a, b) in [(0, 1), (0, 2), (1, 2), (2, 1)] {
        let found = key_of_two(VOTE, &key.public_key, [part(a, a), part(b, b)]).unwrap();
        assert_eq!(hex::encode(found.public_key().as_bytes()), key.public_key);
    }
    let refusal = |two| key_of_two(VOTE, &key.public_key, two).unwrap_err();
    assert_eq!(refusal([part(1, 0), part(1, 1)]), SealError::WrongCode(0));
    assert_eq!(refusal([part(0, 0), part(0, 1)]), SealError::WrongCode(1));
    assert_eq!(refusal([part(0, 0), part(0, 0)]), SealError::SameTeller);
    // A share of another vote opens and still does not make this key.
    let other = make_key(&public(&codes)).unwrap();
    let mixed = [part(0, 0), (&codes[1], other.shares[1].as_str())];
    assert_eq!(refusal(mixed), SealError::WrongKey);
    // The same code is another key in another vote.
    let elsewhere = key_of_two("elsewhere", &key.public_key, [part(0, 0), part(1, 1)]);
    assert_eq!(elsewhere.unwrap_err(), SealError::WrongCode(0));
}

#[test]
fn boxes_of_the_same_ballot_differ_and_all_have_one_length() {
    let key = make_key(&public(&codes())).unwrap();
    let seal = |ballot: &str| seal(&key.public_key, ballot).unwrap();
    let lengths: BTreeSet<usize> = ["", "against", "basically_satisfied", &"x".repeat(ROOM - 1)]
        .map(|ballot| seal(ballot).len())
        .into();
    assert_eq!(lengths.len(), 1, "{lengths:?}");
    assert_ne!(seal("against"), seal("against"));
    let long = super::seal(&key.public_key, &"x".repeat(ROOM));
    assert_eq!(long, Err(SealError::TooLong));
}

#[test]
fn opened_ballots_are_mixed() {
    let codes = codes();
    let key = make_key(&public(&codes)).unwrap();
    let ballots: Vec<String> = (0..64).map(|n| n.to_string()).collect();
    let sealed: Vec<String> = ballots
        .iter()
        .map(|ballot| seal(&key.public_key, ballot).unwrap())
        .collect();
    let two = [
        (&codes[0], key.shares[0].as_str()),
        (&codes[1], key.shares[1].as_str()),
    ];
    let secret = key_of_two(VOTE, &key.public_key, two).unwrap();
    let orders: BTreeSet<Vec<String>> = (0..4)
        .map(|_| open_all(&secret, &sealed).unwrap())
        .collect();
    // Two equal orders of 64! would be a broken generator.
    assert_eq!(orders.len(), 4);
    assert!(!orders.contains(&ballots));
    for mut order in orders {
        order.sort();
        let mut all = ballots.clone();
        all.sort();
        assert_eq!(order, all);
    }
}

#[test]
fn a_code_is_never_printed() {
    let code = Code::generate();
    assert_eq!(format!("{code:?}"), "Code(…)");
}
