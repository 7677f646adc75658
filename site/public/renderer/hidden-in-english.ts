import { message } from '../../../shared/messages/message.ts'
import { HIDDEN } from '../../../shared/progress/words-in.ts'

/** A page on which what stands in the place of hidden words is said in English, also within words that an office wrote in Chinese. */
export const hiddenInEnglish = (html: string): string =>
  html.replaceAll(HIDDEN, message('en', 'page.progress.hidden.mark'))
