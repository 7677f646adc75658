import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../../frame/form/button.tsx'
import { useWords } from '../../frame/words.ts'
import { keyLines, keyOf } from './key-table.ts'
import type { Keys } from './use-keys.ts'

/** The keys that save most at the foot of the list, and all of them on a card. */
export function KeyCard({ keys: { on, setOn, card, setCard } }: { keys: Keys }) {
  const { say } = useWords()
  const opener = useRef<HTMLParagraphElement>(null)
  return (
    <>
      <p class="key-hints" ref={opener}>
        {on && <span>{say('desk.shortcuts.how')}</span>}
        <Button look="plain" aria-expanded={card} onClick={() => setCard(!card)}>
          {say('tips.keys.all')}
        </Button>
      </p>
      {card && <Card {...{ on, setOn, opener }} onClose={() => setCard(false)} />}
    </>
  )
}

interface CardProps extends Pick<Keys, 'on' | 'setOn'> {
  readonly onClose: () => void
  readonly opener: RefObject<HTMLElement>
}

function Card({ on, setOn, onClose, opener }: CardProps) {
  const { say } = useWords()
  const head = useRef<HTMLHeadingElement>(null)
  // However it is closed, the focus goes back to where it was: to the row that one was at, or the button.
  useLayoutEffect(() => {
    const before = document.activeElement
    head.current?.focus()
    return () => {
      const button = opener.current?.querySelector('button')
      if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus()
      else button?.focus()
    }
  }, [])
  return (
    <section class="key-card" role="dialog" aria-labelledby="key-card-title">
      <header>
        <h2 id="key-card-title" ref={head} tabIndex={-1}>
          {say('tips.keys.all')}
        </h2>
        <p class="acts">
          <Button look="plain" aria-pressed={!on} onClick={() => setOn(!on)}>
            {say(on ? 'desk.shortcuts.off' : 'desk.shortcuts.on')}
          </Button>
          <button type="button" class="btn go small" {...keyOf('escape')} onClick={onClose}>
            {say('tips.keys.close')}
          </button>
        </p>
      </header>
      <dl>
        {keyLines().map(({ act, keys, says }) => (
          <div key={act}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(says)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
