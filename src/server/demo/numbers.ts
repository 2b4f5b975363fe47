// Telephone numbers out of blocks.
import { at } from './random.ts'

function sizeOf(block: string): number {
  return 10 ** (block.split('x').length - 1)
}

/**
 * The number of this index in blocks of numbers, E.164. Different indexes give different numbers until the
 * blocks are used up; neighbours do not look like neighbours.
 */
export function numberIn(blocks: readonly string[], index: number): string {
  const block = at(blocks, index % blocks.length)
  const size = sizeOf(block)
  // Coprime to every power of ten, so that the steps visit each number of the block once.
  let digits = String((Math.floor(index / blocks.length) * 7_919_371 + 4_271) % size).padStart(Math.log10(size), '0')
  return block.replace(/x/g, () => {
    const first = digits.slice(0, 1)
    digits = digits.slice(1)
    return first
  })
}
