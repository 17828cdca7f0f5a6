import { expect, it } from 'vitest'
import { ownSheets } from '@/shared/auth/ownSheets'
import { clearPersonalData } from '@/shared/auth/personalData'

it('whoever signs in after one at the same device does not find what one counted', async () => {
  ownSheets.set('ballot', { choices: [{ choice: 'in_favour', count: 40 }] })
  await clearPersonalData()
  expect(ownSheets.get('ballot')).toBeUndefined()
})
