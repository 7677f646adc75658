import { find, make, makeButton } from '../../make.ts'
import type { ReportSession } from '../session.ts'
import { showScreen } from '../show-screen.ts'

/** Opens the draft's screen over the question: going back in the browser leads to the question again. */
export function enterScreen({ at }: ReportSession): void {
  history.pushState(at, '')
  const clear = () => find('#draft').replaceChildren()
  window.addEventListener('popstate', clear, { once: true })
}

/** Puts a heading and what is under it on the draft's screen. */
export function drawScreen(title: string, ...content: readonly Node[]): void {
  const heading = make('h1', '', title)
  heading.id = 'q-draft'
  heading.tabIndex = -1
  find('#draft').replaceChildren(heading, ...content)
  showScreen('draft')
}

/** A button of the draft's screen. */
export function pressable(text: string, act: () => void, main = false): HTMLButtonElement {
  const button = makeButton(main ? 'btn go' : 'btn', text)
  button.addEventListener('click', act)
  return button
}

/** A line that is read out when its text changes. */
export function statusLine(): HTMLParagraphElement {
  const line = make('p', 'hint')
  line.setAttribute('role', 'status')
  return line
}
