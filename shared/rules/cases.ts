import type { RemedyId, Verdict } from './entitlement.ts'
import { emptyFacts, type MachineFacts, noExclusions, openRepair, type RepairFacts, type WaitFacts } from './facts.ts'
import type { Party } from './pack-schema.ts'
import type { RuleCode } from './words.ts'

/** One worked case (算例): facts, what must come out, and the articles it must rest on. */
export type WorkedCase = {
  id: string
  about: string
  facts: MachineFacts
  verdicts: Partial<Record<RemedyId, Verdict>>
  /** `INSTRUMENT-article`, each the beginning of a cited provision's id. */
  articles: string[]
  says?: RuleCode[]
  owedBy?: Partial<Record<RemedyId, Party>>
  ends?: {
    start?: string
    refundWindow?: string
    exchangeWindow?: string
    wholeUnit?: string
    wholeUnitCertain?: boolean
    part?: [string, string]
    returnWindow?: string
    /** The last day for the price of returned goods to go back. */
    returnRefund?: string
  }
  counts?: { counted?: number; refundFen?: number; perDayFen?: number }
  /** Kilometres, amount and what is left, where the car rule takes a use fee; an unknown coefficient leaves both unknown. */
  useFee?: [km: number, totalFen: number | null, afterFen: number | null]
  /** What was paid and goes back, and what is owed besides, for fraud. */
  damages?: [paidFen: number, extraFen: number]
  /** Days, amount and what would be left, where the older rule speaks of depreciation. */
  depreciation?: [days: number, totalFen: number, afterFen: number]
}

type Known = Partial<MachineFacts>

/** A machine bought with an invoice, whose fault is a performance fault that showed and was reported on the day asked about. */
function machine(product: string, invoiceDay: string, asOf: string, known: Known = {}): MachineFacts {
  return {
    ...emptyFacts(asOf, product),
    invoiceDay,
    deliveryDay: invoiceDay,
    voucher: 'invoice',
    faultInTable: true,
    faultShownDay: asOf,
    faultReportedDay: asOf,
    ...known,
  }
}

function repaired(handIn: string, handBack: string, known: Partial<RepairFacts> = {}): RepairFacts {
  return {
    ...openRepair(handIn),
    handBack,
    cause: 'quality',
    finished: true,
    result: 'repaired',
    ...known,
  }
}

function running(handIn: string, cause: WaitFacts['cause']): RepairFacts {
  return {
    ...repaired(handIn, handIn),
    handBack: null,
    finished: false,
    result: null,
    waits: [{ from: handIn, to: null, cause }],
  }
}

/** A phone of 1,999 yuan bought online, signed for on 10 April and still intact. */
const online = (asOf: string, known: Known) =>
  machine('phone', '2026-04-08', asOf, {
    deliveryDay: '2026-04-10',
    salesChannel: 'distance',
    returnException: 'none',
    goodsIntact: true,
    faultInTable: false,
    priceFen: 199_900,
    ...known,
  })
const fridge = (asOf: string, known: Known = {}) => machine('fridge', '2026-03-02', asOf, { inStock: true, ...known })
const washer = (asOf: string, known: Known = {}) =>
  machine('washing-machine', '2025-05-12', asOf, {
    repairs: [
      repaired('2025-08-01', '2025-08-13', { waits: [{ from: '2025-08-13', to: '2025-08-22', cause: 'maker-parts' }] }),
    ],
    ...known,
  })
const waiting = (product: string, asOf: string, cause: WaitFacts['cause']) =>
  machine(product, '2025-12-01', asOf, {
    faultShownDay: '2026-03-05',
    faultReportedDay: '2026-03-05',
    stillUsable: false,
    repairs: [running('2026-03-05', cause)],
  })
/** A car invoiced before it was handed over; the fault showed and was reported on the day asked about, at so many kilometres. */
const car = (asOf: string, km: number | null, known: Known = {}) =>
  machine('car', '2026-01-20', asOf, {
    deliveryDay: '2026-02-02',
    mileage: km === null ? [] : [{ day: asOf, km }],
    faultInTable: null,
    ...known,
  })
