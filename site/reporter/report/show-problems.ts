import { find, make } from '../make.ts'
import { say } from '../texts.ts'
import type { FieldProblem } from './find-problems.ts'

/** A problem on the page: its line in the list, and the field with the word beside it. */
interface Shown {
  readonly problem: FieldProblem
  readonly line: HTMLElement
  readonly marked: Marked | undefined
}

interface Marked {
  readonly input: HTMLElement
  readonly word: HTMLElement
}

let shown: readonly Shown[] = []

/** A list of what to change, each line leading to its field, and a word beside the field itself. */
export function showProblems(problems: readonly FieldProblem[]): void {
  clearProblems()
  shown = problems.map((problem) => {
    const text = say(problem.key, problem.params)
    const marked = markField(problem.field, text) ?? (problem.or ? markField(problem.or, text) : undefined)
    const link = make('a', '', text)
    link.href = `#${marked?.input.id ?? ''}`
    link.addEventListener('click', (event) => {
      event.preventDefault()
      const fields = [problem.field, problem.or ?? problem.field]
      fields
        .map(targetOf)
        .find((one) => one !== undefined)
        ?.input.focus()
    })
    return { problem, line: make('li', '', link), marked }
  })
  const lines = shown.map(({ line }) => line)
  open(...head(lines.length), make('ul', 'links', ...lines))
}

/** Takes away what was put right since. `left`: what is wrong now; nothing new is shown. */
export function dropSolved(left: readonly FieldProblem[]): void {
  const still = (one: FieldProblem) => left.some(({ field, key }) => field === one.field && key === one.key)
  const solved = shown.filter(({ problem }) => !still(problem))
  if (solved.length === 0) return
  if (solved.length === shown.length) {
    clearProblems()
    return
  }
  shown = shown.filter((one) => !solved.includes(one))
  for (const { line, marked } of solved) {
    line.remove()
    if (marked) unmark(marked)
  }
  const box = find('#problems')
  box.replaceChildren(...head(shown.length), find('ul', box))
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
  for (const { marked } of shown) if (marked) unmark(marked)
  shown = []
}

function head(n: number): HTMLElement[] {
  if (n === 1) return [make('h2', '', say('common.error.titleOne'))]
  return [make('h2', '', say('common.error.title')), make('p', 'hint', say('common.error.count', { n }))]
}

function open(...content: readonly Node[]): void {
  const box = find('#problems')
  box.replaceChildren(...content)
  box.hidden = false
  box.focus()
}

/** A field and what holds it, if it is on the page. */
function targetOf(name: string): { holder: HTMLElement; input: HTMLElement } | undefined {
  const holder = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`)
  const input =
    holder?.querySelector<HTMLElement>('input, select, textarea, summary') ?? holder?.querySelector('button')
  return holder && input ? { holder, input } : undefined
}

function markField(name: string, text: string): Marked | undefined {
  const { holder, input } = targetOf(name) ?? {}
  if (!holder || !input) return undefined
  input.id ||= `field-${name}`
  const word = make('p', 'field-error', make('span', 'vh', say('common.error.prefix')), text)
  word.id = `${name}-error`
  if (!input.matches('button')) input.setAttribute('aria-invalid', 'true')
  holder.append(word)
  describe(input, word.id)
  return { input, word }
}

function unmark({ input, word }: Marked): void {
  word.remove()
  input.removeAttribute('aria-invalid')
  describe(input)
}

/** Describes a field by what else is on the page for it: words that were taken away no longer count. */
function describe(field: Element, ...more: readonly string[]): void {
  const before = field.getAttribute('aria-describedby')?.split(' ') ?? []
  const ids = [...before.filter((id) => document.getElementById(id)), ...more]
  field.setAttribute('aria-describedby', ids.join(' '))
  if (ids.length === 0) field.removeAttribute('aria-describedby')
}
