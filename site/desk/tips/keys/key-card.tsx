import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../frame/form/button.tsx'
import { useWords } from '../../frame/words.ts'
import { keyLines, keyOf } from './key-table.ts'
import type { Keys } from './use-keys.ts'

/** The keys that save most at the foot of the list, and all of them on a card. */
export function KeyCard({ keys: { on, setOn, card, setCard } }: { keys: Keys }) {
  const { say } = useWords()
  const opener = useRef<HTMLParagraphElement>(null)
  const close = () => {
    setCard(false)
    opener.current?.querySelector('button')?.focus()
  }
  return (
    <>
      <p class="key-hints" ref={opener}>
        {on && <span>{say('desk.shortcuts.how')}</span>}
        <Button look="plain" aria-expanded={card} onClick={() => setCard(!card)}>
          {say('tips.keys.all')}
        </Button>
      </p>
      {card && <Card {...{ on, setOn }} onClose={close} />}
    </>
  )
}

interface CardProps extends Pick<Keys, 'on' | 'setOn'> {
  readonly onClose: () => void
}

function Card({ on, setOn, onClose }: CardProps) {
  const { say } = useWords()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <section class="key-card" role="dialog" aria-labelledby="key-card-title">
      <h2 id="key-card-title" ref={head} tabIndex={-1}>
        {say('tips.keys.all')}
      </h2>
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
      <p class="acts">
        <button type="button" class="btn go small" {...keyOf('escape')} onClick={onClose}>
          {say('tips.keys.close')}
        </button>
        <Button look="plain" aria-pressed={!on} onClick={() => setOn(!on)}>
          {say(on ? 'desk.shortcuts.off' : 'desk.shortcuts.on')}
        </Button>
      </p>
    </section>
  )
}
