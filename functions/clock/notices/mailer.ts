import { createTransport } from 'nodemailer'

/** One e-mail, already in words. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** In angle brackets; the same for every attempt. */
  readonly messageId: string
}

/** Hands an e-mail to the mail server; rejects when it cannot be reached or will not take it. */
export type SendMail = (mail: Mail) => Promise<void>

/** A mail server by its address, `smtps://user:password@host:465`. Each mail has its own connection. */
export function createMailer({ url, from }: { url: string; from: string }): SendMail {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async (mail) => {
    await transport.sendMail({ from, ...mail, headers: { 'Auto-Submitted': 'auto-generated' } })
  }
}
