import type { ComponentChildren } from 'preact'
import { Form } from '../form/form.tsx'
import { useWords } from '../words.ts'
import { hasFirm } from './find-list.tsx'
import { type Guard, GuardContext } from './guard.ts'

interface Props {
  readonly guard: Guard
  readonly children: ComponentChildren
}

/** The fields inside of it are read; what is found is said to those who listen. */
export function Guarded({ guard, children }: Props) {
  const { say } = useWords()
  const open = guard.finds.filter(({ kept }) => !kept)
  return (
    <GuardContext.Provider value={guard}>
      {children}
      <span class="vh" role="status">
        {open.length > 0 && say(hasFirm(open) ? 'personal.firm.found' : 'personal.found', { n: open.length })}
      </span>
    </GuardContext.Provider>
  )
}

interface FormProps extends Props {
  readonly class: string
  readonly 'aria-label'?: string
  readonly focus?: boolean
  readonly onSubmit: () => void
}

/** A form that is sent only when what is written in it may go. */
export function GuardedForm({ guard, onSubmit, children, ...more }: FormProps) {
  return (
    <Form {...more} onSubmit={() => guard.pass() && onSubmit()}>
      <Guarded guard={guard}>{children}</Guarded>
    </Form>
  )
}
