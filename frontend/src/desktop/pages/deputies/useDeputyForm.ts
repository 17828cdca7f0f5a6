/** The form of a deputy's basics; only what was changed is sent. */
import { useQueryClient } from '@tanstack/vue-query'
import * as v from 'valibot'
import { useI18n } from 'vue-i18n'
import {
  deputyActs,
  type DeputyPatch,
  type DeputyRecord,
  type NewDeputy,
} from '@/shared/api/queries/deputyRecords'
import { useForm } from '@/shared/forms/useForm'
import { useSession } from '@/shared/auth/session'

const nullable = ['born_on', 'government_post', 'phone', 'town_id']

/** Form and how to save it; `save` answers the deputy's id or null. */
export function useDeputyForm(start?: DeputyRecord) {
  const { t } = useI18n()
  const client = useQueryClient()
  const session = useSession()
  const text = v.pipe(v.string(), v.trim())
  let savedId: string | null = null
  const initial = {
    name: start?.name ?? '',
    gender: (start?.gender ?? '') as string,
    town_id: start?.town_id ?? session.account?.town_id ?? '',
    born_on: start?.born_on ?? '',
    ethnicity: start?.ethnicity ?? t('deputies.usual_ethnicity'),
    party: start?.party ?? '',
    education: start?.education ?? '',
    phone: start?.phone ?? '',
    occupation: start?.occupation ?? '',
    government_post: start?.government_post ?? '',
  }

  const form = useForm({
    schema: v.object({
      name: v.pipe(text, v.minLength(2, 'too_short')),
      gender: v.pipe(
        v.string(),
        v.check((value) => value !== '', 'choose'),
      ),
      town_id: v.string(),
      born_on: v.string(),
      ethnicity: v.pipe(text, v.minLength(2, 'too_short')),
      party: text,
      education: text,
      phone: text,
      occupation: text,
      government_post: text,
    }),
    initial,
    submit: async (values) => {
      const body = Object.fromEntries(
        Object.entries(values)
          .filter(([key, value]) => !start || value !== initial[key as keyof typeof initial])
          .map(([key, value]) => [key, value === '' && nullable.includes(key) ? null : value]),
      )
      const saved = start
        ? await deputyActs.update(start, body as DeputyPatch)
        : await deputyActs.create(body as NewDeputy)
      savedId = saved.id
      await client.invalidateQueries({ queryKey: ['deputies'] })
    },
  })

  return { form, save: async () => ((await form.send()) ? savedId : null) }
}
