/** A form of an act on a visitor's matter: where it goes, what it renews, where one goes then. */
import type { QueryKey } from '@tanstack/vue-query'
import { useI18n } from 'vue-i18n'
import type { RouteLocationRaw } from 'vue-router'
import {
  type ReceptionVisit,
  type ReceptionVisitActionKey,
  touchedByVisits,
} from '@/shared/api/queries/receptionVisits'
import type { FormOptions } from '@/shared/forms/useForm'
import { useOutboxForm } from '../../../useOutboxForm'
import { titleOf } from './visit'

interface Options<In extends object, Out> extends Pick<FormOptions<In, Out>, 'schema' | 'initial'> {
  one: () => ReceptionVisit
  act: ReceptionVisitActionKey
  written: (keyof In & string)[]
  /** The path below the visit; none changes the visit itself. */
  path?: string
  body: (said: Out) => Record<string, unknown>
  /** Where one goes then, and what is renewed, when that is not the visit. */
  elsewhere?: { to: RouteLocationRaw; touched: readonly QueryKey[] }
}

export function useVisitForm<In extends object, Out>(options: Options<In, Out>) {
  const { t } = useI18n()
  const { one, act, path, body, elsewhere, ...rest } = options
  const { id } = one()
  const to: RouteLocationRaw = elsewhere?.to ?? {
    name: 'reception_visit',
    params: { id, part: '' },
  }
  const form = useOutboxForm<In, Out>({
    ...rest,
    act: { kind: 'reception_act', subject_id: id, part_id: act },
    request: (said) => ({
      title: titleOf(one().matter),
      path: `/reception-visits/${id}${path ? `/${path}` : ''}`,
      ...(path ? {} : { method: 'PATCH' as const }),
      body: body(said),
      version: one().version,
    }),
    touched: elsewhere?.touched ?? touchedByVisits,
    done: () => t('receptions.saved'),
    to,
  })
  return { ...form, to }
}
