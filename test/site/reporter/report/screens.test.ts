import { describe, expect, test } from 'vitest'
import { noAnswers } from '../../../../site/reporter/report/answers.ts'
import { nextPosition, reachable, readPosition } from '../../../../site/reporter/report/screens.ts'

const calm = { danger: false, restricted: false }
const danger = { danger: true, restricted: false }

describe('the order of the screens', () => {
  test('leads through the seven questions', () => {
    const walked = ['urgent', 'topic', 'where', 'tell', 'files', 'name'] as const
    const reached = walked.map((screen) => nextPosition({ screen }, noAnswers, calm, []).screen)
    expect(reached).toEqual(['topic', 'where', 'tell', 'files', 'name', 'check'])
  })
  test('stops for a danger at hand, then goes on where it would have', () => {
    const stopped = nextPosition({ screen: 'urgent' }, { ...noAnswers, urgent: 'yes' }, calm, [])
    expect(stopped).toEqual({ screen: 'stop', onward: 'topic' })
    expect(nextPosition(stopped, noAnswers, calm, [])).toEqual({ screen: 'topic' })
  })
  test('stops for a topic that is a danger, once', () => {
    const answers = { ...noAnswers, topic: 'FIRE-01' }
    expect(nextPosition({ screen: 'topic' }, answers, danger, ['urgent']).screen).toBe('stop')
    expect(nextPosition({ screen: 'topic' }, answers, danger, ['FIRE-01']).screen).toBe('where')
  })
  test('returns to the check page after a change, also by way of the stop card', () => {
    const answers = { ...noAnswers, topic: 'FIRE-01' }
    expect(nextPosition({ screen: 'tell', returning: true }, answers, calm, [])).toEqual({ screen: 'check' })
    const stopped = nextPosition({ screen: 'topic', returning: true }, answers, danger, [])
    expect(stopped).toEqual({ screen: 'stop', onward: 'check' })
  })
})

describe('a position kept by the browser', () => {
  test('is the beginning when it makes no sense', () => {
    for (const odd of [null, undefined, 3, 'check', {}, { screen: 'receipt' }, { screen: ['stop'] }]) {
      expect(readPosition(odd)).toEqual({ screen: 'urgent' })
    }
    expect(readPosition({ screen: 'stop', onward: 'nowhere' })).toEqual({ screen: 'stop' })
  })
  test('falls back to the first question without an answer', () => {
    const unanswered = (step: string) => step === 'where'
    expect(reachable({ screen: 'check' }, unanswered)).toEqual({ screen: 'where' })
    expect(reachable({ screen: 'where' }, unanswered)).toEqual({ screen: 'where' })
    expect(reachable({ screen: 'stop', onward: 'check' }, unanswered)).toEqual({ screen: 'where' })
    expect(reachable({ screen: 'stop', onward: 'topic' }, unanswered)).toEqual({
      screen: 'stop',
      onward: 'topic',
    })
  })
})
