import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayHandOver } from '../../../../shared/workflow/hand-overs.ts'
import { useKeys } from '../../../app/keys.ts'
import { useMe } from '../../../app/me.ts'
import { KeyHint } from '../../../parts/key-hint.tsx'
import { type CaseFile, isOpenCase } from '../case-file.ts'
import { HandOverDialog } from './hand-over-dialog.tsx'

/** Gives the case to someone else (转交), beside the name of its handler; while one waits, the notice below says so instead. */
export function HandOverButton({ file }: { file: CaseFile }) {
  const { t } = useTranslation()
  const me = useMe()
  const [open, setOpen] = useState(false)
  const waiting = file.handOvers.some(({ state }) => state === 'waiting')
  const may = isOpenCase(file) && !waiting && mayHandOver(me, file.complaint.ownerId)
  useKeys(may ? { 'Alt+H': { words: t('handOver.title'), run: () => setOpen(true) } } : {})
  if (!may && !open) return null
  return (
    <>
      <button type="button" className="link-button" onClick={() => setOpen(true)}>
        {t('handOver.give')} <KeyHint keys="Alt+H" />
      </button>
      {open && <HandOverDialog file={file} onClose={() => setOpen(false)} />}
    </>
  )
}
