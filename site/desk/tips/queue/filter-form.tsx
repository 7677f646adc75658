import { isOpen, states } from '../../../../shared/lifecycle/states.ts'
import { topicGroups } from '../../../../shared/topic/topic.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Choice } from '../../frame/form/choice.tsx'
import { type QueueFilter, queryText } from '../../frame/queue-filter.ts'
import { useWords } from '../../frame/words.ts'
import { ColleagueOptions } from './assign.tsx'

interface ChoiceProps {
  readonly filter: QueueFilter
  readonly onChange: (part: Partial<QueueFilter>) => void
}

/** State, kind of matter and who works on it: each change is at once in the address. */
export function FilterForm({ filter }: { filter: QueueFilter }) {
  const { me } = useDesk()
  const onChange = (part: Partial<QueueFilter>) => {
    location.hash = `#/tips${queryText({ ...filter, ...part })}`
  }
  const own = filter.office === undefined || filter.office === me.office
  return (
    <div class="line-of-many">
      <StateChoice filter={filter} onChange={onChange} />
      <TopicChoice filter={filter} onChange={onChange} />
      {own && <AssigneeChoice filter={filter} onChange={onChange} />}
    </div>
  )
}

function StateChoice({ filter, onChange }: ChoiceProps) {
  const { say } = useWords()
  const shown = states.filter((state) => isOpen(state) === (filter.list !== 'settled'))
  return (
    <Choice
      label={say('tips.filter.state')}
      value={filter.state ?? ''}
      onChange={(value) => onChange({ state: shown.find((one) => one === value) })}
    >
      <option value="">{say('tips.filter.any')}</option>
      {shown.map((state) => (
        <option key={state} value={state}>
          {say(`tips.state.${state}`)}
        </option>
      ))}
    </Choice>
  )
}

function TopicChoice({ filter, onChange }: ChoiceProps) {
  const { say, language } = useWords()
  return (
    <Choice
      label={say('tips.filter.topic')}
      value={filter.topic ?? ''}
      onChange={(topic) => onChange({ topic: topic || undefined })}
    >
      <option value="">{say('tips.filter.any')}</option>
      {topicGroups.map((group) => (
        <option key={group.id} value={`${group.id}-`}>
          {group[language]}
        </option>
      ))}
    </Choice>
  )
}

function AssigneeChoice({ filter, onChange }: ChoiceProps) {
  const { say } = useWords()
  return (
    <Choice
      label={say('tips.filter.assignee')}
      value={filter.assignee ?? ''}
      onChange={(assignee) => onChange({ assignee: assignee || undefined })}
    >
      <option value="">{say('tips.filter.any')}</option>
      <option value="none">{say('tips.queue.unassigned')}</option>
      <ColleagueOptions />
    </Choice>
  )
}
