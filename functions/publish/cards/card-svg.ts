import type { PublicCase } from '../../../shared/case/public-case.ts'
import { standingOf } from '../../../shared/case/standing.ts'
import { dateText } from '../../../shared/messages/date-text.ts'
import { message } from '../../../shared/messages/message.ts'
import { placeName } from '../../../shared/place/division.ts'
import type { SiteSettings } from '../../../shared/publication/public-records.ts'
import { escapeXml } from '../../../shared/table/escape-xml.ts'

/** The family of the packaged font; others, where it is not, are ugly but there. */
const FONT = "'Noto Sans S Chinese','Noto Sans CJK SC',sans-serif"

const [WIDTH, HEIGHT, EDGE] = [1200, 630, 80]
const [INK, GREY, SEAL, DONE] = ['#14191d', '#48535b', '#bf2a1a', '#1c6a45']
const TITLE = 56
const LINES = 4

/** What a state looks like: its colour, and its mark of 24 by 24. */
const marks = {
  ordered: [SEAL, `<path d="M0 0h24v24H0z" fill="${SEAL}"/>`],
  rectified: [DONE, `<path d="M0 0h24v24H0z" fill="${DONE}"/>`],
  overdue: [SEAL, `<path d="M0 0h6v24H0z" fill="${SEAL}"/>`],
  practice: [INK, `<path d="M0 20h24v4H0z" fill="${GREY}"/>`],
  none: [INK, `<path d="M0 20h24v4H0z" fill="${GREY}"/>`],
} as const

/** The picture of a case that other sites show beside a link to it, as SVG, 1200 by 630. Only its texts differ from another's. */
export function cardSvg(
  { number, publishedOn, sample, content }: PublicCase,
  settings: SiteSettings,
): string {
  const standing = standingOf(content)
  const [colour, mark] = marks[standing]
  const day = dateText(publishedOn, 'zh')
  const lines = wrap(content.title, (WIDTH - 2 * EDGE) / TITLE, LINES)
  const title = lines.map((line, n) => text(line, 250 + n * 78, `font-size="${TITLE}" font-weight="700"`))
  const host = new URL(settings.origin).host
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="${FONT}" fill="${INK}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(message('zh', 'page.case.org'), 104, `font-size="34" font-weight="700" fill="${SEAL}"`),
    text(number, 104, `font-size="28" fill="${GREY}" text-anchor="end"`, WIDTH - EDGE),
    `<path d="M${EDGE} 138h${WIDTH - 2 * EDGE}v6H${EDGE}zM${EDGE} 150h${WIDTH - 2 * EDGE}v2H${EDGE}z" fill="${SEAL}"/>`,
    ...title,
    `<g transform="translate(${EDGE} 528)">${mark}</g>`,
    text(
      message('zh', `page.case.${standing}`),
      550,
      `font-size="30" font-weight="700" fill="${colour}"`,
      EDGE + 40,
    ),
    text(
      `${placeName(content.division, 'zh')}　${day}`,
      550,
      `font-size="28" fill="${GREY}" text-anchor="end"`,
      WIDTH - EDGE,
    ),
    text(`${message('zh', 'common.site.name')}　${host}`, 598, `font-size="24" fill="${GREY}"`),
    ...(sample
      ? [
          text(
            message('zh', 'common.sample.stamp'),
            598,
            `font-size="24" fill="${GREY}" text-anchor="end"`,
            WIDTH - EDGE,
          ),
        ]
      : []),
    '</svg>',
  ].join('')
}

const text = (content: string, y: number, look: string, x = EDGE) =>
  `<text x="${x}" y="${y}" ${look}>${escapeXml(content)}</text>`

/** Signs that begin no line. */
const NO_BEGINNING = /^[，。、；：？！）》〉」』】〕”’…—]/

/** How wide a sign is at most, in its own size: half or so are small letters and digits; square the rest, a W and a “ too. */
const widthOf = (sign: string) => (/[a-ln-vx-z0-9 .,:;()/-]/.test(sign) ? 0.62 : 1)
const wide = (signs: readonly string[]) => signs.reduce((sum, sign) => sum + widthOf(sign), 0)

/** A text in lines of at most so many signs; what does not fit into the last ends in ……. */
function wrap(content: string, width: number, most: number): string[] {
  const lines: string[][] = [[]]
  for (const sign of content) {
    const line = lines.at(-1) ?? []
    if (wide([...line, sign]) > width) lines.push(beginningOf(sign, line))
    lines.at(-1)?.push(sign)
  }
  const kept = lines.slice(0, most)
  if (lines.length > most) {
    const last = kept.at(-1) ?? []
    while (wide(last) + 2 > width) last.pop()
    last.push('……')
  }
  return kept.map((line) => line.join(''))
}

/** What a new line takes from the one before it, so that a sign that begins no line does not. */
function beginningOf(sign: string, before: string[]): string[] {
  const taken: string[] = []
  while (NO_BEGINNING.test(taken[0] ?? sign) && before.length > 1) taken.unshift(before.pop() ?? '')
  return taken
}
