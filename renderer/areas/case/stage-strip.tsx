import { useTranslation } from 'react-i18next'
import { oneOf } from '../../../shared/one-of.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import { stages } from '../../../shared/workflow/stages.ts'
import { useToday } from '../../app/clock.ts'
import { useFormat } from '../../parts/format.ts'
import type { CaseFile } from './case-file.ts'

/** The stages of the case with the days it entered them (阶段). */
export function StageStrip({ file }: { file: CaseFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const current = stages.indexOf(oneOf(stages, file.complaint.stage))
  return (
    <ol className="stage-strip" aria-label={t('case.stages')}>
      {stages.map((stage, index) => {
        const entered = file.stages.findLast((change) => change.toStage === stage)
        const done = index < current && entered !== undefined
        const isCurrent = index === current
        const name = t(`choices.stage.${stage}`)
        const day = entered && index <= current ? format.shortDay(dayOf(entered.at), today) : null
        return (
          <li
            key={stage}
            className={isCurrent ? 'is-current' : done ? 'is-done' : ''}
            aria-current={isCurrent ? 'step' : undefined}
          >
            {done && (
              <>
                <span aria-hidden="true">✓ </span>
                <span className="visually-hidden">{t('case.doneStage')} </span>
              </>
            )}
            {day === null ? name : t('case.entered', { stage: name, day })}
          </li>
        )
      })}
    </ol>
  )
}
