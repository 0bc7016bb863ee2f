import type { AgreementContent } from '../../../shared/agreement/document.ts'
import type { PaperLanguage } from '../../../shared/agreement/paper-words.ts'
import { symptomText } from '../../../shared/complaint/symptoms.ts'
import {
  type ComplaintOf,
  CUSTOMER_DATA_FORMAT,
  type CustomerData,
  type FileOf,
  type MachineOf,
  type RepairOf,
} from '../../../shared/privacy/customer-data.ts'
import { type CustomerSheetContent, composeCustomerSheet } from '../../../shared/privacy/customer-sheet.ts'
import type { Store } from '../../store/store.ts'
import { agreementRow, agreementRows } from '../agreements/queries.ts'
import { printedNumber } from '../agreements/service.ts'
import {
  type AttachmentRow,
  attachmentRows,
  attachmentRowsOfEntry,
  attachmentRowsOfRepair,
} from '../attachments/queries.ts'
import { command } from '../command.ts'
import { complaintRow, demandRows } from '../complaints/queries.ts'
import { contactRows, promiseRows } from '../contacts/queries.ts'
import type { SignedIn } from '../context.ts'
import { customerRow, phoneRows, type UnitRow, unitRow, unitRowsOf } from '../customers/queries.ts'
import { DeskError, found } from '../errors.ts'
import { followUpRows } from '../follow-ups/queries.ts'
import { cardRows } from '../own-layer/queries.ts'
import { repairRow, waitRows } from '../repairs/queries.ts'
import { complaintIdsOf, repairIdsOf } from '../search/queries.ts'
import { centreOf } from '../setup/centre.ts'
import { type ZipEntry, zip } from './zip.ts'

const moment = (at: number) => new Date(at).toISOString()
const momentOrNull = (at: number | null) => (at === null ? null : moment(at))

/** Gathers the data, and beside it the bytes of the files it names. */
function gather({ store, files, clock }: Pick<SignedIn, 'store' | 'files' | 'clock'>, customerId: number) {
  const customer = found(customerRow(store, customerId))
  if (customer.anonymisedAt !== null) throw new DeskError('conflict', 'customer-anonymised')
  const entries: ZipEntry[] = []
  const filesOf = (folder: string, rows: readonly AttachmentRow[]): FileOf[] =>
    rows
      .filter((row) => row.voidedAt === null && row.erasedAt === null)
      .map((row) => {
        const bytes = files.read(row.sha256)
        const name = `${folder}/${row.id}-${fileName(row)}`
        if (bytes) entries.push({ name, bytes })
        return {
          kind: row.kind,
          name: row.name,
          mime: row.mime,
          bytes: row.bytes,
          addedAt: moment(row.createdAt),
          file: bytes ? name : null,
        }
      })
  const { name, address, phone } = centreOf(store)
  const data: CustomerData = {
    format: CUSTOMER_DATA_FORMAT,
    exportedAt: moment(clock()),
    centre: { name, address, phone },
    customer: {
      kind: customer.kind,
      name: customer.name,
      contactName: customer.contactName,
      phones: phoneRows(store, customerId),
      region: customer.region,
      address: customer.address,
      relation: customer.relation,
      consentAt: momentOrNull(customer.consentAt),
    },
    machines: unitRowsOf(store, customerId).map((unit) => machineOf(store, unit, filesOf)),
    repairs: repairIdsOf(store, customerId).map((id) => repairOf(store, id, filesOf)),
    complaints: complaintIdsOf(store, customerId).map((id) => complaintOf(store, id, filesOf)),
  }
  return { data, entries, uid: customer.uid }
}

type FilesOf = (folder: string, rows: readonly AttachmentRow[]) => FileOf[]

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
  'audio/amr': 'amr',
}

/** A name that every system can unpack, with the ending of what the file is. */
function fileName({ name, mime }: AttachmentRow): string {
  const stem = name
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[^\p{L}\p{N} _-]/gu, '_')
    .trim()
    .slice(0, 60)
  return `${stem || 'file'}.${ENDINGS[mime] ?? 'bin'}`
}

const nameOf = (unit: UnitRow | undefined) =>
  unit ? [unit.brand, unit.productName, unit.model].filter((part) => part !== null).join(' ') : null

function machineOf(store: Store, unit: UnitRow, filesOf: FilesOf): MachineOf {
  return {
    product: unit.productName,
    brand: unit.brand,
    model: unit.model,
    serial: unit.serial,
    batch: unit.batch,
    seller: unit.seller,
    priceFen: unit.priceFen,
    productionDay: unit.productionDay,
    purchaseDay: unit.purchaseDay,
    deliveryDay: unit.deliveryDay,
    installationDay: unit.installationDay,
    firstUseDay: unit.firstUseDay,
    exchangeDay: unit.exchangeDay,
    voucherKind: unit.voucherKind,
    voucherNumber: unit.voucherNumber,
    previousBrand: unit.previousBrand,
    recentUse: unit.recentUse,
    mileageKm: unit.mileageKm,
    cards: cardRows(store, unit.id)
      .filter((card) => card.voidedAt === null && card.terms.shown)
      .map((card) => ({
        title: card.terms.title,
        number: card.terms.number,
        untilDay: card.terms.untilDay,
        files: filesOf('cards', attachmentRowsOfEntry(store, card.id)),
      })),
  }
}

