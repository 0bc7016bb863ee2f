import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MachineFacts } from '../../../shared/rules/facts.ts'
import { desk } from '../../app/client.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { TextField } from '../customer/text-field.tsx'
import { OwnAnswers } from './own-answers.tsx'

/** What the policies give a caller without a case (试算); a policy for one brand asks for the brand. */
export function CalculatorOwnLayer({ facts }: { facts: MachineFacts }) {
  const { t } = useTranslation()
  const [brand, setBrand] = useState('')
  const [model, setModel] = useState('')
  const { data, error, refetch } = useQuery(
    desk.ownLayer.compute.queryOptions({ facts, brand, model }, { placeholderData: keepPreviousData }),
  )
  return (
    <section className="card">
      <ProblemAlert error={error} onRetry={() => refetch()} />
      <div className="card-body form-grid two">
        <TextField label={t('ownLayer.brandOfCaller')} value={brand} onChange={setBrand} />
        <TextField label={t('ownLayer.modelOfCaller')} value={model} onChange={setModel} />
      </div>
      {data && <OwnAnswers layer={data} />}
    </section>
  )
}
