import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goesOn, isPlainly } from '../../../shared/case/firm-name.ts'
import { namesIn, spansOf } from '../../../shared/case/names-in.ts'
import type { SheetRow } from '../../../shared/progress/sheet.ts'
import { sheets } from '../../../shared/progress/sheets.ts'
import { withoutOldNames } from '../../../shared/progress/without-old-names.ts'

/** Signs of names, and what is read as another sign or as none. */
const SIGNS = [...'苏苏建建筑四十a（「', 'Ａ', '·', '(', ')', '&#33487;']
const READ: Readonly<Record<string, string>> = {
  ...{ a: 'A', Ａ: 'A', '（': '(', '&#33487;': '苏', '·': '', '「': '' },
}
const isBracket = (one: string) => one === '(' || one === ')'
const signs = fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 })
/** A part of the text with something after it, so that names are met, begin alike and reach beyond its end. */
const part = fc.tuple(fc.nat(11), fc.nat(4), fc.array(fc.constantFrom(...SIGNS), { maxLength: 1 }))

/** Each name in turn at each sign of a text, as one would look by eye. */
function byEye(text: readonly string[], names: readonly (readonly string[])[], whole: boolean) {
  const read = (all: readonly string[]) => all.map((one) => READ[one] ?? one)
  const shown = read(text)
  const starts = text.map((_, n) => text.slice(0, n).join('').length)
  const kept = shown.flatMap((one, n) => (one === '' ? [] : [n]))
  const bare = kept.filter((n) => !isBracket(shown[n] ?? ''))
  const line = bare.map((n) => shown[n]).join('')
  const found: { from: number; to: number }[] = []
  for (const one of names.map((each) =>
    read(each)
      .filter((sign) => !isBracket(sign))
      .join(''),
  ))
    for (let n = 0; one !== '' && n <= line.length - one.length; n++) {
      if (!line.startsWith(one, n)) continue
      if (/[四十]/.test(one.charAt(0)) && /[四十]/.test(line.charAt(n - 1))) continue
      // Brackets beside it whose partners it holds are taken in, one by one.
      let [from, to] = [kept.indexOf(bare[n] ?? 0), kept.indexOf(bare[n + one.length - 1] ?? 0)]
      const inside = () => {
        let left = kept
          .slice(from, to + 1)
          .map((at) => shown[at])
          .join('')
          .replace(/[^()]/g, '')
        while (left.includes('()')) left = left.replace('()', '')
        return left
      }
      while (inside().includes('(') && shown[kept[to + 1] ?? -1] === ')') to += 1
      while (inside().includes(')') && shown[kept[from - 1] ?? -1] === '(') from -= 1
      if (one.length === 2 && inside() !== '') continue
      const after = kept
        .slice(to + 1)
        .map((at) => shown[at])
        .join('')
      if (!isPlainly(one, after) || (whole && goesOn(after))) continue
      const [first, last] = [kept[from] ?? 0, kept[to] ?? 0]
      found.push({ from: starts[first] ?? 0, to: (starts[last] ?? 0) + (text[last] ?? '').length })
    }
  const covered = new Map<number, number>()
  for (const { from, to } of found.sort((one, other) => one.from - other.from)) {
    const [begun] = [...covered].filter(([, end]) => from < end)
    covered.set(begun?.[0] ?? from, Math.max(to, begun?.[1] ?? to))
  }
  return [...covered].map(([from, to]) => ({ from, to }))
}