function repairOf(store: Store, id: number, filesOf: FilesOf): RepairOf {
  const repair = found(repairRow(store, id))
  return {
    number: repair.number,
    state: repair.state,
    machine: nameOf(unitRow(store, repair.unitId)) ?? '',
    handInDay: repair.handInDay,
    handBackDay: repair.handBackDay,
    fault: repair.fault,
    diagnosis: repair.diagnosis,
    part: repair.part,
    result: repair.result,
    workDone: repair.workDone,
    partsUsed: repair.partsUsed,
    costFen: repair.costFen,
    accessories: repair.accessories,
    // What was noted of a wait is written for the bench.
    waits: waitRows(store, id).map(({ fromDay, toDay, cause }) => ({ fromDay, toDay, cause })),
    files: filesOf(repair.number, attachmentRowsOfRepair(store, id)),
  }
}

function complaintOf(store: Store, id: number, filesOf: FilesOf): ComplaintOf {
  const complaint = found(complaintRow(store, id))
  return {
    number: complaint.number,
    registeredAt: moment(complaint.createdAt),
    channel: complaint.channel,
    channelReference: complaint.channelReference,
    machine: complaint.unitId === null ? null : nameOf(unitRow(store, complaint.unitId)),
    words: complaint.words,
    symptom: symptomText(complaint.symptoms, complaint.symptom, 'zh-CN'),
    faultShownDay: complaint.faultShownDay,
    helpWanted: complaint.helpWanted,
    readBack:
      complaint.readBackText === null
        ? null
        : { text: complaint.readBackText, confirmedAt: momentOrNull(complaint.readBackAt) },
    demands: demandRows(store, id).map(({ item, amountFen }) => ({ item, amountFen })),
    stage: complaint.stage,
    outcome: complaint.outcome,
    closedAt: momentOrNull(complaint.closedAt),
    voided: complaint.voidedAt !== null,
    contacts: contactRows(store, id).flatMap(({ at, kind, direction, words, author, voidedAt }) =>
      direction === 'internal' || kind === 'maker' || kind === 'note' || voidedAt !== null
        ? []
        : [{ at: moment(at), kind, direction, words, person: author }],
    ),
    promises: promiseRows(store, id)
      .filter(({ state }) => state !== 'void')
      .map(({ madeAt, dueAt, words, state }) => ({ madeAt: moment(madeAt), dueAt: moment(dueAt), words, state })),
    agreements: agreementRows(store, id)
      .filter(({ issuedAt }) => issuedAt !== null)
      .map((agreement) => ({
        number: printedNumber(agreement),
        state: agreement.state,
        issuedAt: momentOrNull(agreement.issuedAt),
        signedAt: momentOrNull(agreement.signedAt),
        checkCode: agreement.checkCode,
        content: frozenText(store, agreement.id),
      })),
    followUps: followUpRows(store, id)
      .filter(({ state }) => state === 'done')
      .map(({ at, satisfaction, works }) => ({
        at: momentOrNull(at),
        satisfaction,
        works: works === null ? null : works === 1,
      })),
    files: filesOf(complaint.number, attachmentRows(store, id)),
  }
}

/** The Chinese text of an issued paper, which governs. */
function frozenText(store: Store, id: number): AgreementContent | null {
  const content = agreementRow(store, id)?.content
  if (!content) return null
  const frozen: Record<PaperLanguage, AgreementContent> = JSON.parse(content)
  return frozen['zh-CN']
}

function noteExport(context: SignedIn, uid: string, form: 'paper' | 'file'): void {
  command(context, () => ({
    kind: 'customer.exported',
    subject: uid,
    details: { form },
    areas: [],
    result: undefined,
  }))
}

/** The list of everything held about a customer, to be printed for him (客户资料清单), in both languages; put on the log. */
export function exportSheet(
  context: SignedIn,
  customerId: number,
): Readonly<Record<PaperLanguage, CustomerSheetContent>> {
  const { data, uid } = gather(context, customerId)
  noteExport(context, uid, 'paper')
  return { 'zh-CN': composeCustomerSheet(data, 'zh-CN'), en: composeCustomerSheet(data, 'en') }
}

/**
 * The same for machines (客户资料文件): a ZIP with `customer.json` and every file it names; put on the log.
 * @throws DeskError `not-found`, `conflict` when he is anonymised
 */
export function exportFile(context: SignedIn, customerId: number): Uint8Array {
  const { data, entries, uid } = gather(context, customerId)
  const archive = zip([{ name: 'customer.json', bytes: Buffer.from(`${JSON.stringify(data, null, 2)}\n`) }, ...entries])
  noteExport(context, uid, 'file')
  return archive
}
