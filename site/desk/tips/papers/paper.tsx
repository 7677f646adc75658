import type { ComponentChildren } from 'preact'
import { useWords } from '../../frame/words.ts'

interface Props {
  readonly id: string
  readonly class?: string
  /** What stands over it. */
  readonly head?: ComponentChildren
  readonly title: string
  /** The tip's number, at its foot. */
  readonly number: string
  readonly foot: string
  readonly children: ComponentChildren
}

/** A sheet of A4 on the screen and on paper; a long one runs on over further pages. */
export function Paper({ id, class: look = '', head, title, number, foot, children }: Props) {
  return (
    <section class={`a4 ${look}`} id={id} aria-labelledby={`${id}-title`}>
      {head}
      <h3 id={`${id}-title`}>{title}</h3>
      {children}
      <p class="tail">
        <span>{foot}</span>
        <span>{number}</span>
      </p>
    </section>
  )
}

/** Something that was filled in, or in a frame what is still to be filled in or checked. */
export function Filled({ text, lack }: { text: string; lack: string }) {
  const { say } = useWords()
  return text.trim() === '' ? (
    <span class="tbc">{say('papers.open', { what: lack })}</span>
  ) : (
    <span>{text}</span>
  )
}

/** A place for a signature and a day. */
export function SignLine({ who }: { who: string }) {
  const { say } = useWords()
  return (
    <p class="sign-line">
      <span>{who}</span>
      <span>{say('papers.day')}</span>
    </p>
  )
}
