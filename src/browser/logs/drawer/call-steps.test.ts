import { expect, test } from 'vitest'
import { callSteps } from './call-steps.ts'

test('reads what was said, what was asked and what each key did', () => {
  const data = [
    { sayMessage: 'Incident 4.' },
    {
      introMessage: 'To acknowledge, press 1.',
      numDigits: 1,
      timeoutInSeconds: 10,
      noInputMessage: 'Goodbye.',
      onInputCallRequest: { 1: { sayMessage: 'Acknowledged.' }, default: { sayMessage: 'Invalid.' } },
    },
  ]
  expect(callSteps({ to: {}, data })).toEqual([
    { kind: 'say', text: 'Incident 4.' },
    {
      ...{ kind: 'ask', text: 'To acknowledge, press 1.', seconds: 10, silence: 'Goodbye.' },
      answers: [
        { key: '1', text: 'Acknowledged.' },
        { key: null, text: 'Invalid.' },
      ],
    },
  ])
})

test('has nothing to add to the plain form, nor to odd data', () => {
  for (const odd of [{ message: 'Down' }, null, 'x', { data: 3 }, { data: [null, 4, {}, { sayMessage: 5 }] }]) {
    expect(callSteps(odd)).toEqual([])
  }
})
