import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../form/button.tsx'
import { useLanding } from '../use-landing.ts'
import { useWords } from '../words.ts'
import { differences } from './differences.ts'

interface Props {
  /** The two texts, to be shown where they differ. */
  readonly mine?: unknown
  readonly theirs?: unknown
  /** What a box is called; undefined: it is not shown. */
  readonly nameOf?: ((path: readonly string[]) => string | undefined) | undefined
  /** How what stands in a box is read; as it was typed where that is not said. */
  readonly said?: (path: readonly string[], text: string) => string
  /** Where they differ, of texts that are no boxes. */
  readonly children?: ComponentChildren
  /** Something that was sent did not go, because of it: it takes the focus. Else only where nothing else has it. */
  readonly stopped?: boolean
  /** Who wrote the other text, where that is another person. */
  readonly by?: string | undefined
  readonly onMine: () => void
  readonly onTheirs: () => void
}

/** Two texts of one draft: shows where they differ, and asks which one to go on with. */
export function OtherDraft({ mine, theirs, nameOf = () => '', stopped = false, by, ...more }: Props) {
  const { said = (_, text) => text, children } = more
  const { say } = useWords()
  const { onMine, onTheirs } = more
  const box = useLanding<HTMLDivElement>('here')
  useLayoutEffect(() => {
    if (stopped) box.current?.focus()
  }, [stopped])
  const chose = useRef(false)
  useLayoutEffect(() => {
    // Once a text is chosen this goes with what was clicked: the focus goes to the head of what is written on.
    const head = box.current?.closest('section, form, main')?.querySelector<HTMLElement>('h1, h2, h3')
    return () => {
      if (!chose.current || !head) return
      if (!head.hasAttribute('tabindex')) head.tabIndex = -1
      head.focus()
    }
  }, [])
  const choosing = (choose: () => void) => () => {
    chose.current = true
    choose()
  }
  const rows = differences(mine, theirs).flatMap((one) => {
    const name = nameOf(one.path)
    return name === undefined ? [] : [{ ...one, name }]
  })
  return (
    <div class="notice err" role="alert" tabIndex={-1} ref={box} data-stopped>
      <p>{by === undefined ? say('tips.error.draft') : say('desk.draft.another', { name: by })}</p>
      {rows.map((row) => (
        <dl key={row.path.join('.')} class="two-texts">
          {row.name !== '' && <dt>{row.name}</dt>}
          <dd>
            <b>{say('desk.draft.mine')}</b>
            <span class="as-typed">{said(row.path, row.mine) || say('desk.draft.empty')}</span>
          </dd>
          <dd>
            <b>{by === undefined ? say('desk.draft.theirs') : say('desk.draft.by', { name: by })}</b>
            <span class="as-typed">{said(row.path, row.theirs) || say('desk.draft.empty')}</span>
          </dd>
        </dl>
      ))}
      {children}
      <p class="acts">
        <Button onClick={choosing(onMine)}>{say('cases.form.mine')}</Button>
        <Button onClick={choosing(onTheirs)}>{say('cases.form.theirs')}</Button>
      </p>
    </div>
  )
}
