export { amountCents, costState, estimateCents, rateNumber } from '../store/priced-columns.ts'
