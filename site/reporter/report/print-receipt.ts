import { find, make } from '../make.ts'
import { say } from '../texts.ts'
import { drawQr } from './draw-qr.ts'

/**
 * Keeps a sheet ready that carries the number alone, in fours and as a QR code: what a stranger who finds the paper may
 * see, however it is printed. While it prints the page has another title, which is the name of the job.
 */
export function layPaper(groups: readonly string[]): void {
  const code = drawQr(groups.join(''), 130)
  code.alt = ''
  const paper = make('div', 'receipt-paper', make('p', '', groups.join(' ')), code)
  paper.setAttribute('aria-hidden', 'true')
  document.body.append(paper)
  document.documentElement.dataset.paper = 'receipt'
  const { title } = document
  window.addEventListener('beforeprint', () => {
    document.title = say('report.done.paper')
  })
  window.addEventListener('afterprint', () => {
    document.title = title
  })
}

/** Asks the browser to print, and says so where it cannot: some browsers inside other programs do nothing at all. */
export function printPaper(): void {
  let begun = false
  window.addEventListener('beforeprint', () => (begun = true), { once: true })
  if (typeof window.print === 'function') window.print()
  find('#receipt-status').textContent = begun ? '' : say('report.done.cannotPrint')
}
