// zod asks once whether it may compile code at run time. The page's security policy forbids that and reports the
// question, so it is told not to ask. vite.config.ts keeps this in one chunk with zod: the contract's schemas ask as they are made.
import { config } from 'zod'

config({ jitless: true })
