/** Points and stars of a deputy in short. */
export const duty_card = {
  card: '{year}年积分',
  explain_all: '看每一分的依据',
  no_account: '这一年没有积分',
  points: '{n}分',
  stars: '{n}星',
  why_star: {
    total: '没有星级',
    absent: '因无故缺席限星',
    suspended: '暂停执行代表职务，不评',
    no_rules: '没有规定星级',
  },
}
