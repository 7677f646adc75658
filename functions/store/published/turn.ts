import * as z from 'zod'
import { readableOr } from '../readable.ts'
import type { Table } from '../table.ts'

const key = { pk: 'PUBLISHING', sk: 'TURN' } as const

/** Which publisher works (nobody: empty), and a number that grows each time it says that it still does. */
export const Turn = z.object({ owner: z.string(), beat: z.number() })
export type Turn = z.infer<typeof Turn>

/** Whose turn it is, strongly consistent; nothing before anybody had it, or where that cannot be read. */
export async function readTurn(records: Table): Promise<Turn | undefined> {
  const row = await records.read(key)
  return row && readableOr('turn', row, (one) => Turn.parse(one), undefined)
}

/** Takes the turn from where it stood, holds it on or gives it up. False where it stands otherwise by now. */
export function passTurn(records: Table, before: Turn | undefined, turn: Turn): Promise<boolean> {
  const names = { '#owner': 'owner' }
  return records.put(
    { ...key, ...turn },
    before
      ? {
          expression: '#owner = :owner AND beat = :beat',
          ...{ names, values: { ':owner': before.owner, ':beat': before.beat } },
        }
      : {
          expression: 'NOT (attribute_type(#owner, :text) AND attribute_type(beat, :number))',
          ...{ names, values: { ':text': 'S', ':number': 'N' } },
        },
  )
}
