import type { TipDetail } from '../../../../shared/contract/tips.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { dateText } from '../../../text/date-text.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { useWords } from '../../frame/words.ts'
import { FileList } from '../files/file-list.tsx'
import type { OpenedMessage, OpenedTip } from '../opened/open-tip.ts'
import type { LiveTip } from '../opened/use-tip.ts'
import { ReplyForm } from './reply-form.tsx'

interface Props {
  readonly tip: TipDetail
  readonly live: LiveTip
  readonly opened: OpenedTip | undefined
  /** Undefined: the envelope is to be opened again, for messages that came since. */
  readonly onOpened: (opened: OpenedTip | undefined) => void
}

/** What reporter and office wrote to each other; readable once the envelope is open. */
export function MessagesPart({ tip, live, opened, onOpened }: Props) {
  const { say } = useWords()
  const { me, identities } = useDesk()
  const readable = identities.length > 0 ? opened : undefined
  const messages: readonly OpenedMessage[] = tip.messages.map(
    (one) => readable?.messages.find(({ id }) => id === one.id) ?? one,
  )
  return (
    <section aria-labelledby="messages" class="flow">
      <div class="part-head">
        <h3 id="messages">{say('follow.msg.title')}</h3>
      </div>
      {tip.channel === 'hotline' && <p class="hint">{say('hotline.noReply')}</p>}
      {tip.channel !== 'hotline' && messages.length === 0 && <p class="hint">{say('follow.msg.none')}</p>}
      {messages.map((one) => (
        <MessageView key={one.id} message={one} tip={tip.id} opened={readable} />
      ))}
      {readable && messages.some(({ text }) => text === undefined) && (
        <p class="acts">
          <Button onClick={() => onOpened(undefined)}>{say('tips.messages.openAgain')}</Button>
        </p>
      )}
      {readable && tip.channel !== 'hotline' && tip.state !== 'archived' && tip.office === me.office && (
        <ReplyForm
          tip={tip}
          live={live}
          identity={readable.identity}
          onSent={(sent) => onOpened({ ...readable, messages: [...readable.messages, sent] })}
        />
      )}
      {!readable && tip.channel !== 'hotline' && <p class="hint">{say('tips.messages.locked')}</p>}
    </section>
  )
}

interface MessageProps {
  readonly message: OpenedMessage
  readonly tip: TipId
  readonly opened: OpenedTip | undefined
}

function MessageView({ message, tip, opened }: MessageProps) {
  const { say, language } = useWords()
  const { from, day, text } = message
  const late = opened ? say('tips.messages.again') : undefined
  return (
    <div class={from === 'office' ? 'letter mine' : 'letter'}>
      <p class="from">
        <b>{say(from === 'office' ? 'tips.messages.office' : 'tips.messages.reporter')}</b>
        <span>{dateText(day, language)}</span>
      </p>
      {text === undefined ? late && <p class="hint">{late}</p> : <p class="as-typed">{text}</p>}
      {opened && message.sealedFiles && (
        <FileList from={{ tip, holder: message.id }} files={message.sealedFiles} identity={opened.identity} />
      )}
    </div>
  )
}
