import { fillIn } from '../../../shared/messages/fill-in.ts'
import { type Ask, type LatinNames, lackOf, readAsk, writeAsk } from '../../../shared/search/ask.ts'
import { type FilterKind, filterKinds } from '../../../shared/search/files.ts'
import { type Found, startSearch } from '../../../shared/search/search.ts'
import { type ResultWords, resultOf } from './result.ts'

/** What the page hands its script. */
interface Words extends ResultWords {
  readonly empty: string
  readonly nothing: string
  readonly short: string
  readonly working: string
  readonly none: string
  readonly count: string
  readonly atMost: string
  readonly failed: string
  readonly latin: LatinNames
}

const find = <E extends HTMLElement>(id: string) => document.getElementById(id) as E
const form = find<HTMLFormElement>('search')
const status = find('search-status')
const list = find<HTMLOListElement>('search-results')
const more = find<HTMLButtonElement>('search-more')
const words: Words = JSON.parse(form.dataset.words ?? '{}')

/** Counts searches: an answer that comes after the next question is not shown. */
let turn = 0

async function readJson(path: string): Promise<unknown> {
  const answer = await fetch(`/${path}`)
  if (answer.status === 404 || answer.status === 403) return undefined
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.json()
}

function say(text: string): void {
  status.textContent = text
}

/** Answers what the address asks for. */
async function answer(): Promise<void> {
  const own = ++turn
  const ask = readAsk(location.hash, words.latin)
  fill(ask)
  list.replaceChildren()
  more.hidden = true
  const lack = lackOf(ask)
  if (lack) return say(words[lack])
  say(words.working)
  try {
    const { next } = await startSearch(ask, readJson)
    const show = async () => {
      const found = await next()
      if (own === turn) add(ask, found)
    }
    more.onclick = () => void show().catch(() => say(words.failed))
    await show()
  } catch {
    if (own === turn) say(words.failed)
  }
}

/** Puts what the address says into the fields. */
function fill({ text, filters }: Ask): void {
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement
  field('q').value = text
  for (const kind of filterKinds) field(kind).value = filters[kind] ?? ''
}

function add(ask: Ask, { hits, count, sure, more: isMore }: Found): void {
  const first = list.children.length
  list.append(...hits.map((hit) => resultOf(ask, hit, words)))
  more.hidden = !isMore
  say(count === 0 ? words.none : fillIn(sure ? words.count : words.atMost, { n: count }))
  // Who asked for more goes on with the first of them.
  if (first > 0) list.children[first]?.querySelector('a')?.focus()
}

function readForm(): string {
  const said = new FormData(form)
  const text = String(said.get('q') ?? '').trim()
  const filters: Partial<Record<FilterKind, string>> = {}
  for (const kind of filterKinds) {
    const value = String(said.get(kind) ?? '')
    if (value !== '') filters[kind] = value
  }
  return writeAsk({ text, filters })
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  const address = readForm()
  // An address that ends in `#` has no hash.
  if (address === (location.hash || '#')) void answer()
  else location.hash = address
})
addEventListener('hashchange', () => void answer())
form.removeAttribute('data-waits')
// An ask that somebody wrote as other sites have it goes where ours stands: behind the sign that no server is told of.
if (location.hash === '' && location.search !== '')
  history.replaceState(null, '', `${location.pathname}#${location.search.slice(1)}`)
// Who only came has not asked yet.
if (location.hash !== '') void answer()
