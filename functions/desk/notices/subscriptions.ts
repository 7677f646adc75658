import type { Context, Handler } from 'hono'
import { ChannelAct, type ChannelsReply } from '../../../shared/contract/notices.ts'
import { dayInShanghai, hourInShanghai } from '../../../shared/value/day.ts'
import { CHANNELS, type Channel, ChannelSettings, shownAddress } from '../../../shared/notices/channel.ts'
import { firstKey, owedSince, rehearsalKey } from '../../../shared/notices/owed.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import type { Staff } from '../../../shared/people/staff.ts'
import { readBody } from '../../http/read-body.ts'
import { type Desk, whoIs } from '../desk.ts'

/** `GET /api/desk/channels`: how one's own office is told that something waits, and whether that works. */
export function showChannels(desk: Desk): Handler {
  return async (context) => reply(desk, context, await whoLeads(desk, context))
}

/** `PUT /api/desk/channels/{channel}`: sets a channel under an id of the writer's choice; again changes it. */
export function setChannel(desk: Desk): Handler {
  return async (context) => {
    const staff = await whoLeads(desk, context)
    const id = channelId(context)
    const settings = await readBody(context, ChannelSettings, 2048)
    const all = await desk.tips.listChannels(staff.unit)
    if (all.length >= CHANNELS && !all.some((one) => one.id === id)) throw new Refusal('quota')
    const now = desk.now()
    const daily = settings.pace === 'daily'
    const channel: Channel = {
      ...{ id, unit: staff.unit, ...settings, setBy: staff.name, setOn: dayInShanghai(now) },
      ...(daily && { owedKey: firstKey(now), latestKey: firstKey(now) }),
    }
    await desk.tips.saveChannel(channel, daily ? owedSince(settings, now) : undefined)
    return reply(desk, context, staff)
  }
}

/** `POST /api/desk/channels/{channel}`: has a notice sent with the next round, to try it; or takes it away. */
export function actOnChannel(desk: Desk): Handler {
  return async (context) => {
    const staff = await whoLeads(desk, context)
    const { act } = await readBody(context, ChannelAct, 1024)
    const channel = await desk.tips.readChannel(staff.unit, channelId(context))
    if (!channel) throw new Refusal('notFound')
    const now = desk.now()
    if (act === 'remove') await desk.tips.removeChannel(staff.unit, channel.id)
    else await desk.tips.oweNow(channel, { key: rehearsalKey(now), since: hourInShanghai(now) })
    return reply(desk, context, staff)
  }
}

/** Who sets how their office is told: its lead, or who supervises. */
async function whoLeads(desk: Desk, context: Context): Promise<Staff> {
  const staff = await whoIs(desk, context)
  if (!staff.roles.some((role) => role === 'lead' || role === 'citySupervisor')) throw new Refusal('role')
  return staff
}

function channelId(context: Context): string {
  const id = context.req.param('channel') ?? ''
  if (!/^[A-Za-z0-9_-]{22}$/.test(id)) throw new Refusal('badRequest', { fields: ['channel'] })
  return id
}

async function reply(desk: Desk, context: Context, { unit }: Staff) {
  const all = await desk.tips.listChannels(unit)
  const body: ChannelsReply = {
    channels: all.map((channel) => ({
      ...{ id: channel.id, way: channel.way, pace: channel.pace, setBy: channel.setBy, setOn: channel.setOn },
      ...(channel.sentOn !== undefined && { sentOn: channel.sentOn }),
      ...(channel.fault !== undefined && { fault: channel.fault }),
      shown: shownAddress(channel),
      owed: channel.owedKey !== undefined,
      attempts: channel.attempts ?? 0,
    })),
  }
  return context.json(body)
}
