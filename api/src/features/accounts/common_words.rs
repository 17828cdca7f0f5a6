//! Passwords that are guessed first, whatever classes they mix: our own list of frequent words and habits, Chinese ones
//! among them, and rules for what people do with them.

/// With one of these inside, a password is a guess, whatever stands around it.
const ANYWHERE: &str = "password passwort passwd qwerty iloveyou letmein welcome changeme woaini wodemima mima123 admin123 root123 \
    test123 user123 abc123 a1b2c3 1q2w3e 1qaz2wsx q1w2e3 zaq12wsx 5201314 1314520 renda123 luzhi lvzhi lianghui \
    rendadaibiao";

/// With nothing but digits, signs and others of these around it a word is a guess, such as `Xunyang-2026`.
const ALONE: &str = "admin administrator root user guest test temp system server default master manager office login secret \
    private public pass pwd mima guanli guanliyuan yonghu ceshi xitong bangong bangongshi gongzuo renda renmin \
    daibiao changwei changweihui zhengfu xianwei zhenfu zhuren zhuxi mishu shuji zhenzhang xianzhang jianyi \
    yijian huiyi toupiao xuanju fuwu weirenminfuwu zhongguo china beijing shanghai guangzhou shenzhen tianjin \
    chongqing chengdu xian wuhan nanjing hangzhou shaanxi shanxi hebei henan hubei hunan guangdong guangxi \
    sichuan guizhou yunnan gansu ningxia qinghai xinjiang jiangsu zhejiang anhui fujian jiangxi shandong \
    liaoning jilin heilongjiang neimenggu hainan xizang taiwan ankang xunyang hanyin shiquan ningshan ziyang \
    langao pingli zhenping baihe hanzhong shangluo xianyang baoji weinan tongchuan yanan yulin zhang zhangsan \
    wang wangwu lisi liu chen yang huang zhao zhou xu sun zhu gao lin guo luo liang song zheng tang feng deng \
    cao peng zeng xiao tian dong pan yuan cai jiang wei ming hong hua xiaoming xiaohong baobao baobei laopo \
    laogong mama baba erzi nver jiaren family happy love loveyou lover angel baby honey sunshine princess \
    superman batman dragon monkey tiger killer michael jordan daniel david andrew thomas robert charlie jessica \
    football basketball zuqiu fafa facai gongxifacai jixiang ruyi pingan jiankang xingfu kuaile shengri shunli \
    yishengpingan haoyun fuqi dajidali long laohu feicui meili nihao hello hi thanks xiexie chuntian xiatian \
    qiutian dongtian spring summer autumn winter january february march april june july august september october \
    november december monday friday sunday zhongqiu chunjie guoqing laodong computer diannao shouji phone huawei \
    xiaomi apple iphone lenovo windows linux oracle mysql postgres wechat weixin tencent alibaba taobao alipay \
    zhifubao baidu google internet wangluo access hacker matrix freedom whatever trustno starwars abcd abc aaa \
    qwe asd zxc qaz wsx edc aa xx ab";

/// Runs of the alphabet, of the keyboard and of numbers, forwards and backwards.
const RUNS: &[&str] = &[
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "qazwsxedcrfvtgbyhnujmikolp",
    "147258369",
    "1a2b3c4d5e6f",
    "112233445566778899",
    "aabbccddeeff",
    "!@#$%^&*()",
];
/// A part of a run that is no accident.
const RUN: usize = 5;
/// Letters that must be left without the words of [`ALONE`].
const LEFT: usize = 3;
/// Characters that must differ.
const DISTINCT: usize = 5;

/// Whether a password is one of those that are tried first.
pub(super) fn is_common(password: &str) -> bool {
    let lower = password.to_lowercase();
    let plain = without_disguise(&lower);
    let distinct: std::collections::BTreeSet<char> = lower.chars().collect();
    distinct.len() < DISTINCT
        || has_run(&lower)
        || words(ANYWHERE).any(|word| lower.contains(word) || plain.contains(word))
        || is_word_alone(&lower)
        || is_word_alone(&plain)
}

fn words(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split_ascii_whitespace()
}

/// Letters for what is written instead of them, as in `P@ssw0rd`.
fn without_disguise(lower: &str) -> String {
    let letter = |c| match c {
        '@' | '4' => 'a',
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '$' | '5' => 's',
        '7' => 't',
        other => other,
    };
    lower.chars().map(letter).collect()
}

fn has_run(lower: &str) -> bool {
    let typed: Vec<char> = lower.chars().collect();
    typed.windows(RUN).any(|part| {
        let forwards: String = part.iter().collect();
        let backwards: String = part.iter().rev().collect();
        RUNS.iter()
            .any(|run| run.contains(&forwards) || run.contains(&backwards))
    })
}

/// Whether less than a word is left of the letters when the known words are taken out, the longest first.
fn is_word_alone(text: &str) -> bool {
    let mut words: Vec<&str> = words(ALONE).filter(|word| text.contains(word)).collect();
    if words.is_empty() {
        return false;
    }
    words.sort_unstable_by_key(|word| std::cmp::Reverse(word.len()));
    let mut left = text.to_owned();
    for word in words {
        left = left.replace(word, "-");
    }
    left.chars().filter(|c| c.is_alphabetic()).count() < LEFT
}

#[cfg(test)]
mod tests {
    use super::is_common;

    #[test]
    fn words_and_habits_are_common() {
        let all = "Password-2026 1Password-2026 P@ssw0rd-26 Xunyang-2026 Renda@610981 Zhangsan#1990 Woaini-1314 \
            Abcde-7x9Q Qwert!8842k 9876543-Kx Aaaa-1111 Admin@Renda1 Beijing!2008 1qaz2wsX!k Gongxifacai8! \
            Ab-5201314 Hello-0000";
        for common in all.split(' ') {
            assert!(is_common(common), "{common}");
        }
    }

    #[test]
    fn others_are_not() {
        let all = "Mountain-Road-26 Xunyang-Demo-26 Kupfer7-Lampe-vier Correct-horse-7 ABC-defg-2345 \
            Hanjiang-shui-97q Luftballon#99 旬河之水-Klar9";
        for good in all.split(' ') {
            assert!(!is_common(good), "{good}");
        }
    }
}
