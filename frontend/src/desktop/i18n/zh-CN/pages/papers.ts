/** Official papers to take away. */
export const papers = {
  open: '公文',
  take: '{name}，{form}',
  hint: '按《党政机关公文格式》排版。前一种可以修改，后一种用于打印。',
  suggestion: '代表建议',
  assignment: '交办通知单',
  urge: '催办通知',
  reply: '答复函',
  not_assigned: '还没有交办',
  not_running: '现在没有单位在办理',
  not_replied: '还没有答复',
}
