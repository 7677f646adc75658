import { peopleRoutes } from '../../../../shared/contract/people.ts'
import { isOpen, states } from '../../../../shared/lifecycle/states.ts'
import { topicGroups } from '../../../../shared/topic/topic.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Choice } from '../../frame/form/choice.tsx'
import { type QueueFilter, queryText, wholeList } from '../../frame/queue-filter.ts'
import { useLoad } from '../../frame/use-load.ts'
import { useWords } from '../../frame/words.ts'

/** State, kind of matter and who works on it: each change is at once in the address. */
export function FilterForm({ filter }: { filter: QueueFilter }) {
  const { ask, me } = useDesk()
  const { say, language } = useWords()
  const members = useLoad('members', () => ask(peopleRoutes.colleagues))
  const set = (part: Partial<QueueFilter>) => {
    location.hash = `#/tips${queryText({ ...filter, ...part })}`
  }
  const own = filter.office === undefined || filter.office === me.unit
  const shown = states.filter((state) => isOpen(state) === (filter.list !== 'settled'))
  const narrowed = queryText(filter) !== queryText(wholeList(filter))
  return (
    <div class="line-of-many filters">
      <Choice
        label={say('tips.filter.state')}
        value={filter.state ?? ''}
        onChange={(value) => set({ state: shown.find((one) => one === value) })}
      >
        <option value="">{say('tips.filter.any')}</option>
        {shown.map((state) => (
          <option key={state} value={state}>
            {say(`tips.state.${state}`)}
          </option>
        ))}
      </Choice>
      <Choice
        label={say('tips.filter.topic')}
        value={filter.topic ?? ''}
        onChange={(topic) => set({ topic: topic || undefined })}
      >
        <option value="">{say('tips.filter.any')}</option>
        {topicGroups.map((group) => (
          <option key={group.id} value={`${group.id}-`}>
            {group[language]}
          </option>
        ))}
      </Choice>
      {own && (
        <Choice
          label={say('tips.filter.assignee')}
          value={filter.assignee ?? ''}
          onChange={(assignee) => set({ assignee: assignee || undefined })}
        >
          <option value="">{say('tips.filter.any')}</option>
          <option value="none">{say('tips.queue.unassigned')}</option>
          {members.value?.colleagues.map(({ sub, name }) => (
            <option key={sub} value={sub}>
              {name}
            </option>
          ))}
        </Choice>
      )}
      {narrowed && (
        <a class="btn small" href={`#/tips${queryText(wholeList(filter))}`}>
          {say('tips.filter.clear')}
        </a>
      )}
    </div>
  )
}
