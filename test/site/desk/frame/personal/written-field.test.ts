import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const desk = join(import.meta.dirname, '..', '..', '..', '..', '..', 'site', 'desk')
const sources = readdirSync(desk, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .map((path) => [path, readFileSync(join(desk, path), 'utf8')] as const)

/** Boxes of more than one line that nothing of a tip is written into, and why. */
const others = {
  'calendar/year-form.tsx': 'lists of days, from a public notice',
  'campaigns/box-fields.tsx': 'a plan in its own words, and what its figures count: nothing of a tip',
  'cases/release-fields.tsx': 'private notes of a case: what may not become public stands there',
  'frame/form/field.tsx': 'the box itself',
  'progress/review/hidden-words.tsx': 'what tells who somebody is, so that it can leave',
}

it('every larger box of the desk is read for what tells who somebody is', () => {
  const plain = sources.flatMap(([path, text]) =>
    [...text.matchAll(/<Field\b[\s\S]*?\/>/g)].filter(([tag]) => /\brows=/.test(tag)).map(() => path),
  )
  expect(plain.filter((path) => !(path in others))).toEqual([])
})

it('and stands within something that stops what is undecided', () => {
  const writing = sources.filter(([, text]) => text.includes('<WrittenField')).map(([path]) => path)
  const rooms = new Set(writing.map((path) => path.split('/').slice(0, -1).join('/')))
  const guarding = new Set(
    sources
      .filter(([, text]) => /<Guarded(?:Form)?\b/.test(text) && text.includes('useGuard('))
      .map(([path]) => path.split('/').slice(0, -1).join('/')),
  )
  const within = (room: string) => [...guarding].some((one) => room === one || room.startsWith(`${one}/`))
  expect([...rooms].filter((room) => !within(room))).toEqual([])
  expect(writing.length).toBeGreaterThan(10)
})
