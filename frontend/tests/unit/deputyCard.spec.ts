import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { DeputyCard } from '@/shared/api/queries/deputyCards'
import { cardBody, cardSchema, cardState, cardValues } from '@/shared/forms/deputyCard'

const none: DeputyCard = {
  deputy_id: '0',
  is_shown: false,
  consented_on: null,
  takes_letters: false,
  phone: null,
  contact_times: null,
  station_name: null,
  station_address: null,
  introduction: null,
  entered_by: null,
  withdrawn_at: null,
  link: '/p/610981/deputies/0',
  version: 0,
}
const shown: DeputyCard = {
  ...none,
  is_shown: true,
  consented_on: '2026-05-01',
  phone: '0915-8201234',
  version: 3,
}
const today = '2026-11-29'

describe('the public card of a deputy', () => {
  it('begins with consent today and letters open, and keeps the consent that stands', () => {
    expect(cardValues(none, today)).toMatchObject({ consented_on: today, takes_letters: true })
    const values = cardValues(shown, today)
    expect(values).toMatchObject({ consented_on: '2026-05-01', takes_letters: false })
  })

  it('asks for consent anew when it was taken back', () => {
    const back = { ...shown, is_shown: false, withdrawn_at: '2026-06-01T00:00:00Z' }
    expect(cardValues(back, today).consented_on).toBe(today)
    expect(cardState(back)).toBe('withdrawn')
  })

  it('says whether everybody sees it', () => {
    expect(cardState(shown)).toBe('shown')
    expect(cardState(none)).toBe('none')
    expect(cardState({ ...shown, is_shown: false })).toBe('held')
  })

  it('sends what was written and leaves the rest out', () => {
    const body = cardBody({ ...cardValues(shown, today), contact_times: '每月10日' })
    expect(body).toEqual({
      consented_on: '2026-05-01',
      takes_letters: false,
      phone: '0915-8201234',
      contact_times: '每月10日',
    })
  })

  it('wants the station that an address belongs to, and enough words of what is written', () => {
    const values = { ...cardValues(shown, today), station_address: '镇政府一楼' }
    const lonely = v.safeParse(cardSchema, values)
    expect(lonely.issues?.map((issue) => v.getDotPath(issue))).toEqual(['station_name'])
    expect(v.safeParse(cardSchema, { ...values, station_name: '城关站' }).success).toBe(true)
    const short = v.safeParse(cardSchema, { ...values, station_name: '城关站', phone: '1' })
    expect(short.issues?.map((issue) => issue.message)).toEqual(['too_short'])
  })
})
