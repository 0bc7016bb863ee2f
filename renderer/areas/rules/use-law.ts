import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import { desk } from '../../app/client.ts'

export type Law = inferRouterOutputs<DeskRouter>['rules']['law']

/** Which pack and which holidays the desk stands on (在用规则). */
export function useLaw(): Law | undefined {
  return useQuery(desk.rules.law.queryOptions()).data
}

/** Says who took something in and when; what nobody took in came with the program. */
export function useOriginWords(): (taken: { keptBy: string | null; keptAt: number | null }) => string {
  const { t } = useTranslation()
  return ({ keptBy, keptAt }) =>
    keptBy === null || keptAt === null
      ? t('settings.law.bundled')
      : t('settings.law.imported', { name: keptBy, day: dayOf(keptAt) })
}
