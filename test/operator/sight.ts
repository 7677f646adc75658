import { FollowReply } from '../../shared/contract/follow.ts'
import { addressOf, type Route } from '../../shared/contract/route.ts'
import { tipRoutes } from '../../shared/contract/tips.ts'
import type { Doubts } from '../../shared/follow/doubts.ts'
import { openReply } from '../../shared/follow/sealed.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import type { Identity } from '../../shared/seal/identity.ts'
import { SealError } from '../../shared/seal/seal-error.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { type AnyAsked, type Ask, type AskJson, readRefusal, readReply } from '../../site/desk/frame/ask.ts'
import { type OpenedTip, openTip } from '../../site/desk/tips/opened/open-tip.ts'
import { checkHistory } from '../../site/desk/tips/tip/check-history.ts'
import type { House } from '../fixtures/house.ts'
import { officer } from '../fixtures/officer.ts'
import { follow, type Prepared } from '../fixtures/reporter.ts'

/** How one thing stands on a page: as it is, as altered, or after a gap. */
type Shown = 'shown' | 'altered' | 'gap'

/** What an officer's page says of a tip once they opened it. */
export interface DeskSight {
  readonly narrative: string
  readonly differs: readonly string[]
  readonly messages: readonly Shown[]
  readonly records: readonly Shown[]
  /** Whether every event hashes to what was written. */
  readonly intact: boolean
  /** Whether the history holds every end that a writer saw. */
  readonly whole: boolean
  /** Numbers of events in which the reporter is said to have spoken and did not. */
  readonly unsaid: readonly number[]
  /** Whether it names what is sealed, and nothing else. */
  readonly listed: boolean
  /** Names of the parts beside the history that are not what it says. */
  readonly apart: readonly string[]
  /** Ids of messages in which the reporter answered, and that count for no answer. */
  readonly unheard: readonly string[]
}

/** The desk's own way to the API, over a house. */
export async function askAs(house: House, username: string): Promise<Ask> {
  const bearer = await house.tokens.of(username)
  const send = (route: Route, what: AnyAsked) =>
    house.desk.request(addressOf(route, what.params ?? {}, what.query), {
      method: route.method.toUpperCase(),
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      ...(what.body !== undefined && { body: JSON.stringify(what.body) }),
    })
  const ask: AskJson = async (route, ...brought) => {
    const reply = await send(route, brought[0] ?? {})
    if (!reply.ok) throw await readRefusal(reply)
    return readReply(route, reply)
  }
  const none = () => Promise.reject(new Error('no bytes are asked for here'))
  return Object.assign(ask, { bytes: none, put: none })
}

/** Opens a tip with the desk's own code: what it shows, why it does not open, or why it was refused. */
export async function deskSees(
  house: House,
  username: string,
  tip: string,
  identities?: readonly Identity[],
): Promise<DeskSight | string> {
  const holders = identities ?? [await (await officer(house, username)).unlock()]
  const ask = await askAs(house, username)
  let locked = ''
  const onLocked = () => {
    locked = 'locked: '
  }
  try {
    const detail = await ask(tipRoutes.show, { params: { tip } })
    const opened = await openTip(ask, detail, holders, { reason: '核对（示例）', onLocked })
    return {
      narrative: opened.envelope.report.narrative,
      differs: opened.differs,
      messages: opened.messages.map(stateOf),
      records: opened.records.map(({ content }) => (content ? 'shown' : 'altered')),
      // The opening itself changed what stands beside the history.
      ...checkHistory(await ask(tipRoutes.show, { params: { tip } }), opened, dayInShanghai(house.now())),
    }
  } catch (fault) {
    if (fault instanceof SealError) return `${locked}${fault.reason}`
    if (fault instanceof Refusal) return fault.code
    throw fault
  }
}

/** What the desk's page finds apart from the history of a tip that nobody opened there. */
export async function deskFindsApart(
  house: House,
  username: string,
  tip: string,
): Promise<readonly string[]> {
  const ask = await askAs(house, username)
  return checkHistory(await ask(tipRoutes.show, { params: { tip } }), undefined, dayInShanghai(house.now()))
    .apart
}

const stateOf = ({ message, gap }: OpenedTip['messages'][number]): Shown =>
  message ? (gap ? 'gap' : 'shown') : 'altered'

/** What the reporter's page says once the receipt was typed: its letters, the number of the first, whether the history is cut; or why not. */
export async function reporterSees(
  house: House,
  { keys }: Pick<Prepared, 'keys'>,
): Promise<{ readonly letters: readonly Shown[]; readonly from: number; readonly cut: boolean } | string> {
  const reply = FollowReply.parse(JSON.parse((await follow(house, keys.lookup)).text))
  try {
    const opened = await openReply(reply, keys)
    if (!opened) return 'unknown'
    const { letters, from, cut } = opened
    return { letters: letters.map(({ trouble }) => trouble ?? 'shown'), from, cut }
  } catch (fault) {
    if (fault instanceof SealError) return fault.reason
    throw fault
  }
}

/** What the reporter's page says that the server's answer does not bear out. */
export async function reporterDoubts(
  house: House,
  { keys }: Pick<Prepared, 'keys'>,
): Promise<Doubts | undefined> {
  const reply = FollowReply.parse(JSON.parse((await follow(house, keys.lookup)).text))
  return (await openReply(reply, keys))?.doubts
}
