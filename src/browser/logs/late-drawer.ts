import { latePage } from '../late-page.tsx'

export const EntryDrawer = latePage(() => import('./EntryDrawer.tsx'))
