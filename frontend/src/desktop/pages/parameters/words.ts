/** Parameter values in words. */
import { useI18n } from 'vue-i18n'
import type { Parameter } from '@/shared/api/queries/parameters'

/** Formatters for values and ranges. */
export function useParameterWords() {
  const { t } = useI18n()

  function plain(value: unknown): string {
    if (value === null || value === undefined || value === '') return '—'
    if (typeof value === 'boolean') return t(value ? 'parameters.yes' : 'parameters.no')
    if (Array.isArray(value))
      return value.map(entry).join(typeof value[0] === 'number' ? '、' : '；')
    return typeof value === 'object' ? entry(value) : String(value)
  }

  /** One class of a list: code and name. */
  function entry(one: unknown): string {
    if (typeof one !== 'object' || one === null) return String(one)
    const { code, key, name } = one as Record<string, unknown>
    return [code ?? key, name].filter(Boolean).join(' ') || Object.values(one).join(' ')
  }

  /** A value with its unit; a choice by its name. */
  function valueText(one: Parameter, value: unknown): string {
    const choice = one.choices?.find((choice) => choice.value === value)
    if (choice) return choice.name
    const text = plain(value)
    return typeof value === 'number' && one.unit_name ? `${text} ${one.unit_name}` : text
  }

  /** What may be entered. */
  function rangeText(one: Parameter): string {
    const { min, max } = one
    if (one.choices?.length) return one.choices.map((choice) => choice.name).join(' / ')
    if (min != null && max != null) return t('parameters.between', { min, max })
    if (min != null) return t('parameters.at_least', { min })
    if (max != null) return t('parameters.at_most', { max })
    return typeof one.value === 'boolean'
      ? `${t('parameters.yes')} / ${t('parameters.no')}`
      : t('parameters.none')
  }

  return { valueText, rangeText }
}
