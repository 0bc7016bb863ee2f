import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../parts/problem-alert.tsx'

type FormProblemProps = {
  /** The page itself found fields to correct; nothing was sent yet. */
  readonly wrong: boolean
  /** What the desk answered. */
  readonly error: unknown
}

/** Above a form that could not be saved (未能保存): what is wrong, and that everything typed is still there. */
export function FormProblem({ wrong, error }: FormProblemProps) {
  const { t } = useTranslation()
  if (!wrong) return <ProblemAlert error={error} />
  return (
    <div className="problem" role="alert">
      {t('problems.reason.check-the-fields')}
    </div>
  )
}
