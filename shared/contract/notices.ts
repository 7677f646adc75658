import * as z from 'zod'
import { Channel } from '../notices/channel.ts'

/** `GET /api/desk/channels`: how one's own office is told. Webhooks carry their key: only the host is shown. */
export const ChannelsReply = z.strictObject({
  channels: z.array(
    z.strictObject({
      ...Channel.pick({ id: true, way: true, pace: true, setBy: true, setOn: true, sentOn: true }).shape,
      shown: z.string(),
      /** A notice is on its way. */
      owed: z.boolean(),
      fault: Channel.shape.fault,
      /** Failed attempts at the one on its way. */
      attempts: z.int(),
    }),
  ),
})
export type ChannelsReply = z.infer<typeof ChannelsReply>

/** `POST /api/desk/channels/{channel}`: has a notice sent to try it, or takes it away. */
export const ChannelAct = z.strictObject({ act: z.enum(['try', 'remove']) })
