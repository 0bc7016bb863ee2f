import { App, Button } from 'antd'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { SHARE_SOURCE } from '../../../shared/playbook/card.ts'
import type { OpenStep } from '../../../shared/playbook/exhausted.ts'
import { fillLine, lineText, missingIn, type Values, type Variable } from '../../../shared/playbook/variables.ts'
import type { Bilingual } from '../../../shared/rules/pack-schema.ts'
import { KeyHint } from '../../parts/key-hint.tsx'
import { Tag } from '../../parts/tag.tsx'
import { copyText } from '../rules/copy-text.ts'
import { useSay } from '../rules/use-rulebook.ts'
import { type Reason, useReasonWords } from './because.ts'
import type { ShownCard } from './use-playbook.ts'

/** Puts lines on the clipboard with their variables filled in, and says whether it worked and what this case has no value for. */
function useCopyLines(): (lines: readonly string[], values: Values) => Promise<void> {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const nameOf = (variable: Variable) => t(`playbook.variable.${variable}`)
  return async (lines, values) => {
    const filled = lines.map((line) => fillLine(line, values))
    const missing = [...new Set(filled.flatMap(missingIn))]
    if (!(await copyText(filled.map((pieces) => lineText(pieces, nameOf)).join('\n'))))
      message.warning(t('playbook.copyFailed'))
    else if (missing.length > 0)
      message.warning(t('playbook.copiedWithGaps', { names: missing.map(nameOf).join(t('case.listComma')) }))
    else message.success(t('playbook.copied'))
  }
}

/** Copies what a card says, all its sentences. */
export function useCopyCard(): (card: ShownCard, values: Values) => Promise<void> {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const say = useSay()
  const copyLines = useCopyLines()
  return async (card, values) => {
    if (card.say.length === 0) message.info(t('playbook.noSay'))
    else await copyLines(card.say.map(say), values)
  }
}

type CardViewProps = {
  readonly card: ShownCard
  readonly because: readonly Reason[]
  readonly values: Values
  /** What must be done before this card opens; empty for one that lies open. */
  readonly shut: readonly OpenStep[]
  readonly ref: Ref<HTMLElement>
}

/** One card (卡片): when it fits and when never, what to say with the facts of the case filled in, what to do and to avoid. */
export function CardView({ card, because, values, shut, ref }: CardViewProps) {
  const { t } = useTranslation()
  const say = useSay()
  const reasonWords = useReasonWords()
  return (
    <article ref={ref} className="playbook-card" aria-label={say(card.title)}>
      <div className="row">
        <h3 tabIndex={-1}>{say(card.title)}</h3>
        <Tag tone="blue">{t(`playbook.kind.${card.kind}`)}</Tag>
      </div>
      {because.length > 0 && (
        <p className="small muted">
          {t('playbook.because', { reasons: because.map(reasonWords).join(t('playbook.reasonsJoin')) })}
        </p>
      )}
      {say(card.about) !== '' && <p>{say(card.about)}</p>}
      {card.share !== null && (
        <p className="small muted">
          {t('playbook.share', { percent: card.share })}
          <br />
          {t('playbook.shareSource', { source: say(SHARE_SOURCE) })}
        </p>
      )}
      <dl className="playbook-when">
        <dt className="is-fit">{t('playbook.fits')}</dt>
        <dd>{say(card.fits)}</dd>
        <dt className="is-never">{t('playbook.never')}</dt>
        <dd>{say(card.never)}</dd>
      </dl>
      {shut.length > 0 ? (
        <div className="playbook-shut">
          <p>{t('playbook.shut')}</p>
          <ul>
            {shut.map((step) => (
              <li key={step}>{t(`playbook.step.${step}`)}</li>
            ))}
          </ul>
        </div>
      ) : (
        <CardBody card={card} values={values} />
      )}
      <p className="small muted">{t('playbook.about')}</p>
    </article>
  )
}

function CardBody({ card, values }: Pick<CardViewProps, 'card' | 'values'>) {
  const { t } = useTranslation()
  return (
    <>
      {card.say.length > 0 && <Sayings card={card} values={values} />}
      <Lines name={t('playbook.doing')} lines={card.doing} />
      <Lines name={t('playbook.avoid')} lines={card.avoid} />
    </>
  )
}

function Sayings({ card, values }: Pick<CardViewProps, 'card' | 'values'>) {
  const { t } = useTranslation()
  const say = useSay()
  const copyLines = useCopyLines()
  const lines = card.say.map(say)
  return (
    <section className="playbook-say">
      <div className="row">
        <h4>{t('playbook.say')}</h4>
        <Button size="small" className="push" onClick={() => copyLines(lines, values)}>
          {t('playbook.copyAll')} <KeyHint keys="Alt+C" />
        </Button>
      </div>
      {lines.map((line) => (
        <blockquote key={line}>
          <Filled line={line} values={values} />
          {lines.length > 1 && (
            <Button size="small" type="link" onClick={() => copyLines([line], values)}>
              {t('playbook.copyLine')}
            </Button>
          )}
        </blockquote>
      ))}
    </section>
  )
}

/** A sentence with the facts of the case in it; what the case does not know stands out. */
function Filled({ line, values }: { line: string; values: Values }) {
  const { t } = useTranslation()
  let at = 0
  return fillLine(line, values).map((piece) => {
    at += 1
    if (piece.kind === 'words') return piece.text
    if (piece.value !== null) return <b key={at}>{piece.value}</b>
    return (
      <mark key={at} className="no-value">
        {t('playbook.noValue', { name: t(`playbook.variable.${piece.variable}`) })}
      </mark>
    )
  })
}

function Lines({ name, lines }: { name: string; lines: readonly Bilingual[] }) {
  const say = useSay()
  if (lines.length === 0) return null
  return (
    <section>
      <h4>{name}</h4>
      <ul className="playbook-lines">
        {lines.map((line) => (
          <li key={line.zh}>{say(line)}</li>
        ))}
      </ul>
    </section>
  )
}
