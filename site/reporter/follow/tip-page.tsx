import { render } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { tabStorage } from '../tab-storage.ts'
import { pageTexts, say } from '../texts.ts'
import { AnswerPart } from './answer-part.tsx'
import { ClaimPart } from './claim-part.tsx'
import { History } from './history.tsx'
import { Late } from './late.tsx'
import { Letters } from './letters.tsx'
import { MessageForm } from './message-form.tsx'
import type { Open } from './open-receipt.ts'
import { wipeDraft } from './reply-draft.ts'
import { sayState, stateLines } from './say-state.ts'

/** What the page of an opened receipt begins with. */
interface Props {
  readonly first: Open
  /** The last four digits of the receipt. */
  readonly tail: string
  /** How many files may go with a message, in words. */
  readonly room: string
}

/** Puts an opened receipt into `host`. Returns what takes it off again. */
export function showTip(host: HTMLElement, props: Props): () => void {
  const close = () => render(null, host)
  render(<TipPage {...props} leave={() => leave(close)} />, host)
  return close
}

/** Takes it off the page, keeps nothing, and goes to the first page in this one's place. */
function leave(close: () => void): void {
  close()
  wipeDraft(tabStorage())
  document.body.hidden = true
  location.replace(pageTexts().language === 'en' ? '/en/' : '/')
}

function TipPage({ first, tail, room, leave }: Props & { readonly leave: () => void }) {
  const [open, setOpen] = useState(first)
  const { tip } = open.opened
  const held = { open, changed: setOpen }
  const { headline } = sayState(tip)
  useLayoutEffect(() => {
    document.title = say('common.title.page', { page: headline })
  }, [headline])
  return (
    <>
      <div class="doc-top flow">
        <p class="acts">
          <span class="hint">{say('follow.tail', { digits: tail })}</span>
          <button class="btn small" type="button" onClick={leave}>
            {say('follow.leave')}
          </button>
        </p>
        <h1 id="headline" tabIndex={-1}>
          {headline}
        </h1>
        <div class="read" id="meaning">
          {stateLines(tip).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <Late tip={tip} />
        {/* What was begun belongs to what stood there: another event asks anew. */}
        <AnswerPart key={tip.events.length} held={held} />
        <ClaimPart held={held} />
      </div>
      <div class="cols even">
        <History tip={tip} />
        <section aria-labelledby="letters-title" class="flow">
          <h2 id="letters-title">{say('follow.msg.title')}</h2>
          <p class="hint">{`${say('follow.msg.help')} ${say('follow.msg.warn')}`}</p>
          <Letters open={open} />
          <MessageForm held={held} room={room} />
        </section>
      </div>
    </>
  )
}
