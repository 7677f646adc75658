import { ofType, type Template, type Value } from './template.ts'

/** What a role may do to a store, as far as the invariants ask. */
export type Grant = { role: string; store: Store; action: string; keys: Value | undefined }

/** The stores, known by words in the names of their resources. */
export type Store = 'tips' | 'records' | 'sealed' | 'public' | 'recordFiles'

const words: Record<Store, string> = {
  tips: 'TablesTips',
  records: 'TablesRecords',
  sealed: 'BucketsSealed',
  public: 'BucketsPublic',
  recordFiles: 'BucketsRecords',
}

type Statement = {
  Effect: string
  Action: Value
  Resource: Value
  Condition?: Record<string, Record<string, Value>>
}

const list = (value: Value): Value[] => (Array.isArray(value) ? value : [value])

function storesOf(resource: Value): Store[] {
  const text = JSON.stringify(resource)
  const stores = Object.keys(words) as Store[]
  if (text.includes('"*"')) return stores
  return stores.filter((store) => text.includes(words[store]))
}

/** Every action that every role is allowed on every store; a wildcard resource counts for the service's own. */
export function grants(template: Template): Grant[] {
  return ofType(template, 'AWS::IAM::Policy').flatMap(([name, { Properties }]) => {
    const document = Properties.PolicyDocument as unknown as { Statement: Statement[] }
    return document.Statement.filter(({ Effect }) => Effect === 'Allow').flatMap((statement) =>
      storesOf(statement.Resource).flatMap((store) =>
        list(statement.Action)
          .map(String)
          .filter((action) => concerns(action, store))
          .map((action) => ({ role: name, store, action, keys: leadingKeys(statement) })),
      ),
    )
  })
}

const leadingKeys = ({ Condition }: Statement) =>
  Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']

/** Listing streams names no table's content. */
function concerns(action: string, store: Store) {
  if (action === 'dynamodb:ListStreams') return false
  const service = store === 'tips' || store === 'records' ? 'dynamodb:' : 's3:'
  return action === '*' || action.startsWith(service)
}

/** Whether an action changes what is stored. */
export const writes = (action: string) =>
  /^\*$|:\*|:(Put|Update|Delete|BatchWrite|Abort|PartiQL)/.test(action)
