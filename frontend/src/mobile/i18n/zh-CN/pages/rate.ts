/** 评价答复. */
export const rate = {
  title: '评价答复',
  attitude: '承办单位的办理态度，您满意吗？',
  attitude_hint: '有没有主动和您沟通，讲得清不清楚。',
  result: '这件事办理的结果，您满意吗？',
  result_hint: '问题有没有解决，群众认不认可。',
  comment: '还有什么要说的？',
  comment_needed: '哪里不满意？请写出来，承办单位会看到。',
  comment_label: '评价意见',
  check: '核对后提交评价',
  effect: {
    closed: '提交后，这件建议办结。',
    again: '提交后，这件建议退回承办单位重新办理，再次答复后请您再评价。',
  },
  submit: '提交评价',
  submit_again: '提交，退回承办单位重新办理',
  sent: '评价已提交',
  queued: '没有网络，评价已存在手机里，有网后自动提交',
  not_now: '这件建议现在不用评价',
  to_detail: '看这件建议',
}
