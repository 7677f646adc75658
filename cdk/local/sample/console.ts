import type { Hono } from 'hono'
import { createDesk } from '../../../functions/desk/app.ts'
import { createNewsroom } from '../../../functions/newsroom/app.ts'
import type { RecordStore, TipStore } from '../../../functions/store/stores.ts'
import { campaign } from '../../../shared/campaign/campaign.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { sampleAccounts, staffOf, subjectOf } from './accounts.ts'

/** What a sample account does on a day: the same requests that the console sends. */
export type SampleAct = (
  username: string,
  day: string,
  method: string,
  path: string,
  body?: object,
) => Promise<unknown>

/** Who asks is told by the header alone: these applications are never served. */
async function whoAsks(authorization: string | undefined) {
  const account = sampleAccounts.find((each) => subjectOf(each) === authorization)
  if (!account) throw new Refusal('signin')
  return staffOf(account)
}

/** Lets sample accounts act through the stages' own rules, on days of the past. Throws when one refuses. */
export function createConsole({ tips, records }: { tips: TipStore; records: RecordStore }): SampleAct {
  let today = ''
  const now = () => new Date(`${today}T10:00:00+08:00`)
  const apps: Record<string, Hono> = {
    desk: createDesk({ tips, records, routing: () => records.readRouting(today), whoAsks, now }),
    newsroom: createNewsroom({ records, whoAsks, now, campaign: campaign.id }),
  }
  return async (username, day, method, path, body) => {
    today = day
    const app = apps[path.split('/')[2] ?? '']
    const response = await app?.request(path, {
      method,
      headers: { authorization: subjectOf({ username }), 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    const answer: unknown = await response?.json()
    if (!response?.ok) throw new Error(`sample: ${method} ${path} was refused: ${JSON.stringify(answer)}`)
    return answer
  }
}
