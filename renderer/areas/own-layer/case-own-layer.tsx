import { useQuery } from '@tanstack/react-query'
import type { Day } from '../../../shared/time/day.ts'
import { desk } from '../../app/client.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { OwnAnswers } from './own-answers.tsx'

/** The own layer's answers for the machine of a complaint, below the law's answer and never mixed with it. */
export function CaseOwnLayer({ complaintId, asOf }: { complaintId: number; asOf: Day | null }) {
  const { data, error, refetch } = useQuery(
    desk.ownLayer.ofComplaint.queryOptions({ complaintId, asOf }, { placeholderData: (before) => before }),
  )
  if (error) return <ProblemAlert error={error} onRetry={() => refetch()} />
  return data ? <OwnAnswers layer={data} /> : null
}
