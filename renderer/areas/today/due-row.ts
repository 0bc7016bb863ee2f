import type { inferOutput } from '@trpc/tanstack-react-query'
import type { desk } from '../../app/client.ts'

type TodayAnswer = inferOutput<typeof desk.today.list>

/** One line of the day list, as the desk gives it. */
export type DueRow = TodayAnswer['rows'][number]
export type DayCounts = TodayAnswer['notToForget']
