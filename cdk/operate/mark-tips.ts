import { countAnew } from '../../functions/store/migrations/count-anew.ts'
import { scanTable } from '../../functions/store/migrations/scan-table.ts'
import { openTable } from '../../functions/store/table.ts'

/**
 * Marks every tip of a table to be counted by the clock, and says how far it is; cut short, it goes on there. `unless`: not where all
 * were marked once. For a command: it scans the table.
 */
export async function markTips(
  at: { name: string; endpoint?: string | undefined },
  log: (line: string) => void,
  how?: { unless: boolean },
): Promise<void> {
  const scan = scanTable({ ...at, attributes: ['pk', 'sk', 'state', 'version'] })
  const tell = ({ seen }: { seen: number }) => {
    if (seen > 0) log(`${at.name}: ${seen} tips to be counted`)
  }
  await countAnew({ table: openTable(at), scan, now: new Date(), tell }, how)
}
