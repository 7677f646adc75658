import { PublicRecord } from '../../../shared/case/public-case.ts'
import {
  type Answer,
  answerTo,
  type Cited,
  type CitedOutcome,
  type ReadText,
  readText,
  withId,
  worstFirst,
} from './changes.ts'

type Words = Record<
  CitedOutcome | 'none' | 'working' | 'offline' | 'edition' | 'why' | 'foreign' | 'unread' | 'over',
  string
>

const looks: Readonly<Record<CitedOutcome, string>> = {
  ...{ withdrawn: 'err', hidden: 'err', missing: 'err', changed: 'warn', unsaid: '', same: 'ok' },
}

/** Reads a public file. Nothing where there is none; throws when the answer does not come. */
async function read(path: string): Promise<unknown> {
  const response = await fetch(path, { cache: 'no-store' })
  if (response.status === 404 || response.status === 403) return undefined
  if (!response.ok) throw new Error(`${path} could not be fetched`)
  return response.json()
}

async function recordOf({ id }: Cited): Promise<PublicRecord | undefined> {
  const record = await read(`/data/cases/${encodeURIComponent(id)}.json`)
  return record === undefined ? undefined : PublicRecord.parse(record)
}

const fill = (text: string, values: Readonly<Record<string, string | number>>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => `${values[name] ?? whole}`)

const element = <Name extends keyof HTMLElementTagNameMap>(name: Name, text = '', look = '') => {
  const made = document.createElement(name)
  made.textContent = text
  if (look) made.className = look
  return made
}

function shown({ cited, outcome, edition, title, changes, taken }: Answer, words: Words): HTMLElement {
  const box = element('section', '', `notice flow ${looks[outcome]}`)
  const link = element('a', title)
  link.href = `${location.pathname.startsWith('/en/') ? '/en' : ''}/cases/${cited.id}/`
  link.lang = 'zh-CN'
  const head = element('h3')
  head.append(link)
  box.append(head, element('p', fill(words[outcome], { n: edition, cited: cited.edition ?? '' })))
  if (taken) box.append(element('p', fill(words.why, { day: taken.day, why: taken.reason })))
  const list = element('ol', '', 'plainlist')
  for (const one of changes) {
    const line = element('li')
    line.append(element('b', fill(words.edition, { n: one.edition, day: one.day })))
    line.append(element('p', one.what), element('p', fill(words.why, { day: one.day, why: one.why }), 'hint'))
    list.append(line)
  }
  if (changes.length > 0) box.append(list)
  return box
}

/** What of a text is not answered: lines with another site's address, lines that name no case, what is over the most. */
function leftOut({ foreign, unread, over }: ReadText, words: Words): HTMLElement[] {
  const told = [
    [words.foreign, foreign],
    [words.unread, unread],
  ] as const
  return [
    ...told.flatMap(([says, lines]) => {
      if (lines.length === 0) return []
      const box = element('section', '', 'notice flow warn')
      const list = element('ul', '', 'plainlist')
      for (const line of lines.slice(0, LINES)) list.append(element('li', cutShort(line), 'cite'))
      box.append(element('p', fill(says, { n: lines.length })), list)
      return [box]
    }),
    ...(over > 0 ? [element('p', fill(words.over, { n: over }), 'notice warn')] : []),
  ]
}

/** So many lines are shown, each so long. */
const [LINES, SIGNS] = [10, 80]
const cutShort = (line: string) => (line.length > SIGNS ? `${line.slice(0, SIGNS)}……` : line)

async function answer(form: HTMLFormElement, place: HTMLElement): Promise<void> {
  const words = JSON.parse(form.dataset.words ?? '{}') as Words
  const text = readText(String(new FormData(form).get('cited') ?? ''), location.host)
  const { cited } = text
  const left = leftOut(text, words)
  if (cited.length === 0)
    return place.replaceChildren(...(left.length > 0 ? left : [element('p', words.none, 'notice warn')]))
  place.replaceChildren(element('p', words.working))
  try {
    const answers: Answer[] = []
    for (const one of cited) {
      const known = await withId(one, read)
      answers.push(answerTo(known, await recordOf(known)))
    }
    place.replaceChildren(...left, ...worstFirst(answers).map((one) => shown(one, words)))
  } catch {
    place.replaceChildren(element('p', words.offline, 'notice err'))
  }
}

const form = document.querySelector<HTMLFormElement>('#changes')
const place = document.querySelector<HTMLElement>('#changes-answer')
if (form && place) {
  form.removeAttribute('data-waits')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void answer(form, place)
  })
}
