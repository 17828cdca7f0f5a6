/** A form of the phone that keeps what is written, and says so when something unfinished is back. */
import { useI18n } from 'vue-i18n'
import type { FormOptions } from '@/shared/forms/useForm'
import { type Keeping, useKeptForm } from '@/shared/forms/useKeptForm'
import { say } from './feedback'

/** Needs the words `write`. */
export function useWritingForm<In extends object, Out>(
  options: FormOptions<In, Out> & { kept: Keeping<In> },
) {
  const { t } = useI18n()
  const restored = () => say(t('write.found_draft'))
  return useKeptForm<In, Out>({ ...options, kept: { ...options.kept, restored } })
}