/** Finished repairs of the problem asked about, one a month from February, each handed back the day after. */
const sameProblem = (count: number): RepairFacts[] =>
  Array.from({ length: count }, (_, index) => {
    const month = String(index + 3).padStart(2, '0')
    return repaired(`2026-${month}-02`, `2026-${month}-03`, {
      sameProblem: true,
      partReplaced: false,
      seriousFault: false,
    })
  })
const twice = (product: string, invoiceDay: string, asOf: string, known: Known) =>
  machine(product, invoiceDay, asOf, { stillUsable: false, ...known })

/**
 * A television whose second repair waits for the maker's part: bought 2025-09-06, installed 2025-09-08, repaired once in
 * February 2026, handed in again on 2026-04-28.
 */
export const television: MachineFacts = {
  ...emptyFacts('2026-05-20', 'lcd-tv'),
  we: 'both',
  part: '逻辑组件',
  invoiceDay: '2025-09-06',
  installationDay: '2025-09-08',
  installedByTrader: true,
  priceFen: 299_900,
  voucher: 'invoice',
  faultInTable: true,
  faultShownDay: '2026-04-27',
  faultReportedDay: '2026-04-28',
  stillUsable: false,
  demandDay: '2026-04-28',
  repairs: [
    { ...openRepair('2026-02-11'), cause: 'quality', handBack: '2026-02-14', finished: true, result: 'repaired' },
    { ...openRepair('2026-04-28'), waits: [{ from: '2026-04-30', to: null, cause: 'maker-parts' }] },
  ],
}

/**
 * The worked cases of the supported instruments, numbered as in the collection they come from; W is the television that is worked through on its own.
 */
