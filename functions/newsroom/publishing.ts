import type { Handler } from 'hono'
import * as z from 'zod'
import { namesWaiting } from '../../shared/case/decide-names.ts'
import { toldOf } from '../../shared/case/told.ts'
import { type PublishingReply, publishingRoutes } from '../../shared/contract/publishing.ts'
import type { Staff } from '../../shared/people/staff.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'
import { authenticate } from '../http/authenticate.ts'
import type { Parked } from '../store/published/state.ts'
import type { Newsroom } from './newsroom.ts'

type Waiting = PublishingReply['parked'][number]

/** `GET /api/newsroom/publishing`: how publishing stands. An office sees its own cases and what stops everything, the province all. */
export function showPublishing(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, publishingRoutes.show)
    const [state, parked] = await Promise.all([
      newsroom.records.readPublishingState(),
      newsroom.records.readParked(),
    ])
    const shown = await Promise.all(parked.map((one) => shownTo(newsroom, staff, one)))
    const { pass, owed } = state
    const reply: PublishingReply = {
      ...(pass && { pass: { why: pass.why, done: pass.done, total: pass.total } }),
      behind: owed !== undefined,
      parked: shown.filter((one) => one !== undefined),
    }
    return context.json(reply)
  }
}

async function shownTo(
  { records }: Newsroom,
  { office }: Staff,
  { subject, reason, since, tries }: Parked,
): Promise<Waiting | undefined> {
  const waiting = { subject, reason, since, tries }
  const [kind, id = ''] = subject.split('/')
  if (kind === 'log') return waiting
  const one = kind === 'case' || kind === 'names' ? await caseIfReadable(records, id) : undefined
  if (office !== PROVINCE && one?.office !== office) return undefined
  // Decided a moment ago: publish ends it with its next tick.
  if (kind === 'names' && (!one || namesWaiting(one, await toldBy(records, id)).length === 0))
    return undefined
  return { ...waiting, ...(one && { title: one.content.title }) }
}

/** A case that is parked because it cannot be read is shown without its title, to the province. */
const caseIfReadable = (records: Newsroom['records'], id: string) =>
  records.readCase(id).catch((fault: unknown) => {
    if (fault instanceof z.ZodError) return undefined
    throw fault
  })

const toldBy = async (records: Newsroom['records'], id: string) =>
  toldOf((await records.readSoundEditions(id)).map(({ record }) => record))
