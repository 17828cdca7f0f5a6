/** What a suggestion may carry. */
export const maxFiles = 9
export const maxFileBytes = 20 * 1024 * 1024
