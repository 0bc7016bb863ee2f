import { useSubscription } from '@trpc/tanstack-react-query'
import { useEffect, useRef, useState } from 'react'
import type { Area } from '../../electron/desk/live.ts'
import type { DeskRouter } from '../../electron/desk/router.ts'
import { desk, noteFailure, queryClient } from './client.ts'

type Part = keyof DeskRouter['_def']['record']

/** Which calls show something of an area. An agreement not yet issued is composed of the whole case, so nearly all touch it. */
const shownBy: Readonly<Record<Area, readonly Part[]>> = {
  centre: ['setup', 'rules', 'ownLayer', 'agreements'],
  people: ['people', 'setup', 'session', 'recovery'],
  customers: ['customers', 'complaints', 'repairs', 'agreements', 'ownLayer', 'lines', 'search', 'today'],
  complaints: [
    'complaints',
    'customers',
    'contacts',
    'attachments',
    'followUps',
    'tasks',
    'rules',
    'ownLayer',
    'lines',
    'agreements',
    'search',
    'today',
  ],
  repairs: ['repairs', 'complaints', 'customers', 'rules', 'ownLayer', 'lines', 'agreements', 'search', 'today'],
  proposals: ['proposals', 'complaints', 'rules', 'agreements', 'today'],
  // Whoever computes by the rules or counts working days computes anew.
  rules: ['rules', 'ownLayer', 'lines', 'agreements', 'proposals', 'complaints', 'today'],
  agreements: ['agreements', 'complaints', 'lines', 'tasks', 'today'],
  'own-layer': ['ownLayer', 'attachments', 'rules', 'agreements'],
  favourites: ['favourites'],
  playbook: ['playbook'],
  audit: ['audit'],
  backup: ['backup'],
  today: ['today'],
}

/** A short break is not worth a word: most reconnections take less. */
const GRACE_MS = 1500

/** The first part of a call's query key: `today` of `today.list`. */
function partOf(queryKey: readonly unknown[]): unknown {
  const path = queryKey[0]
  return Array.isArray(path) ? path[0] : undefined
}

function refetch(areas: readonly Area[]): void {
  const parts = new Set<unknown>(areas.flatMap((area) => shownBy[area]))
  queryClient.invalidateQueries({ predicate: (query) => parts.has(partOf(query.queryKey)) })
}

/** Keeps the page up to date: refetches what others changed. Returns whether the connection has been lost. */
export function useLive(): boolean {
  const wasConnected = useRef(false)
  const { status, reset } = useSubscription(
    desk.changes.stream.subscriptionOptions(undefined, {
      onData: ({ data }) => {
        if (data.areas.length > 0) refetch(data.areas)
        // The first line after a break: whatever happened meanwhile was missed.
        else if (wasConnected.current) queryClient.invalidateQueries()
        wasConnected.current = true
      },
      onError: noteFailure,
    }),
  )

  useEffect(() => {
    if (status !== 'error') return
    const timer = setTimeout(reset, GRACE_MS)
    return () => clearTimeout(timer)
  }, [status, reset])

  const [lost, setLost] = useState(false)
  const connected = status === 'pending'
  useEffect(() => {
    if (connected) {
      setLost(false)
      return
    }
    const timer = setTimeout(() => setLost(true), GRACE_MS)
    return () => clearTimeout(timer)
  }, [connected])
  return lost
}
