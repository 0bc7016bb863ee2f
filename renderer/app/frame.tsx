import { useQuery } from '@tanstack/react-query'
import { Dropdown } from 'antd'
import { type ComponentType, lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, Outlet, useNavigate, useNavigation } from 'react-router'
import { BackupMark } from '../areas/backup/backup-mark.tsx'
import { KeyHint } from '../parts/key-hint.tsx'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { desk } from './client.ts'
import { setCustomerView, useCustomerView } from './customer-view.ts'
import { FRAME_LAYER, useKeys } from './keys.ts'
import { changeLanguage } from './language.ts'
import { useLive } from './live.ts'
import { lockPage } from './lock.ts'
import { useCan, useMe, useMeQuery } from './me.ts'
import { language, typeSize } from './preferences.ts'
import { useSignOut } from './sign-out.ts'
import { ToldDialog } from './told-dialog.tsx'

const KeyHelp = lazy(async () => ({ default: (await import('./key-help.tsx')).KeyHelp }))

/** What the frame gives the finder (查找), which stands over the page until it is closed. */
export type FinderProps = { readonly onClose: () => void }

/** The bar around every page of a signed-in person. */
export function frameWith(Finder: ComponentType<FinderProps> | null) {
  return function Frame() {
    return <KnownPerson Finder={Finder} />
  }
}

/** Waits for who is signed in and for the desk's time: pages need both. */
function KnownPerson({ Finder }: { Finder: ComponentType<FinderProps> | null }) {
  const me = useMeQuery()
  if (me.data) return <SignedIn Finder={Finder} />
  if (me.isError)
    return (
      <main className="page">
        <ProblemAlert error={me.error} onRetry={() => me.refetch()} />
      </main>
    )
  return <div className="quiet-bar" />
}

function SignedIn({ Finder }: { Finder: ComponentType<FinderProps> | null }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const navigation = useNavigation()
  const customerLooks = useCustomerView()
  const mayTakeIn = useCan('repair')
  const lost = useLive()
  const [over, setOver] = useState<'finder' | 'keys' | null>(null)

  // The first page of this tab has nothing behind it but the browser's own pages.
  const goBack = () => (window.history.state?.idx > 0 ? navigate(-1) : navigate('/today'))

  useKeys(
    {
      F2: { words: t('frame.newComplaint'), run: () => navigate('/complaints/new') },
      ...(Finder ? { 'Ctrl+K': { words: t('frame.findLabel'), run: () => setOver('finder') } } : {}),
      ...(mayTakeIn ? { F3: { words: t('repairs.takeIn'), run: () => navigate('/repairs/new') } } : {}),
      F4: { words: t('rulebook.title'), run: () => navigate('/rules') },
      F11: { words: t('lock.key'), run: () => void lockPage('key') },
      F6: { words: t('frame.customerView'), run: () => setCustomerView(!customerLooks) },
      Escape: { words: t('frame.backKey'), run: goBack },
      '?': { words: t('frame.keyHelp'), run: () => setOver('keys') },
    },
    FRAME_LAYER,
  )

  return (
    <div className="frame">
      <a className="skip" href="#page">
        {t('frame.skip')}
      </a>
      {customerLooks ? (
        <CustomerBar />
      ) : (
        <header className="frame-top">
          <span className="frame-name">{t('common.desk')}</span>
          <Nav />
          {Finder && (
            <button type="button" className="frame-find" onClick={() => setOver('finder')}>
              {t('frame.find')} <KeyHint keys="Ctrl+K" />
            </button>
          )}
          <BackupMark />
          <PersonMenu onKeyHelp={() => setOver('keys')} />
        </header>
      )}
      {lost && (
        <div className="frame-bar" role="status">
          {t('frame.disconnected')}
        </div>
      )}
      {navigation.state === 'loading' && <div className="quiet-bar" />}
      <div id="page" tabIndex={-1}>
        <Outlet />
      </div>
      {!customerLooks && <ToldDialog />}
      <Suspense fallback={null}>
        {over === 'finder' && Finder && <Finder onClose={() => setOver(null)} />}
        {over === 'keys' && <KeyHelp onClose={() => setOver(null)} />}
      </Suspense>
    </div>
  )
}

function Nav() {
  const { t } = useTranslation()
  const { data: counts } = useQuery(desk.today.counts.queryOptions(undefined, { refetchInterval: 60_000 }))
  return (
    <nav className="frame-nav" aria-label={t('frame.mainNav')}>
      <NavLink to="/today">
        {t('frame.today')}
        {counts && counts.dueByTonight > 0 && <span className="frame-count">{counts.dueByTonight}</span>}
      </NavLink>
      <NavLink to="/complaints">{t('frame.complaints')}</NavLink>
      <NavLink to="/repairs">{t('frame.repairs')}</NavLink>
      <NavLink to="/deadlines">{t('deadlines.nav')}</NavLink>
      <NavLink to="/rules">{t('rulebook.nav')}</NavLink>
      <NavLink to="/settings">{t('frame.settings')}</NavLink>
    </nav>
  )
}

function PersonMenu({ onKeyHelp }: { onKeyHelp: () => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const signOut = useSignOut()
  const spoken = language.use()
  const size = typeSize.use()
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      menu={{
        items: [
          { key: 'customer', label: t('frame.customerView'), extra: 'F6', onClick: () => setCustomerView(true) },
          {
            key: 'language',
            label: t('frame.language'),
            onClick: () => changeLanguage(spoken === 'en' ? 'zh-CN' : 'en'),
          },
          {
            key: 'type',
            label: size === 'large' ? t('frame.normalType') : t('frame.largeType'),
            onClick: () => typeSize.set(size === 'large' ? 'normal' : 'large'),
          },
          { key: 'keys', label: t('frame.keyHelp'), extra: '?', onClick: onKeyHelp },
          { type: 'divider' },
          { key: 'lock', label: t('lock.key'), extra: 'F11', onClick: () => void lockPage('key') },
          { key: 'sign-out', label: t('frame.signOut'), onClick: signOut },
        ],
      }}
    >
      <button type="button" className="frame-me" aria-haspopup="menu">
        {t(`choices.role.${me.role}`)} · {me.name} ▾
      </button>
    </Dropdown>
  )
}

/** What the customer sees of the frame: whose desk it is, and the way back for the clerk. */
function CustomerBar() {
  const { t } = useTranslation()
  const { data: centre } = useQuery(desk.setup.centre.queryOptions())
  return (
    <header className="frame-top for-customer">
      <span className="frame-name">{centre?.name ?? t('common.desk')}</span>
      <button type="button" className="frame-me push" onClick={() => setCustomerView(false)}>
        {t('frame.leaveCustomerView')} <KeyHint keys="F6" />
      </button>
    </header>
  )
}
