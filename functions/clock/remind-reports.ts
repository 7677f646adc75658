import { owedSince } from '../../shared/notices/owed.ts'
import { dueReports, officesToTell } from '../../shared/progress/waiting-reports.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { workApart } from './apart.ts'
import type { Clock } from './clock.ts'

/**
 * Owes a notice to every office whose report of a month is due within three days or late, and of a late one to the office above:
 * once for each occasion and office, each office apart from the others. An occasion is noted only when all are owed it, so that
 * a run cut short is made good.
 */
export async function remindReports(clock: Clock): Promise<void> {
  const { tips, records, now } = clock
  const apart = await workApart(clock)
  const today = dayInShanghai(now())
  const campaigns = await records.readCampaignsInForce(today)
  for (const report of dueReports(campaigns, today)) {
    const key = `report#${report.campaign}#${report.sheet}#${report.period}#${report.occasion}`
    if (await tips.wasReminded(key)) continue
    const plan = campaigns.find(({ id }) => id === report.campaign)
    if (!plan) continue
    const offices = officesToTell(plan, report, await records.readSubmissions(report)).keys()
    let all = true
    for (const office of offices) {
      const due = { pk: 'REMINDED', sk: `${key}#${office}`, since: '' }
      if (await tips.wasReminded(due.sk)) continue
      const owed = await apart('tips', due, async () => {
        for (const subscription of await tips.listSubscriptions(office))
          await tips.oweNotice(subscription, { key, since: owedSince(subscription, now()) })
        await tips.noteReminded(due.sk)
        return 'owed'
      })
      all &&= owed === 'owed'
    }
    if (all) await tips.noteReminded(key)
  }
}
