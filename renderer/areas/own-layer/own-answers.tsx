import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import { isTold } from '../../../shared/rules/own-layer-kinds.ts'
import { useCustomerView } from '../../app/customer-view.ts'
import { language } from '../../app/preferences.ts'
import { Internal } from '../../parts/internal.tsx'
import { Tag, type Tone } from '../../parts/tag.tsx'
import './own-layer.css'

type Layer = inferRouterOutputs<DeskRouter>['ownLayer']['ofComplaint']
type Answer = Layer['answers'][number]

const tones: Readonly<Record<Answer['verdict'], Tone>> = {
  given: 'green',
  'not-given': 'grey',
  'not-yet': 'amber',
  'cannot-decide': 'amber',
}

/** What maker and shop promised besides the law (厂家与本店承诺), apart from the law's answer and under its own heading. */
export function OwnAnswers({ layer }: { layer: Layer }) {
  const { t } = useTranslation()
  const customerLooks = useCustomerView()
  const answers = customerLooks ? layer.answers.filter(isTold) : layer.answers
  return (
    <section className="own-layer" aria-label={t('ownLayer.heading')}>
      <h3>{t('ownLayer.heading')}</h3>
      <p className="small muted">{answers.length === 0 ? t('ownLayer.none') : t('ownLayer.apart')}</p>
      {answers.map((answer) => (
        <OwnAnswerRow key={answer.entry.id} answer={answer} />
      ))}
      <Internal>
        <WishSteps layer={layer} />
      </Internal>
    </section>
  )
}

function OwnAnswerRow({ answer }: { answer: Answer }) {
  const { t } = useTranslation()
  const said = language.use() === 'en' ? answer.said.en : answer.said.zh
  const { entry } = answer
  const comma = t('case.listComma')
  const span = [
    answer.from === null ? '' : t('ownLayer.from', { day: answer.from }),
    answer.until === null ? '' : t('ownLayer.until', { day: answer.until }),
  ]
  const lines: [label: string, text: string | null][] = [
    [t('ownLayer.gives'), said.gives.join(comma) || t('ownLayer.givesUnknown')],
    [t('ownLayer.period'), span.filter(Boolean).join(comma) || null],
    [t('ownLayer.covers'), entry.covers],
    [t('ownLayer.excludes'), entry.excludes],
    [t('ownLayer.conditions'), entry.conditions],
    [t('ownLayer.source'), entry.source],
  ]
  return (
    <details className="own-entry" open={answer.verdict !== 'not-given'}>
      <summary>
        <strong>{[entry.title, entry.number].filter(Boolean).join(' ')}</strong>
        <Tag tone={tones[answer.verdict]}>{said.verdict}</Tag>
      </summary>
      <p className="small muted">
        {said.kind}
        {said.owedBy !== null && ` · ${t('ownLayer.owedBy', { party: said.owedBy })}`}
        {answer.ours === true && ` · ${t('ownLayer.ours')}`}
        <Internal>{!entry.shown && ` · ${t('ownLayer.internal')}`}</Internal>
      </p>
      <p>{said.reasons.join('')}</p>
      <dl className="key-values">
        {lines.flatMap(([label, text]) =>
          text === null ? [] : [<dt key={label}>{label}</dt>, <dd key={`${label} said`}>{text}</dd>],
        )}
      </dl>
      {said.missing.length > 0 && (
        <p className="amber-text">{t('ownLayer.missing', { facts: said.missing.join(comma) })}</p>
      )}
      {said.byLaw.length > 0 && <p className="small">{t('ownLayer.byLaw', { remedies: said.byLaw.join(comma) })}</p>}
    </details>
  )
}

/** The three steps for the customer's wish (合理性判断): law, promises, goodwill. For the counter, not for the customer. */
function WishSteps({ layer: { steps } }: { layer: Layer }) {
  const { t } = useTranslation()
  if (steps === null) return null
  const goodwill = steps.settled === 'goodwill' ? 'needed' : steps.settled === 'open' ? 'open' : 'not-needed'
  const title = t('ownLayer.steps', { wish: t(`ownLayer.wish.${steps.wish}`) })
  return (
    <section className="own-steps" aria-label={title}>
      <h4>{title}</h4>
      <dl className="key-values">
        <dt>{t('ownLayer.stepLaw')}</dt>
        <dd>{t(`ownLayer.step.${steps.law}`)}</dd>
        <dt>{t('ownLayer.stepOwn')}</dt>
        <dd>{t(`ownLayer.step.${steps.own}`)}</dd>
        <dt>{t('ownLayer.stepGoodwill')}</dt>
        <dd>{t(`ownLayer.goodwill.${goodwill}`)}</dd>
      </dl>
    </section>
  )
}
