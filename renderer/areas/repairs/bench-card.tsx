import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { symptomText } from '../../../shared/complaint/symptoms.ts'
import { desk, queryClient } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { useKeys } from '../../app/keys.ts'
import { language } from '../../app/preferences.ts'
import { problemOf } from '../../app/problem.ts'
import { Card } from '../../parts/card.tsx'
import { ConflictDialog } from '../../parts/conflict-dialog.tsx'
import { DraftNote } from '../../parts/draft-note.tsx'
import { KeyHint } from '../../parts/key-hint.tsx'
import { KeyValues } from '../../parts/key-values.tsx'
import { useDraft } from '../../parts/use-draft.ts'
import { EnterForm, focusField, focusFirstWrong } from '../customer/enter-form.tsx'
import { FormProblem } from '../customer/form-problem.tsx'
import type { Answer } from '../customer/typed.ts'
import { useReasons } from '../customer/use-reasons.ts'
import { useVehicleKind } from '../customer/use-vehicle-kind.ts'
import { BenchFields } from './bench-fields.tsx'
import { type BenchForm, benchFormOf, benchInput, benchReasons, isBenchFact, type RepairFile } from './bench-form.ts'

type BenchCardProps = {
  readonly repair: RepairFile
  readonly editable: boolean
  /** The fact the page was opened for, by its name in the rules. */
  readonly fact: string | null
}

/** What the bench found and did (检测与修理): a form while the repair is open, facts that can be corrected afterwards. */
export function BenchCard({ repair, editable, fact }: BenchCardProps) {
  const asked = fact !== null && isBenchFact(fact)
  const [correcting, setCorrecting] = useState(asked)
  const typing = editable && (repair.state === 'open' || correcting)
  const vehicle = useVehicleKind(repair.unit.productClass)
  // A fact that the rules miss leads straight to its field; one of a vehicle stands there once its kind is read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field appears with the kind
  useEffect(() => {
    if (typing && asked) focusField(`at-${fact}`)
  }, [typing, asked, fact, vehicle])
  if (typing) return <BenchFormCard repair={repair} />
  return <BenchFacts repair={repair} onCorrect={editable ? () => setCorrecting(true) : null} />
}

function useBenchWords() {
  const { t } = useTranslation()
  const spoken = language.use()
  const answer = (given: Answer) => (given === '' ? '' : t(`common.${given}`))
  return (form: BenchForm): Readonly<Record<string, string>> => ({
    [t('repairs.handInDay')]: form.handInDay,
    [t('intake.symptoms')]: symptomText(form.symptoms, null, spoken) ?? '',
    [t('repairs.fault')]: form.fault,
    [t('repairs.accessories')]: form.accessories,
    [t('repairs.technician')]: form.technician,
    [t('repairs.diagnosis')]: form.diagnosis,
    [t('repairs.part')]: form.part,
    [t('repairs.partReplaced')]: form.partReplaced === '' ? '' : t(`repairs.${form.partReplaced}`),
    [t('repairs.mileage')]: form.mileage,
    [t('rulebook.calculator.sameProblem')]: answer(form.sameProblem),
    [t('rulebook.calculator.seriousFault')]: answer(form.seriousFault),
    [t('repairs.result')]: form.result === '' ? '' : t(`choices.repairResult.${form.result}`),
    [t('repairs.faultCause')]: form.faultCause === '' ? '' : t(`choices.faultCause.${form.faultCause}`),
    [t('repairs.workDone')]: form.workDone,
    [t('repairs.partsUsed')]: form.partsUsed,
    [t('repairs.cost')]: form.cost && `¥${form.cost}`,
    [t('repairs.proof')]: form.proof,
  })
}

function BenchFacts({ repair, onCorrect }: { repair: RepairFile; onCorrect: (() => void) | null }) {
  const { t } = useTranslation()
  const words = useBenchWords()
  const shown = Object.entries(words(benchFormOf(repair))).slice(5)
  return (
    <Card
      title={t('repairs.bench')}
      extra={
        onCorrect && (
          <Button size="small" onClick={onCorrect}>
            {t('repairs.correct')}
          </Button>
        )
      }
    >
      <KeyValues pairs={[...shown, [t('repairs.handBackDay'), repair.handBackDay]]} />
    </Card>
  )
}

function BenchFormCard({ repair }: { repair: RepairFile }) {
  const { t } = useTranslation()
  const today = useToday()
  const words = useBenchWords()
  const [initial] = useState(() => benchFormOf(repair))
  const draft = useDraft('repair-bench', String(repair.id), initial)
  const known = benchFormOf(repair)
  const untouched = JSON.stringify(draft.value) === JSON.stringify(initial)
  // What others save shows at once, unless somebody is typing here: then it is a conflict, and a question.
  const form = untouched ? known : draft.value
  const change = (typed: Partial<BenchForm>) => draft.setValue({ ...form, ...typed })
  const [tried, setTried] = useState(false)
  const [theirs, setTheirs] = useState<BenchForm | null>(null)

  const save = useMutation(
    desk.repairs.save.mutationOptions({
      onSuccess: () => draft.discard(),
      onError: async (error) => {
        if (problemOf(error).reason !== 'changed-meanwhile') return focusFirstWrong()
        const options = desk.repairs.get.queryOptions({ id: repair.id })
        setTheirs(benchFormOf(await queryClient.fetchQuery({ ...options, staleTime: 0 })))
      },
    }),
  )
  const reasons = benchReasons(form, today)
  const why = useReasons(tried ? reasons : {}, save.error)
  const send = (version: number) => {
    setTried(true)
    setTheirs(null)
    if (Object.keys(reasons).length > 0) focusFirstWrong()
    else if (!save.isPending) save.mutate({ id: repair.id, version, repair: benchInput(form, today) })
  }
  const submit = () => send(form.version)

  useKeys({ 'Ctrl+Enter': { words: t('repairs.saveBench'), run: submit } })

  return (
    <Card title={t('repairs.bench')} extra={<DraftNote draft={draft} />} padded>
      <EnterForm label={t('repairs.bench')} className="stack" onSubmit={submit}>
        <FormProblem
          wrong={tried && Object.keys(reasons).length > 0}
          error={problemOf(save.error).reason === 'changed-meanwhile' ? null : save.error}
        />
        <BenchFields
          form={form}
          unit={repair.unit}
          finished={repair.state === 'finished'}
          onChange={change}
          why={why}
        />
        <div className="row">
          {save.isSuccess && untouched && (
            <span className="muted" role="status">
              {t('repairs.saved')}
            </span>
          )}
          <Button className="push" onClick={submit}>
            {t('repairs.saveBench')} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </div>
      </EnterForm>
      {theirs && (
        <ConflictDialog
          labels={Object.fromEntries(Object.keys(words(form)).map((label) => [label, label]))}
          mine={words(form)}
          theirs={words(theirs)}
          onKeepMine={() => send(theirs.version)}
          onTakeTheirs={() => {
            draft.setValue(theirs)
            setTheirs(null)
          }}
          onClose={() => setTheirs(null)}
        />
      )}
    </Card>
  )
}
