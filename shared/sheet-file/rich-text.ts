import { FileRefusal } from './file-refusal.ts'
import { fileLimits } from './sheet-file.ts'

/** A text of a workbook. */
export interface RichText {
  readonly text: string
  /** A part of it is raised, lowered or struck out: it is not what a person reads. */
  readonly marked?: true
}

/** Hears the elements of one text after another. */
export interface RichTextHeard {
  open(name: string, attribute: (name: string) => string | undefined): void
  text(text: string): void
  close(name: string): void
  /** What was heard since the last time. */
  take(): RichText
}

/** Gathers a text from its runs, without how a word is pronounced. Throws {@link FileRefusal} where it is too long. */
export function hearRichText(): RichTextHeard {
  let text = ''
  let own = ''
  let marked = false
  let isMarked = false
  let inText = false
  let reading = 0
  return {
    open(name, attribute) {
      // How a word is pronounced stands beside it, and is no part of it.
      if (name === 'rPh') reading++
      else if (name === 'r') isMarked = false
      else if (name === 't') inText = reading === 0
      else if (marks(name, attribute('val'))) isMarked = true
    },
    text(more) {
      if (!inText) return
      own += more
      if (text.length + own.length > fileLimits.cell)
        throw new FileRefusal('tooLongCell', { n: fileLimits.cell })
    },
    close(name) {
      if (name === 'rPh') reading--
      if (name === 'r') isMarked = false
      if (name !== 't' || !inText) return
      inText = false
      if (isMarked && own.trim() !== '') marked = true
      text += unescaped(own)
      own = ''
    },
    take() {
      const taken = { text, ...(marked && { marked: true as const }) }
      text = ''
      marked = false
      return taken
    },
  }
}

const marks = (name: string, value: string | undefined): boolean =>
  name === 'vertAlign' ? value !== 'baseline' : name === 'strike' && value !== '0' && value !== 'false'

/** A sign that XML cannot hold stands as `_x000D_`, and a `_` that only looks like one as `_x005F_` (ECMA-376, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.replace(/_x([\da-f]{4})_/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
