import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type MessageKey, message } from '../../../shared/messages/message.ts'
import type { Language } from '../../../shared/value/language.ts'

/** A text of the catalogues in the page's language. */
export type Say = (key: MessageKey, params?: Readonly<Record<string, string | number>>) => string

/** The page's language and its texts. */
export interface Words {
  readonly language: Language
  readonly say: Say
}

/** The texts of a language. */
export function wordsOf(language: Language): Words {
  return { language, say: (key, params) => message(language, key, params) }
}

export const WordsContext = createContext<Words>(wordsOf('zh'))

/** The texts around this component. */
export const useWords = (): Words => useContext(WordsContext)
