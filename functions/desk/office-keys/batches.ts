import type { Handler } from 'hono'
import * as z from 'zod'
import { type BatchReply, type OldWrap, officeKeyRoutes } from '../../../shared/contract/office-keys.ts'
import { QueueQuery } from '../../../shared/contract/queue.ts'
import { publicOffices } from '../../../shared/office/public-offices.ts'
import type { DirectoryEntry } from '../../../shared/office-keys/directory-entry.ts'
import type { Staff } from '../../../shared/people/staff.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import type { RoutingView } from '../../../shared/routing/table.ts'
import { type Tip, WRAPS } from '../../../shared/tip/tip.ts'
import { newerVersion, renewOwnWrap, wrapsOf } from '../../../shared/tip/wraps.ts'
import type { Id } from '../../../shared/value/id.ts'
import { type OfficeCode, PROVINCE } from '../../../shared/value/office-code.ts'
import { authenticate } from '../../http/authenticate.ts'
import { partOf } from '../../http/read-address.ts'
import { readBody } from '../../http/read-body.ts'
import { accessTo } from '../access.ts'
import type { Desk } from '../desk.ts'
import { officesOver } from '../oversee.ts'

/** At most this many pages of lines are looked through for one answer. */
const PAGES = 8

/**
 * `POST /api/desk/office-keys/batches`: open tips whose wrap of one's own office is sealed to an older key of it,
 * with that wrap, for who may open them. That they were handed out is recorded first, one record for the batch. Refuses
 * `badRequest` for a cursor that is not of these lists, `conflict` for an id that names another batch.
 */
export function takeBatch(desk: Desk): Handler {
  return async (context) => {
    const staff = await authenticate(desk, context, officeKeyRoutes.takeBatch)
    const { id, cursor } = await readBody(context, officeKeyRoutes.takeBatch)
    const directory = await desk.records.readDirectory()
    const lists = listsOf(staff, await desk.routing())
    const tips: OldWrap[] = []
    let at: Place | undefined = readPlace(cursor, lists)
    for (let page = 0; at && page < PAGES && tips.length < 25; page++) {
      const found = await lookThrough(desk, staff, { lists, at, directory })
      tips.push(...found.tips)
      at = found.next
    }
    if (tips.length > 0) await record(desk, staff, id, tips)
    const reply: BatchReply = { tips, ...(at && { cursor: JSON.stringify(at) }) }
    return context.json(reply)
  }
}

/** Which list, and where in it. */
const Place = z.strictObject({ list: z.int().min(0), cursor: QueueQuery.shape.cursor })
type Place = z.infer<typeof Place>

type List = { readonly office: OfficeCode; readonly list: 'open' | 'attention' }

/** Lists in which someone finds tips that they may open: their office's, those below a city, what was escalated. */
function listsOf(staff: Staff, view: RoutingView): List[] {
  const own: List[] = [{ office: staff.office, list: 'open' }]
  if (!staff.roles.includes('citySupervisor')) return own
  const below =
    staff.office === PROVINCE
      ? []
      : publicOffices([])
          .map(({ code }) => code)
          .filter((code) => officesOver(code, view)[0] === staff.office)
  return [
    ...own,
    { office: staff.office, list: 'attention' },
    ...below.map((office): List => ({ office, list: 'open' })),
  ]
}

type Look = {
  readonly lists: readonly List[]
  readonly at: Place
  readonly directory: readonly DirectoryEntry[]
}

async function lookThrough(desk: Desk, staff: Staff, { lists, at, directory }: Look) {
  const list = lists[at.list]
  if (!list) return { tips: [], next: undefined }
  const page = await desk.tips.listQueue({ ...list, cursor: at.cursor })
  const read = await Promise.all(page.tips.map(({ id }) => desk.tips.readTip(id)))
  const tips = read.flatMap((tip): OldWrap[] => {
    const keyVersion = tip && mayRenew(tip, staff) ? newerVersion(tip, staff.office, directory) : undefined
    const [newest] = tip ? wrapsOf(tip.officeWraps, staff.office).filter(({ failed }) => !failed) : []
    if (!tip || !newest || keyVersion === undefined) return []
    const { office, wrap } = newest
    return [
      { tip: tip.id, version: tip.version, office, keyVersion, wrap: Buffer.from(wrap).toString('base64') },
    ]
  })
  const following = at.list + 1 < lists.length ? { list: at.list + 1 } : undefined
  return { tips, next: page.cursor ? { list: at.list, cursor: page.cursor } : following }
}

/** An office renews its own wrap of what it may open, and nobody else's. */
function mayRenew(tip: Tip, staff: Staff): boolean {
  return !tip.destroyedOn && accessTo(tip, staff).open
}

async function record(
  desk: Desk,
  { office, sub, name }: Staff,
  id: Id,
  tips: readonly OldWrap[],
): Promise<void> {
  const batch = { id, sub, name, at: desk.now().toISOString(), tips: tips.map(({ tip }) => tip) }
  if (!(await desk.tips.saveBatch(office, batch))) throw new Refusal('taken')
}

/** The place that a cursor names. Refuses `badRequest` for one that names no list of theirs. */
function readPlace(cursor: string | undefined, lists: readonly List[]): Place {
  if (cursor === undefined) return { list: 0 }
  const place = Place.safeParse(parseJson(cursor))
  if (!place.success || place.data.list >= lists.length)
    throw new Refusal('badRequest', { fields: ['cursor'] })
  return place.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * `POST /api/desk/office-keys/batches/{batch}/wraps`: puts the office's newer wraps of a batch beside its older ones, each
 * in one conditional write on the version that was handed out; nothing else of a tip changes. The older ones go once the
 * office has opened with the newer, so that a wrap of garbage locks nobody out. Only for who was handed the
 * batch. Refuses `notFound`, and `office` for a tip that is not in it.
 */
export function saveWraps(desk: Desk): Handler {
  return async (context) => {
    const staff = await authenticate(desk, context, officeKeyRoutes.saveWraps)
    const batch = await desk.tips.readBatch(staff.office, partOf(context, 'batch'))
    if (batch?.sub !== staff.sub) throw new Refusal('notFound')
    const { wraps } = await readBody(context, officeKeyRoutes.saveWraps)
    if (!wraps.every(({ tip }) => batch.tips.includes(tip))) throw new Refusal('office')
    const directory = await desk.records.readDirectory()
    const done = await Promise.all(wraps.map((one) => renew(desk, staff, one, directory)))
    return context.json({ conflicts: wraps.filter((_, n) => !done[n]).map(({ tip }) => tip) })
  }
}

/** Whether the wrap was added. False when the tip, its offices or their keys changed in the meantime. */
async function renew(
  desk: Desk,
  staff: Staff,
  one: OldWrap,
  directory: readonly DirectoryEntry[],
): Promise<boolean> {
  const tip = await desk.tips.readTip(one.tip)
  if (!tip || tip.version !== one.version || one.office !== staff.office || !mayRenew(tip, staff))
    return false
  if (newerVersion(tip, staff.office, directory) !== one.keyVersion) return false
  const { office, keyVersion } = one
  const wrap = new Uint8Array(Buffer.from(one.wrap, 'base64'))
  if (tip.officeWraps.length >= WRAPS) return false
  return desk.tips.changeTip(tip, renewOwnWrap(tip, { office, keyVersion, wrap, by: staff.sub }))
}
