import { generateKeyPairSync } from 'node:crypto'
import { keyId, signRuleFile } from '../../electron/desk/rules/signature.ts'
import { bundledPack } from '../../shared/rules/pack.ts'
import type { RulePack } from '../../shared/rules/pack-schema.ts'
import type { RuleFile } from '../../shared/rules/rule-file.ts'
import type { TrustedKey } from '../../shared/rules/trusted-keys.ts'
import type { HolidayFile } from '../../shared/time/holiday-file.ts'

/** A publisher of rules with a pair of keys of his own; the private half lives as long as the test. */
export type Publisher = { key: TrustedKey; sign(file: Omit<RuleFile, 'signature'>): string }

export function newPublisher(): Publisher {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  return {
    key: { id: keyId(spki), publicKey: spki },
    sign: (file) => JSON.stringify(signRuleFile(file, pem)),
  }
}

/** Whose files every test desk takes. */
export const publisher = newPublisher()

/** A pack far newer than the delivered one, in which the refund window of a television is other than 7 days. */
export function newerPack(version = '2099.1', televisionRefundDays = 30): RulePack {
  return {
    ...bundledPack,
    version,
    date: '2099-01-01',
    products: bundledPack.products.map((product) =>
      product.id === 'lcd-tv' ? { ...product, refundDays: televisionRefundDays } : product,
    ),
  }
}

export function packFile(content: unknown = newerPack(), signer = publisher): string {
  return signer.sign({ kind: 'hejie-desk/rule-pack', format: 1, content })
}

/** A made-up arrangement of 2027 that is sound: statutory days where the law puts them, two make-up Saturdays. */
export function holidays2027(changes: Partial<HolidayFile> = {}): HolidayFile {
  const one = (from: string, to: string, name: string, statutory: string[]) => ({ from, to, name, statutory })
  return {
    year: 2027,
    revision: 1,
    source: { number: '测试通知〔2026〕1号', issued: '2026-11-20', url: null },
    off: [
      one('2027-01-01', '2027-01-03', '元旦', ['2027-01-01']),
      one('2027-02-05', '2027-02-11', '春节', ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08']),
      one('2027-04-03', '2027-04-05', '清明节', ['2027-04-05']),
      one('2027-05-01', '2027-05-05', '劳动节', ['2027-05-01', '2027-05-02']),
      one('2027-06-09', '2027-06-09', '端午节', ['2027-06-09']),
      one('2027-09-15', '2027-09-15', '中秋节', ['2027-09-15']),
      one('2027-10-01', '2027-10-07', '国庆节', ['2027-10-01', '2027-10-02', '2027-10-03']),
    ],
    work: ['2027-02-13', '2027-10-09'],
    ...changes,
  }
}

export function holidayFile(content: HolidayFile = holidays2027(), signer: Publisher | null = publisher): string {
  const file = { kind: 'hejie-desk/holiday-year', format: 1, content } as const
  return signer === null ? JSON.stringify(file) : signer.sign(file)
}
