import { type Chart, element, escapeText, label } from './svg.ts'

/** What stands around a picture that is a file of its own. */
export interface FileText {
  readonly title: string
  readonly unit: string
  /** Lines below: where it comes from, of which day, and that it is sample data. */
  readonly foot: readonly string[]
  readonly lang: string
}

/** The marks of pictures in the colours of paper, each in attributes: a policy that allows no inline style leaves them as they are. */
const marks: Readonly<Record<string, string>> = {
  head: 'font-size="18" font-weight="700"',
  soft: 'fill="#48535b"',
  strong: 'font-weight="700"',
  tseal: 'fill="#bf2a1a"',
  axis: 'stroke="#6b767e"',
  grid: 'stroke="#ccd3d6"',
  goal: 'stroke="#14191d" stroke-width="1.5" stroke-dasharray="5 3"',
  seg: 'stroke="#8799a7" stroke-width="4"',
  pt: '',
  barnow: '',
  barpast: 'fill="#8799a7"',
  pth: 'fill="#bf2a1a"',
  pt0: 'fill="#fff" stroke="#14191d" stroke-width="1.8"',
  off: 'stroke="#6b767e" stroke-width="2"',
  nought: 'stroke="#14191d" stroke-width="3"',
  gap: 'fill="none" stroke="#6b767e" stroke-width="1.5" stroke-dasharray="4 3"',
  wait: 'fill="none" stroke="#6b767e"',
  few: 'fill="none" stroke="#14191d" stroke-width="1.5" stroke-dasharray="1.5 3"',
  whisk: 'stroke="#6b767e" stroke-width="2"',
  'whisk hot': 'stroke="#14191d" stroke-width="2"',
  span: 'fill="#bcc9d2"',
  'span hot': 'fill="#bf2a1a"',
}

/** What holds where no mark says otherwise. */
const PLAIN = 'font-size="13" fill="#14191d"'
const CHINESE = "'Source Han Sans SC','Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif"
/** English in a face of its own first, and signs as narrow as letters where there is none: a Chinese one sets the ’ of Huai’an as wide as a sign. */
const facesOf = (lang: string) =>
  lang === 'en'
    ? `font-family="'Helvetica Neue',Arial,'DejaVu Sans',${CHINESE}" font-variant="proportional-width"`
    : `font-family="${CHINESE}"`

/** Markup whose classes became attributes. Throws for a class that has none. */
function withMarks(body: string): string {
  return body.replace(/ class="([^"]*)"/g, (_, names: string) => {
    const all = names in marks ? [names] : names.split(' ')
    const written = all.map((name) => {
      const mark = marks[name]
      if (mark === undefined) throw new TypeError(`no mark for the class ${name}`)
      return mark
    })
    return written.map((mark) => mark && ` ${mark}`).join('')
  })
}

const EDGE = 16
const LINE = 18
/** Height of a line of the title, and the size of its letters. */
const TITLE = { line: 25, size: 18 }

/** A picture as a file that stands by itself: sentence, unit, picture, source; nothing in it asks for a style. */
export function svgFile({ width, height, body }: Chart, { title, unit, foot, lang }: FileText): string {
  const titles = linesOf(title, width / TITLE.size)
  const small = (text: string) => linesOf(text, width / 13)
  const head = [...titles, ...small(unit)]
  const top = titles.length * TITLE.line + (head.length - titles.length) * LINE + 10
  const feet = foot.flatMap(small)
  const [wide, high] = [width + 2 * EDGE, top + height + 2 * EDGE + feet.length * LINE + 6]
  const below = feet.map((line, n) => label(line, 0, top + height + LINE * (n + 1), { class: 'soft' }))
  const heads = [
    ...titles.map((line, n) => label(line, 0, 18 + n * TITLE.line, { class: 'head' })),
    ...small(unit).map((line, n) =>
      label(line, 0, titles.length * TITLE.line + 12 + n * LINE, { class: 'soft' }),
    ),
  ]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}" width="${wide}" height="${high}" xml:lang="${lang}">`,
    `<title>${escapeText(title)}</title>`,
    element('rect', { width: wide, height: high, fill: '#fff' }),
    `<g ${facesOf(lang)} ${PLAIN} transform="translate(${EDGE} ${EDGE})">`,
    withMarks([...heads, `<g transform="translate(0 ${top})">${body}</g>`, ...below].join('')),
    '</g></svg>',
  ].join('')
}

/** A text in lines of so many letters of full width, broken at a space or between Chinese signs. */
function linesOf(text: string, most: number): string[] {
  const lines: string[] = []
  let [line, wide] = ['', 0]
  for (const word of text.match(/[\u0021-\u2fff]+ ?|./gu) ?? []) {
    const width = [...word].reduce((sum, sign) => sum + (sign < '\u3000' ? 0.56 : 1), 0)
    if (wide + width > most && line !== '' && !/^[，。；：、）]/.test(word)) {
      lines.push(line.trimEnd())
      ;[line, wide] = ['', 0]
    }
    line += word
    wide += width
  }
  return [...lines, line]
}
