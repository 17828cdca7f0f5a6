//! Invented people for the demonstration: names, figures and telephone numbers of nobody.
//!
//! Who is made here is stored with `is_demo`. The names are drawn from common surnames and given
//! names of a generation; that a real person has the same name cannot be excluded and means
//! nothing. Telephone numbers are of the form `1990000xxxx`.

use std::collections::HashSet;

use chrono::{Datelike, Days, NaiveDate};
use rand::RngExt;
use rand::rngs::StdRng;

use super::model::Gender;

/// Common surnames; the earlier ones are drawn more often.
const SURNAMES: &str = "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程\
    苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤柯\
    屈来鲁党汝阮吉席查洪卜纪梅庞";

/// First and second characters of given names, men born before 1975, from 1975 on; women likewise.
const MEN_OLDER: (&str, &str) = (
    "建国志永世光明忠文玉长友庆宗绪远克成保",
    "军民华林山全财富贵福兴安田生发才义海祥元",
);
const MEN_YOUNGER: (&str, &str) = (
    "志建晓文俊海立少宏鹏伟振鑫国云春新东",
    "峰辉龙涛斌波飞鹏超宇杰凯亮伟刚锋林洋刚东",
);
const WOMEN_OLDER: (&str, &str) = (
    "玉秀桂春金翠淑兰凤正爱美月彩素荣先光长",
    "兰英珍芳香莲梅琴芝云霞荣秀华凤娥群平菊翠",
);
const WOMEN_YOUNGER: (&str, &str) = (
    "晓丽海雪艳红燕春文婷玲静莉佳欣梦倩思云",
    "娟霞燕丽敏艳梅玲莉婷红琴芳蓉琳静娜慧洁萍",
);

const OCCUPATIONS: [(&str, u32); 14] = [
    ("农民", 26),
    ("村党支部书记、村委会主任", 18),
    ("村委会委员", 10),
    ("专业合作社理事长", 9),
    ("家庭农场经营者", 6),
    ("乡村教师", 6),
    ("乡村医生", 5),
    ("个体工商户", 6),
    ("企业负责人", 4),
    ("企业职工", 3),
    ("镇机关干部", 4),
    ("农业技术推广员", 3),
    ("生态护林员", 2),
    ("社区工作者", 3),
];
const EDUCATION: [(&str, u32); 6] = [
    ("初中", 26),
    ("高中", 22),
    ("中专", 12),
    ("大专", 24),
    ("本科", 15),
    ("研究生", 1),
];
const PARTIES: [(&str, u32); 4] = [
    ("中国共产党", 62),
    ("群众", 35),
    ("中国民主同盟", 2),
    ("中国国民党革命委员会", 1),
];
const ETHNICITIES: [(&str, u32); 3] = [("汉族", 965), ("回族", 32), ("土家族", 3)];

/// Somebody who does not exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InventedPerson {
    /// Surname and given name.
    pub name: String,
    /// Gender; about a third are women.
    pub gender: Gender,
    /// Date of birth, 22 to 68 years before the day of reference.
    pub born_on: NaiveDate,
    /// 民族.
    pub ethnicity: &'static str,
    /// 党派 or 群众.
    pub party: &'static str,
    /// 学历.
    pub education: &'static str,
    /// 职业.
    pub occupation: &'static str,
}

/// Makes people whose names do not repeat as long as that is possible.
#[derive(Debug)]
pub struct Inventor {
    rng: StdRng,
    today: NaiveDate,
    used: HashSet<String>,
}

impl Inventor {
    /// People as of `today`, from these random numbers.
    #[must_use]
    pub fn new(rng: StdRng, today: NaiveDate) -> Self {
        Self {
            rng,
            today,
            used: HashSet::new(),
        }
    }

