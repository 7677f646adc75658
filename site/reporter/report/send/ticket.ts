import { find } from '../../make.ts'
import { type HeldTicket, holdTicket, ProofTrouble, ticketFor } from '../../send/ticket.ts'
import { say } from '../../texts.ts'
import { SendTrouble } from '../../trouble.ts'
import type { Attempt } from '../turnstile/pass.ts'
import { proofFor } from './proof.ts'

/**
 * The ticket of a tip, for chunks and the filing: earned once, and again when `anew` is asked for or much is sent.
 * Earned by the proof of work; where the installation offers it, a reporter who does not want to wait may choose the
 * other check meanwhile. Throws {@link SendTrouble}.
 */
export function openTicket(seed: string): HeldTicket {
  return holdTicket(
    (anew) => earn(seed, anew),
    () => byProof(seed, true),
  )
}

async function earn(seed: string, anew: boolean): Promise<string> {
  const offer = offerOtherCheck(seed)
  if (!offer) return byProof(seed, anew)
  const instead = (cause: unknown) => {
    if (cause instanceof SendTrouble) return offer.insteadOf(cause)
    throw cause
  }
  try {
    return await Promise.race([byProof(seed, anew).catch(instead), offer.ticket])
  } finally {
    offer.withdraw()
  }
}

async function byProof(seed: string, anew: boolean): Promise<string> {
  try {
    return await ticketFor((again) => proofFor(seed, again), anew)
  } catch (cause) {
    if (cause instanceof ProofTrouble) throw new SendTrouble(cause.message || say('report.send.error.work'))
    throw cause
  }
}

/** The choice on the sending screen, while the proof of work is awaited. */
interface Offer {
  /** The ticket of the other check, once it was chosen and passed; until then it waits. */
  readonly ticket: Promise<string>
  /** The proof of work failed: waits for the other check, and rejects with `cause` when the reporter goes back. */
  readonly insteadOf: (cause: Error) => Promise<never>
  /** Takes the choice, and whatever was chosen, off the page. */
  readonly withdraw: () => void
}

/** Shows the choice; nothing when this installation does not offer it. Nothing is loaded until it is chosen. */
function offerOtherCheck(seed: string): Offer | undefined {
  if (!document.getElementById('other-check')) return undefined
  const over = new AbortController()
  const { signal } = over
  let now: Attempt | undefined
  const close = () => {
    now?.end()
    now = undefined
  }
  const ticket = new Promise<string>((done) => {
    const choose = async () => {
      show('open')
      find('#other-check-now').focus()
      const mine = await begin(seed)
      if (signal.aborted || find('#other-check-open').hidden) return mine?.end()
      now = mine
      const got = await mine?.done
      if (signal.aborted || now !== mine) return
      if (got) done(got)
      else show('away')
    }
    find('#other-check-choose').addEventListener('click', () => void choose(), { signal })
  })
  const back = () => {
    close()
    show('offer')
    find('#sending-now').focus()
  }
  find('#other-check-back').addEventListener('click', back, { signal })
  const saidBefore = find('#sending-now').textContent
  find('#sending-now').textContent = say('report.check.work', { seconds: 5 })
  show('offer')
  return {
    ticket,
    insteadOf: (cause) => failed(cause, signal),
    withdraw: () => {
      over.abort()
      close()
      find('#other-check').hidden = true
      find('#sending-now').textContent = saidBefore
    },
  }
}

/** The part that brings the widget is loaded here and nowhere before. */
async function begin(seed: string): Promise<Attempt | undefined> {
  try {
    const { attempt } = await import('../turnstile/pass.ts')
    return await attempt(find('#other-check-widget'), seed)
  } catch {
    return undefined
  }
}

function failed(cause: Error, signal: AbortSignal): Promise<never> {
  find('#sending-now').textContent = cause.message
  find('#other-check-return').hidden = false
  return new Promise((_, reject) => {
    find('#other-check-back').addEventListener('click', () => reject(cause), { signal })
  })
}

function show(part: 'offer' | 'open' | 'away'): void {
  find('#other-check').hidden = false
  find('#other-check-offer').hidden = part !== 'offer'
  find('#other-check-open').hidden = part === 'offer'
  find('#other-check-return').hidden = part === 'offer'
  find('#other-check-now').hidden = part === 'away'
  const away = find('#other-check-away')
  away.hidden = part !== 'away'
  if (part === 'away') away.focus()
}
