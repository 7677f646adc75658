import type { CaseContent } from '../../../shared/case/case-content.ts'
import { repliesOf, silentFirms } from '../../../shared/case/replies.ts'
import type { MessageKey } from '../../../shared/messages/message.ts'
import type { Language } from '../../../shared/value/language.ts'

/** Numbers of sections and of entries, as an official bulletin writes them. */
const numerals = '一二三四五六七八九十'

/** One to twenty in Chinese numerals. */
export function numeral(n: number): string {
  const ones = numerals[(n - 1) % 10] ?? ''
  if (n <= 10) return ones
  return n === 20 ? '二十' : `十${ones}`
}

/** The number before a section's title: 一、 or 1. */
export function sectionNumber(n: number, language: Language): string {
  return language === 'zh' ? `${numeral(n)}、` : `${n}. `
}

/** A section of a bulletin: its title, and its paragraphs as the office wrote them. */
export interface Section {
  readonly title: MessageKey
  readonly paragraphs: readonly string[]
}

/** What the parts of a case are called: of good practice nothing was wrong, broken or put right. */
export const caseTitles = ({ kind }: Pick<CaseContent, 'kind'>) => {
  const own = kind === 'goodPractice' ? ('page.case.practice' as const) : ('page.case' as const)
  return {
    problems: `${own}.problems`,
    measures: `${own}.measures`,
    basis: `${own}.basis`,
    timeline: `${own}.timeline`,
  } as const
}

const paragraphsOf = (text: string) => text.split(/\n+/).filter((line) => line.trim() !== '')

/** The sections of a case in their order; the firm's own words only when it said something. */
export function caseSectionsOf(content: CaseContent): Section[] {
  const titles = caseTitles(content)
  const problems = content.problems.map((text, at) => `（${numeral(at + 1)}）${text}`)
  const replies = repliesOf(content).flatMap(({ firm, text }, _, all) => {
    const name = content.firms.find(({ creditCode }) => creditCode === firm)?.name
    return [
      ...(name !== undefined && all.length + silentFirms(content).length > 1 ? [`${name}：`] : []),
      ...paragraphsOf(text),
    ]
  })
  return [
    { title: 'page.case.basics', paragraphs: paragraphsOf(content.basics) },
    { title: titles.problems, paragraphs: problems },
    { title: titles.measures, paragraphs: paragraphsOf(content.measures) },
    ...(content.basis.length > 0 ? [{ title: titles.basis, paragraphs: content.basis }] : []),
    ...(replies.length > 0 ? [{ title: 'page.case.reply' as const, paragraphs: replies } as const] : []),
  ]
}