export const workedCases: WorkedCase[] = [
  {
    id: 'C01',
    about: 'Fridge, fault on day 7',
    facts: fridge('2026-03-09'),
    verdicts: { refund: 'entitled', exchange: 'entitled', 'free-repair': 'entitled', 'paid-repair': 'not-entitled' },
    articles: ['GEN1995-9', 'CC-201'],
    owedBy: { refund: 'seller', exchange: 'seller', 'free-repair': 'repairer' },
    ends: { refundWindow: '2026-03-09' },
  },
  {
    id: 'C02',
    about: 'Fridge, fault on day 8',
    facts: fridge('2026-03-10'),
    verdicts: { refund: 'not-entitled', exchange: 'entitled', 'free-repair': 'entitled' },
    articles: ['GEN1995-10'],
  },
  {
    id: 'C03',
    about: 'Fridge, fault on day 15',
    facts: fridge('2026-03-17'),
    verdicts: { refund: 'not-entitled', exchange: 'entitled', 'free-repair': 'entitled' },
    articles: ['GEN1995-10'],
  },
  {
    id: 'C04',
    about: 'Fridge, fault on day 16',
    facts: fridge('2026-03-18'),
    verdicts: { refund: 'not-entitled', exchange: 'not-entitled', 'free-repair': 'entitled' },
    articles: ['GEN1995-15'],
  },
  {
    id: 'C05',
    about: 'Fan, day 7 falls in the National Day break',
    facts: machine('fan', '2026-09-24', '2026-10-08'),
    verdicts: { refund: 'entitled', exchange: 'entitled', 'free-repair': 'entitled' },
    articles: ['GEN1995-9', 'CC-203'],
    says: ['note-roll-over'],
    ends: { refundWindow: '2026-10-08' },
  },
  {
    id: 'C06',
    about: 'Phone, the year ends in the break',
    facts: machine('phone', '2025-10-03', '2026-10-08'),
    verdicts: { 'free-repair': 'entitled', exchange: 'not-entitled' },
    articles: ['MOB2001-8', 'MOB2001-10'],
    says: ['note-roll-over'],
    ends: { wholeUnit: '2026-10-08' },
  },
  {
    id: 'C07',
    about: 'Washing machine, 12 days of repair and 9 of waiting lengthen the year',
    facts: washer('2026-06-02'),
    verdicts: { 'free-repair': 'entitled' },
    articles: ['GEN1995-8'],
    ends: { wholeUnit: '2026-06-02' },
  },
  {
    id: 'C08',
    about: 'The same a day later, a main part',
    facts: washer('2026-06-03', { part: '电机' }),
    verdicts: { 'free-repair': 'entitled', exchange: 'not-entitled' },
    articles: ['GEN1995-8'],
  },
  {
    id: 'C08',
    about: 'The same a day later, not a main part',
    facts: washer('2026-06-03', { part: '门封' }),
    verdicts: { 'free-repair': 'not-entitled', 'paid-repair': 'entitled' },
    articles: ['GEN1995-8', 'GEN1995-17'],
  },
  {
    id: 'C09',
    about: 'Phone repaired twice for different faults, third fault in month 8',
    facts: twice('phone', '2025-10-10', '2026-06-01', {
      repairs: [repaired('2026-01-05', '2026-01-08'), repaired('2026-03-02', '2026-03-06')],
    }),
    verdicts: { exchange: 'entitled' },
    articles: ['MOB2001-13'],
    says: ['note-same-fault'],
    counts: { counted: 2 },
  },
  {
    id: 'C10',
    about: 'Appliance repaired once, faulty again',
    facts: twice('fridge', '2025-10-10', '2026-06-01', { repairs: [repaired('2026-01-05', '2026-01-08')] }),
    verdicts: { 'free-repair': 'entitled', exchange: 'not-entitled', refund: 'not-entitled' },
    articles: ['GEN1995-11'],
    counts: { counted: 1 },
  },
  {
    id: 'C11',
    about: 'TV repaired twice, no same model',
    facts: twice('crt-tv', '2025-10-10', '2026-06-01', {
      repairs: [repaired('2026-01-05', '2026-01-08'), repaired('2026-03-02', '2026-03-06')],
      inStock: false,
      wish: 'refund',
      priceFen: 259_900,
    }),
    verdicts: { refund: 'entitled', exchange: 'entitled' },
    articles: ['GEN1995-13-1'],
    counts: { refundFen: 259_900 },
  },
  {
    id: 'C12',
    about: 'Phone, exchange due, customer wants money',
    facts: twice('phone', '2026-01-05', '2026-06-22', {
      repairs: [repaired('2026-02-02', '2026-02-10'), repaired('2026-04-01', '2026-04-11')],
      inStock: true,
      wish: 'refund',
      priceFen: 499_900,
    }),
    verdicts: { refund: 'entitled', exchange: 'entitled' },
    articles: ['MOB2001-19', 'IMPL2024-18'],
    says: ['note-depreciation-disputed'],
    counts: { refundFen: 499_900 },
    depreciation: [150, 374_925, 124_975],
  },
  {
    id: 'C13',
    about: 'Air conditioner, exchange due, customer wants money',
    facts: twice('air-conditioner', '2025-12-08', '2026-06-08', {
      repairs: [repaired('2026-02-02', '2026-02-12'), repaired('2026-04-01', '2026-04-16')],
      inStock: true,
      wish: 'refund',
      priceFen: 320_000,
    }),
    verdicts: { refund: 'entitled' },
    articles: ['GEN1995-13', 'IMPL2024-18'],
    says: ['note-depreciation-disputed'],
    counts: { refundFen: 320_000, perDayFen: 320 },
    depreciation: [157, 50_240, 269_760],
  },
  {
    id: 'C14',
    about: 'Computer host, exchange due, customer wants money',
    facts: twice('computer', '2026-02-02', '2026-08-03', {
      repairs: [repaired('2026-03-02', '2026-03-22'), repaired('2026-05-06', '2026-05-26')],
      inStock: true,
      wish: 'refund',
      priceFen: 680_000,
    }),
    verdicts: { refund: 'entitled' },
    articles: ['PC2002-15', 'PC2002-16'],
    says: ['note-bundle', 'note-depreciation-disputed'],
    counts: { refundFen: 680_000, perDayFen: 1_700 },
    depreciation: [142, 241_400, 438_600],
  },
  {
    id: 'C15',
    about: 'Fridge without the part, day 90',
    facts: waiting('fridge', '2026-06-03', 'maker-parts'),
    verdicts: { 'parts-delay-exchange': 'not-yet', refund: 'not-entitled' },
    articles: ['GEN1995-12'],
  },
  {
    id: 'C16',
    about: 'Fridge without the part, day 91',
    facts: waiting('fridge', '2026-06-04', 'maker-parts'),
    verdicts: { 'parts-delay-exchange': 'entitled', 'own-delay-exchange': 'not-entitled' },
    articles: ['GEN1995-12'],
    owedBy: { 'parts-delay-exchange': 'seller' },
  },
  {
    id: 'C17',
    about: 'Phone without the part, day 61',
    facts: waiting('phone', '2026-05-05', 'maker-parts'),
    verdicts: { 'parts-delay-exchange': 'entitled', loaner: 'entitled' },
    articles: ['MOB2001-16', 'MOB2001-15'],
    owedBy: { 'parts-delay-exchange': 'seller', loaner: 'repairer' },
  },
  {
    id: 'C18',
    about: "Computer, the repairer's backlog, day 31",
    facts: waiting('computer', '2026-04-05', 'repairer'),
    verdicts: { 'own-delay-exchange': 'entitled', 'parts-delay-exchange': 'not-yet' },
    articles: ['PC2002-23'],
    owedBy: { 'own-delay-exchange': 'seller' },
  },
  {
    id: 'C19',
    about: "Fridge, the repairer's backlog, day 31",
    facts: waiting('fridge', '2026-04-05', 'repairer'),
    verdicts: { 'own-delay-exchange': 'entitled' },
    articles: ['GEN1995-12'],
    owedBy: { 'own-delay-exchange': 'repairer' },
  },
  {
    id: 'C20',
    about: 'Computer mainboard in month 18',
    facts: machine('computer', '2025-01-06', '2026-07-01', { part: '主板' }),
    verdicts: { 'free-repair': 'entitled', exchange: 'not-entitled', refund: 'not-entitled' },
    articles: ['PC2002-10'],
  },
  {
    id: 'C20',
    about: 'The same after its mainboard was replaced',
    facts: machine('computer', '2025-01-06', '2028-05-08', {
      part: '主板',
      repairs: [repaired('2026-07-01', '2026-07-06', { part: '主板', partReplaced: true })],
    }),
    verdicts: { 'free-repair': 'entitled' },
    articles: ['PC2002-10', 'PC2002-22'],
    ends: { part: ['mainboard', '2028-07-06'] },
  },
  {
    id: 'C21',
    about: 'Notebook touchpad in month 18',
    facts: machine('computer', '2025-01-06', '2026-07-01', { part: '触摸板' }),
    verdicts: { 'free-repair': 'not-entitled', 'paid-repair': 'entitled' },
    articles: ['PC2002-8'],
    says: ['note-part-list-not-seen'],
  },
  {
    id: 'C22',
    about: 'Phone battery swapped twice, still bad in month 5',
    facts: machine('phone-battery', '2026-01-05', '2026-06-01', {
      exchanges: ['2026-02-10', '2026-04-10'],
      soldWithHost: true,
      priceFen: 12_900,
    }),
    verdicts: { refund: 'entitled' },
    articles: ['MOB2001-14'],
    says: ['refund-stand-alone'],
    counts: { refundFen: 12_900 },
  },
  {
    id: 'C23',
    about: 'Phone battery in month 7',
    facts: machine('phone-battery', '2026-01-05', '2026-08-03'),
    verdicts: { exchange: 'not-entitled', refund: 'not-entitled', 'paid-repair': 'entitled' },
    articles: ['MOB2001-8'],
  },
  {
    id: 'C24',
    about: 'Computer, invoice lost, sales record shows the day',
    facts: machine('computer', '2026-03-02', '2026-03-06', { voucher: 'sales-record', inStock: true }),
    verdicts: { 'free-repair': 'entitled', exchange: 'entitled', refund: 'not-entitled' },
    articles: ['PC2002-9', 'PC2002-12', 'PC2002-10'],
    says: ['papers-lost'],
  },
  {
    id: 'C25',
    about: 'Phone without any paper, made 2025-06-01',
    facts: machine('phone', '2025-06-01', '2026-08-20', {
      invoiceDay: null,
      deliveryDay: null,
      voucher: 'none',
      productionDay: '2025-06-01',
      stillUsable: false,
    }),
    verdicts: { 'free-repair': 'entitled', exchange: 'not-entitled', refund: 'not-entitled' },
    articles: ['MOB2001-9'],
    ends: { start: '2025-08-30' },
  },
  {
    id: 'C26',
    about: 'Phone on day 4, the network is at fault',
    facts: machine('phone', '2026-03-02', '2026-03-06', { faultInTable: false }),
    verdicts: { refund: 'not-entitled', exchange: 'not-entitled' },
    articles: ['MOB2001-11'],
    says: ['not-a-performance-fault'],
  },
  {
    id: 'C27',
    about: 'Fridge killed by lightning, shown',
    facts: fridge('2026-06-01', {
      exclusions: { ...noExclusions, forceMajeure: 'shown' },
    }),
    verdicts: { 'free-repair': 'not-entitled', 'paid-repair': 'entitled' },
    articles: ['GEN1995-17'],
    says: ['lightning-not-named'],
  },
  {
    id: 'C27',
    about: 'Fridge, lightning only claimed, within six months',
    facts: fridge('2026-06-01', {
      exclusions: { ...noExclusions, forceMajeure: 'claimed' },
    }),
    verdicts: { 'free-repair': 'entitled' },
    articles: ['CPL-23'],
    says: ['burden-on-trader', 'lightning-not-named'],
  },
  {
    id: 'C28',
    about: 'Fridge opened by a street stall',
    facts: fridge('2026-06-01', {
      exclusions: { ...noExclusions, openedByOthers: 'shown' },
    }),
    verdicts: { 'free-repair': 'not-entitled', 'paid-repair': 'entitled' },
    articles: ['GEN1995-17'],
  },
  {
    id: 'C29',
    about: 'The card names another model',
    facts: fridge('2026-06-01', {
      exclusions: { ...noExclusions, alteredVoucher: 'shown' },
    }),
    verdicts: { 'free-repair': 'not-entitled', 'paid-repair': 'entitled' },
    articles: ['GEN1995-17'],
    says: ['check-sellers-entry'],
  },
  {
    id: 'C30',
    about: 'LCD TV, delivered and installed 19 days after the invoice',
    facts: machine('lcd-tv', '2026-01-01', '2026-06-01', {
      deliveryDay: '2026-01-20',
      installationDay: '2026-01-20',
      installedByTrader: true,
    }),
    verdicts: { 'free-repair': 'entitled' },
    articles: ['FLAT2011', 'IMPL2024-18'],
    says: ['note-start-readings', 'note-calendar-not-loaded'],
    ends: {
      start: '2026-01-20',
      wholeUnit: '2027-01-20',
      wholeUnitCertain: false,
      part: ['display-panel', '2029-01-20'],
    },
  },
  {
    id: 'C31',
    about: 'Exchanged appliance breaks on day 5 after the exchange',
    facts: machine('fridge', '2026-01-05', '2026-04-06', { exchanges: ['2026-04-01'], inStock: true }),
    verdicts: { 'free-repair': 'entitled', refund: 'cannot-decide' },
    articles: ['GEN1995-14'],
    says: ['window-after-exchange', 'note-after-exchange'],
    ends: { start: '2026-04-01' },
  },
  {
    id: 'C32',
    about: 'Bought online, unopened, changed his mind on day 7',
    facts: online('2026-04-17', { returnNoticeDay: '2026-04-17' }),
    verdicts: { 'no-reason-return': 'entitled', refund: 'not-entitled' },
    articles: ['NRR2017-10', 'CPL-25', 'NRR2017-13', 'NRR2017-18'],
    says: ['return-without-reason', 'note-return-freight'],
    owedBy: { 'no-reason-return': 'seller' },
    ends: { returnWindow: '2026-04-17' },
    counts: { refundFen: 199_900 },
  },
  {
    id: 'C32',
    about: 'The same, the goods came back on 20 April',
    facts: online('2026-04-22', { returnNoticeDay: '2026-04-17', goodsBackDay: '2026-04-20' }),
    verdicts: { 'no-reason-return': 'entitled' },
    articles: ['NRR2017-13', 'PEN2015-9'],
    ends: { returnRefund: '2026-04-27' },
  },
  {
    id: 'C33',
    about: 'Phone bought online and activated; the exception was confirmed at purchase',
    facts: online('2026-04-13', { goodsIntact: false, returnException: 'confirmed', faultInTable: true }),
    verdicts: { 'no-reason-return': 'not-entitled', refund: 'entitled', 'free-repair': 'entitled' },
    articles: ['NRR2017-7', 'NRR2017-9', 'NRR2017-35'],
    says: ['return-exception-confirmed', 'note-quality-return'],
  },
  {
    id: 'C34',
    about: 'Appliance bought online, fault on day 3',
    facts: machine('microwave', '2026-03-02', '2026-03-05', { salesChannel: 'distance' }),
    verdicts: { refund: 'entitled', transport: 'entitled' },
    articles: ['CPL-24-2', 'GEN1995-9', 'NRR2017-35'],
    says: ['note-quality-return'],
  },
  {
    id: 'C35',
    about: 'Rice cooker, bad on day 6 after receipt',
    facts: machine('other-goods', '2026-03-02', '2026-03-10', { deliveryDay: '2026-03-04', priceFen: 39_900 }),
    verdicts: { refund: 'entitled' },
    articles: ['CPL-24-1'],
    counts: { refundFen: 39_900 },
  },
  {
    id: 'C36',
    about: 'Rice cooker, bad on day 20',
    facts: machine('other-goods', '2026-03-02', '2026-03-24', { deliveryDay: '2026-03-04' }),
    verdicts: { refund: 'cannot-decide', exchange: 'entitled', 'free-repair': 'entitled' },
    articles: ['CPL-24-1'],
    says: ['rescission-decides'],
  },
  {
    id: 'C37',
    about: 'Refurbished item sold as new for 120 yuan',
    facts: machine('other-goods', '2026-03-02', '2026-05-06', {
      priceFen: 12_000,
      faultInTable: false,
      fraud: { by: 'seller', state: 'shown', paidFen: null },
    }),
    verdicts: { refund: 'entitled', damages: 'entitled' },
    articles: ['CPL-55'],
    owedBy: { damages: 'seller' },
    counts: { refundFen: 12_000 },
    damages: [12_000, 50_000],
  },
  {
    id: 'C38',
    about: 'Car, brakes fail within 60 days of hand-over at 2,800 km',
    facts: car('2026-03-19', 2_800, { faultGravity: 'listed-failure', stillUsable: false }),
    verdicts: { refund: 'entitled', exchange: 'entitled', 'free-repair': 'entitled', 'paid-repair': 'not-entitled' },
    articles: ['CAR2021-18', 'CAR2021-23'],
    owedBy: { refund: 'seller', exchange: 'seller', 'free-repair': 'repairer' },
    ends: { start: '2026-02-02', exchangeWindow: '2026-04-03' },
  },
  {
    id: 'C39',
    about: 'The same car at 3,100 km',
    facts: car('2026-03-19', 3_100, { faultGravity: 'listed-failure', stillUsable: false }),
    verdicts: { refund: 'not-entitled', exchange: 'not-entitled', 'free-repair': 'entitled' },
    articles: ['CAR2021-23', 'CAR2021-24'],
    says: ['mileage-over', 'car-repeated-not-met'],
  },
  {
    id: 'C40',
    about: 'Car of 150,000 yuan at 12,000 km, refund after five repairs of the same problem',
    facts: car('2026-09-01', 12_000, {
      faultGravity: 'general',
      repairs: sameProblem(5),
      priceFen: 15_000_000,
      useFeePercent: 0.5,
    }),
    verdicts: { refund: 'entitled', exchange: 'entitled' },
    articles: ['CAR2021-24', 'CAR2021-27'],
    counts: { refundFen: 14_100_000 },
    useFee: [12_000, 900_000, 14_100_000],
  },
  {
    id: 'C40',
    about: 'The same with a coefficient nobody knows: the amount stays open',
    facts: car('2026-09-01', 12_000, { faultGravity: 'general', repairs: sameProblem(5), priceFen: 15_000_000 }),
    verdicts: { refund: 'entitled' },
    articles: ['CAR2021-27'],
    says: ['note-use-fee-unknown'],
    useFee: [12_000, null, null],
  },
  {
    id: 'C41',
    about: 'Car in the shop for 6 days, waiting for a part',
    facts: car('2026-03-25', 2_800, { faultShownDay: '2026-03-19', repairs: [running('2026-03-19', 'maker-parts')] }),
    verdicts: { loaner: 'entitled' },
    articles: ['CAR2021-21', 'CAR2021-40'],
  },
  {
    id: 'C41',
    about: 'The same on day 5, when the sixth has not begun for sure',
    facts: car('2026-03-24', 2_800, { faultShownDay: '2026-03-19', repairs: [running('2026-03-19', 'maker-parts')] }),
    verdicts: { loaner: 'cannot-decide' },
    articles: ['CAR2021-21', 'CAR2021-40'],
    says: ['car-loaner-by-hours'],
  },
  {
    id: 'C42',
    about: 'Car, the same problem repaired four times',
    facts: car('2026-09-01', 12_000, { faultGravity: 'general', repairs: sameProblem(4) }),
    verdicts: { refund: 'not-entitled', exchange: 'not-entitled', 'free-repair': 'entitled' },
    articles: ['CAR2021-24'],
    counts: { counted: 4 },
  },
  {
    id: 'C42',
    about: 'The same after the fifth repair',
    facts: car('2026-09-01', 12_000, { faultGravity: 'general', repairs: sameProblem(5) }),
    verdicts: { refund: 'entitled', exchange: 'entitled' },
    articles: ['CAR2021-24'],
    says: ['car-same-problem'],
    counts: { counted: 5 },
  },
  {
    id: 'C46',
    about: 'Tractor not repaired after 30 working days',
    facts: machine('tractor', '2026-01-05', '2026-07-15', {
      faultShownDay: '2026-06-01',
      faultReportedDay: '2026-06-01',
      repairs: [running('2026-06-01', 'unknown')],
    }),
    verdicts: { exchange: 'entitled', 'free-repair': 'entitled', refund: 'not-entitled' },
    articles: ['AGR2010-28'],
    owedBy: { exchange: 'seller' },
  },
  {
    id: 'C47',
    about: 'Motorcycle, 8 months, 6,200 km',
    facts: machine('motorcycle', '2026-01-05', '2026-09-07', { mileage: [{ day: '2026-09-07', km: 6_200 }] }),
    verdicts: { 'free-repair': 'not-entitled', 'paid-repair': 'entitled' },
    articles: ['MOTO-3'],
    says: ['mileage-over'],
  },
  {
    id: 'C43',
    about: 'Phone given with a contract, breaks on day 10',
    facts: machine('phone', '2026-03-02', '2026-03-12', { voucher: 'warranty-card', priceFen: 0, inStock: true }),
    verdicts: { exchange: 'entitled', 'free-repair': 'entitled', refund: 'not-entitled' },
    articles: ['MOB2001-23', 'MOB2001-12'],
  },
  {
    id: 'C44',
    about: 'Fixed phone not fixed in 3 days',
    facts: machine('fixed-phone', '2026-03-02', '2026-03-14', {
      faultShownDay: '2026-03-10',
      faultReportedDay: '2026-03-10',
      repairs: [running('2026-03-10', 'unknown')],
    }),
    verdicts: { loaner: 'entitled' },
    articles: ['FIX2001-20'],
    owedBy: { loaner: 'repairer' },
  },
  {
    id: 'C45',
    about: 'Repaired machine fails again 20 days after the repair',
    facts: twice('fridge', '2025-10-10', '2026-02-09', { repairs: [repaired('2026-01-15', '2026-01-20')] }),
    verdicts: { 'free-repair': 'entitled', exchange: 'not-entitled' },
    articles: ['GEN1995-6', 'GEN1995-11'],
    says: ['note-repair-guarantee'],
    counts: { counted: 1 },
  },
  {
    id: 'C48',
    about: 'Seller silent for 16 days after a demand',
    facts: fridge('2026-04-20', {
      faultShownDay: '2026-04-04',
      faultReportedDay: '2026-04-04',
      demandDay: '2026-04-04',
    }),
    verdicts: { answer: 'entitled' },
    articles: ['PEN2015-8', 'IMPL2024-46', 'ORDER121-15', 'ORDER121-23'],
    says: ['answer-overdue', 'note-authority'],
  },
  {
    id: 'C49',
    about: 'DVD player, laser pickup in month 17',
    facts: machine('disc-player', '2025-03-10', '2026-08-01', { part: '激光头组件' }),
    verdicts: { 'free-repair': 'entitled', exchange: 'not-entitled' },
    articles: ['AV2002-9', 'AV2002-11'],
    says: ['note-catalogue-not-seen'],
  },
  {
    id: 'C50',
    about: 'Microwave, magnetron in month 20',
    facts: machine('microwave', '2024-07-15', '2026-03-02', { part: '磁控管' }),
    verdicts: { 'free-repair': 'entitled' },
    articles: ['GEN1995-8', 'GEN1995-15'],
    says: ['note-catalogue-not-seen'],
  },
  {
    id: 'C50',
    about: 'Microwave, magnetron in month 30',
    facts: machine('microwave', '2023-09-15', '2026-03-02', { part: '磁控管' }),
    verdicts: { 'free-repair': 'not-entitled', 'paid-repair': 'entitled' },
    articles: ['GEN1995-8'],
    says: ['note-catalogue-not-seen'],
  },
  {
    id: 'C51',
    about: 'Electric bicycle, controller in month 10, refund asked',
    facts: machine('e-bike', '2025-06-02', '2026-04-01', { part: '控制器', wish: 'refund' }),
    verdicts: { refund: 'cannot-decide', exchange: 'entitled', 'free-repair': 'entitled' },
    articles: ['CPL-24'],
    says: ['note-agreement-first', 'rescission-decides'],
  },
  {
    id: 'C52',
    about: 'Radio-cassette recorder in month 8, catalogue row unknown',
    facts: machine('radio-cassette', '2025-08-01', '2026-04-01'),
    verdicts: { 'free-repair': 'cannot-decide', refund: 'not-entitled' },
    articles: ['GEN1995-2', 'GEN1995-4'],
    says: ['catalogue-value-unknown', 'note-ask-card'],
  },
  {
    id: 'C53',
    about: 'Washing machine, the card promises 3 years, month 20',
    facts: machine('washing-machine', '2024-08-01', '2026-04-01', {
      part: '门封',
      promise: { by: 'maker', months: 36, until: null, part: null },
    }),
    verdicts: { 'free-repair': 'entitled', exchange: 'not-entitled' },
    articles: ['GEN1995-4', 'IMPL2024-12'],
    says: ['repair-by-promise'],
    owedBy: { 'free-repair': 'maker' },
  },
  {
    id: 'C54',
    about: 'Washing machine, the card says 6 months, month 8',
    facts: machine('washing-machine', '2025-08-01', '2026-04-01', {
      promise: { by: 'maker', months: 6, until: null, part: null },
    }),
    verdicts: { 'free-repair': 'entitled' },
    articles: ['GEN1995-4', 'IMPL2024-18'],
    says: ['note-promise-shorter'],
    owedBy: { 'free-repair': 'repairer' },
  },
  {
    id: 'C55',
    about: 'Paid repair, a sound power board replaced and billed 300 yuan',
    facts: machine('fridge', '2024-03-02', '2026-05-06', {
      priceFen: 259_900,
      fraud: { by: 'repairer', state: 'shown', paidFen: 30_000 },
    }),
    verdicts: { damages: 'entitled', refund: 'not-entitled' },
    articles: ['PEN2015-13', 'CPL-55'],
    owedBy: { damages: 'repairer' },
    damages: [30_000, 90_000],
  },
  {
    id: 'W01',
    about: 'TV, the second repair waits for a part of the maker',
    facts: television,
    verdicts: {
      'free-repair': 'entitled',
      refund: 'not-entitled',
      exchange: 'not-entitled',
      'parts-delay-exchange': 'not-yet',
      'own-delay-exchange': 'not-yet',
      answer: 'entitled',
      compensation: 'negotiable',
    },
    articles: ['FLAT2011', 'IMPL2024-18', 'GEN1995-12', 'PEN2015-8', 'CC-203'],
    says: ['note-start-readings', 'note-days-arguable', 'note-roll-over'],
    owedBy: { 'parts-delay-exchange': 'seller', 'own-delay-exchange': 'repairer' },
    ends: {
      start: '2025-09-08',
      refundWindow: '2025-09-15',
      exchangeWindow: '2025-09-23',
      wholeUnit: '2026-10-08',
      part: ['logic-module', '2028-10-03'],
    },
    counts: { counted: 1 },
  },
]
