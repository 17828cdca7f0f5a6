/**
 * What stands in braces in kept texts: words of the service, the same whatever language one reads in;
 * not a part of the catalogue.
 */
export const marks = {
  number: '编号',
  title: '标题',
  lead: '领衔代表',
  deputies: '全体代表',
  date: '日期',
  class: '类别',
  unit: '单位',
} as const

/** Between the names of several deputies. */
export const between = '、'

/** What is to be filled in by hand. */
export const open = (mark: string) => `（${mark}）`

/** In the place of what readers must not see. */
export const hidden = '［已隐去］'
