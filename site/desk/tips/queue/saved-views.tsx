import { useState } from 'preact/hooks'
import * as z from 'zod'
import { Button } from '../../frame/form/button.tsx'
import { Field } from '../../frame/form/field.tsx'
import { Form } from '../../frame/form/form.tsx'
import { filterOf, type QueueFilter, queryText } from '../../frame/queue-filter.ts'
import { useWords } from '../../frame/words.ts'

const Saved = z.array(z.strictObject({ name: z.string(), query: z.string() }))
type Saved = z.infer<typeof Saved>
const KEY = 'desk-views'

/** Views that this person named, kept in this browser: names and filters, nothing of any tip. */
export function SavedViews({ filter }: { filter: QueueFilter }) {
  const { say } = useWords()
  const [saved, setSaved] = useState(readSaved)
  const [name, setName] = useState('')
  const query = queryText(filter)
  const keep = (next: Saved) => {
    setSaved(next)
    writeSaved(next)
  }
  const known = saved.some((one) => one.query === query)
  return (
    <div>
      {saved.length > 0 && (
        <ul class="views" aria-label={say('tips.saved.title')}>
          {saved.map((one) => (
            <li key={one.name}>
              <a
                href={`#/tips${queryText(filterOf(new URLSearchParams(one.query)))}`}
                {...(one.query === query && { 'aria-current': 'true' as const })}
              >
                {one.name}
              </a>
              <Button
                look="plain"
                aria-label={say('tips.saved.remove', { name: one.name })}
                onClick={() => keep(saved.filter((other) => other !== one))}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      {query !== '' && !known && (
        <Form
          class="line-of-many"
          onSubmit={() => {
            if (name.trim() === '') return
            keep([...saved.filter((one) => one.name !== name.trim()), { name: name.trim(), query }])
            setName('')
          }}
        >
          <Field label={say('tips.saved.name')} maxLength={20} value={name} onInput={setName} />
          <Button submit>{say('tips.saved.keep')}</Button>
        </Form>
      )}
    </div>
  )
}

function readSaved(): Saved {
  try {
    return Saved.parse(JSON.parse(localStorage.getItem(KEY) ?? '[]'))
  } catch {
    return []
  }
}

/** A browser that keeps nothing is no fault: the views last as long as the page. */
function writeSaved(saved: Saved): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(saved))
  } catch {
    return
  }
}
