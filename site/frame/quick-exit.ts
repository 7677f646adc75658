import { forgetView } from './kept-view.ts'

/** On pages that have the button, it or three presses of Shift: what was typed is cleared and another page takes this one's place. */
const PRESSES = 3
const WITHIN = 1500

const link = document.querySelector<HTMLAnchorElement>('[data-quick-exit]')
let presses: number[] = []

/** Fired on the document before leaving, so that a form can forget what it holds. */
const LEAVE = 'mingcha:leave'

function leave({ href }: HTMLAnchorElement): void {
  document.dispatchEvent(new CustomEvent(LEAVE))
  document.body.hidden = true
  document.title = ''
  for (const form of document.forms) form.reset()
  forgetView()
  try {
    sessionStorage.clear()
    localStorage.removeItem('mingcha.draft')
    localStorage.removeItem('mingcha.view.list')
  } catch {
    // Nothing was kept there.
  }
  location.replace(href)
}

function offer(exit: HTMLAnchorElement): void {
  exit.addEventListener('click', (event) => {
    event.preventDefault()
    leave(exit)
  })
  document.addEventListener('keyup', (event) => {
    if (event.key !== 'Shift') {
      presses = []
      return
    }
    presses = [...presses.filter((at) => event.timeStamp - at < WITHIN), event.timeStamp]
    if (presses.length >= PRESSES) leave(exit)
  })
}

if (link) offer(link)
