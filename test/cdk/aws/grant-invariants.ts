import { type Grant, grants, type Store, writes } from './grants.ts'
import { ofType, type Template } from './template.ts'

const about = (all: Grant[], role: string, store: Store) =>
  all.filter((grant) => grant.role === role && grant.store === store)

const rolesOf = (all: Grant[]) => [...new Set(all.map(({ role }) => role))]

/** No role reaches sealed tips, in table or bucket, and also writes the public bucket. */
export function crossings(template: Template): string[] {
  const all = grants(template)
  return rolesOf(all).filter((role) => {
    const sealed = [...about(all, role, 'tips'), ...about(all, role, 'sealed')]
    return sealed.length > 0 && about(all, role, 'public').some(({ action }) => writes(action))
  })
}

/** Publish and newsroom have no grant on tips, and nothing of the sealed bucket. */
export function intruders(template: Template): string[] {
  return grants(template)
    .filter(
      ({ role, store }) => /Stages(publish|newsroom)/.test(role) && (store === 'tips' || store === 'sealed'),
    )
    .map(({ role, action, store }) => `${role} ${action} ${store}`)
}

/** Whoever touches tips may not write records; the clock alone may, and only counts and notes of who left. */
export function leaks(template: Template): string[] {
  const all = grants(template)
  return all
    .filter(
      ({ role, store, action }) =>
        store === 'records' && writes(action) && about(all, role, 'tips').length > 0,
    )
    .filter(
      ({ role, keys }) =>
        !role.includes('Stagesclock') || JSON.stringify(keys) !== '["STATISTICS","RELEASE#*"]',
    )
    .map(({ role, action }) => `${role} ${action}`)
}

/** The public log is written by publish alone. */
export function logWriters(template: Template): string[] {
  return grants(template)
    .filter(({ store, action }) => store === 'records' && writes(action))
    .filter(({ keys }) => !Array.isArray(keys) || keys.some((key) => /^(L|\*)/.test(String(key))))
    .filter(({ role }) => !role.includes('Stagespublish'))
    .map(({ role, action }) => `${role} ${action}`)
}

/** Files of cases are written by the newsroom alone, read by it and by publish, and removed by nobody. */
export function fileReaders(template: Template): string[] {
  const allowed = [
    /Stagesnewsroom\w* s3:(GetObject|PutObject|ListBucket)$/,
    /Stagespublish\w* s3:(GetObject|ListBucket)$/,
  ]
  return grants(template)
    .filter(({ store }) => store === 'recordFiles')
    .map(({ role, action }) => `${role} ${action}`)
    .filter((grant) => !allowed.some((pattern) => pattern.test(grant)))
}

/** No role may scan a table or hold a whole service. */
export function tooWide(template: Template): string[] {
  return grants(template)
    .filter(({ action, role }) => !role.includes('CDKBucketDeployment') && /\*|Scan|PartiQL/.test(action))
    .map(({ role, action }) => `${role} ${action}`)
}

/** Whoever may have copies of the CDN thrown away, and of which distributions. */
export function purgers(template: Template): string[] {
  return ofType(template, 'AWS::IAM::Policy').flatMap(([name, { Properties }]) => {
    const { Statement } = Properties.PolicyDocument as unknown as {
      Statement: { Action: string | string[]; Resource: unknown }[]
    }
    return Statement.filter(({ Action }) => JSON.stringify(Action).includes('cloudfront:'))
      .filter(
        ({ Resource }) =>
          !JSON.stringify(Resource).includes('CdnDistribution') || !/Stagespublish/.test(name),
      )
      .map(({ Action }) => `${name} ${Action}`)
  })
}

const settingOf: Record<Store, string> = {
  tips: 'TIPS_TABLE',
  records: 'RECORDS_TABLE',
  sealed: 'SEALED_BUCKET',
  public: 'PUBLIC_BUCKET',
  recordFiles: 'RECORDS_BUCKET',
}

/** A stage knows a store's name exactly when its role has a grant on that store. */
export function unpaired(template: Template): string[] {
  const all = grants(template)
  return ofType(template, 'AWS::Lambda::Function')
    .filter(([name]) => name.startsWith('Stages'))
    .flatMap(([name, { Properties }]) => {
      const stage = name.replace(/Function.*$/, '')
      const environment = JSON.stringify(Properties.Environment ?? {})
      return (Object.keys(settingOf) as Store[])
        .filter((store) => {
          const granted = all.some((grant) => grant.store === store && grant.role.startsWith(`${stage}Role`))
          return granted !== environment.includes(`"${settingOf[store]}"`)
        })
        .map((store) => `${stage} ${store}`)
    })
}
