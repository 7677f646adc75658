import { pathToFileURL } from 'node:url'
import { placeName } from '../../shared/place/division.ts'
import { type FoundPlace, findPlace } from '../../shared/place/find-place.ts'
import { addresses, type Expected } from '../shared/place/addresses.ts'
import { freshAgain, freshLast } from '../shared/place/fresh-again.ts'
import { freshAddresses } from '../shared/place/fresh-cases.ts'
import { laterAddresses } from '../shared/place/later-addresses.ts'
import { spokenAddresses } from '../shared/place/spoken-addresses.ts'

const named = (code: string) => `${placeName(code)} ${code}`

function answerText(answer: FoundPlace): string {
  if (answer.kind === 'found') return named(answer.code)
  return answer.kind === 'none' ? '没有认出' : `问：${answer.codes.map(named).join('、')}`
}

function expectedText(expected: Expected): string {
  if (expected === 'none') return '没有认出'
  if (expected === 'unsure') return '没有认出，或者问'
  return typeof expected === 'string' ? named(expected) : `问：${expected.ask.map(named).join('、')}`
}

/** Found, asked or wrong. Asking where one place was expected is no wrong answer if that place is offered. */
function verdict(answer: FoundPlace, expected: Expected): '认出' | '问了' | '错' {
  if (answer.kind === 'found') return answer.code === expected ? '认出' : '错'
  if (answer.kind === 'none') return expected === 'none' || expected === 'unsure' ? '认出' : '错'
  if (expected === 'none') return '错'
  if (expected === 'unsure') return '问了'
  const wanted = typeof expected === 'string' ? [expected] : expected.ask
  return wanted.every((code) => answer.codes.includes(code)) ? '问了' : '错'
}

type Cases = readonly (readonly [string, Expected])[]

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const isOne = (expected: Expected) => typeof expected === 'string' && expected !== 'unsure'

function tableOf(title: string, cases: Cases): string[] {
  const rows = cases.map(([text, expected]) => {
    const answer = findPlace(text)
    const is = verdict(answer, expected)
    const over = is === '问了' && isOne(expected)
    return { text, wanted: expectedText(expected), got: answerText(answer), is, over }
  })
  const count = (one: string) => rows.filter(({ is }) => is === one).length
  return [
    `## ${title}`,
    '',
    `${rows.length} addresses: ${count('认出')} answered at once, ${count('问了')} asked,`,
    `${rows.filter(({ over }) => over).length} of them although one place was expected, ${count('错')} wrong.`,
    '',
    '| | address | deserves | gets | |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ text, wanted, got, is }, at) => `| ${at + 1} | ${cell(text)} | ${wanted} | ${got} | ${is} |`,
    ),
    '',
  ]
}

/** docs/address-cases.md: every address kept, the answer it deserves, and the one it gets. */
export function addressTables(): string {
  return [
    '# Addresses and where they lead',
    '',
    'Made by `node test/bench/address-cases.ts > docs/address-cases.md`; a test compares it. 认出: answered at once,',
    'also those that name no place in Jiangsu. 问了: the reporter chooses, and the right place is among the choices.',
    '错: wrong, also when a place was expected and none was offered.',
    '',
    ...tableOf('Messy addresses', addresses),
    ...tableOf('As people say it', spokenAddresses),
    'Before the gazetteer was changed for their kinds: 68 answered at once, 86 asked, 71 of them although one place was',
    'expected, 66 wrong: 35 times no place was offered where there was one.',
    '',
    ...tableOf('Written afterwards', laterAddresses),
    'As they fell when they were written: 29 answered at once as deserved, 9 asked, 5 of them although one place was',
    'expected, and 2 not as deserved: 石梁河水库 was not recognised, and 大屯 at 微山湖 was found where we had expected',
    'to be asked. It is asked now, as is 高邮湖金湖段: a bare name right behind a lake that several districts share does not settle which.',
    '',
    ...tableOf('Two hundred written without a look at the gazetteer', freshAddresses),
    'As they fell when they were written: 165 as deserved, 27 asked although one place was expected, 8 not as deserved:',
    'seven times no place was offered where there was one, once one was lacking among those offered. None led to a wrong place.',
    '',
    ...tableOf('Fifty written after that', freshAgain),
    'As they fell when they were written: 46 as deserved, 2 asked although one place was expected, 2 not recognised. None led to',
    'a wrong place.',
    '',
    ...tableOf('Fifty-one written after those, with more traps', freshLast),
    'As they fell when they were written: 46 as deserved, 1 asked although one place was expected, 4 not as deserved: a man called',
    '高淳亮 and goods from 常熟 led to a place, 三河酒厂 was asked about, 盛泽 behind 江苏 at a border was not recognised.',
    '',
  ].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.stdout.write(addressTables())
