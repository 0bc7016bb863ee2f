import { shortCheckCode } from '../agreement/check-code.ts'
import type { Block, FieldRow, PaperContent, Section } from '../agreement/content.ts'
import { dayText, momentText, type PaperLanguage } from '../agreement/paper-words.ts'
import { wordsOf } from '../language/index.ts'
import { fill } from '../language/words.ts'
import { type Fen, formatYuan } from '../money.ts'
import type { Day } from '../time/day.ts'
import type { ComplaintOf, CustomerData, FileOf, MachineOf, RepairOf } from './customer-data.ts'

/** Everything held about one customer on paper (客户资料清单). */
export type CustomerSheetContent = PaperContent<'customer-data', string>

/** The list to be printed for a customer who asks what is held about him, from the data the file for machines holds as well. */
export function composeCustomerSheet(data: CustomerData, language: PaperLanguage): CustomerSheetContent {
  const { sheet } = wordsOf(language).privacy
  const { choices } = wordsOf(language)
  const write = writer(language)
  const { customer } = data
  const sections: Section[] = [
    {
      id: 'customer',
      title: sheet.customer,
      blocks: [
        write.fields([
          [sheet.kind, choices.customerKind[customer.kind]],
          [sheet.name, customer.name],
          [sheet.contactName, customer.contactName],
          [
            sheet.phones,
            customer.phones.map(({ number, label }) => [number, label].filter(Boolean).join(' ')).join('；'),
          ],
          [sheet.region, customer.region],
          [sheet.address, customer.address],
          [sheet.relation, customer.relation],
          [sheet.consent, write.moment(customer.consentAt)],
        ]),
      ],
    },
    ...data.machines.map((machine, index) => machineSection(machine, index, language)),
    ...data.repairs.map((repair, index) => repairSection(repair, index, language)),
    ...data.complaints.map((complaint, index) => complaintSection(complaint, index, language)),
    {
      id: 'about',
      title: sheet.about,
      blocks: [{ kind: 'list', items: [sheet.about1, sheet.about2, sheet.about3] }],
    },
  ]
  return {
    form: 'customer-data',
    language,
    title: sheet.title,
    notice: null,
    head: [
      { label: sheet.centre, value: data.centre.name },
      { label: sheet.phone, value: data.centre.phone },
      { label: sheet.exportedAt, value: write.moment(data.exportedAt) },
    ],
    sections,
  }
}

/** How days, moments, money and choices are written in a language. */
function writer(language: PaperLanguage) {
  const moment = (iso: string | null) => (iso === null ? null : momentText(Date.parse(iso), language))
  return {
    moment,
    day: (day: Day | null) => (day === null ? null : dayText(day, language)),
    money: (fen: Fen | null) => (fen === null ? null : `¥${formatYuan(fen)}`),
    /** A code of a closed choice in words; one that is not known is not shown raw. */
    choice: (words: Readonly<Record<string, string>>, code: string | null) =>
      code === null ? null : (words[code] ?? null),
    /** Only what is known: this is a list of what is held, not a form to fill in. */
    fields: (pairs: readonly (readonly [label: string, value: string | null])[]): Block => ({
      kind: 'fields',
      rows: pairs.flatMap(([label, value]): FieldRow[] => (value === null || value === '' ? [] : [{ label, value }])),
    }),
    table: (columns: readonly string[], rows: readonly (readonly (string | null)[])[]): Block[] =>
      rows.length === 0 ? [] : [{ kind: 'table', columns, rows: rows.map((row) => row.map((cell) => cell ?? '')) }],
  }
}

function filesTable(files: readonly FileOf[], language: PaperLanguage): Block[] {
  const { sheet } = wordsOf(language).privacy
  const { choices } = wordsOf(language)
  const write = writer(language)
  return write.table(
    [sheet.file, sheet.fileKind, sheet.addedAt],
    files.map(({ name, kind, addedAt }) => [name, write.choice(choices.attachment, kind), write.moment(addedAt)]),
  )
}

function machineSection(machine: MachineOf, index: number, language: PaperLanguage): Section {
  const { sheet } = wordsOf(language).privacy
  const { choices } = wordsOf(language)
  const write = writer(language)
  return {
    id: `machine-${index}`,
    title: `${sheet.machine} ${[machine.brand, machine.product, machine.model].filter(Boolean).join(' ')}`,
    blocks: [
      write.fields([
        [sheet.serial, machine.serial],
        [sheet.batch, machine.batch],
        [sheet.seller, machine.seller],
        [sheet.price, write.money(machine.priceFen)],
        [sheet.productionDay, write.day(machine.productionDay)],
        [sheet.purchaseDay, write.day(machine.purchaseDay)],
        [sheet.deliveryDay, write.day(machine.deliveryDay)],
        [sheet.installationDay, write.day(machine.installationDay)],
        [sheet.firstUseDay, write.day(machine.firstUseDay)],
        [sheet.exchangeDay, write.day(machine.exchangeDay)],
        [
          sheet.voucher,
          [write.choice(choices.voucher, machine.voucherKind), machine.voucherNumber].filter(Boolean).join(' '),
        ],
        [sheet.mileage, machine.mileageKm === null ? null : `${machine.mileageKm} km`],
        [sheet.previousBrand, machine.previousBrand],
        [sheet.recentUse, machine.recentUse],
      ]),
      ...write.table(
        [sheet.card, sheet.cardNumber, sheet.until],
        machine.cards.map(({ title, number, untilDay }) => [title, number, write.day(untilDay)]),
      ),
      ...filesTable(
        machine.cards.flatMap(({ files }) => files),
        language,
      ),
    ],
  }
}

