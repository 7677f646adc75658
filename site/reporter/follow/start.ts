import { readReceipt } from '../../../shared/receipt/receipt.ts'
import { find } from '../make.ts'
import { tabStorage } from '../tab-storage.ts'
import { faultText, say } from '../texts.ts'
import type { Opening } from './open-receipt.ts'
import { wipeDraft } from './reply-draft.ts'

type Open = Extract<Opening, { opened: unknown }>

let open: Open | undefined
let busy = false

/** About how long a telephone works on a receipt, in seconds. */
const SECONDS = 3

/** Lets a receipt be typed and opened. Nothing is kept: a reload asks for it again. */
export function start(): void {
  const needed = typeof crypto.subtle === 'object' && 'Worker' in window
  if (!needed) {
    find('#without-script p').textContent = say('common.error.oldBrowser')
    return
  }
  find('#without-script').hidden = true
  find('#enter-form').hidden = false
  find<HTMLFormElement>('#enter-form').addEventListener('submit', (event) => {
    event.preventDefault()
    void enter()
  })
  find('#leave').addEventListener('click', leave)
  document.addEventListener('mingcha:leave', forget)
  // Coming back by the browser's own memory would show it without the receipt.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
}

async function enter(): Promise<void> {
  const input = find<HTMLInputElement>('#receipt')
  const read = readReceipt(input.value)
  if ('problem' in read) return refuse(say(`follow.error.${read.problem}`, { n: read.count }))
  if (busy) return
  busy = true
  refuse('')
  find('#opening').textContent = say('follow.opening', { seconds: SECONDS })
  const { openReceipt } = await import('./open-receipt.ts')
  try {
    const opening = await openReceipt(read.digits)
    if ('trouble' in opening) refuse(opening.trouble)
    else await show(opening, read.digits)
  } catch {
    refuse(faultText())
  } finally {
    busy = false
    find('#opening').textContent = ''
  }
}

function refuse(text: string): void {
  const input = find<HTMLInputElement>('#receipt')
  find('#receipt-error').textContent = text
  input.setAttribute('aria-invalid', String(text !== ''))
  if (text) input.focus()
}

async function show(opening: Open, digits: string): Promise<void> {
  const [{ showTip }, { writeMessages }, { showAnswer }, { showClaim }, { showOfficePhotos }] =
    await Promise.all([
      import('./show-tip.ts'),
      import('./write-message.ts'),
      import('./answer/show-answer.ts'),
      import('./answer/show-claim.ts'),
      import('./office-photos.ts'),
    ])
  const changed = (next: Open) => {
    open = next
    showTip(next.opened)
    showOfficePhotos(next)
    showAnswer(answering)
    showClaim(answering)
  }
  const answering = { current: () => open ?? opening, changed }
  open = opening
  find<HTMLInputElement>('#receipt').value = ''
  find('#tail').textContent = say('follow.tail', { digits: digits.slice(-4) })
  changed(opening)
  find('#enter').hidden = true
  find('#opened').hidden = false
  find('#headline').focus({ preventScroll: true })
  window.scrollTo(0, 0)
  writeMessages(() => open, changed)
}

function forget(): void {
  open = undefined
  for (const place of [
    '#letters',
    '#history',
    '#meaning',
    '#headline',
    '#tail',
    '#late',
    '#answer',
    '#claim',
  ])
    find(place).replaceChildren()
}

function leave(): void {
  forget()
  wipeDraft(tabStorage())
  document.body.hidden = true
  location.replace(document.documentElement.lang === 'en' ? '/en/' : '/')
}
