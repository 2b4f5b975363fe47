let canvas: CanvasRenderingContext2D | null | undefined

/** How far a text reaches in an input, less what is scrolled out of it. */
export function textWidth(input: HTMLInputElement | null, text: string): number {
  if (!input || text === '') return 0
  canvas ??= document.createElement('canvas').getContext('2d')
  if (!canvas) return 0
  canvas.font = getComputedStyle(input).font
  return Math.max(0, canvas.measureText(text).width - input.scrollLeft)
}
