import { useMemo } from 'react'
import { numberLocales } from '#browser/format/locale.ts'
import { useFormat } from '#browser/preferences/use-format.ts'

interface FigureFormat {
  /** A share in a column, always with one decimal, so that digits stand under digits: `85.0%`. */
  share(share: number): string
  /** A signed amount with its sign in front: `+$312.10`, `−$4.00`. */
  change(cents: string): string
  /** A signed share: `+26%`, `−0.8%`. */
  changeShare(share: number): string
}

/** Shares and differences as tables and figures write them. */
export function useFigureFormat(): FigureFormat {
  const format = useFormat()
  return useMemo(() => {
    const percent = (least: number, most: number) =>
      new Intl.NumberFormat(numberLocales[format.language], {
        style: 'percent',
        minimumFractionDigits: least,
        maximumFractionDigits: most,
      })
    const [exact, small, large] = [percent(1, 1), percent(0, 1), percent(0, 0)]
    return {
      share: (value) => exact.format(value),
      change: (cents) => (cents.startsWith('-') ? `−${format.money(cents.slice(1))}` : `+${format.money(cents)}`),
      changeShare: (value) => {
        const size = Math.abs(value)
        return `${value < 0 ? '−' : '+'}${(size < 0.1 ? small : large).format(size)}`
      },
    }
  }, [format])
}
