import { Duration } from 'aws-cdk-lib'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import { Construct } from 'constructs'
import type { StageName } from '../../stages.ts'
import type { Limits } from '../settings.ts'
import { stageAccess } from './access.ts'
import { equip, type Surroundings } from './equip.ts'
import { type Capacity, createFunction } from './function.ts'

const answering = { memorySize: 1024, timeout: Duration.seconds(20) }

/** Size of each function, and how many of it run at once: a flood at one takes no room from another. */
const capacities = ({ intake, plain, desk, newsroom }: Limits): Record<StageName, Capacity> => ({
  intake: { ...answering, concurrency: intake },
  /** It holds plain text for a moment and derives receipts slowly: more memory, few at a time. */
  plain: { memorySize: 1769, timeout: Duration.seconds(29), concurrency: plain },
  desk: { ...answering, concurrency: desk },
  newsroom: { ...answering, concurrency: newsroom },
  /** One at a time: the lists are read, changed and written whole. */
  publish: { memorySize: 1769, timeout: Duration.minutes(10), concurrency: 1 },
  clock: { memorySize: 1024, timeout: Duration.minutes(10), concurrency: 1 },
})

/** The six stages, each one function with one role that reaches what `stageAccess` says and nothing else. */
export class Stages extends Construct {
  readonly functions: Record<StageName, NodejsFunction>

  constructor(scope: Construct, id: string, around: Surroundings & { limits: Limits }) {
    super(scope, id)
    const sizes = capacities(around.limits)
    const make = (name: StageName) => {
      const source = { name, entry: `functions/${name}/handler.ts`, capacity: sizes[name] }
      const made = createFunction(new Construct(this, name), source)
      equip(made, stageAccess[name], around)
      return made
    }
    this.functions = {
      intake: make('intake'),
      plain: make('plain'),
      desk: make('desk'),
      newsroom: make('newsroom'),
      publish: make('publish'),
      clock: make('clock'),
    }
  }
}
