import { useSyncExternalStore } from 'react'
import { type ExportJob, readJob, subscribeJob } from './export-job.ts'

export function useExportJob(): ExportJob | null {
  return useSyncExternalStore(subscribeJob, readJob)
}