    /// The next person.
    pub fn person(&mut self) -> InventedPerson {
        let gender = if self.rng.random_range(0..100) < 34 {
            Gender::Female
        } else {
            Gender::Male
        };
        let age = self.rng.random_range(22 * 365..68 * 365);
        let born_on = self
            .today
            .checked_sub_days(Days::new(age))
            .unwrap_or(self.today);
        let mut name = self.name(gender, born_on.year());
        for _ in 0..40 {
            if !self.used.contains(&name) {
                break;
            }
            name = self.name(gender, born_on.year());
        }
        self.used.insert(name.clone());
        InventedPerson {
            name,
            gender,
            born_on,
            ethnicity: weighted(&mut self.rng, &ETHNICITIES),
            party: weighted(&mut self.rng, &PARTIES),
            education: weighted(&mut self.rng, &EDUCATION),
            occupation: weighted(&mut self.rng, &OCCUPATIONS),
        }
    }

    fn name(&mut self, gender: Gender, born: i32) -> String {
        let (first, second) = match (gender, born < 1975) {
            (Gender::Male, true) => MEN_OLDER,
            (Gender::Male, false) => MEN_YOUNGER,
            (Gender::Female, true) => WOMEN_OLDER,
            (Gender::Female, false) => WOMEN_YOUNGER,
        };
        let surnames = SURNAMES.chars().filter(|c| !c.is_whitespace()).count();
        // The smaller of two draws favours the front of the list, as the real distribution does.
        let place = self
            .rng
            .random_range(0..surnames)
            .min(self.rng.random_range(0..surnames));
        let surname = SURNAMES.chars().filter(|c| !c.is_whitespace()).nth(place);
        let first = draw(&mut self.rng, first);
        let second = draw(&mut self.rng, second);
        let name: String = surname.into_iter().chain(first).chain(second).collect();
        if first == second {
            self.name(gender, born)
        } else {
            name
        }
    }
}

fn draw(rng: &mut StdRng, characters: &str) -> Option<char> {
    let count = characters.chars().count();
    characters.chars().nth(rng.random_range(0..count.max(1)))
}

fn weighted(rng: &mut StdRng, choices: &[(&'static str, u32)]) -> &'static str {
    let all: u32 = choices.iter().map(|(_, weight)| weight).sum();
    let mut left = rng.random_range(0..all.max(1));
    for (choice, weight) in choices {
        if left < *weight {
            return choice;
        }
        left -= weight;
    }
    choices.first().map_or("", |(choice, _)| choice)
}

/// A mobile number that looks right and belongs to the demonstration: `1990000` and four digits.
/// Numbers repeat after 10,000.
#[must_use]
pub fn demo_phone(number: u32) -> String {
    format!("1990000{:04}", number % 10_000)
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;

    use super::*;

    fn people(seed: u64, count: usize) -> Vec<InventedPerson> {
        let today = "2026-11-21".parse().unwrap();
        let mut inventor = Inventor::new(StdRng::seed_from_u64(seed), today);
        (0..count).map(|_| inventor.person()).collect()
    }

    #[test]
    fn a_county_of_people_has_its_own_names_and_plausible_figures() {
        let made = people(1, 1_659);
        let names: HashSet<&str> = made.iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names.len(), made.len());
        assert!(made.iter().all(|person| person.name.chars().count() == 3));
        let years = made.iter().map(|person| person.born_on.year());
        assert!(years.clone().min() >= Some(1957) && years.max() <= Some(2004));
        let women = made
            .iter()
            .filter(|person| person.gender == Gender::Female)
            .count();
        assert!((450..680).contains(&women), "{women}");
        let members = made
            .iter()
            .filter(|person| person.party == "中国共产党")
            .count();
        assert!((900..1_150).contains(&members), "{members}");
    }

    #[test]
    fn the_same_seed_invents_the_same_people() {
        assert_eq!(people(9, 50), people(9, 50));
        assert_ne!(people(9, 50), people(10, 50));
    }

    #[test]
    fn phones_have_a_valid_form_in_a_range_of_their_own() {
        assert_eq!(demo_phone(0), "19900000000");
        assert_eq!(demo_phone(1_659), "19900001659");
        assert_eq!(demo_phone(12_345), "19900002345");
    }
}