function repairSection(repair: RepairOf, index: number, language: PaperLanguage): Section {
  const { sheet } = wordsOf(language).privacy
  const { choices } = wordsOf(language)
  const write = writer(language)
  return {
    id: `repair-${index}`,
    title: `${sheet.repair} ${repair.number}`,
    blocks: [
      write.fields([
        [sheet.machine, repair.machine],
        [sheet.state, choices.repairState[repair.state]],
        [sheet.handInDay, write.day(repair.handInDay)],
        [sheet.handBackDay, write.day(repair.handBackDay)],
        [sheet.fault, repair.fault],
        [sheet.diagnosis, repair.diagnosis],
        [sheet.part, repair.part],
        [sheet.result, write.choice(choices.repairResult, repair.result)],
        [sheet.workDone, repair.workDone],
        [sheet.partsUsed, repair.partsUsed],
        [sheet.cost, write.money(repair.costFen)],
        [sheet.accessories, repair.accessories],
      ]),
      ...write.table(
        [sheet.waitFrom, sheet.waitTo, sheet.waitCause],
        repair.waits.map(({ fromDay, toDay, cause }) => [
          write.day(fromDay),
          write.day(toDay),
          write.choice(choices.waitCause, cause),
        ]),
      ),
      ...filesTable(repair.files, language),
    ],
  }
}

function complaintSection(complaint: ComplaintOf, index: number, language: PaperLanguage): Section {
  const { sheet } = wordsOf(language).privacy
  const words = wordsOf(language)
  const { choices } = words
  const write = writer(language)
  const { readBack } = complaint
  return {
    id: `complaint-${index}`,
    title: `${sheet.complaint} ${complaint.number}`,
    blocks: [
      write.fields([
        [sheet.registeredAt, write.moment(complaint.registeredAt)],
        [sheet.channel, write.choice(choices.channel, complaint.channel)],
        [sheet.channelReference, complaint.channelReference],
        [sheet.machine, complaint.machine],
        [sheet.words, complaint.words],
        [sheet.symptom, complaint.symptom],
        [sheet.faultShownDay, write.day(complaint.faultShownDay)],
        [sheet.helpWanted, complaint.helpWanted],
        [sheet.readBack, readBack?.text ?? null],
        [sheet.confirmedAt, write.moment(readBack?.confirmedAt ?? null)],
        [sheet.stage, complaint.voided ? sheet.voided : write.choice(choices.stage, complaint.stage)],
        [sheet.outcome, write.choice(words.case.close, complaint.outcome)],
        [sheet.closedAt, write.moment(complaint.closedAt)],
      ]),
      ...write.table(
        [sheet.demand, sheet.amount],
        complaint.demands.map(({ item, amountFen }) => [item, write.money(amountFen)]),
      ),
      ...write.table(
        [sheet.contactAt, sheet.contactKind, sheet.contactWords, sheet.person],
        complaint.contacts.map(({ at, kind, direction, words: said, person }) => [
          write.moment(at),
          `${write.choice(choices.contact, kind) ?? ''} ${choices.direction[direction]}`.trim(),
          said,
          person,
        ]),
      ),
      ...write.table(
        [sheet.promise, sheet.dueAt, sheet.state],
        complaint.promises.map(({ words: said, dueAt, state }) => [
          said,
          write.moment(dueAt),
          write.choice(choices.promiseState, state),
        ]),
      ),
      ...write.table(
        [sheet.agreement, sheet.state, sheet.signedAt, sheet.checkCode],
        complaint.agreements.map(({ number, state, signedAt, checkCode }) => [
          number,
          write.choice(choices.agreementState, state),
          write.moment(signedAt),
          checkCode === null ? null : shortCheckCode(checkCode),
        ]),
      ),
      ...agreementTexts(complaint, language),
      ...write.table(
        [sheet.followUp, sheet.satisfaction, sheet.works],
        complaint.followUps.map(({ at, satisfaction, works }) => [
          write.moment(at),
          write.choice(choices.satisfaction, satisfaction === null ? null : String(satisfaction)),
          works === null ? null : works ? words.common.yes : words.common.no,
        ]),
      ),
      ...filesTable(complaint.files, language),
    ],
  }
}

/** What each issued paper says, piece by piece, in the Chinese that governs. */
function agreementTexts(complaint: ComplaintOf, language: PaperLanguage): Block[] {
  const { sheet } = wordsOf(language).privacy
  return complaint.agreements.flatMap(({ number, content }): Block[] =>
    content === null
      ? []
      : [
          { kind: 'paragraph', text: fill(sheet.agreementSays, { number: number ?? '' }) },
          ...content.sections.flatMap((section) => [
            { kind: 'paragraph', text: section.title } as const,
            ...section.blocks.filter(({ kind }) => kind !== 'signatures' && kind !== 'ticks'),
          ]),
        ],
  )
}
