//! What people of the demonstration wish for and what was made of it; all invented.

use crate::features::project_ideas::model::ProjectIdeaCategory as Category;

/// How many projects the session chooses.
pub(super) const SEATS: i32 = 4;

/// An idea and who gave it: one of the deputies, or a resident.
pub(super) struct Idea {
    pub(super) title: &'static str,
    pub(super) content: &'static str,
    pub(super) category: Category,
    pub(super) deputy: Option<usize>,
}

const fn idea(
    title: &'static str,
    content: &'static str,
    category: Category,
    deputy: Option<usize>,
) -> Idea {
    Idea {
        title,
        content,
        category,
        deputy,
    }
}

/// The first two are the same wish; the last but one is not eligible, the last waits.
pub(super) const IDEAS: [Idea; 8] = [
    idea(
        "老街修建公共厕所",
        "老街没有公共厕所，赶集的群众很不方便，希望修建一座。",
        Category::Environment,
        None,
    ),
    idea(
        "老街东头建公厕",
        "赶集日人多，老街东头应当建一座公共厕所，老人孩子都方便。",
        Category::Environment,
        Some(4),
    ),
    idea(
        "集镇背街小巷装路灯",
        "背街小巷没有路灯，老人晚上出门容易摔倒，希望装太阳能路灯。",
        Category::Safety,
        None,
    ),
    idea(
        "中心小学门前设减速带",
        "中心小学门前车多，没有斑马线，接送孩子不安全，希望设置减速带和护栏。",
        Category::Education,
        Some(7),
    ),
    idea(
        "加固河堤护坡",
        "去年汛期河堤垮塌二十米，离农户只有十几米，希望今年加固。",
        Category::Water,
        None,
    ),
    idea(
        "农贸市场搭遮雨棚",
        "下雨天农贸市场没有地方避雨，菜农只能提前收摊，希望搭遮雨棚。",
        Category::Farming,
        Some(8),
    ),
    idea(
        "修建镇文化广场地下停车场",
        "集镇停车难，建议修建地下停车场，资金可以借款解决。",
        Category::Other,
        None,
    ),
    idea(
        "办一处老年食堂",
        "留守老人一个人做饭难，希望在社区办老年食堂。",
        Category::Elderly,
        Some(9),
    ),
];

/// A project on the list.
pub(super) struct Candidate {
    pub(super) title: &'static str,
    pub(super) content: &'static str,
    pub(super) argument: &'static str,
    pub(super) category: Category,
    pub(super) yuan: i64,
    /// The unit of the county that is responsible; none for the town's own.
    pub(super) unit: Option<&'static str>,
    /// Need, one to five, as a deputy rates it.
    pub(super) need: i32,
    pub(super) said_for: Option<&'static str>,
    pub(super) said_against: Option<&'static str>,
}

/// In the order of the ideas that were taken up.
pub(super) const CANDIDATES: [Candidate; 5] = [
    Candidate {
        title: "老街公共厕所新建工程",
        content: "在老街东头新建二类公共厕所一座，建筑面积六十平方米，设无障碍厕位。",
        argument: "老街赶集日人流三千余人次，现有公厕在八百米外；用地为集体建设用地，给排水管网已到位。",
        category: Category::Environment,
        yuan: 380_000,
        unit: Some("住房和城乡建设局"),
        need: 5,
        said_for: Some("老街赶集找不到厕所，群众反映多年，应当先办。"),
        said_against: Some("建成以后谁来保洁要写清楚，不能建完没人管。"),
    },
    Candidate {
        title: "集镇背街小巷太阳能路灯安装工程",
        content: "在集镇七条背街小巷安装太阳能路灯八十六盏。",
        argument: "七条小巷住户四百余户，夜间出行跌倒事故去年发生五起；太阳能路灯无需敷设电缆，后期费用低。",
        category: Category::Safety,
        yuan: 260_000,
        unit: Some("住房和城乡建设局"),
        need: 4,
        said_for: Some("花钱不多，受益的人多。"),
        said_against: None,
    },
    Candidate {
        title: "中心小学门前交通安全设施完善工程",
        content: "施划斑马线两处，设置减速带六条、护栏一百二十米，增设警示灯四盏。",
        argument: "上下学时段车流集中，前年以来发生剐蹭事故三起；公安交管部门已出具设置方案。",
        category: Category::Education,
        yuan: 90_000,
        unit: None,
        need: 5,
        said_for: Some("孩子的安全最要紧。"),
        said_against: None,
    },
    Candidate {
        title: "集镇河堤护坡加固工程",
        content: "加固河堤护坡三百二十米，修复垮塌段二十米，设安全警示标识。",
        argument: "护坡建成三十年，去年汛期垮塌，威胁农户四十一户；水利站已完成设计。",
        category: Category::Water,
        yuan: 640_000,
        unit: Some("水利局"),
        need: 5,
        said_for: None,
        said_against: Some("工程要避开汛期，进度要排得早一些。"),
    },
    Candidate {
        title: "农贸市场遮雨棚建设工程",
        content: "在农贸市场露天摊区搭建钢结构遮雨棚九百平方米。",
        argument: "露天摊区固定摊位一百一十个，雨天无法经营；市场产权为镇集体所有。",
        category: Category::Farming,
        yuan: 220_000,
        unit: Some("农业农村局"),
        need: 3,
        said_for: None,
        said_against: Some("市场明年要整体搬迁，现在搭棚可能重复投资。"),
    },
];
