import type { Handler } from 'hono'
import {
  type HiddenWordsReply,
  hiddenWordsRoutes,
  type SeenRequest,
  TEXTS,
  WAITING,
} from '../../shared/contract/hidden-words.ts'
import type { Staff } from '../../shared/people/staff.ts'
import {
  type HiddenWords,
  type HidingRequest,
  isWaiting,
  mayConfirm,
  namedBy,
} from '../../shared/progress/hidden-words.ts'
import { shownEdition } from '../../shared/progress/names-over.ts'
import { sheets } from '../../shared/progress/sheets.ts'
import { timesIn, wordsPlaces } from '../../shared/progress/words-places.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { authenticate, authenticateFresh } from '../http/authenticate.ts'
import { readBody } from '../http/read-body.ts'
import type { KeptEdition } from '../store/progress.ts'
import type { Newsroom } from './newsroom.ts'
import { type NamedSheet, sheetOf, sheetToChange } from './sheets.ts'

/** `GET …/{period}/words`. */
export function showHiddenWords(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, hiddenWordsRoutes.show)
    const of = await sheetOf(newsroom, context)
    return context.json(await replyOf(newsroom, staff, of))
  }
}

/**
 * `POST …/{period}/words`: asks that words be hidden in every edition of the period, or decides on what was asked. Somebody else confirms it
 * (`self`), who signed in a moment ago and may publish (`role`). Refuses `conflict` for another version, `step` for a request that does not wait,
 * `noSuchWords` where no edition says them at a place where they could be hidden, `quota` where too many wait.
 */
export function hideWords(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, hiddenWordsRoutes.hide)
    const of = await sheetToChange(newsroom, context)
    const asked = await readBody(context, hiddenWordsRoutes.hide)
    if (asked.step === 'confirm') await authenticateFresh(newsroom, context, hiddenWordsRoutes.hide)
    const before = await newsroom.records.readHiddenWords(of)
    const conflict = async () => new Refusal('conflict', { detail: await replyOf(newsroom, staff, of) })
    if ((before?.version ?? 0) !== asked.version) throw await conflict()
    const requests = before?.requests ?? []
    const decided = { day: dayInShanghai(newsroom.now()), by: staff.sub, name: staff.name }
    if (asked.step === 'ask' && requests.filter(isWaiting).length >= WAITING) throw new Refusal('quota')
    const after =
      asked.step === 'ask'
        ? [...requests, { n: requests.length + 1, words: asked.words, reason: asked.reason, asked: decided }]
        : requests.map((one) => (one.n === asked.n ? decide(one, asked.step, staff, decided) : one))
    const touched = asked.step === 'ask' ? after.at(-1) : after.find(({ n }) => n === asked.n)
    if (!touched) throw new Refusal('step')
    if (asked.step !== 'decline') await expectFound(newsroom, of, touched.words, asked.step)
    const { campaign, sheet, period } = of
    const one = { campaign, sheet, period, requests: after }
    if (!(await newsroom.records.saveHiddenWords(one, asked.version))) throw await conflict()
    return context.json(await replyOf(newsroom, staff, of))
  }
}

const mayAsk = ({ roles }: Staff): boolean => roles.includes('drafter') || roles.includes('approver')

function decide(
  one: HidingRequest,
  step: 'confirm' | 'decline',
  staff: Staff,
  decided: HidingRequest['asked'],
): HidingRequest {
  if (!isWaiting(one)) throw new Refusal('step')
  // Nobody needs the words of what was declined any more.
  if (step === 'decline') return { ...one, words: [], declined: decided }
  if (one.asked.by === staff.sub) throw new Refusal('self')
  if (!mayConfirm(staff, one)) throw new Refusal('role')
  return { ...one, confirmed: decided }
}

async function expectFound(
  newsroom: Newsroom,
  of: NamedSheet,
  words: readonly string[],
  step: 'ask' | 'confirm',
): Promise<void> {
  const counted = await countIn(newsroom, of)
  if (counted(words).places === 0) throw new Refusal('noSuchWords')
  // One that stands nowhere may be mistyped: what it was to hide would stay, and nobody would know. By the time it is confirmed another request may have taken it.
  const missing = words.flatMap((one, n) => (counted([one]).places === 0 ? [`words.${n}`] : []))
  if (step === 'ask' && missing.length > 0) throw new Refusal('noSuchWords', { fields: missing })
}

const publicOf = async ({ records }: Newsroom, { campaign, sheet, period }: NamedSheet) =>
  (await records.readSheetEditions(campaign, sheet)).filter((one) => one.period === period)

/** Finds words in a period's editions as they are public now. */
async function countIn(newsroom: Newsroom, of: NamedSheet) {
  const sheet = sheets[of.sheet]
  const shown = await Promise.all(
    (await publicOf(newsroom, of)).map(async (kept) =>
      shownEdition(sheet, await newsroom.files.readEdition(kept), kept.over, kept.hidden?.hidings),
    ),
  )
  return (words: readonly string[]) => {
    const texts = wordsPlaces(sheet, shown, words)
    return {
      places: timesIn(texts),
      editions: new Set(texts.flatMap(({ editions }) => editions)).size,
      texts: texts.slice(0, TEXTS),
      named: Math.max(0, ...shown.map((one) => namedBy(sheet, one, words))),
    }
  }
}

async function replyOf(newsroom: Newsroom, staff: Staff, of: NamedSheet): Promise<HiddenWordsReply> {
  const [one, kept] = await Promise.all([newsroom.records.readHiddenWords(of), publicOf(newsroom, of)])
  const requests = one?.requests ?? []
  const counted = requests.some(isWaiting) ? await countIn(newsroom, of) : undefined
  return {
    today: dayInShanghai(newsroom.now()),
    version: one?.version ?? 0,
    editions: kept.length,
    requests: requests.map((each) => seenBy(staff, each, { counted, kept })).toReversed(),
    mayAsk: mayAsk(staff) && kept.length > 0,
  }
}

interface Known {
  readonly counted: Awaited<ReturnType<typeof countIn>> | undefined
  readonly kept: readonly KeptEdition[]
}

function seenBy(staff: Staff, one: HiddenWords['requests'][number], { counted, kept }: Known): SeenRequest {
  const waits = isWaiting(one)
  return {
    ...one,
    ...(waits && counted && { found: counted(one.words) }),
    ...(one.confirmed && {
      gone: kept.every(
        ({ hidden }) => hidden?.written === true && hidden.hidings.some(({ n }) => n === one.n),
      ),
    }),
    mayConfirm: waits && mayConfirm(staff, one),
    mayDecline: waits && mayAsk(staff),
  }
}
