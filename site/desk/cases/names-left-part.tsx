import type { CaseContent } from '../../../shared/case/case-content.ts'
import { namesLeft } from '../../../shared/case/names-left.ts'
import { useWords } from '../frame/words.ts'
import { boxName } from './box-name.ts'

/** Where a firm could still be known when its names are out of the text, marked: to correct first, or to leave knowingly. */
export function NamesLeftPart({ content }: { content: CaseContent }) {
  const { say } = useWords()
  const left = namesLeft(content)
  if (left.length === 0) return null
  return (
    <div class="notice err">
      <p>{say('cases.step.namesLeft', { n: left.length })}</p>
      <ul class="plainlist">
        {left.map(({ field, before, found, after }, n) => (
          <li key={`${field}${n}`}>
            {boxName(field.replace('content.', ''), say)}
            {say('cases.step.namesLeftColon')}
            {before}
            <mark>{found}</mark>
            {after}
          </li>
        ))}
      </ul>
    </div>
  )
}
