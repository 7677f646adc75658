import { Refusal } from '../../../shared/refusal/refusal.ts'
import { find } from '../make.ts'
import { shownOfficeName } from '../office-name.ts'
import { canSay, pageTexts, say } from '../texts.ts'
import { noAnswers } from './answers.ts'
import { wipeDraft } from './draft/stored.ts'
import { chosenTopic, formOf } from './fields.ts'
import type { FoundRoute } from './send/find-route.ts'
import { remember, type Session } from './session.ts'
import { showTrouble } from './show-problems.ts'
import { showReceipt } from './show-receipt.ts'
import { showScreen } from './show-screen.ts'
import { keepAnswers } from './walk.ts'

const loadSending = () => import('./send/index.ts')

let found: FoundRoute | undefined

/** Finds and shows the office for the answers as they are now, and begins the slow work. */
export async function prepare(session: Session): Promise<void> {
  found = undefined
  find('#send').textContent = say('report.check.send')
  try {
    const { findRoute, keysFor, showOffice } = await loadSending()
    void keysFor(session.kept.seed).catch(() => undefined)
    const facts = await factsNow(session)
    found = await findRoute(facts)
    showOffice(found.way, facts, found.view.table.validFrom)
  } catch (cause) {
    find('#office-body').textContent = troubleText(cause)
  }
}

/** Seals and sends, once however often it is pressed; says what happened, or shows the receipt. */
export async function submit(session: Session): Promise<void> {
  if (session.sending || session.kept.filed) return
  session.sending = true
  try {
    keepAnswers(session)
    showScreen('sending')
    await send(session)
  } catch (cause) {
    backWith(troubleText(cause, true))
  } finally {
    session.sending = false
  }
}

async function send(session: Session): Promise<void> {
  const { findRoute, reportOf, sendTip, showOffice } = await loadSending()
  const facts = await factsNow(session)
  found ??= await findRoute(facts)
  const outcome = await sendTip({
    seed: session.kept.seed,
    evidence: session.evidence,
    facts,
    report: reportOf(session.kept.answers),
    found,
    directoryKey: find('#report').dataset.directoryKey ?? '',
    takeNumber: () => {
      remember(session, { usedFiles: session.kept.usedFiles + 1 })
      return session.kept.usedFiles - 1
    },
    countBytes: (bytes) => remember(session, { usedBytes: session.kept.usedBytes + bytes }),
    leaveOut: (file) => {
      session.evidence = session.evidence.filter((one) => one !== file)
      remember(session, { photos: session.evidence.length })
    },
    progress: (text) => {
      find('#sending-now').textContent = text
    },
  })
  if ('filed' in outcome) {
    // From here on only the receipt is needed: what was written goes at once.
    remember(session, { filed: outcome.filed, answers: noAnswers, photos: 0 })
    if (session.kept.drafted) wipeDraft()
    session.evidence = []
    formOf().reset()
    return showReceipt(session)
  }
  found = outcome.changed
  showOffice(found.way, facts, found.view.table.validFrom)
  backWith(say('report.send.error.changed', { office: shownOfficeName(found.way.unit) }))
}

async function factsNow({ kept }: Session) {
  const { factsOf } = await loadSending()
  return factsOf(kept.answers, chosenTopic(formOf()), pageTexts().language)
}

function backWith(text: string): void {
  showScreen('check', false)
  find('#send').textContent = say('common.act.retry')
  showTrouble(text)
}

/** What went wrong, in words. No answer at all while sending means that nobody knows whether it arrived. */
function troubleText(cause: unknown, sending = false): string {
  if (cause instanceof Refusal) {
    const key = `refusal.${cause.code}`
    return say(canSay(key) ? key : 'common.error.server')
  }
  if (cause instanceof Error && cause.name === 'SendTrouble') return cause.message
  if (!navigator.onLine) return say('common.error.offline')
  return say(sending ? 'report.send.error.unsure' : 'common.error.timeout')
}
