/** Words for whatever went wrong: what happened and what to do. */
import { useI18n } from 'vue-i18n'
import { useHasText } from './hasText'
import { ApiError, type FieldProblem, NetworkError } from '../api/problem'

/** Texts for errors and field errors in the current language. */
export function useProblemText() {
  const { t } = useI18n()
  const has = useHasText()

  /**
   * By code when the catalogue has words for it, otherwise the server's own sentence, otherwise
   * by kind of failure.
   */
  function problemText(error: unknown): string {
    if (error instanceof NetworkError) return t('problems.network')
    if (error instanceof DOMException && error.name === 'QuotaExceededError') {
      return t('problems.storage_full')
    }
    if (!(error instanceof ApiError)) return t('problems.unexpected')
    if (has(`problems.${error.code}`)) return t(`problems.${error.code}`, error.params)
    if (error.problem.detail) return error.problem.detail
    if (error.status >= 500) return t('problems.server')
    return error.problem.title ?? t('problems.unexpected')
  }

  /** One field's error; the form's own codes first, then the server's sentence. */
  function fieldText(field: FieldProblem): string {
    const params = field.params ?? {}
    const isBounded = field.code !== 'length' || ('min' in params && 'max' in params)
    if (isBounded && has(`field_problems.${field.code}`)) {
      return t(`field_problems.${field.code}`, params)
    }
    return field.detail ?? t('problems.unexpected')
  }

  return { problemText, fieldText }
}
