import type { Hono } from 'hono'
import { createDesk } from '../../../functions/desk/app.ts'
import { createNewsroom } from '../../../functions/newsroom/app.ts'
import type { RecordFiles, RecordStore, TipStore } from '../../../functions/store/stores.ts'
import { addressOf, type ParamsOf, type Route, type Stage } from '../../../shared/contract/route.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import type { Day } from '../../../shared/value/day.ts'
import type { DevelopmentKeys } from '../keys.ts'
import { sampleAccounts, staffOf, subjectOf } from './accounts.ts'

/** What a sample account does on a day: the same requests that the console sends. */
export type SampleAct = <Path extends string, Request>(
  username: string,
  day: Day,
  route: Route<Path, Request, unknown>,
  params: ParamsOf<Path>,
  body: Request,
) => Promise<unknown>

/** Who asks is told by the header alone: these applications are never served. */
async function whoAsks(authorization: string | undefined) {
  const account = sampleAccounts.find((each) => subjectOf(each) === authorization)
  if (!account) throw new Refusal('signin')
  return staffOf(account)
}

/** Lets sample accounts act through the stages' own rules, on days of the past. Throws when one refuses. */
export function createConsole(
  { tips, records, files }: { tips: TipStore; records: RecordStore; files: RecordFiles },
  { claimKey }: Pick<DevelopmentKeys, 'claimKey'>,
): SampleAct {
  let today = ''
  const now = () => new Date(`${today}T10:00:00+08:00`)
  const apps: Partial<Record<Stage, Hono>> = {
    desk: createDesk({ tips, records, routing: () => records.readRouting(today), whoAsks, claimKey, now }),
    newsroom: createNewsroom({ records, files, whoAsks, now }),
  }
  return async (username, day, route, params, body) => {
    today = day
    const path = addressOf(route, params)
    const response = await apps[route.stage]?.request(path, {
      method: route.method.toUpperCase(),
      headers: { authorization: subjectOf({ username }), 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response?.ok) throw new Error(`sample: ${path} was refused: ${await response?.text()}`)
    const text = await response.text()
    return text === '' ? undefined : (JSON.parse(text) as unknown)
  }
}
