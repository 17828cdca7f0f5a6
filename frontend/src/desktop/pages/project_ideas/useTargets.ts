/** Where an idea can be given to: the rounds that take ideas now, and the pool, which is always open. */
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useInquiryCongresses } from '@/shared/api/queries/inquiries'
import { useProjectRounds } from '@/shared/api/queries/projectRounds'
import { usePermissions } from '@/shared/auth/permissions'
import { useSession } from '@/shared/auth/session'
import { takesIdeas } from '@/shared/domain/projects'

type Level = 'county' | 'township'

/** `value` is the round, or `pool:` with the level. */
export function useTargets() {
  const { t } = useI18n()
  const { is } = usePermissions()
  const account = useSession().account
  const isOffice = is('county', 'township')
  const own: Level = is('county') || (is('undertaker') && !account?.town_id) ? 'county' : 'township'
  const { data: congresses } = useInquiryCongresses()
  const { data: rounds } = useProjectRounds({
    status: isOffice ? 'soliciting,sorting' : 'soliciting',
    limit: 50,
  })
  const levels = computed<Level[]>(() =>
    is('deputy') ? (congresses.value?.items.map((one) => one.level) ?? [own]) : [own],
  )
  const targets = computed(() => [
    ...(rounds.value?.items ?? [])
      .filter((one) => takesIdeas(one, isOffice) && (!isOffice || one.level === own))
      .map((one) => ({ value: one.id, name: one.title, level: one.level, round_id: one.id })),
    ...levels.value.map((level) => ({
      value: `pool:${level}`,
      name:
        levels.value.length > 1
          ? t('projects.pool_of', { level: t(`suggestions.level.${level}`) })
          : t('projects.pool_target'),
      level,
      round_id: '',
    })),
  ])
  return { targets, isReady: computed(() => rounds.value !== undefined), isOffice }
}
