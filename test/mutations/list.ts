import { around } from './list/around.ts'
import { beside } from './list/beside.ts'
import { campaign } from './list/campaign.ts'
import { chains } from './list/chains.ts'
import { counted } from './list/counted.ts'
import { desk } from './list/desk.ts'
import { door } from './list/door.ts'
import { drafts } from './list/drafts.ts'
import { dropped } from './list/dropped.ts'
import { filesRead } from './list/files-read.ts'
import { held } from './list/held.ts'
import { hiddenWords } from './list/hidden-words.ts'
import { historiesControls } from './list/histories.ts'
import { later } from './list/later.ts'
import { logKept } from './list/log-kept.ts'
import { lost } from './list/lost.ts'
import { meanwhile } from './list/meanwhile.ts'
import { mergers } from './list/mergers.ts'
import { byName } from './list/named.ts'
import { namesLeave } from './list/names-leave.ts'
import { office } from './list/office.ts'
import { openData } from './list/open-data.ts'
import { outside } from './list/outside.ts'
import { partsOfTips } from './list/parts.ts'
import { published } from './list/published.ts'
import { publisher } from './list/publisher.ts'
import { readersControls } from './list/readers.ts'
import { registersSaid } from './list/registers-said.ts'
import { saidAgain } from './list/said-again.ts'
import { seal } from './list/seal.ts'
import { seen } from './list/seen.ts'
import { sheetControls } from './list/sheets.ts'
import { shown } from './list/shown.ts'
import { telling } from './list/telling.ts'
import { told } from './list/told.ts'
import { undone } from './list/undone.ts'
import { versions } from './list/versions.ts'
import { wholeFiles } from './list/whole-files.ts'
import { withoutScript } from './list/without-script.ts'
import { wrapping } from './list/wrapping.ts'
import type { Mutation } from './mutation.ts'

/** Every control that is taken away in turn. */
export const mutations: readonly Mutation[] = [
  ...seal,
  ...chains,
  ...beside,
  ...door,
  ...desk,
  ...drafts,
  ...meanwhile,
  ...held,
  ...historiesControls,
  ...mergers,
  ...undone,
  ...partsOfTips,
  ...openData,
  ...campaign,
  ...versions,
  ...published,
  ...logKept,
  ...namesLeave,
  ...registersSaid,
  ...publisher,
  ...wholeFiles,
  ...telling,
  ...wrapping,
  ...later,
  ...lost,
  ...dropped,
  ...byName,
  ...outside,
  ...around,
  ...seen,
  ...shown,
  ...told,
  ...office,
  ...withoutScript,
  ...readersControls,
  ...filesRead,
  ...sheetControls,
  ...hiddenWords,
  ...counted,
  ...saidAgain,
]
