import { fillIn, type Params } from '../../../../shared/messages/fill-in.ts'
import type { MessageKey } from '../../../../shared/messages/message.ts'
import { pageTexts } from '../../texts.ts'

type NameOf<Key> = Key extends `draft.${infer Name}` ? Name : never
type Name = NameOf<MessageKey>

/** Says a text of the draft's own catalogue, its `{names}` filled in. */
export type SayDraft = (name: Name, params?: Params) => string

/** The draft's texts come when they are needed: they do not travel with the page. */
export async function draftTexts(): Promise<SayDraft> {
  const catalogue: Readonly<Record<string, string>> =
    pageTexts().language === 'en'
      ? (await import('../../../../shared/messages/en/draft.json')).default
      : (await import('../../../../shared/messages/zh/draft.json')).default
  return (name, params = {}) => fillIn(catalogue[`draft.${name}`] ?? '', params)
}
