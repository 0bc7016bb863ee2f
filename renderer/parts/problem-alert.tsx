import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useProblem } from '../app/problem.ts'

/** Says what failed, what is safe and what to do; nothing while nothing failed. A conflict is for `ConflictDialog`. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  const words = useProblem(error)
  if (!words) return null
  return (
    <div className="problem" role="alert">
      <span>{words.text}</span>
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      )}
    </div>
  )
}
