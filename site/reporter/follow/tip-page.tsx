import { render } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Doubts } from '../../../shared/follow/doubts.ts'
import { sayState, stateLines } from '../../../shared/follow/say-state.ts'
import { formatReceipt } from '../../../shared/receipt/receipt.ts'
import { shownOfficeName } from '../office-name.ts'
import { tabStorage } from '../tab-storage.ts'
import { pageTexts, say } from '../texts.ts'
import { ActButton, Trouble } from './act-button.tsx'
import { AnswerPart } from './answer-part.tsx'
import { History } from './history.tsx'
import { Late } from './late.tsx'
import { Letters } from './letters.tsx'
import { MessageForm } from './message-form.tsx'
import type { Open } from './open-receipt.ts'
import { OwnLetter } from './own-letter.tsx'
import { wipeReply } from './reply-draft.ts'
import { SealedKeys } from './sealed-keys.tsx'
import { type Held, sendClaim } from './send-answer.ts'
import { voice } from './voice.ts'

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
  wipeReply(tabStorage())
  document.body.hidden = true
  location.replace(pageTexts().language === 'en' ? '/en/' : '/')
}

function TipPage({ first, tail, room, leave }: Props & { readonly leave: () => void }) {
  const [open, setOpen] = useState(first)
  const { tip, doubts } = open.opened
  const held = { open, changed: setOpen }
  const { headline } = sayState(voice, tip)
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
        <Doubted {...doubts} />
        <div class="read" id="meaning">
          {stateLines(voice, tip).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <Late tip={tip} />
        {/* What was begun belongs to what stood there: another event asks anew. */}
        <AnswerPart key={tip.events.length} held={held} />
        <ClaimPart held={held} />
      </div>
      <div class="cols even">
        <div class="flow">
          <History tip={tip} />
          <OwnLetter open={open} />
        </div>
        <section aria-labelledby="letters-title" class="flow">
          <h2 id="letters-title">{say('follow.msg.title')}</h2>
          <p class="hint">{`${say('follow.msg.help')} ${say('follow.msg.warn')}`}</p>
          <Letters held={held} />
          <MessageForm held={held} room={room} />
          <SealedKeys recipients={tip.routing.recipients} />
        </section>
      </div>
    </>
  )
}

/** In red, what the server says and its own history or the reporter's own letters do not. */
function Doubted({ apart, unsaid }: Doubts) {
  return (
    <>
      {apart.length > 0 && (
        <p class="notice err" role="alert">
          {say('follow.apart')}
        </p>
      )}
      {unsaid.length > 0 && (
        <p class="notice err" role="alert">
          {say('follow.unsaid')}
        </p>
      )}
    </>
  )
}

/** A reward that was approved: its amount, and the code that collects it, made here when asked for. */
function ClaimPart({ held }: { readonly held: Held }) {
  const { reward, office } = held.open.opened.tip
  const [code, setCode] = useState('')
  const [trouble, setTrouble] = useState('')
  const show = async () => {
    const { claimCode, claimHash } = await import('../../../shared/receipt/claim.ts')
    const made = claimCode(held.open.keys.identity)
    const refused = reward?.coded ? undefined : await sendClaim(held, claimHash(made))
    if (refused === undefined) setCode(made)
    return refused
  }
  return (
    <section class="read flow" id="claim" aria-label={say('follow.claim.title')} hidden={!reward}>
      {reward && (
        <>
          <h2>{say('follow.claim.title')}</h2>
          <p>{say('follow.claim.due', { amount: reward.amount, office: shownOfficeName(office) })}</p>
          <p class="acts">
            <ActButton text={say('follow.claim.show')} act={show} ended={setTrouble} />
          </p>
          <Trouble text={trouble} />
          {code && <Code code={code} />}
        </>
      )}
    </section>
  )
}

function Code({ code }: { readonly code: string }) {
  return (
    <>
      <p class="ticket-no">{formatReceipt(code)}</p>
      <p>{say('follow.claim.how', { phone: '12345' })}</p>
      <p class="hint">{`${say('claim.what')} ${say('claim.limit')}`}</p>
    </>
  )
}
