/** A picture in the site's own classes, whole in itself: what it draws, and how large it is. */
export interface Chart {
  readonly width: number
  readonly height: number
  /** Elements inside `<svg>`. */
  readonly body: string
}

/** A picture in both widths, with the sentence that it shows and what its marks are. */
export interface ToldChart {
  readonly says: string
  readonly unit: string
  readonly narrow: Chart
  readonly wide: Chart
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as it stands in markup. */
export const escapeText = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)

/** An element of a picture. Numbers are rounded to a tenth; what is undefined is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  text = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? tenth(value) : escapeText(value ?? '')}"`)
    .join('')
  return text === '' ? `<${name}${written}/>` : `<${name}${written}>${escapeText(text)}</${name}>`
}

/** A number as it is written in a picture. */
export const tenth = (value: number): number => Math.round(value * 10) / 10

/** An upright line. */
export const upright = (look: string, x: number, [from, to]: readonly [number, number]): string =>
  element('line', { class: look, x1: x, x2: x, y1: from, y2: to })

/** A level line. */
export const level = (look: string, y: number, [from, to]: readonly [number, number]): string =>
  element('line', { class: look, x1: from, x2: to, y1: y, y2: y })

/** A text in a picture. `anchor`: where it is held, the start unless said. */
export const label = (
  text: string,
  x: number,
  y: number,
  more: { readonly class?: string; readonly anchor?: 'middle' | 'end' } = {},
): string => element('text', { class: more.class, x, y, 'text-anchor': more.anchor }, text)

/** A picture in a page, named by the element with an id. */
export const inPage = (
  { width, height, body }: Chart,
  { look, labelledBy }: { readonly look: string; readonly labelledBy: string },
): string =>
  `<svg class="plot ${look}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${labelledBy}">${body}</svg>`