describe('names in texts', () => {
  it('are found where one finds each of them by eye, in any texts and names', () => {
    fc.assert(
      fc.property(signs, fc.array(part, { maxLength: 6 }), (text, parts) => {
        const names = parts.map(([from, length, more]) => [...text.slice(from, from + length), ...more])
        const typed = names.map((one) => one.join(''))
        expect(namesIn(text.join(''), typed)).toEqual(byEye(text, names, true))
        expect(spansOf(text.join(''), typed)).toEqual(byEye(text, names, false))
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['由宏①远施工', '宏①远'],
    ['由宏⑴远❷施工', '宏⑴远'],
    ['由宏²远施工', '宏²远'],
    ['由宏㈠远施工', '宏㈠远'],
    ['由宏.①.远施工', '宏.①.远'],
    ['由宏Ⓐ远施工', '宏Ⓐ远'],
    ['由宏（远）施工', '宏（远）'],
    ['由（宏）远施工', '（宏）远'],
    ['由【宏】【远】施工', '【宏】【远】'],
    ['由《宏》远施工', '《宏》远'],
    ['由宏&nbsp;远施工', '宏&nbsp;远'],
    ['由宏[1]远施工', '宏[1]远'],
    ['由宏〔注〕远施工', '宏〔注〕远'],
    ['由宏（见注1）远施工', '宏（见注1）远'],
    ['由宏（注①）远施工', '宏（注①）远'],
    ['由宏（注2）远施工', '宏（注2）远'],
    ['由（宏远）施工', '宏远'],
    ['规模宏（远超定额）', undefined],
    ['（规模宏）远超定额', undefined],
  ])('%s', (text, found) => {
    expect(spansOf(text, ['宏远']).map(({ from, to }) => text.slice(from, to))).toEqual(found ? [found] : [])
  })

  it.each([
    ['由示例（江北）建筑施工', '示例江北建筑', '示例（江北）建筑'],
    ['由示例江北建筑施工', '示例（江北）建筑', '示例江北建筑'],
    ['由示例建筑（江北施工', '示例建筑（江北）', '示例建筑（江北'],
    ['由㊥建八局施工', '中建八局', '㊥建八局'],
    ['由中建⑧局施工', '中建8局', '中建⑧局'],
    ['由中建捌局施工', '中建八局', '中建捌局'],
    ['由中①建②八局施工', '中建八局', '中①建②八局'],
  ])('%s says %s', (text, name, found) => {
    expect(namesIn(text, [name]).map(({ from, to }) => text.slice(from, to))).toEqual([found])
  })

  it.each([
    ['dates', '2026-10-01、2026-10-08、2026-10-15、2026-10-22、2026-11-05检查都不合格'],
    ['digits', '1'.repeat(200)],
    ['words of trades', '国际建设'.repeat(60)],
    ['numerals', '第八三一'.repeat(60)],
  ])('are read at once beside many %s', (_, after) => {
    const names = ['江苏宏远建设工程有限公司', '宏远建设', '宏远']
    expect(namesIn(`江苏宏远建设工程有限公司${after}`, names)).toHaveLength(1)
    expect(spansOf(`宏远建设${after}`, names)).toHaveLength(1)
  })

  it('are each read once, however many texts there are', () => {
    let reads = 0
    const names = new Proxy(
      Array.from({ length: 40 }, (_, n) => `示例建设${n}公司`),
      {
        get(list, at, own) {
          if (typeof at === 'string' && /^\d+$/.test(at)) reads++
          return Reflect.get(list, at, own)
        },
      },
    )
    for (let n = 0; n < 40; n++) expect(namesIn(`由示例建设${n}公司施工`, names)).toHaveLength(1)
    expect(reads).toBe(40)
  })

  it('leave a register of thousands of rows that is over', () => {
    const rows = Array.from(
      { length: 3000 },
      (_, n): SheetRow => ({
        ...{ area: '320500', number: `DB-${n}`, project: `示例花园${n}号`, delistedOn: '2023-06-20' },
        hazard: `示例花园${(n + 1) % 3000}号旁的边坡${n}`,
      }),
    )
    const over = { on: '2026-01-01', rows: 'all' as const }
    const shown = withoutOldNames(sheets.supervised, { rows, revisions: [] }, over).rows
    expect(shown).toHaveLength(3000)
    expect(
      shown.filter((one) => 'project' in one || !/^某企业旁的边坡\d+$/.test(String(one.hazard))),
    ).toEqual([])
  })
})
