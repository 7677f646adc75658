import type { VNode } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { type TemplatesReply, templateRoutes } from '../../../shared/contract/templates.ts'
import { TEMPLATES, type Template, templateBoxes } from '../../../shared/office/template.ts'
import type { Id } from '../../../shared/value/id.ts'
import { dateText } from '../../text/date-text.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Done } from '../frame/form/done.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { TemplateForm } from '../frame/templates/template-form.tsx'
import { type Live, useLive } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'

/** The office's own ready texts by what they are for; a lead makes, changes and removes them. */
export function TemplatesPage() {
  const { say } = useWords()
  const { me } = useDesk()
  const live = useLive(templateRoutes.list)
  const [open, setOpen] = useState<Id | 'new'>()
  const [done, setDone] = useState<'saved' | 'removed'>()
  const [left, setLeft] = useState<Id | 'new'>()
  // From a form that was left back to where it was begun.
  useLayoutEffect(() => {
    if (left) document.querySelector<HTMLElement>(`[data-begins="${left}"] button`)?.focus()
  }, [left])
  const reply = live.loaded.value
  if (!reply) return <Waiting of={live.loaded} />
  const lead = holds(me, 'lead')
  const begin = (which: Id | 'new') => {
    live.act.clear()
    setDone(undefined)
    setLeft(undefined)
    setOpen(which)
  }
  const leave = (saved: boolean) => {
    setDone(saved ? 'saved' : undefined)
    setLeft(saved ? undefined : open)
    setOpen(undefined)
  }
  const remove = async (template: Id) => {
    setDone(undefined)
    const { version } = live.theirs ?? reply
    if (await live.change(templateRoutes.remove, { params: { template }, body: { version } }))
      setDone('removed')
  }
  const form = { live, onDone: leave }
  const full = lead && (live.theirs ?? reply).templates.length >= TEMPLATES
  return (
    <>
      <p class="hint">{say('templates.what', { n: TEMPLATES })}</p>
      {!lead && <p class="hint">{say('templates.readOnly')}</p>}
      {done && (
        <Done key={done} focus>
          {say(`templates.${done}`)}
        </Done>
      )}
      {full && <p class="notice">{say('templates.full', { n: TEMPLATES })}</p>}
      {open === undefined && <Problem error={live.act.error} />}
      {reply.templates.length === 0 && <p class="notice">{say('templates.none')}</p>}
      {templateBoxes.map((box) => (
        <TemplateList key={box} title={say(`templates.box.${box}`)}>
          {reply.templates
            .filter((one) => one.box === box)
            .map((one) => (
              <li key={one.id}>
                {open === one.id ? (
                  <TemplateForm draftName={`template/${one.id}`} before={one} {...form} />
                ) : (
                  <TemplateRow
                    {...{ one, live }}
                    {...(lead && { onEdit: () => begin(one.id), onRemove: () => void remove(one.id) })}
                  />
                )}
              </li>
            ))}
        </TemplateList>
      ))}
      {lead && open === 'new' && <TemplateForm draftName="template/new" {...form} />}
      {lead && open === undefined && !full && (
        <p class="acts" data-begins="new">
          <Button onClick={() => begin('new')}>{say('templates.new')}</Button>
        </p>
      )}
    </>
  )
}

function TemplateList({ title, children }: { readonly title: string; readonly children: VNode[] }) {
  if (children.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <ul class="row-list">{children}</ul>
    </>
  )
}

interface RowProps {
  readonly one: Template
  readonly live: Live<TemplatesReply>
  /** Absent: this person only reads. */
  readonly onEdit?: () => void
  readonly onRemove?: () => void
}

/** One ready text with who wrote it; taking it away is asked for twice. */
function TemplateRow({ one, live, onEdit, onRemove }: RowProps) {
  const { say, language } = useWords()
  const [sure, setSure] = useState(false)
  const remove = () => {
    setSure(false)
    onRemove?.()
  }
  return (
    <>
      <span>
        <b>{one.name}</b>　<span class="as-typed">{one.text}</span>{' '}
        <span class="hint">{say('templates.by', { name: one.by, date: dateText(one.on, language) })}</span>
      </span>
      {onEdit && (
        <span class="acts" data-begins={one.id}>
          <Button look="plain" onClick={onEdit}>
            {say('templates.edit', { name: one.name })}
          </Button>
          <Button look="plain" disabled={live.act.busy} onClick={() => (sure ? remove() : setSure(true))}>
            {say(sure ? 'templates.remove.sure' : 'templates.remove', { name: one.name })}
          </Button>
        </span>
      )}
    </>
  )
}
