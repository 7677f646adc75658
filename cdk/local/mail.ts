import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A mail that arrived here. */
export type LocalMail = {
  messageId: string
  from: string
  to: string
  subject: string
  text: string
  at: string
}

/** The mail server of one machine. It delivers nowhere: `/local/mail` shows what came. */
export type MailServer = {
  /** Where it listens, as the setting MAIL wants it. */
  url: string
  /** The newest first, at most a hundred. */
  list(): readonly LocalMail[]
  stop(): Promise<void>
}

const KEPT = 100

/** Starts it on a free loopback port. */
export async function startMailServer(): Promise<MailServer> {
  const mails: LocalMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: 1024 * 1024,
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        keep(
          Buffer.concat(parts),
          session.envelope.rcptTo.map(({ address }) => address),
        ).then(
          () => done(),
          (error: Error) => done(error),
        )
      })
    },
  })
  const keep = async (bytes: Buffer, to: string[]) => {
    const { messageId = '', from, subject = '', text = '' } = await PostalMime.parse(bytes)
    const at = new Date().toISOString()
    mails.unshift({ messageId, from: from?.address ?? '', to: to.join(', '), subject, text, at })
    mails.length = Math.min(mails.length, KEPT)
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  server.on('error', () => {})
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    list: () => mails,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
