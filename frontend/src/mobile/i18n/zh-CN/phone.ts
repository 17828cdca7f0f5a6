/** The frame of the phone. */
export const phone = {
  tab: { home: '首页', suggestions: '建议', inbox: '消息', me: '我的' },
}
