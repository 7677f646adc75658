/** Elements whose text cannot hold another element, or is nobody's to read. */
const CLOSED = /^(?:script|style|title|textarea|option)$/
/** Elements that hold nothing. */
const EMPTY = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

const PART = /<!--.*?-->|<!doctype[^>]*>|<\/?([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</gis

/** Chinese signs, with the marks, digits and blanks between two of them. */
const SIGN = '[\\u3007\\u3400-\\u9fff\\uf900-\\ufaff]'
const MARK = '[\\u3000-\\u303f\\uff00-\\uffef“”‘’·—]'
const CHINESE = new RegExp(
  `(?:${SIGN}|[《〔（“](?=${SIGN}))(?:(?:${SIGN}|${MARK}|[\\d ])*(?:${SIGN}|[》〕）”]))?`,
  'g',
)

/**
 * An English page in which every Chinese word stands in an element that says so: names, quotes and numbers of documents that
 * have no English ones. A screen reader then reads them as Chinese.
 */
export function markChinese(html: string): string {
  const open: { tag: string; skip: boolean }[] = []
  return html.replace(PART, (part: string, tag?: string) => {
    if (tag) {
      follow(open, part, tag.toLowerCase())
      return part
    }
    if (part.startsWith('<') || open.at(-1)?.skip) return part
    return part.replace(CHINESE, (words) => `<span lang="zh-CN">${words}</span>`)
  })
}

/** Keeps which elements are open, and whether text in them is left as it is. */
function follow(open: { tag: string; skip: boolean }[], part: string, tag: string): void {
  if (part.startsWith('</')) {
    const at = open.findLastIndex((one) => one.tag === tag)
    if (at >= 0) open.length = at
    return
  }
  if (EMPTY.test(tag) || part.endsWith('/>')) return
  const own = /\slang="?([\w-]+)/.exec(part)?.[1]
  const outer = open.at(-1)?.skip === true
  const chinese = own === undefined ? outer : own.startsWith('zh')
  open.push({ tag, skip: chinese || CLOSED.test(tag) || (outer && own === undefined) })
}
