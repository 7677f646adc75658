import { useEffect, useMemo } from 'preact/hooks'
import type { Identity } from '../../../../shared/seal/identity.ts'
import type { Ask } from '../ask.ts'
import { draftServer } from './draft-server.ts'
import { createDrafts, type Drafts } from './drafts.ts'
import { draftKeyOf } from './seal-draft.ts'

/** The drafts of who signed in, for as long as this page lives. The browser asks before it throws unsaved words away. */
export function useDrafts(ask: Ask, member: Identity | undefined): Drafts {
  const drafts = useMemo(() => createDrafts(draftServer(ask)), [ask])
  useEffect(() => {
    void drafts.unlock(member === undefined ? undefined : draftKeyOf(member))
  }, [drafts, member])
  useEffect(() => {
    const keep = (event: BeforeUnloadEvent) => {
      if (drafts.unsaved()) event.preventDefault()
    }
    const hide = () => void drafts.flush()
    addEventListener('beforeunload', keep)
    addEventListener('visibilitychange', hide)
    return () => {
      removeEventListener('beforeunload', keep)
      removeEventListener('visibilitychange', hide)
      void drafts.unlock(undefined)
    }
  }, [drafts])
  return drafts
}
