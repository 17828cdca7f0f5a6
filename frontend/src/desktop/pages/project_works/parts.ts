/** Whose part an act is: what is somebody else's is not shown, what is not possible now is, with its reason. */

/** Open to the reader, now or at another time. */
export const isMine = (action: { allowed: boolean; code: string | null } | undefined): boolean =>
  action !== undefined && action.code !== 'project_work_not_your_turn'
