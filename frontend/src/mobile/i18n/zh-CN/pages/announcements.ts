/** 公告. */
export const announcements = {
  title: '公告',
  view: { all: '全部' },
  empty: '还没有公告',
  empty_text: '本级人大发布的公告会列在这里。',
  status: { draft: '草稿', published: '已发布', withdrawn: '已撤下' },
  look: '查看公开页面',
  at_desk: '起草、发布和撤下请在电脑上办理。',
}
