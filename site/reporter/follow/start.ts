import { readReceipt } from '../../../shared/receipt/receipt.ts'
import { find } from '../make.ts'
import { onFault } from '../say-stuck.ts'
import { faultText, say } from '../texts.ts'
import type { Open } from './open-receipt.ts'

let close = () => {}
let busy = false

/** About how long a telephone works on a receipt, in seconds. */
const SECONDS = 3

/** Lets a receipt be typed and opened. Nothing is kept: a reload asks for it again. */
export function startFollowing(): void {
  const needed = typeof crypto.subtle === 'object' && 'Worker' in window
  if (!needed) {
    find('#without-script p').textContent = say('common.error.oldBrowser')
    return
  }
  onFault(showStuck)
  find('#without-script').hidden = true
  find('#enter-form').hidden = false
  find<HTMLFormElement>('#enter-form').addEventListener('submit', (event) => {
    event.preventDefault()
    void enter()
  })
  document.addEventListener('mingcha:leave', () => close())
  // Coming back by the browser's own memory would show it without the receipt.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
}

function showStuck(): void {
  find('#without-script p').textContent = say('follow.stuck')
  find('#without-script').hidden = false
}

async function enter(): Promise<void> {
  const input = find<HTMLInputElement>('#receipt')
  const read = readReceipt(input.value)
  if ('problem' in read) return refuse(say(`follow.error.${read.problem}`, { n: read.count }))
  if (busy) return
  busy = true
  refuse('')
  find('#opening').textContent = say('follow.opening', { seconds: SECONDS })
  try {
    const { openReceipt } = await import('./open-receipt.ts')
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

async function show(first: Open, digits: string): Promise<void> {
  const { showTip } = await import('./tip-page.tsx')
  const host = find('#opened')
  find<HTMLInputElement>('#receipt').value = ''
  close = showTip(host, { first, tail: digits.slice(-4), room: host.dataset.room ?? '' })
  find('#enter').hidden = true
  host.hidden = false
  find('#headline').focus({ preventScroll: true })
  window.scrollTo(0, 0)
}
