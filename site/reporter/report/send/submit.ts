import type { MessageKey } from '../../../../shared/messages/message.ts'
import type { RefusalCode } from '../../../../shared/refusal/codes.ts'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import type { Facts } from '../../../../shared/routing/facts.ts'
import type { Report } from '../../../../shared/tip/envelope.ts'
import { cleanText } from '../../../../shared/value/clean-text.ts'
import type { Language } from '../../../../shared/value/language.ts'
import { pinned } from '../../../directory/pinned.ts'
import { find } from '../../make.ts'
import { shownOfficeName } from '../../office-name.ts'
import { pageTexts, say } from '../../texts.ts'
import { SendTrouble } from '../../trouble.ts'
import { type Answers, noAnswers } from '../answers.ts'
import { wipeDraft } from '../draft/stored.ts'
import { chosenTopic, formOf } from '../fields.ts'
import type { TopicFacts } from '../screens.ts'
import { type ReportSession, remember } from '../session.ts'
import { showTrouble } from '../show-problems.ts'
import { showReceipt } from '../show-receipt.ts'
import { showScreen } from '../show-screen.ts'
import { keepAnswers } from '../walk.ts'
import { type FoundRoute, findRoute, showOffice } from './office.ts'
import { keysFor, sendTip, type ToSend } from './send-tip.ts'

let found: FoundRoute | undefined

/** Finds and shows the office for the answers as they are now, and begins the slow work. */
export async function prepare(session: ReportSession): Promise<void> {
  found = undefined
  find('#send').textContent = say('report.check.send')
  try {
    void keysFor(session.kept.seed).catch(() => undefined)
    const facts = factsNow(session)
    found = await findRoute(facts)
    showOffice(found, facts)
  } catch (cause) {
    find('#office-body').textContent = troubleText(cause)
  }
}

/** Seals and sends, once however often it is pressed; says what happened, or shows the receipt. */
export async function submit(session: ReportSession): Promise<void> {
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

async function send(session: ReportSession): Promise<void> {
  const facts = factsNow(session)
  found ??= await findRoute(facts)
  const outcome = await sendTip({ facts, found, ...toSendOf(session) })
  if ('filed' in outcome) {
    // From here on only the receipt is needed: what was written goes at once.
    remember(session, { filed: outcome.filed, answers: noAnswers, photos: 0 })
    if (session.kept.drafted) wipeDraft()
    session.evidence = []
    formOf().reset()
    return showReceipt(session)
  }
  found = outcome.changed
  showOffice(found, facts)
  backWith(say('report.send.error.changed', { office: shownOfficeName(found.way.office) }))
}

function toSendOf(session: ReportSession): Omit<ToSend, 'facts' | 'found'> {
  return {
    seed: session.kept.seed,
    evidence: session.evidence,
    report: reportOf(session.kept.answers),
    directoryKey: pinned().directoryKey,
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
  }
}

function factsNow({ kept }: ReportSession) {
  return factsOf(kept.answers, chosenTopic(formOf()), pageTexts().language)
}

const levels = ['district', 'city', 'province'] as const

/** What travels open, and nothing else. */
function factsOf(answers: Answers, topic: Pick<TopicFacts, 'restricted'>, language: Language): Facts {
  const accused = levels.find((level) => level === answers.accused)
  return {
    division: answers.division,
    topic: answers.topic,
    ...(topic.restricted && accused && { accused }),
    wrongOffice: answers.wrongOffice === 'yes',
    urgent: answers.urgent === 'yes',
    language,
  }
}

/** What is sealed. */
function reportOf(answers: Answers): Report {
  const contact = { name: cleanText(answers.contactName), phone: cleanText(answers.contactPhone) }
  const why = cleanText(answers.wrongOfficeWhy)
  return {
    site: cleanText(answers.site),
    address: cleanText(answers.address),
    permit: cleanText(answers.permit).normalize('NFKC').replace(/[\s-]/g, ''),
    narrative: cleanText(answers.narrative),
    ...(answers.named === 'real' && { contact }),
    ...(answers.wrongOffice === 'yes' && why && { wrongOfficeWhy: why }),
  }
}

function backWith(text: string): void {
  showScreen('check', false)
  find('#send').textContent = say('common.act.retry')
  showTrouble(text)
}

/** What went wrong, in words. No answer at all while sending means that nobody knows whether it arrived. */
function troubleText(cause: unknown, sending = false): string {
  if (cause instanceof Refusal) return say(routingRefusals[cause.code] ?? 'common.error.server')
  if (cause instanceof SendTrouble) return cause.message
  if (!navigator.onLine) return say('common.error.offline')
  return say(sending ? 'report.send.error.unsure' : 'common.error.timeout')
}

/** Why no office handles these facts, as far as the reporter can change it. */
const routingRefusals: Partial<Record<RefusalCode, MessageKey>> = {
  accused: 'refusal.accused',
  signposted: 'refusal.signposted',
}
