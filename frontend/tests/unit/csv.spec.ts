import { expect, it } from 'vitest'
import { csv } from '@/desktop/pages/imports/csv'

it('cells are quoted, formulas are defused, Chinese survives', () => {
  expect(
    csv([
      ['姓名', '密码'],
      ['王"二"', '=1+1'],
    ]),
  ).toBe('\ufeff"姓名","密码"\r\n"王""二""","\'=1+1"\r\n')
})
