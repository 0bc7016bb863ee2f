import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { Input } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import { desk } from '../../app/client.ts'
import { useCustomerView } from '../../app/customer-view.ts'
import type { FinderProps } from '../../app/frame.tsx'
import { isComposing } from '../../app/keys.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { FoundList } from './found-list.tsx'
import { foundRows } from './found-rows.ts'
import { WhatToType } from './what-to-type.tsx'
import './finder.css'

export type Found = inferRouterOutputs<DeskRouter>['search']['find']

const LIST = 'finder-list'

/** Finds anything from anywhere (查找, Ctrl+K): results appear under the typing finger, arrows choose, Enter opens. */
export function Finder({ onClose }: FinderProps) {
  const { t } = useTranslation()
  const customerLooks = useCustomerView()
  return (
    <Dialog title={t('search.title')} width={760} onClose={onClose}>
      {customerLooks ? <p>{t('search.customerView')}</p> : <FinderBody onClose={onClose} />}
    </Dialog>
  )
}

function FinderBody({ onClose }: FinderProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const asked = text.trim()
  const { data, error } = useQuery(
    desk.search.find.queryOptions({ text: asked }, { enabled: asked !== '', placeholderData: keepPreviousData }),
  )
  const found = asked === '' ? undefined : data
  const rows = found ? foundRows(found) : []
  const line = Math.min(active, Math.max(rows.length - 1, 0))

  const open = (to: string) => {
    onClose()
    navigate(to)
  }
  const type = (typed: string) => {
    setText(typed)
    setActive(0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    // As in every search field: the first Esc takes back what was typed, and only the next one closes.
    if (event.key === 'Escape' && text !== '') {
      event.preventDefault()
      type('')
      return
    }
    if (rows.length === 0) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setActive((line + step + rows.length) % rows.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const row = rows[line]
      if (row) open(row.to)
    }
  }

  return (
    <div className="stack">
      <Input
        size="large"
        autoFocus
        allowClear
        autoComplete="off"
        role="combobox"
        aria-label={t('search.placeholder')}
        aria-expanded={rows.length > 0}
        aria-controls={LIST}
        aria-autocomplete="list"
        {...(rows[line] ? { 'aria-activedescendant': `${LIST}-${line}` } : {})}
        placeholder={t('search.placeholder')}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <ProblemAlert error={error} />
      {asked === '' && <WhatToType />}
      {found && rows.length === 0 && <p className="empty">{t('search.nothing', { text: asked })}</p>}
      {rows.length > 0 && <FoundList id={LIST} rows={rows} active={line} onOpen={open} />}
      <p className="row small muted" role="status">
        {rows.length > 0 && t('search.found', { count: rows.length })} {found?.more && t('search.more')}
        <span className="push">{t('search.keys')}</span>
      </p>
    </div>
  )
}
