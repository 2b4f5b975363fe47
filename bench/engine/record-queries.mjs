// Loaded into the gateway before its own code (`node --import`): every statement that it sends to the engine, a line of
// JSON each, into the file that BENCH_RECORDING names. Plain JavaScript, because node reads it as it is.
import { subscribe } from 'node:diagnostics_channel'
import { openSync, writeSync } from 'node:fs'

const file = openSync(process.env.BENCH_RECORDING, 'a')
function plain(_key, value) {
  // As a parameter, a large integer is what it is as text.
  if (typeof value === 'bigint') return String(value)
  return value?.constructor?.name === 'TupleParam' ? { tuple: value.values } : value
}

subscribe('tollbook:query', ({ statement, asked, answered }) => {
  const [from, to] = [asked, answered].map((ms) => performance.timeOrigin + ms)
  // Before the answer leaves, so that whoever has it finds all that it took.
  writeSync(file, `${JSON.stringify({ statement, asked: from, answered: to }, plain)}\n`)
})
