import { Hono } from 'hono'
import { html } from 'hono/html'
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

const policy = "default-src 'none'; style-src 'unsafe-inline'"

/** `/local/mail`: the mails that the local mail server took, which went nowhere. `/local/mail.json` for tests. */
export function mailPages(list: () => readonly LocalMail[]): Hono {
  const app = new Hono()
  app.get('/local/mail.json', (context) => context.json(list()))
  app.get('/local/mail', (context) => {
    context.header('content-security-policy', policy)
    context.header('refresh', '10')
    return context.html(page(list()))
  })
  return app
}

function page(mails: readonly LocalMail[]) {
  return html`<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>本机邮件</title>
    <style>
      body { font: 1rem/1.7 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1c2733 }
      article { border-top: 1px solid #c9d2da; padding: 1rem 0 }
      h2 { font-size: 1.1rem; margin: 0 }
      p { margin: 0; color: #52606d }
      pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; margin: 0.5rem 0 0 }
    </style>
  </head>
  <body>
    <h1>本机邮件</h1>
    <p>这台机器上的邮件服务器收到的通知。没有发到任何邮箱。</p>
    ${mails.length === 0 ? html`<article><p>还没有邮件。</p></article>` : ''}
    ${mails.map(
      (mail) => html`<article>
        <h2>${mail.subject}</h2>
        <p>${mail.to} · ${mail.at}</p>
        <pre>${mail.text}</pre>
      </article>`,
    )}
  </body>
</html>`
}
