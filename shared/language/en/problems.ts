import type { Words } from '../words.ts'
import type { problems as source } from '../zh-CN/problems.ts'

export const problems: Words<typeof source> = {
  fallback: 'That did not work. Everything saved before is safe; please try again.',
  unexpectedReference: 'Error reference {{reference}}; name it when you ask for help.',
  reason: {
    offline: 'The desk cannot be reached. What you typed is still here; please try again shortly.',
    'check-the-fields': 'Some fields need correcting; they are marked in red. What you typed is still here.',
    'not-found': 'This record was not found; it may have moved. Go back to the list and look again.',
    'changed-meanwhile': 'Someone changed this record meanwhile. Nothing was overwritten: compare both, then save.',
    forbidden: 'Your role may not do this. Please ask the manager.',
    'signed-out': 'Your session has ended. Please sign in again; unfinished forms are kept.',
    'too-many-tries': 'Too many wrong tries. Please try again in {{seconds}} seconds.',
    'wrong-pin': 'That PIN or password is not right. Please type it again.',
    'too-many-requests': 'Too many requests. Try again in {{seconds}} seconds.',
    'wrong-request': 'The request was not understood and nothing was done. Reload the page and try again.',
    'wrong-pin-form': 'A PIN is 4 to 8 digits',
    'wrong-password-form':
      'A password has at least 8 characters and not digits alone (digits alone are a PIN of 4 to 8)',
    'pins-differ': 'The two are not the same',
    'wrong-minutes': 'Please write a number of minutes from 1 to 240',
    'cannot-authorise': 'This person may not do that, or it cannot be lent. Please choose somebody else.',
    'owner-only-key': 'The recovery key belongs to the owner. Please ask the owner.',
    'no-recovery-key': 'There is no recovery key that works: none was made, or it was used or replaced.',
    'wrong-recovery-key': 'That is not the recovery key. Please compare it with the paper and type it again.',
    'too-large': 'That is too much at once and was not saved. Please send less.',
    'file-too-large':
      '“{{name}}” has {{size}} MB, more than the {{most}} MB allowed, and was not saved. Make it smaller and add it again.',
    'too-many-calls': 'That was too much for one request and was not done. Please reload the page and try again.',
    'not-a-picture':
      '“{{name}}” is not a picture, PDF or sound recording the desk knows; it was not saved. Please choose another file.',
    'disk-full':
      'The disk is full and this was not saved. Free some space and save again; what you typed is still here.',
    unwritable:
      'The data folder cannot be written, or is no longer at its place (unplugged, moved away). Nothing was saved. Put it back and save again; what you typed is still here.',
    unexpected: 'The desk failed and nothing was saved. Please try again.',
    'already-set-up': 'This centre has been set up already. Please sign in.',
    'owner-only': 'Only an owner may change an owner or name one. Please ask the owner.',
    'above-your-limit': 'This is above your own limit',
    'above-your-limit-pin': 'This limit is above yours: an owner or a manager without a limit must set the PIN',
    'last-unlimited':
      'At least one active owner, or manager without a limit, must stay: nobody could raise a limit again. Name an owner first, or lift the limit of another manager.',
    'last-owner': 'At least one owner must stay active. Name another owner first.',
    'last-manager': 'At least one owner or manager must stay active.',
    'case-is-void': 'This complaint is void and can no longer be changed.',
    'case-is-closed': 'This complaint is closed. Reopen it first to go on.',
    'already-void': 'It is void already; nothing to do.',
    'already-settled': 'This promise is settled already and can no longer be changed.',
    'repair-not-open': 'This repair is finished or void and can no longer be changed.',
    'machine-in-repair': 'This machine is in repair already ({{number}}). Go on there, or hand it back first.',
    'inside-another-repair': 'The machine was in repair on that day ({{number}}); check the hand-in day',
    'fault-was-found': 'Where no fault was found, the result must say so too',
    'not-its-predecessor': 'Choose the machine of the same customer that it replaced',
    'repair-is-void': 'This repair is void and cannot be changed.',
    'promise-in-past': 'That hour has passed; choose a later one',
    'already-decided': 'This proposal has been decided already.',
    'already-there': 'The case is at this stage already; someone may have been faster. Please look again.',
    'ask-the-customer-first': 'Before a case is closed as satisfied, call the customer and record the follow-up.',
    'not-this-customers': 'That machine is another customer’s. Choose the machine again',
    'not-this-customers-case': 'That complaint is another customer’s',
    'above-price': 'The deduction exceeds the price',
    'before-issue': 'Signed earlier than it was issued',
    'checks-block': 'Some checks do not pass, so nothing was issued. Correct the marked clauses first.',
    'customer-not-satisfied':
      'In the last follow-up the customer was not satisfied. Put it right and ask again, or have a manager close it as not satisfied.',
    'read-back-first': 'The complaint was not read back to the customer yet. Read it back and have it confirmed first.',
    'day-in-past': 'This day has passed; choose today or later',
    'file-missing': 'The file of this attachment is gone. Restore it from a backup, or add it again.',
    'gates-closed':
      'Some things are still open, so the case did not move. Finish them, or have a manager release it with a reason.',
    'manager-only': 'This step is for the manager.',
    'newer-proposal': 'There is a newer proposal. Draft the agreement from that one.',
    'not-approved': 'The proposal is not approved yet, so no agreement can be drafted.',
    'not-your-proposal': 'This is not your proposal, so you cannot withdraw it.',
    'over-your-limit': 'The amount is above your limit and was not approved. Someone above you must approve it.',
    'own-proposal': 'Nobody approves a proposal of their own. Please ask another manager.',
    'proposal-used': 'This proposal stands behind another agreement already.',
    'proposal-waiting': 'A proposal for this complaint is waiting already. Wait for its answer, or withdraw it first.',
    'hand-over-waiting':
      'This complaint was handed to {{name}}, who has not accepted it yet. Take that back before you hand it to somebody else.',
    'hand-over-settled': 'This hand-over is settled; someone may have been quicker. See the case as it stands now.',
    'not-the-receiver': 'This complaint was not handed to you. Whoever it was handed to has to answer.',
    'not-your-case': 'You are not the handler of this complaint. Its handler or a manager can hand it over.',
    'cannot-take-cases': 'This person cannot take cases; choose another',
    'has-the-case': 'This person handles the case already; choose another',
    'scan-of-agreement': 'This is the scan of a signed agreement; it cannot be replaced or voided.',
    'wrong-address': 'Please open the desk under the address of this computer.',
    'wrong-number': 'Not a sensible whole number',
    'wrong-kind': 'This kind cannot be recorded here; choose another',
    'one-length-only': 'Fill in one of months, days and last day',
    'until-before-from': 'Earlier than its first day',
    'policy-file-wrong':
      'Something in this file is wrong; nothing was imported. Put the places listed right and try again.',
    'not-json': 'Not a file of policies (it cannot be read as JSON); choose another file',
    'wrong-format': 'Not a policy file of this desk (format should be hejie-own-layer-1)',
    'unknown-field': 'This field is not known; remove it or correct its name',
    'not-a-policy': 'A file may hold maker’s and shop policies only',
    'code-twice': 'This code stands in the file twice',
    'wrong-value': 'Not a value for this field',
    'wrong-origin': 'The request did not come from the desk itself and was refused.',
    'agreement-draft': 'The agreement is still a draft; issue it first.',
    'agreement-issued': 'The agreement has been issued and can no longer be changed. Void it and draft another.',
    'agreement-signed': 'The agreement is signed and can no longer be changed.',
    'agreement-performed': 'The agreement has been performed and can no longer be changed.',
    'agreement-void': 'The agreement is void and can no longer be changed.',
    'rule-file-not-json':
      'This is no rule file; nothing was imported and the rules stay as they are. Choose the .json file of the publisher, or copy it again.',
    'rule-file-other-kind':
      'This file is neither a rule pack nor a holiday arrangement; nothing was imported and the rules stay as they are. Choose a rule file of the publisher.',
    'rule-file-newer-format':
      'This rule file is made for a newer Hejie Desk; nothing was imported and the rules stay as they are. Update Hejie Desk first, then import it.',
    'rule-file-too-large':
      'The file is larger than {{most}} MB and cannot be a rule file; nothing was imported and the rules stay as they are. Choose a rule file of the publisher.',
    'rule-file-wrong':
      'The content of the rule file is wrong ({{where}}); nothing was imported and the rules stay as they are. Ask the publisher for a corrected file.',
    'rule-file-unknown-key':
      'The signature of the rule file ({{key}}) is of no publisher that Hejie Desk trusts; nothing was imported and the rules stay as they are. Check where the file comes from, or update Hejie Desk and try again.',
    'rule-file-forged':
      'The rule file does not fit its signature: it was damaged in copying or altered. Nothing was imported and the rules stay as they are. Ask the publisher for it again.',
    'rule-pack-unsigned':
      "The rule pack has no publisher's signature and cannot be imported as law; the rules stay as they are. Policies of a maker, extended-warranty cards and promises of the shop are entered by the manager as the centre’s own, apart from the law.",
    'rule-pack-not-newer':
      'Rule pack {{version}} is not newer than {{standing}}, which is in use; nothing was imported. Ask the publisher for a newer one.',
    'wrong-year': 'Enter the year in four digits, such as 2027',
    'holiday-other-year':
      'The arrangement of {{year}} holds a day of another year, {{day}}; nothing was imported. Correct it by the notice of the State Council.',
    'holiday-break-reversed':
      'A break ends before its first day, {{day}}; nothing was imported. Correct it by the notice of the State Council.',
    'holiday-breaks-overlap':
      'Two breaks overlap on {{day}}; nothing was imported. Correct it by the notice of the State Council.',
    'holiday-work-on-weekday':
      'The make-up workday {{day}} is neither a Saturday nor a Sunday; nothing was imported. Correct it by the notice of the State Council.',
    'holiday-work-in-break':
      'The make-up workday {{day}} is also given off; nothing was imported. Correct it by the notice of the State Council.',
    'holiday-work-twice':
      'The make-up workday {{day}} is listed twice; nothing was imported. Correct it by the notice of the State Council.',
    'holiday-statutory-outside':
      'The statutory holiday {{day}} lies outside its break; nothing was imported. Correct it by the notice of the State Council.',
    'holiday-statutory-missing':
      'The arrangement lacks the statutory holiday {{day}}; nothing was imported. Add it by the notice of the State Council.',
    'holiday-too-few-statutory':
      'The arrangement of {{year}} lists too few statutory holidays; nothing was imported. Add them by the notice of the State Council.',
    'holiday-published':
      "The arrangement of {{year}} is published already, and the centre's own cannot replace it; nothing was imported. If the notice was amended, import the publisher's signed file.",
    'holiday-not-newer':
      'Revision {{revision}} of the arrangement of {{year}} is not newer than revision {{standing}}, which is in use; nothing was imported.',
    'no-records-that-day': 'Nothing was recorded on that day. Choose another.',
    'backup-not-here': 'This desk cannot back up. Use the desk of every day.',
    'backup-busy': 'Another job of the backups is running. Try again in a moment.',
    'backup-place-not-whole': 'Write the whole path, such as E:\\Backup',
    'backup-place-inside': 'It cannot lie inside the data folder: choose another disk or a shared folder',
    'backup-place-missing':
      'This folder was not found: plug in the stick or connect the share, and make the folder first',
    'backup-place-unwritable': 'This folder cannot be written: check its permissions or choose another',
    'backup-backup-damaged':
      'This backup is damaged and cannot be used; the present data was not changed. Choose another one.',
    'backup-newer': 'This backup was made by a newer Hejie Desk; the present data was not changed. Update first.',
    'backup-not-a-backup': 'This file is no backup of Hejie Desk; the present data was not changed.',
    'backup-place-gone':
      'The place of the backups cannot be reached; the present data was not changed. Plug in the stick or connect the share and try again.',
    'backup-unexpected':
      'Something unexpected went wrong; the present data was not changed, and the log says more. Try another backup.',
    'wrong-passphrase': 'The passphrase is not right: type it again',
    'passphrase-needed': 'This backup has a passphrase: type it',
    'passphrase-too-short': 'At least 8 characters',
    'customer-anonymised':
      'This customer was anonymised: nothing can be changed or added. If he comes back, register him as a new customer.',
    'customer-is-void': 'This customer was voided and can no longer be used. Register another one.',
    'customer-has-records':
      'A complaint, a repair or a machine of this customer still stands; nothing was voided. Void those first.',
    'machine-is-void': 'This machine was voided; choose another one',
    'machine-has-records':
      'A complaint, a repair or the machine that came for it still stands; nothing was voided. Void those first.',
    'case-is-anonymised':
      'The personal data of this case was erased; it can no longer be changed. If the customer comes back, register another case.',
    'repair-is-anonymised': 'The personal data of this repair was erased; it can no longer be changed.',
    'file-erased': 'This attachment was erased with the personal data.',
    'paper-erased': 'The keeping period of this agreement is over and its text was erased; number and check code stay.',
    'open-work-first':
      'This customer still has an open complaint or repair; nothing was anonymised. First close, hand back or void it.',
    'nothing-to-anonymise': 'There is nothing to erase; nothing was changed.',
    'already-held': 'This case is under a legal hold already.',
    'wrong-months': 'Write whole months from 1 to 600, or leave it empty',
    required: 'Please fill this in',
    'before-fault': 'The fault was reported before it first showed',
    'machine-first': 'Choose the machine first; its repairs come after',
    'card-never-hidden': 'The card on safety cannot be hidden.',
    'already-hidden': 'This card is hidden already; nothing to do.',
    'nothing-to-say': 'Write at least one sentence to say or one thing to do',
    'unknown-variable': 'There is a variable nobody knows; use those listed below',
    'guard-label': 'Write what to do and give nobody a name',
    'guard-threat': 'A card must not teach threats; please write it otherwise',
    'guard-hush': 'A card must not ask customers to keep silent; please write it otherwise',
    'guard-stall': 'A card must not teach delay; please write it otherwise',
    'guard-false-reason': 'Reasons must be verified; a card must not teach inventing them',
    'guard-person-data': 'Ask nothing about the person that the matter does not need; please write it otherwise',
    'too-many-favourites': 'At most 100 favourites; please take one away first',
    'too-long': 'Too long; please shorten it',
    'wrong-day': 'Not a date; write it as 2026-05-20',
    'wrong-hour': 'Not a time; write it as 17:00',
    'wrong-time': 'Not a time; write it as 17:00, opening before closing',
    'wrong-amount': 'Not an amount; write digits, at most two decimals',
    'wrong-km': 'Not a mileage; write whole kilometres, such as 2800',
    'wrong-percent': 'Not a coefficient; write a number, such as 0.5',
    'wrong-credit-code': 'A credit code has 18 characters, without I, O, S, V and Z',
    'wrong-centre-code': 'The code is 2 to 6 capital letters or digits and begins with a letter',
    'wrong-phone': 'Not a phone number; write it with its area code',
    'day-in-future': 'This day is later than today',
    'before-production': 'Earlier than the production day',
    'before-delivery': 'Earlier than the delivery day',
    'before-purchase': 'Earlier than the invoice day',
    'installed-before-purchase':
      'Before the invoice day: please check. If the invoice was written after the installation, save it as it is',
    'before-hand-in': 'Earlier than the day of hand-in',
    'after-hand-back': 'Later than the day of hand-back',
    'after-wait': 'After a wait began; correct the wait first',
    'before-wait': 'Before a wait was over; correct the wait first',
    'before-start': 'Earlier than the first day',
    'before-received': 'Earlier than the day the authority received it',
    'before-accepted': 'Earlier than the day the authority received or accepted it',
    'phone-empty': 'Please fill in a phone number',
    'phone-letters': 'The number holds letters or other signs',
    'phone-two-numbers': 'These are two numbers; write each in its own field',
    'phone-too-short': 'The number is too short',
    'phone-too-long': 'The number is too long',
    'phone-not-a-mobile': 'Not a mobile number; check its first digits',
    'phone-not-a-number': 'Not a phone number in use',
    'phone-area-code-missing': 'A landline needs its area code',
    'phone-service-number': 'This is a service number; write the customer’s own',
  },
  store: {
    'in-use': {
      title: 'Hejie Desk is open already',
      text: 'Another window on this computer is using this data. Please switch to it.',
    },
    unwritable: {
      title: 'The data folder cannot be written to',
      text: 'The folder {{folder}} refuses writing, or the disk is failing. Nothing was changed. Check its permissions, or choose another folder.',
    },
    newer: {
      title: 'This data comes from a newer version',
      text: 'A newer Hejie Desk saved this data. This version cannot open it and changed nothing. Please install the new version.',
    },
    damaged: {
      title: 'The data file is damaged',
      text: 'The data in {{folder}} cannot be read. Nothing was changed. Do not delete it; restore a backup first.',
    },
    'disk-full': {
      title: 'The disk is full',
      text: 'There is no space left, so Hejie Desk cannot open. Nothing was changed. Free some space and open it again.',
    },
  },
}
