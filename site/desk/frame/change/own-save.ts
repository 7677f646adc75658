import type { Change } from '../../../../shared/change/change.ts'

/** Whether what stands is a version as one saved it oneself, over the revision that was seen. */
export const isOwnSave = (
  change: Change | undefined,
  seen: { readonly revision: number; readonly by: string },
): boolean => change?.revision === seen.revision + 1 && change.history.at(-1)?.by === seen.by
