import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import { desk } from '../../app/client.ts'

export type BackupStatus = inferRouterOutputs<DeskRouter>['backup']['status']
export type PlaceStatus = BackupStatus['own']

/** While a job runs its progress is looked at every second, else the age once a minute. */
const everyMs = (status: BackupStatus | undefined) => (status?.running ? 1000 : 60_000)

/** How the backups stand (备份状态); undefined until the desk has answered. */
export function useBackupStatus(): BackupStatus | undefined {
  return useQuery(desk.backup.status.queryOptions(undefined, { refetchInterval: ({ state }) => everyMs(state.data) }))
    .data
}

/** Whether somebody must look after a place: the last backup failed, or is old. */
export const needsCare = ({ problem, freshness }: PlaceStatus) => problem !== null || freshness === 'old'
