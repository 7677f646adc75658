import type { OfficeRecord } from '../../../../shared/tip/office-record.ts'
import type { OpenedRecord } from '../opened/open-tip.ts'

type Content = OfficeRecord['content']

/** A record of the office that is open in this tab, with its words. */
export type OwnRecord<Kind extends Content['kind'] = Content['kind']> = OpenedRecord & {
  readonly content: Extract<Content, { kind: Kind }>
}

/** The records of a kind that are open here, in the order in which they were written. */
export function ownRecords<Kind extends Content['kind']>(
  records: readonly OpenedRecord[],
  kind: Kind,
): OwnRecord<Kind>[] {
  return records.filter((one): one is OwnRecord<Kind> => one.content?.kind === kind)
}
