import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useWords } from './words.ts'

interface Props {
  /** Where the seal leads. */
  readonly home: string
  /** Name of the office; absent before anybody signed in. */
  readonly office?: string
  readonly hidden?: boolean
  readonly children?: ComponentChildren
}

/** The slim head of every page of the desk. */
export function DeskBar({ home, office, hidden = false, children }: Props) {
  const { say } = useWords()
  return (
    <header class="desk-bar" hidden={hidden}>
      <a class="seal" href={home} lang="zh-CN">
        明察
      </a>
      <p class="desk-name">
        <b>{say('desk.title')}</b>
        {office && <span title={office}>{office}</span>}
      </p>
      {children}
      <PageSwitches />
    </header>
  )
}

/** The switches that the page itself made, with their script; they go back to it when this head goes. */
function PageSwitches() {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const made = document.getElementById('desk-view')
    if (!made) return
    place.current?.append(made)
    return () => document.body.append(made)
  }, [])
  return <div ref={place} />
}
