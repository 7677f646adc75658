import { useState } from 'preact/hooks'
import { indicators } from '../../../shared/campaign/campaign.ts'
import { progressRoutes, type SubmissionsReply } from '../../../shared/contract/progress.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Form } from '../frame/form/form.tsx'
import { Problem } from '../frame/form/problem.tsx'
import type { Live } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { emptyFigure, type FigureProblem, figureEntry } from './figure-entry.ts'
import { FigureFields } from './figure-fields.tsx'
import { type FormEntry, readForm } from './read-form.ts'
import { SubmissionNotice } from './submission-notice.tsx'

/** A city fills in its own figures; once handed in they are read only, until the province sends them back. */
export function CitySubmission({ live, reply }: { live: Live<SubmissionsReply>; reply: SubmissionsReply }) {
  const { say } = useWords()
  const { me } = useDesk()
  const own = reply.submissions.find(({ city }) => city === me.unit)
  const [entry, setEntry] = useState<FormEntry>(() =>
    Object.fromEntries(indicators.map(({ id }) => [id, figureEntry(own?.figures[id])])),
  )
  const [problems, setProblems] = useState<Record<string, FigureProblem>>({})
  const closed = own?.state === 'submitted'
  const may = holds(me, 'lead', 'citySupervisor', 'drafter')
  const refused = live.act.error instanceof Refusal ? live.act.error.fields : []
  const send = async (submit: boolean) => {
    const read = readForm(entry, submit)
    setProblems(read.problems)
    if (Object.keys(read.problems).length > 0) return
    const body = { version: own?.version ?? 0, figures: read.figures, submit }
    const params = { city: me.unit, period: reply.period }
    await live.change(progressRoutes.save, { params, body })
  }
  return (
    <Form class="flow" onSubmit={() => void send(false)}>
      <SubmissionNotice own={own} late={dayInShanghai(new Date()) > reply.dueOn} />
      {!closed && <p class="hint">{say('progress.submit.zero')}</p>}
      {indicators.map((indicator) => (
        <FigureFields
          key={indicator.id}
          indicator={indicator}
          entry={entry[indicator.id] ?? emptyFigure}
          closed={closed || !may}
          problem={problems[indicator.id] ?? (refused.includes(indicator.id) ? 'number' : undefined)}
          onChange={(next) => setEntry({ ...entry, [indicator.id]: next })}
        />
      ))}
      <Problem error={live.act.error}>
        {live.act.error instanceof Refusal && live.act.error.code === 'lost' && (
          <p class="acts">
            <Button onClick={live.loaded.reload}>{say('desk.reload')}</Button>
          </p>
        )}
      </Problem>
      {!closed && may && (
        <p class="acts">
          <Button submit disabled={live.act.busy}>
            {say('common.act.save')}
          </Button>
          <Button look="stamp" disabled={live.act.busy} onClick={() => send(true)}>
            {say('progress.form.submit')}
          </Button>
        </p>
      )}
    </Form>
  )
}
