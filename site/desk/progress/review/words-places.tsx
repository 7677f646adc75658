import type { SeenRequest } from '../../../../shared/contract/hidden-words.ts'
import { columnName } from '../../../../shared/progress/sheet-text.ts'
import { timesIn, type WordsPlace } from '../../../../shared/progress/words-places.ts'
import { useWords, type Words } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { rowText } from '../row-text.ts'

interface Props {
  readonly at: SheetAt
  readonly found: NonNullable<SeenRequest['found']>
}

/** Where words stand, text by text: nobody has to decide about what they cannot see. */
export function WordsPlaces({ at, found: { places, texts } }: Props) {
  const words = useWords()
  const { say } = words
  if (texts.length === 0) return null
  const left = places - timesIn(texts)
  return (
    <>
      <p>{say('progress.words.where')}</p>
      <ul class="plainlist">
        {texts.map((one) => (
          <li key={`${one.row}|${one.column}|${one.of}|${one.revision}|${one.editions.join()}`}>
            <p class="hint">{placeOf(one, at, words)}</p>
            <p class="words-told" lang="zh-CN">
              {markedPieces(one).map(({ text, isMark }, n) => (isMark ? <mark key={n}>{text}</mark> : text))}
            </p>
          </li>
        ))}
      </ul>
      {left > 0 && <p class="hint">{say('progress.words.more', { n: left })}</p>}
    </>
  )
}

/** In which row and column a text stands, what of a revision it is, and in which editions. */
export function placeOf(
  { row, column, of, revision, editions }: WordsPlace,
  at: SheetAt,
  words: Words,
): string {
  const { say, language, list } = words
  return [
    rowText(row, at, words),
    column !== undefined && columnName(at.sheet.id, column, language),
    of !== 'cell' && say(`progress.words.of.${of}`, { n: revision ?? '' }),
    say('progress.words.inEditions', { n: list(editions.map(String)) }),
  ]
    .filter(Boolean)
    .join('　')
}

/** A text cut where the words begin and end. */
export function markedPieces({ text, marks }: Pick<WordsPlace, 'text' | 'marks'>) {
  const cuts = [0, ...marks.flatMap(({ from, to }) => [from, to]), text.length]
  return cuts
    .slice(1)
    .map((to, n) => ({ text: text.slice(cuts[n], to), isMark: n % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}
