/** The form of a station: what it begins with, what is sent. */
import * as v from 'valibot'
import { computed, ref, watch } from 'vue'
import { ApiError } from '@/shared/api/problem'
import {
  type NewStation,
  type Station,
  stationActs,
  type StationChange,
  useStation,
  useStationAct,
} from '@/shared/api/queries/stations'
import { stationKinds, stationMembersNow } from '@/shared/domain/receptions'
import { useKeptForm } from '@/shared/forms/useKeptForm'
import { dayOf } from '@/shared/ui/format'
import { uuidv7 } from '@/shared/ui/ids'

type Level = NewStation['level']
const text = v.pipe(v.string(), v.trim())
const schema = v.pipe(
  v.object({
    level: v.picklist(['township', 'county'], 'choose'),
    kind: v.picklist(stationKinds, 'choose'),
    name: v.pipe(text, v.minLength(2, 'too_short'), v.maxLength(60, 'too_long')),
    village: v.pipe(text, v.maxLength(60, 'too_long')),
    address: v.pipe(text, v.minLength(2, 'too_short'), v.maxLength(100, 'too_long')),
    phone: v.pipe(
      text,
      v.check((digits) => digits === '' || digits.length >= 5, 'station_phone'),
      v.maxLength(30, 'too_long'),
    ),
    area_m2: v.pipe(
      text,
      v.check((digits) => digits === '' || /^[1-9]\d{0,4}$/.test(digits), 'station_area'),
    ),
    opened_on: v.pipe(v.string(), v.minLength(1, 'required')),
    deputy_ids: v.array(v.string()),
    asked: v.picklist(['staff', 'deputy']),
    contact_name: v.pipe(text, v.maxLength(40, 'too_long')),
    contact_id: v.string(),
  }),
  v.forward(
    v.check((it) => it.asked !== 'staff' || it.contact_name !== '', 'required'),
    ['contact_name'],
  ),
  v.forward(
    v.check((it) => it.asked !== 'deputy' || it.contact_id !== '', 'choose'),
    ['contact_id'],
  ),
)

/** What can be changed of a station. */
const factsOf = (one: Station) => ({
  kind: one.kind,
  name: one.name,
  village: one.village ?? '',
  address: one.address,
  phone: one.phone ?? '',
  area_m2: one.area_m2 === null ? '' : String(one.area_m2),
  deputy_ids: stationMembersNow(one).map((it) => it.deputy_id),
  asked: (one.contact_id ? 'deputy' : 'staff') as 'staff' | 'deputy',
  contact_name: one.contact_id ? '' : one.contact_name,
  contact_id: one.contact_id ?? '',
})
type StationFacts = ReturnType<typeof factsOf>

const isSame = (a: string | string[], b: string | string[]) =>
  JSON.stringify(Array.isArray(a) ? [...a].sort() : a) ===
  JSON.stringify(Array.isArray(b) ? [...b].sort() : b)

const contactOf = (said: Pick<StationFacts, 'asked' | 'contact_name' | 'contact_id'>) =>
  said.asked === 'deputy' ? { contact_id: said.contact_id } : { contact_name: said.contact_name }

/** Only what a person changed is sent; what was emptied is taken away. */
function changeOf(seen: StationFacts, said: StationFacts): StationChange {
  const plain = ['kind', 'name', 'village', 'address', 'phone', 'deputy_ids'] as const
  const changed = (key: keyof StationFacts) => !isSame(seen[key], said[key])
  const pairs = plain
    .filter(changed)
    .map((key) => [key, said[key] === '' ? null : said[key]] as const)
  const isAskedElse = (['asked', 'contact_name', 'contact_id'] as const).some(changed)
  return {
    ...Object.fromEntries(pairs),
    ...(changed('area_m2') ? { area_m2: said.area_m2 === '' ? null : Number(said.area_m2) } : {}),
    ...(isAskedElse ? contactOf(said) : {}),
  } as StationChange
}

/** The form of a new station, or of the station with this id. */
export function useStationForm(id: string | undefined) {
  const key = uuidv7()
  const { data: one, error } = useStation(() => id ?? '')
  /** The station whose version is sent, and what was there when the form was opened. */
  const start = ref<Station>()
  let seen: StationFacts | null = null
  const opening = useStationAct(stationActs.open)
  const change = useStationAct(stationActs.update)
  const saved = ref(id ?? '')
  const form = useKeptForm({
    kept: {
      name: `station/${id ?? 'new'}`,
      written: ['name', 'address', 'village', 'phone', 'contact_name', 'deputy_ids'],
      isLater: !!id,
    },
    schema,
    initial: {
      level: 'township' as Level,
      kind: 'station' as NewStation['kind'],
      name: '',
      village: '',
      address: '',
      phone: '',
      area_m2: '',
      opened_on: dayOf(Date.now()),
      deputy_ids: [] as string[],
      asked: 'staff' as 'staff' | 'deputy',
      contact_name: '',
      contact_id: '',
    },
    submit: async ({ level, opened_on, ...said }) => {
      if (start.value && seen) {
        await change.mutateAsync([start.value, changeOf(seen, said)])
        return
      }
      const body: NewStation = {
        level,
        opened_on,
        kind: said.kind,
        name: said.name,
        address: said.address,
        deputy_ids: said.deputy_ids,
        ...contactOf(said),
        ...(said.village ? { village: said.village } : {}),
        ...(said.phone ? { phone: said.phone } : {}),
        ...(said.area_m2 ? { area_m2: Number(said.area_m2) } : {}),
      }
      saved.value = (await opening.mutateAsync([body, key])).id
    },
    fieldOfCode: { station_name_taken: 'name' },
  })
  const { values } = form
  watch(
    one,
    (now) => {
      if (!now || start.value) return
      start.value = now
      seen = factsOf(now)
      void form.begin({ level: now.level, opened_on: now.opened_on, ...factsOf(now) })
    },
    { immediate: true },
  )
  // Who is taken out is not asked for any more.
  watch(
    () => [...values.deputy_ids],
    (ids) => {
      if (!ids.includes(values.contact_id)) values.contact_id = ''
    },
  )

  async function send(): Promise<boolean> {
    if (await form.send()) return true
    const refusal = form.failure.value
    // Somebody was faster: what is typed stays, and goes on what is there now once it is sent again.
    if (refusal instanceof ApiError && refusal.status === 412 && one.value) start.value = one.value
    return false
  }

  /** After somebody was faster: what is there now and was not when the form was opened. */
  const changes = computed<Record<string, string | string[]>>(() => {
    const refusal = form.failure.value
    if (!(refusal instanceof ApiError) || refusal.status !== 412 || !one.value || !seen) return {}
    const [before, now] = [seen, factsOf(one.value)]
    return Object.fromEntries(
      Object.entries(now).filter(
        ([name, value]) => !isSame(before[name as keyof StationFacts], value),
      ),
    )
  })

  return { ...form, send, start, error, saved, changes }
}
