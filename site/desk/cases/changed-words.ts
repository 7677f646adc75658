/** A run of words that stayed, went or came. */
export interface Run {
  readonly what: 'same' | 'gone' | 'come'
  readonly text: string
}

/** A word: a date or a number as a whole, letters and digits together, or any other sign. */
const WORD =
  /\d{4}(?:-\d{1,2}-\d{1,2}|年\d{1,2}月(?:\d{1,2}日)?)|\d{1,2}月\d{1,2}日|\d+(?:[.,:：]\d+)+%?(?![A-Za-z])|[A-Za-z0-9]+|[^A-Za-z0-9]/gu

/** Texts whose middles differ by more words than this are shown as one gone and one come: marking them would help nobody. */
const MOST = 2000

/** How one text became another, in runs: the longest common words stay. */
export function changed(before: string, after: string): Run[] {
  const [one, other] = [before.match(WORD) ?? [], after.match(WORD) ?? []]
  let start = 0
  while (start < Math.min(one.length, other.length) && one[start] === other[start]) start += 1
  let end = 0
  const left = () => Math.min(one.length, other.length) - start
  while (end < left() && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1
  const [a, b] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  const middle = Math.max(a.length, b.length) > MOST ? swapped(a, b) : common(a, b)
  const same = (words: string[]): Run => ({ what: 'same', text: words.join('') })
  return joined([same(one.slice(0, start)), ...middle, same(one.slice(one.length - end))])
}

const swapped = (a: readonly string[], b: readonly string[]): Run[] => [
  { what: 'gone', text: a.join('') },
  { what: 'come', text: b.join('') },
]

/** By the longest common subsequence of words. */
function common(a: readonly string[], b: readonly string[]): Run[] {
  const wide = b.length + 1
  const long = new Uint16Array((a.length + 1) * wide)
  const at = (i: number, j: number) => long[i * wide + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--)
      long[i * wide + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  }
  const runs: Run[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      runs.push({ what: 'same', text: a[i] ?? '' })
      i += 1
      j += 1
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      runs.push({ what: 'gone', text: a[i] ?? '' })
      i += 1
    } else {
      runs.push({ what: 'come', text: b[j] ?? '' })
      j += 1
    }
  }
  return runs
}

/** Runs of one kind that follow each other are one; empty ones are none. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = []
  for (const run of runs.filter(({ text }) => text !== '')) {
    const last = all.at(-1)
    if (last?.what === run.what) all[all.length - 1] = { what: run.what, text: last.text + run.text }
    else all.push(run)
  }
  return all
}
