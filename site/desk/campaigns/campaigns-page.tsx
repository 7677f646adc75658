import { useState } from 'preact/hooks'
import type { CampaignMark } from '../../../shared/campaign/campaign-version.ts'
import { daysOf } from '../../../shared/campaign/campaign-version.ts'
import { isApproved, isOpenChange } from '../../../shared/change/change.ts'
import { type CampaignsReply, campaignRoutes } from '../../../shared/contract/campaigns.ts'
import { dateText } from '../../text/date-text.ts'
import { ChangeEvents } from '../frame/change/change-events.tsx'
import { useDesk } from '../frame/desk-context.ts'
import { DraftsWait } from '../frame/drafts/draft-note.tsx'
import { useHasDraft } from '../frame/drafts/use-draft.ts'
import { Button } from '../frame/form/button.tsx'
import { Field } from '../frame/form/field.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { LandingHeading } from '../frame/landing-heading.tsx'
import { useLoad } from '../frame/use-load.ts'
import { useWords } from '../frame/words.ts'
import { CampaignPage } from './campaign-page.tsx'
import { draftNameOf, type Start, startOf, startsOf } from './start.ts'

/** Campaigns: those in force, those that two people work on, and one of them at `#/campaigns/{how}/{id}`. */
export function CampaignsPage({ path }: { path: readonly string[] }) {
  const { ask } = useDesk()
  const loaded = useLoad('campaigns', () => ask(campaignRoutes.list))
  const reply = loaded.value
  if (!reply) return <Waiting of={loaded} />
  const start = startOf(path, reply)
  if (!start) return <CampaignList reply={reply} />
  return <CampaignPage key={draftNameOf(start)} start={start} reply={reply} onChanged={loaded.reload} />
}

function CampaignList({ reply }: { reply: CampaignsReply }) {
  const { say, language } = useWords()
  return (
    <>
      {reply.shipped && <p class="hint">{say('campaign.shipped')}</p>}
      <LandingHeading id="campaigns-in-force" came="here">
        {say('campaign.inForce')}
      </LandingHeading>
      <ul class="row-list">
        {reply.campaigns.map((one) => {
          const { from, to } = daysOf(one)
          const version = reply.versions.find((mark) => mark.id === one.id && isApproved(mark))?.version
          return (
            <li key={one.id}>
              <span>
                <b>{one[language]}</b>　{dateText(from, language)}—{dateText(to, language)}　
                {version !== undefined && say('campaign.version', { n: version })}
              </span>
              <span class="hint">
                {say('campaign.sum', { duties: one.duties.length, indicators: one.indicators.length })}
              </span>
            </li>
          )
        })}
      </ul>
      {reply.mayWrite && <Begin reply={reply} />}
      <OpenVersions reply={reply} />
      <VersionList versions={reply.versions} />
    </>
  )
}

/** What the next version may begin with. */
function Begin({ reply }: { reply: CampaignsReply }) {
  const { say, language } = useWords()
  const hasDraft = useHasDraft()
  const [id, setId] = useState('')
  const free = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/.test(id) && !isTaken(id, reply)
  const nameOf = (start: Start) =>
    [...reply.campaigns, ...reply.plans].find((one) => one.id === start.id)?.[language] ?? start.id
  return (
    <section class="flow" aria-labelledby="campaign-begin">
      <h2 id="campaign-begin">{say('campaign.begin')}</h2>
      <DraftsWait />
      <ul class="row-list">
        {startsOf(reply).map((start) => (
          <li key={draftNameOf(start)}>
            <a href={`#/campaigns/${start.how}/${start.id}`}>
              {say(`campaign.start.${start.how}`, { name: nameOf(start) })}
            </a>
            {hasDraft(draftNameOf(start)) && <span class="hint">{say('campaign.typed')}</span>}
          </li>
        ))}
      </ul>
      <Field
        label={say('campaign.newId')}
        hint={say('campaign.newId.hint')}
        narrow
        value={id}
        onInput={setId}
      />
      <p class="acts">
        <Button
          disabled={!free}
          onClick={() => {
            location.hash = `#/campaigns/new/${id}`
          }}
        >
          {say('campaign.start.new')}
        </Button>
      </p>
      {reply.shipped && <p class="hint">{say('campaign.shippedStays')}</p>}
    </section>
  )
}

const isTaken = (id: string, { campaigns, plans, versions }: CampaignsReply): boolean =>
  [...campaigns, ...plans, ...versions].some((one) => one.id === id)

/** The versions that two people work on. */
function OpenVersions({ reply }: { reply: CampaignsReply }) {
  const { say, language } = useWords()
  const open = reply.versions.filter(({ change }) => isOpenChange(change))
  if (open.length === 0) return null
  return (
    <section class="flow" aria-labelledby="campaign-working">
      <h2 id="campaign-working">{say('campaign.working')}</h2>
      <ul class="row-list">
        {open.map((one) => (
          <li key={one.id}>
            <a href={`#/campaigns/open/${one.id}`}>
              {one[language]}　{say('campaign.version', { n: one.version })}
            </a>
            <span>{say(`change.state.${one.change.state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Every version there was, with who drafted and approved it. */
function VersionList({ versions }: { versions: readonly CampaignMark[] }) {
  const { say, language } = useWords()
  if (versions.length === 0) return null
  return (
    <section class="flow" aria-labelledby="campaign-history">
      <h2 id="campaign-history">{say('campaign.history')}</h2>
      {versions.map(({ id, version, change, ...names }) => (
        <details key={`${id} ${version}`}>
          <summary>
            {names[language]}　{say('campaign.version', { n: version })}　
            {say(`change.state.${change.state}`)}
          </summary>
          <p>{change.why}</p>
          <ChangeEvents change={change} />
        </details>
      ))}
    </section>
  )
}
