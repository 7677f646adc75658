import { agreesButForList } from './log/compare-tiles.ts'
import { isAnyGoing } from './out-of-sight.ts'
import type { Publish } from './publish.ts'

/**
 * Does a piece of repair while log and records are at odds, which adds nothing to the log: only where nothing but the file of all its
 * lines is another, so that the table is known to hold what was published, and nothing waits to be taken away.
 */
export async function repairHeld(publish: Publish, repair: () => Promise<unknown>): Promise<void> {
  if ((await agreesButForList(publish)) && !(await isAnyGoing(publish))) await repair()
}
