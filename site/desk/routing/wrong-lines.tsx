import { Refusal } from '../../../shared/refusal/refusal.ts'
import { findTopic } from '../../../shared/topic/topic.ts'
import { placeText } from '../frame/place-text.ts'
import { useWords } from '../frame/words.ts'

/** Which lines of a refused table are at fault. */
export function WrongLines({ error }: { error: unknown }) {
  const words = useWords()
  if (!(error instanceof Refusal) || error.code !== 'table') return null
  const lines = error.fields.map((field) => {
    const [kind, id = ''] = field.split('.')
    return kind === 'duties' ? (findTopic(id)?.[words.language] ?? id) : placeText(id, words)
  })
  return (
    <p>{words.say('routing.wrongLines', { lines: lines.join(words.language === 'zh' ? '、' : ', ') })}</p>
  )
}
