import { message } from '../messages/message.ts'
import type { PublicChangeNote, PublicRecord } from './public-case.ts'

/**
 * What readers were told of a case so far, oldest first: its corrections, and each time it was taken down for a while. `editions`:
 * all of them, oldest first.
 */
export function changesSoFar(editions: readonly PublicRecord[]): PublicChangeNote[] {
  const last = editions.findLast((record) => record.state === 'published')
  const told = last?.state === 'published' ? last.changes : []
  return [
    ...told,
    ...editions.flatMap((record) =>
      record.state === 'hidden' && record.edition > (last?.edition ?? 0) ? [hiding(record)] : [],
    ),
  ]
}

const hiding = ({ edition, day, reason }: Extract<PublicRecord, { reason: string }>): PublicChangeNote => ({
  ...{ edition, day, what: message('zh', 'page.log.hidden'), why: reason },
})
