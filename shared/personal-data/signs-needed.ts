/** At least one of these characters stands in whatever matches. */
export type Signs = ReadonlySet<string>

/**
 * What every text has to hold in which a pattern matches: of each set at least one character. Read from the pattern itself, so that
 * it holds of what is added to it later. Where nothing can be said, as of one that is blind to case, there is no set; what must not follow asks for nothing.
 */
export function signsNeeded({ source, ignoreCase }: RegExp): readonly Signs[] {
  if (ignoreCase) return []
  const signs = [...source]
  let at = 0
  return alternatives()

  function alternatives(): Signs[] {
    const branches = [sequence()]
    while (signs[at] === '|') {
      at++
      branches.push(sequence())
    }
    const [only] = branches
    return branches.length === 1 && only ? only : anyOf(branches)
  }

  function sequence(): Signs[] {
    const needed: Signs[] = []
    while (at < signs.length && signs[at] !== '|' && signs[at] !== ')') {
      const own = atom()
      if (!mayBeAbsent()) needed.push(...own)
    }
    return needed
  }

  function atom(): Signs[] {
    const sign = signs[at] ?? ''
    if (sign === '(') return group()
    if (sign === '[') return oneOf()
    if (sign === '\\') {
      const meant = escaped()
      return meant ? [new Set(meant)] : []
    }
    at++
    return '^$.'.includes(sign) ? [] : [new Set([sign])]
  }

  function group(): Signs[] {
    const [opening = '('] = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(signs.slice(at, at + 40).join('')) ?? []
    at += opening.length
    const inside = alternatives()
    at++
    return ['(', '(?:', '(?='].includes(opening) ? inside : []
  }

  /** A set of characters; none that says which it does not hold, or holds a whole script. */
  function oneOf(): Signs[] {
    at++
    const isOthers = signs[at] === '^'
    let isKnown = !isOthers
    const found: string[] = []
    while (at < signs.length && signs[at] !== ']') {
      const first = member()
      if (signs[at] === '-' && signs[at + 1] !== ']') {
        at++
        const rest = range(first?.[0], member()?.[0])
        found.push(...rest)
        isKnown &&= rest.length > 0
      } else if (first) found.push(...first)
      else isKnown = false
    }
    at++
    return isKnown ? [new Set(found)] : []
  }

  function member(): string[] | undefined {
    return signs[at] === '\\' ? escaped() : [signs[at++] ?? '']
  }

  /** The characters that an escape stands for; undefined for a script, blanks, what is referred to and what is at an edge. */
  function escaped(): string[] | undefined {
    const rest = signs.slice(at, at + 60).join('')
    const [whole = '', kind = ''] = ESCAPE.exec(rest) ?? []
    at += [...whole].length
    if (kind === 'd') return [...'0123456789']
    if (kind === 'n') return ['\n']
    return /^[\p{P}\p{S}]$/u.test(kind) ? [kind] : undefined
  }

  /** Goes past how often something comes. */
  function mayBeAbsent(): boolean {
    if (!'?*+{'.includes(signs[at] ?? ' ')) return false
    const [whole = ''] = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(signs.slice(at, at + 12).join('')) ?? []
    at += whole.length
    return /^(?:[?*]|\{0+\D)/.test(whole)
  }
}

const ESCAPE = /^\\([pPu]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<\w+>|c[A-Z]|\d+|.)/iu

/** The longest range that is written out. */
const WRITTEN_OUT = 64

function range(first = '', last = ''): string[] {
  const [from, to] = [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0]
  if (from === 0 || to < from || to - from >= WRITTEN_OUT) return []
  return Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n))
}

/** What all branches need together: of each its smallest set. Nothing where one of them needs nothing. */
function anyOf(branches: readonly Signs[][]): Signs[] {
  const each = branches.map((needed) => [...needed].sort((a, b) => a.size - b.size)[0])
  return each.includes(undefined) ? [] : [new Set(each.flatMap((one) => [...(one ?? [])]))]
}
