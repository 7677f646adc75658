import type { Mutation } from '../mutation.ts'

const server = 'test/functions/desk/drafts.test.ts'
const sealing = 'test/site/desk/frame/drafts/seal-draft.test.ts'
const sitting = 'test/site/desk/frame/drafts/drafts.test.ts'
const walk = 'test/journey/kept-words.test.ts'
const kept = 'nothing typed at the desk is lost'
const own = 'a draft of the desk is its writer’s alone'

/** What was typed at the desk and not sent. */
export const drafts: readonly Mutation[] = [
  {
    name: 'another member’s draft is not handed out',
    promise: own,
    file: 'functions/store/drafts.ts',
    from: '({ pk: partition(sub), sk: id })',
    to: '({ pk: partition(sub.slice(0, 0)), sk: id })',
    test: [server, 'is nobody else’s'],
  },
  {
    name: 'a draft goes after thirty days',
    promise: own,
    file: 'functions/store/drafts.ts',
    from: 'return draft.workSince > today ? draft : undefined',
    to: 'return today && draft',
    test: [server, 'goes thirty days after it was last saved'],
  },
  {
    name: 'the clock forgets drafts',
    promise: own,
    file: 'functions/clock/round.ts',
    from: "if (key.pk.startsWith('DRAFTS#')) {",
    to: "if (key.pk.startsWith('NOTHING#')) {",
    test: [server, 'goes thirty days after it was last saved'],
  },
  {
    name: 'an older draft does not overwrite a newer',
    promise: kept,
    file: 'functions/store/drafts.ts',
    from: "if (seen > 0) return { ...sameVersion, values: { ':seen': seen } }",
    to: "if (seen > 0) return { expression: 'attribute_exists(pk)' }",
    test: [server, 'is not overwritten by another window that saw less'],
  },
  {
    name: 'a first draft does not overwrite one that stands',
    promise: kept,
    file: 'functions/store/drafts.ts',
    from: "expression: 'attribute_not_exists(pk) OR workSince <= :today'",
    to: "expression: 'attribute_not_exists(pk) OR workSince >= :today'",
    test: [server, 'is not overwritten by another window that saw less'],
  },
  {
    name: 'what was sent in one window takes no newer words along',
    promise: kept,
    file: 'functions/store/drafts.ts',
    from: "return tips.remove(keyOf(sub, id), { ...sameVersion, values: { ':seen': seen } })",
    to: "return tips.remove(keyOf(sub, id), seen < 0 ? { ...sameVersion, values: { ':seen': seen } } : undefined)",
    test: [server, 'is not overwritten by another window that saw less'],
  },
  {
    name: 'a draft bears its writer’s proof',
    promise: own,
    file: 'site/desk/frame/drafts/seal-draft.ts',
    from: 'const own = inside.name === name && inside.proof === proofOf(name, inside.text)',
    to: 'const own = inside.name === name && proofOf(name, inside.text)',
    test: [sealing, 'that somebody else sealed to the member is not opened'],
  },
  {
    name: 'a draft opens under its own name',
    promise: own,
    file: 'site/desk/frame/drafts/seal-draft.ts',
    from: 'const own = inside.name === name && inside.proof === proofOf(name, inside.text)',
    to: 'const own = inside.proof === proofOf(inside.name, inside.text)',
    test: [sealing, 'opens for the member alone, under its own name alone'],
  },
  {
    name: 'the id of a draft tells nothing',
    promise: own,
    file: 'site/desk/frame/drafts/seal-draft.ts',
    from: 'base64urlnopad.encode(hmac(sha256, forIds, utf8ToBytes(name)).slice(0, 16))',
    to: 'base64urlnopad.encode(hmac(sha256, new Uint8Array(forIds.length), utf8ToBytes(name)).slice(0, 16))',
    test: [sealing, 'stands under an id that only the member can make'],
  },
  {
    name: 'two texts of one draft are both kept until one is chosen',
    promise: kept,
    file: 'site/desk/frame/drafts/save-draft.ts',
    from: 'held.theirs = { value: other }',
    to: 'held.theirs = undefined',
    test: [sitting, 'do not overwrite each other'],
  },
  {
    name: 'what is not kept is said not to be',
    promise: kept,
    file: 'site/desk/frame/drafts/save-draft.ts',
    from: 'if (held.turn === turn) held.dirty = false\n  } catch',
    to: 'held.dirty = false\n  } catch',
    test: [sitting, 'typed while a saving is under way is saved as well'],
  },
  {
    name: 'the browser asks before unsaved words go',
    promise: kept,
    file: 'site/desk/frame/drafts/use-drafts.ts',
    from: 'if (drafts.unsaved()) event.preventDefault()',
    to: 'if (!drafts) event.preventDefault()',
    test: [walk, 'while the key is locked is said not to be kept'],
    kind: 'browser',
  },
  {
    name: 'signing out asks before unsaved words go',
    promise: kept,
    file: 'site/desk/desk.tsx',
    from: 'if (drafts.unsaved()) setUnsaved(true)',
    to: 'if (!drafts) setUnsaved(true)',
    test: [walk, 'while the key is locked is said not to be kept'],
    kind: 'browser',
  },
  {
    name: 'what was opened from the list is closed with the key',
    promise: 'letters are readable only while the key is open',
    file: 'site/desk/signed-in.tsx',
    from: 'if (keys.office.length === 0) forget()',
    to: 'if (keys.office.length < 0) forget()',
    test: ['test/journey/open-several.test.ts', 'several letters are opened for one reason'],
    kind: 'browser',
  },
  {
    name: 'what is on the page is closed with the key',
    promise: 'letters are readable only while the key is open',
    file: 'site/desk/tips/tip/tip-page.tsx',
    from: 'if (identities.length === 0) setOpened(undefined)',
    to: 'if (identities.length < 0) setOpened(undefined)',
    test: ['test/journey/open-several.test.ts', 'several letters are opened for one reason'],
    kind: 'browser',
  },
]
