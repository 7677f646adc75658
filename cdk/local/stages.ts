import type { StageName } from '../stages.ts'
import type { StageApp } from './app.ts'
import type { Embedded } from './embedded.ts'

/** The stages on one machine: applications that answer, the bell that replaces the stream, and the clock. */
export type LocalStages = {
  apps: Partial<Record<StageName, StageApp>>
  /** Renders everything once, so that every address answers from the first start. */
  publishAll(): Promise<void>
  /** Ends timers and waits for work under way. */
  stop(): Promise<void>
}

/** Makes the stages' applications over the embedded stores. */
export async function createStages(_embedded: Embedded): Promise<LocalStages> {
  return { apps: {}, publishAll: async () => {}, stop: async () => {} }
}
