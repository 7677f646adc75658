import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../frame/form/button.tsx'
import { isLost } from '../frame/use-landing.ts'
import { useWords } from '../frame/words.ts'

/** A part of the form that is filled in together. */
export function FormSection(props: {
  readonly title: string
  readonly hint?: string
  readonly children: ComponentChildren
}) {
  const { title, hint, children } = props
  return (
    <fieldset class="case-part">
      <legend>{title}</legend>
      {hint && <p class="hint">{hint}</p>}
      {children}
    </fieldset>
  )
}

interface ManyProps<One> {
  readonly all: readonly One[]
  /** At most so many. */
  readonly most: number
  /** At least so many stay; none unless said. */
  readonly least?: number
  /** What a new one begins as. */
  readonly empty: One
  /** What adding one is called. */
  readonly add: string
  readonly onChange: (all: readonly One[]) => void
  readonly line: (one: One, at: number, set: (next: One) => void) => ComponentChildren
}

/** Any number of the same, each with the way to take it out, and one to add another, whose first box then has the focus. */
export function Many<One>({ all, most, least = 0, empty, add, onChange, line }: ManyProps<One>) {
  const { say } = useWords()
  const last = useRef<HTMLDivElement>(null)
  const more = useRef<HTMLParagraphElement>(null)
  const [moved, setMoved] = useState({ times: 0, to: 'last' })
  useLayoutEffect(() => {
    if (moved.times === 0) return
    const row = moved.to === 'last' ? last.current : undefined
    const box = row?.querySelector<HTMLElement>('select, textarea, input')
    if (box) box.focus()
    else if (isLost(document.activeElement)) more.current?.querySelector('button')?.focus()
  }, [moved])
  const move = (to: 'last' | 'more') => setMoved(({ times }) => ({ times: times + 1, to }))
  return (
    <>
      {all.map((one, at) => (
        <div key={at} class="case-many" {...(at === all.length - 1 && { ref: last })}>
          {line(one, at, (next) => onChange(all.with(at, next)))}
          {all.length > least && (
            <Button
              look="plain"
              onClick={() => {
                onChange(all.toSpliced(at, 1))
                move('more')
              }}
            >
              {say('cases.form.remove', { n: at + 1 })}
            </Button>
          )}
        </div>
      ))}
      {all.length < most && (
        <p class="acts" ref={more}>
          <Button
            onClick={() => {
              onChange([...all, empty])
              move('last')
            }}
          >
            {add}
          </Button>
        </p>
      )}
    </>
  )
}
