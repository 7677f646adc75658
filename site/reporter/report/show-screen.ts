import { find } from '../make.ts'
import { say } from '../texts.ts'
import { chosenTopic, formOf } from './fields.ts'
import { type FormStep, formSteps, type Screen } from './screens.ts'
import { clearProblems } from './show-problems.ts'

/** All that can be on the page: the screens one walks through, a draft beside them, then sending and the receipt. */
export type Shown = Screen | 'draft' | 'sending' | 'receipt'

/** Puts one screen on the page, with its title, its place among the steps, and the focus on its heading. */
export function showScreen(shown: Shown, focus = true): void {
  clearProblems()
  for (const section of document.querySelectorAll<HTMLElement>('[data-step]')) {
    section.hidden = section.dataset.step !== shown
  }
  const ended = shown === 'sending' || shown === 'receipt'
  find('#ask').hidden = shown === 'receipt' || shown === 'draft'
  find('#with-script').hidden = ended
  find('#danger-strip').hidden = ended || shown === 'check' || shown === 'stop'
  find('#plain-way').hidden = ended
  find('#onward').hidden = ended || shown === 'stop'
  find('#draft-offer').hidden = ended || shown === 'stop' || shown === 'urgent'
  find('#next').hidden = shown === 'check'
  find('#send').hidden = shown !== 'check'
  find('#back').hidden = shown === 'urgent'
  showProgress(shown)
  if (shown === 'stop') showNumbers()
  const heading = find(`#q-${shown}`)
  document.title = titleOf(shown, heading.textContent?.trim() ?? '')
  if (!focus) return
  heading.focus({ preventScroll: true })
  window.scrollTo(0, 0)
}

function showProgress(shown: Shown): void {
  const n = formSteps.indexOf(shown as FormStep)
  if (n < 0) return
  find('#step-count').textContent = say('report.step', { n: n + 1, m: formSteps.length })
  for (const [index, item] of [...find('#steps').children].entries()) {
    item.classList.toggle('past', index < n)
    if (index === n) item.setAttribute('aria-current', 'step')
    else item.removeAttribute('aria-current')
  }
}

function showNumbers(): void {
  const { phones } = chosenTopic(formOf())
  const line = find('#stop-numbers')
  line.hidden = phones === ''
  line.textContent = phones && say('report.stop.numbers', { phones })
}

function titleOf(shown: Shown, question: string): string {
  const n = formSteps.indexOf(shown as FormStep)
  return n < 0
    ? say('common.title.page', { page: question })
    : say('common.title.step', { n: n + 1, question })
}
