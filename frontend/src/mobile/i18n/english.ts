/** English words of the phone and where those of its pages are: nobody fetches even their names before asking. */
import * as shared from '@/shared/i18n/en'
import * as own from './en'

export const words = { ...shared, ...own }
export const pages = import.meta.glob('./en/pages/*.ts')
