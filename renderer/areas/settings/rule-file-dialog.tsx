import { useMutation } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import type { PackChange } from '../../../shared/rules/pack-changes.ts'
import { desk } from '../../app/client.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { Tag } from '../../parts/tag.tsx'
import { useSay } from '../rules/use-rulebook.ts'
import { HolidayDays } from './holiday-days.tsx'

type Preview = inferRouterOutputs<DeskRouter>['rules']['previewFile']
type PackPreview = Extract<Preview, { kind: 'pack' }>
type HolidayPreview = Extract<Preview, { kind: 'holidays' }>

type RuleFileDialogProps = {
  readonly preview: Preview
  readonly text: string
  /** Typed here by hand, and not read from a file. */
  readonly typed?: boolean
  readonly onTaken?: () => void
  readonly onClose: () => void
}

/** What a rule file would bring (导入前预览), and the last word before it is taken. */
export function RuleFileDialog({ preview, text, typed = false, onTaken, onClose }: RuleFileDialogProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const take = useMutation(
    desk.rules.takeFile.mutationOptions({
      onSuccess: () => {
        message.success(t('settings.law.taken'))
        onTaken?.()
        onClose()
      },
    }),
  )
  const isPack = preview.kind === 'pack'
  return (
    <Dialog
      title={
        isPack
          ? t('settings.law.previewPack', { version: preview.version })
          : t(typed ? 'settings.holidays.previewTyped' : 'settings.law.previewHolidays', { year: preview.year })
      }
      onClose={onClose}
      width={640}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" autoFocus loading={take.isPending} onClick={() => take.mutate({ text, typed })}>
            {t(typed ? 'settings.holidays.take' : 'settings.law.take')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {isPack ? <PackContent preview={preview} /> : <HolidayContent preview={preview} typed={typed} />}
        {/* Beside the button that was pressed: above a long preview nobody would see it. */}
        <ProblemAlert error={take.error} />
      </div>
    </Dialog>
  )
}

function PackContent({ preview }: { preview: PackPreview }) {
  const { t } = useTranslation()
  const { inUse, changes } = preview
  const kinds = ['instruments', 'provisions', 'products'] as const
  const none = !changes.other && kinds.every((kind) => changes[kind].length === 0)
  return (
    <>
      <dl className="rule-file-facts">
        <dt>{t('settings.law.inUse')}</dt>
        <dd className="number">
          {inUse.version} · {inUse.date}
        </dd>
        <dt>{t('settings.law.next')}</dt>
        <dd className="number">
          {preview.version} · {preview.date}
        </dd>
      </dl>
      {preview.key !== null && <p className="muted small">{t('settings.law.signature', { key: preview.key })}</p>}
      <section className="rule-file-changes" aria-label={t('settings.law.changes')}>
        {kinds.map((kind) => changes[kind].length > 0 && <Changes key={kind} kind={kind} changes={changes[kind]} />)}
        {changes.other && <p>{t('settings.law.other')}</p>}
        {none && <p>{t('settings.law.nothing')}</p>}
      </section>
      <p className="small">{t('settings.law.effect')}</p>
    </>
  )
}

const tones = { added: 'green', changed: 'amber', gone: 'red' } as const

type ChangesProps = {
  readonly kind: 'instruments' | 'provisions' | 'products'
  readonly changes: readonly PackChange[]
}

function Changes({ kind, changes }: ChangesProps) {
  const { t } = useTranslation()
  const say = useSay()
  return (
    <>
      <h3>
        {t(`settings.law.${kind}`)} <span className="muted number">{changes.length}</span>
      </h3>
      <ul>
        {changes.map(({ id, name, what }) => (
          <li key={`${what} ${id}`}>
            <Tag tone={tones[what]}>{t(`settings.law.change.${what}`)}</Tag> {say(name)}
          </li>
        ))}
      </ul>
    </>
  )
}

function HolidayContent({ preview, typed }: { readonly preview: HolidayPreview; readonly typed: boolean }) {
  const { t } = useTranslation()
  const { source, moved } = preview
  return (
    <>
      {!preview.signed && (
        <p className="amber-text">{t(typed ? 'settings.holidays.unsigned' : 'settings.law.unsigned')}</p>
      )}
      <dl className="rule-file-facts">
        <dt>{t('settings.law.notice')}</dt>
        <dd>
          {t('settings.law.issued', { number: source.number, day: source.issued })}
          {source.url !== null && <div className="muted small">{source.url}</div>}
        </dd>
      </dl>
      <HolidayDays off={preview.off} work={preview.work} />
      <p role="status">
        {moved.machines === 0 ? t('settings.holidays.movesNothing') : t('settings.holidays.moves', moved)}
      </p>
    </>
  )
}
