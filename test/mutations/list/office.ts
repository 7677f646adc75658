import type { Mutation } from '../mutation.ts'

const templates = 'test/functions/administration/templates.test.ts'
const plain = 'an office’s template holds nobody’s name or number, and no tip’s'
const reminder = 'test/functions/desk/tips/reminder.test.ts'
const day = 'of an order only its reminder day is in the open, and only for the office'
const news = 'test/site/desk/tips/queue/watch-news.test.ts'
const quiet = 'an open desk asks for nothing by itself but what is new, and only while somebody is there'
const paper = 'papers of a tip are printed by the desk only once that is recorded'
const papers = [
  'test/journey/papers.test.ts',
  'a tip’s papers are pages of words, of what the office wrote',
] as const
const race = 'a lost race changes nothing'

/** What an office keeps for itself: templates, reminders, papers. */
export const office: readonly Mutation[] = [
  {
    name: 'a template is read for names and numbers by the server too',
    promise: plain,
    file: 'functions/administration/templates.ts',
    from: "if (fields.length > 0) throw new Refusal('personal', { fields })",
    to: '',
    test: [templates, 'with a telephone are refused, whoever sends them'],
  },
  {
    name: 'a template names no tip',
    promise: plain,
    file: 'shared/office/template.ts',
    from: '...named])]',
    to: '...named.slice(named.length)])]',
    test: [templates, 'with a tip’s number are refused, whoever sends them'],
  },
  {
    name: 'only as much stays in a template as was decided',
    promise: plain,
    file: 'shared/office/template.ts',
    from: 'if (at >= 0) open.splice(at, 1)',
    to: '',
    test: [templates, 'keep what somebody decided to keep, and only as many of it'],
  },
  {
    name: 'templates are written over the version seen',
    promise: race,
    file: 'functions/store/templates.ts',
    from: "    expression: '#version = :seen',",
    to: "    expression: '#version >= :seen',",
    test: [templates, 'saved twice at once stand once'],
  },
  {
    name: 'the reminder day is no business of the reporter’s',
    promise: day,
    file: 'functions/http/follow/public-events.ts',
    from: "'recorded', 'reminder', 'printed'",
    to: "'recorded', 'printed'",
    test: [reminder, 'is in no answer to the reporter'],
  },
  {
    name: 'no reminder of a settled tip',
    promise: day,
    file: 'shared/tip/standing.ts',
    from: 'answerBy: sets.answerBy, remindOn: undefined }',
    to: 'answerBy: sets.answerBy }',
    test: [reminder, 'goes when the tip is closed'],
  },
  {
    name: 'no office’s reminder for another',
    promise: day,
    file: 'shared/tip/standing.ts',
    from: 'const left = { assignee: undefined, remindOn: undefined }',
    to: 'const left = { assignee: undefined }',
    test: [reminder, 'goes when the tip becomes another office’s'],
  },
  {
    name: 'a reminder’s day is told of once',
    promise: day,
    file: 'shared/tip/unnotified.ts',
    from: ' || remindOn === remindedOn) return []',
    to: ') return []',
    test: ['test/functions/clock/notices/notices.test.ts', 'is reminded on the day that it set itself, once'],
  },
  {
    name: 'nothing is asked while nobody sees it',
    promise: quiet,
    file: 'site/desk/tips/queue/watch-news.ts',
    from: '!mayLook() || ',
    to: '',
    test: [news, 'is not asked while nobody sees it or the sign-in is over'],
  },
  {
    name: 'what is new is asked once a minute at most',
    promise: quiet,
    file: 'site/desk/tips/queue/watch-news.ts',
    from: 'Date.now() - asked < NEWS_EVERY',
    to: 'Date.now() < asked',
    test: [news, 'is asked at once, then at most once a minute'],
  },
  {
    name: 'nothing is asked once the sign-in is over',
    promise: quiet,
    file: 'site/desk/tips/queue/news-line.tsx',
    from: "signedIn.current && document.visibilityState === 'visible'",
    to: "document.visibilityState === 'visible'",
    test: ['test/journey/queue.test.ts', 'tips that come are said in one quiet line'],
    kind: 'browser',
  },
  {
    name: 'nothing is printed that was not recorded',
    promise: paper,
    file: 'site/desk/tips/papers/use-print.tsx',
    from: 'setTurn((n) => (done ? n + 1 : 0))',
    to: 'setTurn((n) => (done ? n + 1 : n + 1))',
    test: papers,
    kind: 'browser',
  },
  {
    name: 'no sheet on paper by the browser’s own way',
    promise: paper,
    file: 'site/desk/tips/papers/papers-page.tsx',
    from: "recorded ? 'papers' : 'papers unrecorded'",
    to: "recorded ? 'papers' : 'papers '",
    test: papers,
    kind: 'browser',
  },
  {
    name: 'what is printed is no business of the reporter’s',
    promise: paper,
    file: 'functions/http/follow/public-events.ts',
    from: "'printed', 'unopenable'",
    to: "'unopenable'",
    test: ['test/functions/desk/tips/prints.test.ts', 'are in no answer to the reporter'],
  },
  {
    name: 'a printing is an event of the history',
    promise: paper,
    file: 'functions/desk/tips/prints.ts',
    from: 'return writeTip(desk, context, asked, after)',
    to: 'return writeTip(desk, context, asked, after.history ? tip : after)',
    test: ['test/functions/desk/tips/prints.test.ts', 'stand in the history each time'],
  },
]
