import { expect, it } from 'vitest'
import { makeOpenedStore } from './opened.ts'

it('tells how an entry was opened: by the address, by a press, or on the way from another', () => {
  const store = makeOpenedStore('a')
  expect(store.get()).toEqual({ id: 'a', how: 'address' })
  store.press('b')
  expect(store.get()).toEqual({ id: 'b', how: 'step' })
  store.press(undefined)
  expect(store.get()).toBeNull()
  store.press('b')
  expect(store.get()).toEqual({ id: 'b', how: 'press' })
})

it('takes no note of an address that only catches up with the press', () => {
  const store = makeOpenedStore(undefined)
  const heard: unknown[] = []
  store.subscribe(() => heard.push(store.get()))
  store.press('a')
  store.follow('a')
  expect(heard).toEqual([{ id: 'a', how: 'press' }])
  store.follow(undefined)
  expect(heard).toEqual([{ id: 'a', how: 'press' }, null])
})

it('tells nobody who has left', () => {
  const store = makeOpenedStore(undefined)
  let heard = 0
  const leave = store.subscribe(() => {
    heard += 1
  })
  leave()
  store.press('a')
  expect(heard).toBe(0)
})
