/** Texts stand in groups of groups: the library's smaller build finds only flat ones by itself. */
import { registerMessageResolver, resolveValue } from '@intlify/core-base'

registerMessageResolver(resolveValue)
