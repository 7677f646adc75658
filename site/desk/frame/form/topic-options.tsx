import { topicGroups } from '../../../../shared/topic/topic.ts'
import { topicText } from '../../../text/topic-text.ts'
import { useWords } from '../words.ts'

/** Every kind of matter in its group, as options of a list. `open`: none that complains of officials. */
export function TopicOptions({ open = false }: { open?: boolean }) {
  const { language } = useWords()
  const groups = topicGroups
    .map((group) => ({ ...group, topics: group.topics.filter(({ restricted }) => !open || !restricted) }))
    .filter(({ topics }) => topics.length > 0)
  return (
    <>
      {groups.map((group) => (
        <optgroup key={group.id} label={group[language]}>
          {group.topics.map(({ id }) => (
            <option key={id} value={id}>
              {topicText(id, language)}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  )
}
