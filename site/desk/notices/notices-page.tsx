import { ChannelsReply } from '../../../shared/contract/notices.ts'
import { CHANNELS } from '../../../shared/notices/channel.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Problem } from '../frame/form/problem.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { useAct } from '../frame/use-act.ts'
import { useLoad } from '../frame/use-load.ts'
import { useWords } from '../frame/words.ts'
import { ChannelForm } from './channel-form.tsx'
import { ChannelRow } from './channel-row.tsx'

const path = '/api/desk/channels'

/** Sets or acts on a channel; what stands then is shown. */
export type ChangeChannel = (method: 'POST' | 'PUT', id: string, body: object) => Promise<boolean>

/** How one's own office is told that something waits, whether that works, and setting it. */
export function NoticesPage() {
  const { ask } = useDesk()
  const { say } = useWords()
  const loaded = useLoad(path, () => ask({ path, reply: ChannelsReply }))
  const act = useAct()
  const change: ChangeChannel = (method, id, body) =>
    act.run(async () => {
      loaded.set(await ask({ path: `${path}/${id}`, method, reply: ChannelsReply, body }))
    })
  const channels = loaded.value?.channels
  return (
    <section class="desk-sheet flow" aria-labelledby="notices-title">
      <h1 id="notices-title">{say('notices.title')}</h1>
      <p class="hint">{say('notices.what')}</p>
      {!channels && <Waiting of={loaded} />}
      <Problem error={act.error} />
      {channels?.length === 0 && <p class="notice">{say('notices.none')}</p>}
      {channels && channels.length > 0 && (
        <ul class="case-rows">
          {channels.map((channel) => (
            <ChannelRow key={channel.id} channel={channel} busy={act.busy} change={change} />
          ))}
        </ul>
      )}
      {channels && channels.length < CHANNELS && <ChannelForm busy={act.busy} change={change} />}
    </section>
  )
}
