import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { logFault } from '../http/log-fault.ts'
import type { Turn } from '../store/published/turn.ts'
import type { Publish } from './publish.ts'

/** Milliseconds without a sign of the publisher whose turn it is after which the next takes over: it was killed, or stands still. */
export const PATIENCE = 3000

/** The number begins anew after so many beats. */
const BEATS = 1e9

/** Another publisher took over while this one stood still: what it was at is done from the records, by whoever has the turn. */
export class TurnLostError extends Error {
  override readonly name = 'TurnLostError'

  constructor() {
    super('another publisher took over')
  }
}

/**
 * One publisher works at a time. In AWS the function has one place and is never two; by hand, and where one stood still and goes on, they
 * are. What an older one read must not be written over what a newer one published: so it shows that it is still its turn before it goes
 * on to write. Its clock is compared with nobody's.
 */
export function openTurns(records: Publish['records'], patience: number) {
  const owner = randomBytes(16).toString('hex')
  let mine: Turn | undefined
  let shownAt = 0
  let showing: Promise<void> | undefined

  const take = async (): Promise<void> => {
    let seen = await records.readTurn()
    for (let since = performance.now(); ; ) {
      const isFree = !seen || ['', owner].includes(seen.owner) || performance.now() - since >= patience
      if (isFree && (await pass(seen, owner))) return
      if (!isFree) await wait(patience / 20)
      const now = await records.readTurn()
      if (now?.owner === seen?.owner && now?.beat === seen?.beat) continue
      seen = now
      since = performance.now()
    }
  }
  const pass = async (before: Turn | undefined, to: string): Promise<boolean> => {
    const [asked, turn] = [performance.now(), { owner: to, beat: ((before?.beat ?? 0) + 1) % BEATS }]
    const isPassed = await records.passTurn(before, turn)
    mine = isPassed && to === owner ? turn : undefined
    shownAt = asked
    return isPassed
  }
  const show = async () => {
    if (!mine || !(await pass(mine, owner))) throw new TurnLostError()
  }
  return {
    /** Does a piece of work once it is this publisher's turn. */
    async inTurn<T>(work: () => Promise<T>): Promise<T> {
      await take()
      try {
        return await work()
      } finally {
        // A turn that is not given up is waited for, and taken over.
        if (mine) await pass(mine, '').catch((fault: unknown) => logFault('publish', fault))
      }
    },
    /** Throws `TurnLostError` unless it is still this publisher's turn. The table is asked only now and then. */
    async expectTurn(): Promise<void> {
      if (mine && performance.now() - shownAt < patience / 3) return
      showing ??= show().finally(() => {
        showing = undefined
      })
      await showing
    },
  }
}

/** What a publisher works with: each verb of the table, and what writes to the bucket, only while it is its turn. */
export function whileInTurn(publish: Publish, expectTurn: () => Promise<void>): Publish {
  const { records, bucket } = publish
  type Verb = (...args: unknown[]) => Promise<unknown>
  const guarded =
    <Args extends unknown[], Said>(verb: (...args: Args) => Promise<Said>) =>
    async (...args: Args): Promise<Said> => {
      await expectTurn()
      return verb(...args)
    }
  const verbs = Object.entries(records).map(([name, verb]) => [name, guarded(verb as Verb)])
  return {
    ...publish,
    records: Object.fromEntries(verbs) as Publish['records'],
    bucket: {
      ...bucket,
      put: guarded(bucket.put),
      remove: guarded(bucket.remove),
      open: (...args) => {
        const { write, end } = bucket.open(...args)
        return { write, end: guarded(end) }
      },
    },
  }
}
