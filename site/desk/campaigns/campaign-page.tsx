import {
  type CampaignReply,
  type CampaignsReply,
  campaignRoutes,
} from '../../../shared/contract/campaigns.ts'
import { ChangeEvents } from '../frame/change/change-events.tsx'
import { DecidePart } from '../frame/change/decide-part.tsx'
import { isOwnChange } from '../frame/change/own-change.ts'
import { useDesk } from '../frame/desk-context.ts'
import { LeftNote } from '../frame/drafts/left-note.tsx'
import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { LandingHeading } from '../frame/landing-heading.tsx'
import { type Live, useLiveOf } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { CampaignEditor } from './campaign-editor.tsx'
import { Difference } from './difference.tsx'
import { KeptList } from './kept-list.tsx'
import { draftNameOf, loadStart, type Start, standingStart } from './start.ts'

interface Props {
  readonly start: Start
  readonly reply: CampaignsReply
  /** Something was saved or decided: the list is another. */
  readonly onChanged: () => void
}

/** One campaign's version: to be written on, or to be decided on. */
export function CampaignPage({ start, reply, onChanged }: Props) {
  const { say } = useWords()
  const { ask } = useDesk()
  const live = useLiveOf(
    draftNameOf(start),
    () => loadStart(start, reply, ask),
    () => standingStart(start, ask),
  )
  const one = live.loaded.value
  return (
    <>
      <p>
        <a href="#/campaigns">{say('campaign.back')}</a>
      </p>
      {!one && <Waiting of={live.loaded} />}
      {one && <Version live={live} one={one} name={draftNameOf(start)} onChanged={onChanged} />}
    </>
  )
}

interface VersionProps {
  readonly live: Live<CampaignReply>
  readonly one: CampaignReply
  readonly name: string
  readonly onChanged: () => void
}

function Version({ live, one, name, onChanged }: VersionProps) {
  const writes = one.mayWrite && one.version.change.state === 'draft'
  if (writes) return <CampaignEditor live={live} reply={one} name={name} onChanged={onChanged} />
  return <ReadVersion live={live} one={one} name={name} onChanged={onChanged} />
}

/** A version that is not written on any more, to read and decide on. */
function ReadVersion({ live, one, name, onChanged }: VersionProps) {
  const { me } = useDesk()
  const { say, language } = useWords()
  const { campaign, change, version: n } = one.version
  const params = { campaign: campaign.id, version: n }
  return (
    <section class="flow" aria-labelledby="campaign-name">
      <LandingHeading id="campaign-name" came={change.revision}>
        {campaign[language]}　{say('campaign.version', { n })}　{say(`change.state.${change.state}`)}
      </LandingHeading>
      <p>{change.why}</p>
      {change.state === 'review' && <LeftNote name={draftNameOf({ how: 'open', id: campaign.id })} />}
      <Difference before={one.inForce} after={campaign} />
      <ChangeEvents change={change} />
      <Problem error={live.act.error}>
        <KeptList error={live.act.error} campaign={one.inForce} />
        {live.theirs && (
          <p class="acts">
            <Button
              onClick={() => {
                if (live.theirs) live.loaded.set(live.theirs)
                live.forget()
                live.act.clear()
              }}
            >
              {say('desk.reload')}
            </Button>
          </p>
        )}
      </Problem>
      <DecidePart
        key={change.revision}
        change={change}
        steps={one.steps}
        busy={live.act.busy}
        name={name}
        onStep={async (step, more) => {
          const body = { step, revision: change.revision, ...more }
          const write = live.changeAs(({ version }) =>
            isOwnChange(version.change, { what: step, by: me.sub, ...body }),
          )
          const after = await write(campaignRoutes.step, { params, body })
          if (after) onChanged()
          return after
        }}
      />
    </section>
  )
}
