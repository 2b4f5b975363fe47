// How amounts of money travel.
import { z } from 'zod'

/** Exact decimal text, in US cents: "120410", "0.79". */
export const centsText = z.string().regex(/^-?\d+(\.\d+)?$/)
