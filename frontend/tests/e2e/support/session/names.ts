/** Fifty-one invented deputies of a new term, and the sheet they come in. */

const surnames = [
  '翟',
  '祁',
  '柯',
  '骆',
  '蓝',
  '滕',
  '晏',
  '褚',
  '谌',
  '瞿',
  '阮',
  '荀',
  '蔺',
  '郗',
  '鄢',
  '宓',
  '邬',
]
const given = ['明远', '春霞', '立']

/** 17 × 3 = 51 names, none within another. */
export const names = given.flatMap((name) => surnames.map((surname) => surname + name))

/** The rows of the import, in the words of its template. */
export const rowsFor = (town: string, electedOn: string) =>
  names.map((name, index) => ({
    姓名: name,
    性别: index % 3 === 1 ? '女' : '男',
    民族: '汉族',
    出生日期: `${1965 + (index % 30)}-0${1 + (index % 9)}-15`,
    所属乡镇: town,
    人大名称: `${town}人民代表大会`,
    届次: '20',
    选区: `第${1 + Math.floor(index / 3)}选区`,
    当选日期: electedOn,
  }))
