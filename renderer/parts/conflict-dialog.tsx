import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'

type ConflictDialogProps<Key extends string> = {
  /** The fields to compare, with their labels, in the order of the form. */
  readonly labels: Readonly<Record<Key, string>>
  readonly mine: Readonly<Record<Key, unknown>>
  /** The record as it now stands: `problem.theirs` of a `conflict`. */
  readonly theirs: Readonly<Record<Key, unknown>>
  /** How a value reads; plain text and numbers need none. */
  readonly show?: (key: Key, value: unknown) => ReactNode
  /** Saves mine over theirs, knowingly. */
  readonly onKeepMine: () => void
  /** Throws mine away and shows theirs. */
  readonly onTakeTheirs: () => void
  readonly onClose: () => void
}

/** Two people saved the same record (同时修改): shows both versions field by field; nothing is overwritten unseen. */
export function ConflictDialog<Key extends string>(props: ConflictDialogProps<Key>) {
  const { labels, mine, theirs, onKeepMine, onTakeTheirs, onClose } = props
  const { t } = useTranslation()
  const show =
    props.show ??
    ((_key: Key, value: unknown) =>
      value === null || value === undefined || value === '' ? t('common.none') : String(value))
  const keys = (Object.keys(labels) as Key[]).filter(
    (key) => JSON.stringify(mine[key] ?? '') !== JSON.stringify(theirs[key] ?? ''),
  )
  return (
    <Dialog
      title={t('common.conflict.title')}
      width={720}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.back')}</Button>
          <Button onClick={onTakeTheirs}>{t('common.conflict.takeTheirs')}</Button>
          <Button type="primary" onClick={onKeepMine}>
            {t('common.conflict.keepMine')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{keys.length > 0 ? t('common.conflict.explain') : t('common.conflict.same')}</p>
        {keys.length > 0 && (
          <table className="table">
            <thead>
              <tr>
                <th>{t('common.conflict.field')}</th>
                <th>{t('common.conflict.mine')}</th>
                <th>{t('common.conflict.theirs')}</th>
              </tr>
            </thead>
            <tbody>
              {keys.map((key) => (
                <tr key={key}>
                  <td className="muted">{labels[key]}</td>
                  <td>{show(key, mine[key])}</td>
                  <td>{show(key, theirs[key])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Dialog>
  )
}
