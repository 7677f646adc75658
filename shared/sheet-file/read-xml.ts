import { FileRefusal } from './file-refusal.ts'

/** What an XML text is told as, part by part. Names come without their prefix. */
export interface XmlHeard {
  /** `attribute`: the value of one of the element's attributes, decoded. */
  open(name: string, attribute: (name: string) => string | undefined): void
  text(text: string): void
  close(name: string): void
}

/**
 * Tells an XML text from its beginning to its end, in one pass and without a tree. There are no document types and no entities
 * but the five of XML and numbers. Throws {@link FileRefusal} for anything else.
 */
export function readXml(xml: string, heard: XmlHeard): void {
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    const until = open === -1 ? xml.length : open
    if (until > at) heard.text(decoded(xml.slice(at, until)))
    if (open === -1) return
    at = readMark(xml, open, heard)
  }
}

/** Reads what a `<` begins; gives where it ends. */
function readMark(xml: string, open: number, heard: XmlHeard): number {
  if (xml.startsWith('<!--', open)) return after(xml, '-->', open + 4)
  if (xml.startsWith('<?', open)) return after(xml, '?>', open + 2)
  if (xml.startsWith('<![CDATA[', open)) {
    const end = after(xml, ']]>', open + 9)
    heard.text(xml.slice(open + 9, end - 3))
    return end
  }
  if (xml.startsWith('<!', open)) throw new FileRefusal('broken')
  const end = endOfTag(xml, open)
  const tag = xml.slice(open + 1, end - 1)
  if (tag.startsWith('/')) heard.close(local(tag.slice(1).trim()))
  else readOpening(tag, heard)
  return end
}

function readOpening(tag: string, heard: XmlHeard): void {
  const empty = tag.endsWith('/')
  const name = local(/^[^\s/]+/.exec(tag)?.[0] ?? '')
  if (name === '') throw new FileRefusal('broken')
  heard.open(name, (wanted) => attributeOf(tag, wanted))
  if (empty) heard.close(name)
}

function attributeOf(tag: string, wanted: string): string | undefined {
  for (const [, name = '', double, single] of tag.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (local(name) === wanted) return decoded(double ?? single ?? '')
  return undefined
}

/** Where a tag ends; a `>` within quotes is none. */
function endOfTag(xml: string, open: number): number {
  let quote = ''
  for (let at = open + 1; at < xml.length; at++) {
    const sign = xml.charAt(at)
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at + 1
    else if (sign === '<') break
  }
  throw new FileRefusal('broken')
}

function after(xml: string, what: string, from: number): number {
  const at = xml.indexOf(what, from)
  if (at === -1) throw new FileRefusal('broken')
  return at + what.length
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

const five: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]{0,12});|&/g, (_all, name: string | undefined) => {
    const sign = name === undefined ? undefined : (five[name] ?? numbered(name))
    if (sign === undefined) throw new FileRefusal('broken')
    return sign
  })
}

function numbered(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? []
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
