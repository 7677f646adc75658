import type { TipDetail } from '../../../../shared/contract/tips.ts'
import type { Verdict } from '../../../../shared/tip/envelope.ts'
import { isFollowed } from '../../../../shared/tip/tip.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { dateText } from '../../../text/date-text.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { type Say, useWords } from '../../frame/words.ts'
import { FileList } from '../files/file-list.tsx'
import { keyOf } from '../keys/key-table.ts'
import type { OpenedMessage, OpenedTip } from '../opened/open-tip.ts'
import { checkHistory } from './check-history.ts'
import { Original } from './original.tsx'

interface Props {
  readonly tip: TipDetail
  readonly opened: OpenedTip | undefined
  /** Undefined: the envelope is to be opened again, for messages that came since. */
  readonly onOpened: (opened: OpenedTip | undefined) => void
}

/** What reporter and office wrote to each other; readable once the envelope is open. */
export function MessagesPart({ tip, opened, onOpened }: Props) {
  const { say } = useWords()
  const { identities } = useDesk()
  const { unheard } = checkHistory(tip, opened)
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
      {tip.channel === 'part' && <p class="hint">{say('tips.parts.noReply')}</p>}
      {isFollowed(tip.channel) && messages.length === 0 && <p class="hint">{say('follow.msg.none')}</p>}
      {messages.length > 0 && (
        <Original>
          {messages.map((one) => (
            <MessageView
              key={one.id}
              shown={one}
              tip={tip.id}
              opened={readable}
              unheard={unheard.includes(one.id)}
              onOpenAgain={() => onOpened(undefined)}
            />
          ))}
        </Original>
      )}
      {readable && messages.some(({ message }) => message === undefined) && (
        <p class="acts">
          <Button {...keyOf('open')} onClick={() => onOpened(undefined)}>
            {say('tips.messages.openAgain')}
          </Button>
        </p>
      )}
      {!readable && tip.mayOpen && isFollowed(tip.channel) && (
        <p class="hint">{say('tips.messages.locked')}</p>
      )}
    </section>
  )
}

interface MessageProps {
  readonly shown: OpenedMessage
  readonly tip: TipId
  readonly opened: OpenedTip | undefined
  /** It answers an outcome, and no step says so. */
  readonly unheard: boolean
  readonly onOpenAgain: () => void
}

function MessageView({ shown, tip, opened, unheard, onOpenAgain }: MessageProps) {
  const { say, language } = useWords()
  const { id, from, day, message } = shown
  return (
    <div class={from === 'office' ? 'letter mine' : 'letter'}>
      <p class="from">
        <b>{say(from === 'office' ? 'tips.messages.office' : 'tips.messages.reporter')}</b>
        <span>{dateText(day, language)}</span>
      </p>
      <MessageTrouble shown={shown} opened={opened} />
      {unheard && (
        <p class="notice err" role="alert">
          {say('tips.messages.unheard')}
        </p>
      )}
      {message?.answer && <p class="hint">{answerText(message.answer, say)}</p>}
      {message?.text && <p class="as-typed">{message.text}</p>}
      {opened && message?.files && (
        <FileList
          from={{ tip, holder: id }}
          files={message.files}
          identity={opened.identity}
          onOpenAgain={onOpenAgain}
        />
      )}
    </div>
  )
}

/** The reporter's word on the outcome, as they signed it. */
function answerText({ verdict, rating }: Verdict, say: Say): string {
  const said = say(`tips.event.answered.${verdict}`)
  return rating ? `${said}　${say(`tips.rating.${rating}`)}` : said
}

/** In red, what is wrong with a message; for one that came since the opening, that it is to be opened. */
function MessageTrouble({ shown, opened }: Pick<MessageProps, 'shown' | 'opened'>) {
  const { say } = useWords()
  if (!opened || (shown.message && !shown.gap)) return null
  const handedOut = opened.messages.some(({ id }) => id === shown.id)
  if (!handedOut) return <p class="hint">{say('tips.messages.again')}</p>
  return (
    <p class="notice err" role="alert">
      {say(shown.gap ? 'tips.messages.gap' : 'tips.messages.altered')}
    </p>
  )
}
