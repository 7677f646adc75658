import { useWords } from '../words.ts'
import { Choice } from './choice.tsx'
import { PlaceOptions } from './place-options.tsx'
import { TopicOptions } from './topic-options.tsx'

interface Matter {
  readonly division: string
  readonly topic: string
}

interface Props {
  readonly matter: Matter
  readonly placeHint?: string
  /** No topic that complains of officials. */
  readonly open?: boolean
  readonly problemOf: (name: keyof Matter) => string | undefined
  readonly onChange: (part: Partial<Matter>) => void
}

/** Where it is, and what it is about. */
export function MatterFields({ matter, placeHint, open = false, problemOf, onChange }: Props) {
  const { say } = useWords()
  return (
    <>
      <Choice
        label={say('page.case.place')}
        hint={placeHint}
        value={matter.division}
        problem={problemOf('division')}
        onChange={(division) => onChange({ division })}
      >
        <option value="">{say('desk.choose')}</option>
        <PlaceOptions />
      </Choice>
      <Choice
        label={say('page.case.topic')}
        value={matter.topic}
        problem={problemOf('topic')}
        onChange={(topic) => onChange({ topic })}
      >
        <option value="">{say('desk.choose')}</option>
        <TopicOptions open={open} />
      </Choice>
    </>
  )
}
