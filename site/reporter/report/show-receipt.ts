import { estimatedNote } from '../../../shared/calendar/estimated-note.ts'
import { lookLine } from '../../../shared/follow/look-line.ts'
import { formatReceipt } from '../../../shared/receipt/receipt.ts'
import { find, make } from '../make.ts'
import { shownOfficeName, shownOfficePhone } from '../office-name.ts'
import { say, sayDay } from '../texts.ts'
import { storedDraft } from './draft/stored.ts'
import { layPaper, printPaper } from './print-receipt.ts'
import { receiptOf } from './send/send-tip.ts'
import { forget, type ReportSession } from './session.ts'
import { showScreen } from './show-screen.ts'

/** Shows the receipt of a filed tip, worked out again from the seed, and what comes next. */
export function showReceipt(session: ReportSession): void {
  const { filed, seed } = session.kept
  if (!filed) return
  const digits = receiptOf(seed)
  const office = shownOfficeName(filed.office)
  const groups = formatReceipt(digits).split(' ')
  find('#ticket-no').replaceChildren(...groups.flatMap((group) => [make('span', '', group), ' ']))
  find('#filed-again').hidden = !filed.again
  find('#draft-left').hidden = !storedDraft()
  find('#filed-to').textContent = say('report.done.to', { office })
  find('#filed-next').textContent =
    say('report.done.next', { office, date: sayDay(filed.acceptBy) }) +
    estimatedNote(say, filed.acceptBy, filed.provisional)
  find('#filed-look').textContent = filed.critical
    ? lookLine(say, filed.upper && shownOfficeName(filed.upper))
    : ''
  const phone = shownOfficePhone(filed.office)
  find('#filed-phone').textContent = say(phone ? 'follow.who' : 'follow.whoUnconfirmed', {
    ...{ office, phone: phone ?? '' },
  })
  showScreen('receipt')
  const copy = () => copyReceipt(groups.join(' '))
  find<HTMLButtonElement>('#copy-receipt').onclick = copy
  find<HTMLButtonElement>('#show-qr').onclick = () =>
    void import('./show-qr.ts').then((qr) => qr.showQr(digits))
  layPaper(groups)
  find<HTMLButtonElement>('#print-receipt').onclick = printPaper
  find<HTMLButtonElement>('#leave').onclick = () => leave(session)
  find<HTMLFormElement>('#type-back').onsubmit = (event) => {
    event.preventDefault()
    typeBack(session, digits)
  }
}

async function copyReceipt(text: string): Promise<void> {
  // Some browsers inside other programs have no clipboard at all.
  const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))
  const said = await copied.then(
    () => 'common.status.copied' as const,
    () => 'common.status.copyFailed' as const,
  )
  find('#receipt-status').textContent = say(said)
}

function typeBack(session: ReportSession, digits: string): void {
  const input = find<HTMLInputElement>('#lastFour')
  const right = input.value.normalize('NFKC').trim() === digits.slice(-4)
  find('#type-back-said').textContent = say(right ? 'report.done.typed' : 'report.done.type.error')
  if (right) {
    input.removeAttribute('aria-invalid')
    forget(session)
    find('#to-follow').hidden = false
    find('#typed').hidden = true
  } else {
    input.setAttribute('aria-invalid', 'true')
    input.focus()
  }
}

function leave(session: ReportSession): void {
  forget(session)
  document.body.hidden = true
  location.replace(document.documentElement.lang === 'en' ? '/en/' : '/')
}
