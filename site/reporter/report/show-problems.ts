import { find, make } from '../make.ts'
import { say } from '../texts.ts'
import type { FieldProblem } from './find-problems.ts'

/** A list of what to change, each line leading to its field, and a word beside the field itself. */
export function showProblems(problems: readonly FieldProblem[]): void {
  clearProblems()
  const lines = problems.map((problem) => {
    const text = say(problem.key, problem.params)
    const target = markField(problem.field, text)
    const link = make('a', '', text)
    link.href = `#${target?.id ?? ''}`
    link.addEventListener('click', (event) => {
      event.preventDefault()
      target?.focus()
    })
    return make('li', '', link)
  })
  const count = make('p', 'hint', say('common.error.count', { n: problems.length }))
  open(make('h2', '', say('common.error.title')), count, make('ul', 'links', ...lines))
}

/** One sentence that no field is to blame for. */
export function showTrouble(text: string): void {
  clearProblems()
  open(make('p', '', text))
}

/** No problem is shown any more. */
export function clearProblems(): void {
  const box = find('#problems')
  box.hidden = true
  box.replaceChildren()
  for (const word of document.querySelectorAll('.field-error')) word.remove()
  for (const field of document.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid')
    describe(field)
  }
}

function open(...content: readonly Node[]): void {
  const box = find('#problems')
  box.replaceChildren(...content)
  box.hidden = false
  box.focus()
}

function markField(name: string, text: string): HTMLElement | undefined {
  const holder = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`)
  const input = holder?.querySelector<HTMLElement>('input, select, textarea, summary')
  if (!holder || !input) return undefined
  input.id ||= `field-${name}`
  const word = make('p', 'field-error', make('span', 'vh', say('common.error.prefix')), text)
  word.id = `${name}-error`
  input.setAttribute('aria-invalid', 'true')
  holder.append(word)
  describe(input, word.id)
  return input
}

/** Describes a field by what else is on the page for it: words that were taken away no longer count. */
function describe(field: Element, ...more: readonly string[]): void {
  const before = field.getAttribute('aria-describedby')?.split(' ') ?? []
  const ids = [...before.filter((id) => document.getElementById(id)), ...more]
  field.setAttribute('aria-describedby', ids.join(' '))
  if (ids.length === 0) field.removeAttribute('aria-describedby')
}
