/** The parts of two embedded servers that are used here; neither package brings types. */
declare module 'dynalite' {
  import type { Server } from 'node:http'

  export default function dynalite(options: { path?: string; createTableMs?: number }): Server
}

declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export type Interaction = { uid: string; prompt: { name: string; reasons: string[] } }
  export type Granted = {
    addOIDCScope(scope: string): void
    addResourceScope(of: string, scope: string): void
    save(): Promise<string>
  }
  type Answer = { login?: { accountId: string; amr?: string[]; remember?: boolean } }

  export default class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>)
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>
    interactionFinished(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void>
    on(event: string, listener: (...args: unknown[]) => void): this
  }
}
