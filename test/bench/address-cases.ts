import { pathToFileURL } from 'node:url'
import { placeName } from '../../shared/place/division.ts'
import { type FoundPlace, findPlace } from '../../shared/place/find-place.ts'
import { addresses, type Expected } from '../shared/place/addresses.ts'

const named = (code: string) => `${placeName(code)} ${code}`

function answerText(answer: FoundPlace): string {
  if (answer.kind === 'found') return named(answer.code)
  return answer.kind === 'none' ? '没有认出' : `问：${answer.codes.map(named).join('、')}`
}

function expectedText(expected: Expected): string {
  if (expected === 'none') return '没有认出'
  return typeof expected === 'string' ? named(expected) : `问：${expected.ask.map(named).join('、')}`
}

/** Found, asked or wrong. Asking where one place was expected is no wrong answer if that place is offered. */
function verdict(answer: FoundPlace, expected: Expected): '认出' | '问了' | '错' {
  if (answer.kind === 'found') return answer.code === expected ? '认出' : '错'
  if (answer.kind === 'none') return expected === 'none' ? '认出' : '错'
  if (expected === 'none') return '错'
  const wanted = typeof expected === 'string' ? [expected] : expected.ask
  return wanted.every((code) => answer.codes.includes(code)) ? '问了' : '错'
}

/** The table of docs/address-cases.md: every messy address, the answer it deserves, and the one it gets. */
export function addressTable(): string {
  const rows = addresses.map(([text, expected]) => {
    const answer = findPlace(text)
    const is = verdict(answer, expected)
    const over = is === '问了' && typeof expected === 'string'
    return { text, wanted: expectedText(expected), got: answerText(answer), is, over }
  })
  const count = (one: string) => rows.filter(({ is }) => is === one).length
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
  return [
    '# Addresses and where they lead',
    '',
    `Made by \`node test/bench/address-cases.ts > docs/address-cases.md\`; a test compares it. ${rows.length} addresses:`,
    `${count('认出')} answered at once (认出, also those that name no place in Jiangsu), ${count('问了')} asked (问了: the`,
    `reporter chooses, the right place is among the choices), ${rows.filter(({ over }) => over).length} of them although one place was expected,`,
    `${count('错')} wrong (错).`,
    '',
    '| | address | deserves | gets | |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ text, wanted, got, is }, at) => `| ${at + 1} | ${cell(text)} | ${wanted} | ${got} | ${is} |`,
    ),
    '',
  ].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.stdout.write(addressTable())
