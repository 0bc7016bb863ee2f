import { useTranslation } from 'react-i18next'
import { useNow } from '../../app/clock.ts'
import { useFormat } from '../../parts/format.ts'
import { type BackupStatus, needsCare, type PlaceStatus } from './use-backup-status.ts'

/** The last good backup of each place (最近一份备份), and what is wrong. */
export function PlaceLines({ status }: { status: BackupStatus }) {
  const { t } = useTranslation()
  return (
    <div className="stack">
      <PlaceLine name={t('backup.own')} place={status.own} />
      {status.second ? (
        <PlaceLine name={t('backup.second')} place={status.second} />
      ) : (
        <p className="small amber-text">{t('backup.noSecond')}</p>
      )}
    </div>
  )
}

function PlaceLine({ name, place }: { name: string; place: PlaceStatus }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const { goodAt, cases, missing, problem, freshness } = place
  return (
    <div>
      <p>
        <b>{name}</b>{' '}
        <span className={needsCare(place) ? 'wrong' : ''}>
          {goodAt === null
            ? t('backup.never')
            : t('backup.lastGoodAt', { when: format.moment(goodAt, now), cases: cases ?? 0 })}
        </span>
      </p>
      {problem !== null && <p className="wrong">{t(`backup.problem.${problem}`)}</p>}
      {problem === null && freshness === 'old' && <p className="wrong">{t('backup.old')}</p>}
      {missing > 0 && <p className="small amber-text">{t('backup.missing', { count: missing })}</p>}
    </div>
  )
}
