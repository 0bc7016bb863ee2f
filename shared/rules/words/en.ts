import type { zh } from './zh.ts'

/** The same sentences in English. */
export const en: Record<keyof typeof zh, string> = {
  'headline-one': 'Today {what} may be asked for.',
  'headline-choice': 'Today {what} may be asked for, or {others} instead.',
  'headline-own-delay-exchange':
    "Not repaired in time for the repairer's own reasons: today an exchange may be asked for.",
  'headline-parts-delay-exchange':
    "Not repaired in time for want of the maker's part: today an exchange may be asked for.",
  'headline-paid-repair': 'No three-guarantee right today; repair against payment is possible.',
  'headline-missing': 'Cannot decide; missing: {missing}.',
  'headline-open': 'Cannot decide: the text leaves it open, see the rows.',

  'facts-missing': 'Cannot decide: necessary facts are missing.',
  'facts-contradict': 'Cannot decide: the facts contradict each other; check them first.',
  'product-unknown': 'Cannot decide: no product class chosen.',
  'product-not-in-pack': 'Cannot decide: the rule pack has no product class "{product}".',
  'instrument-not-computed': 'Cannot decide: this desk does not compute "{instrument}" yet.',
  'bought-before-rule': 'Cannot decide: the invoice day {bought} lies before the day the rule applies from ({since}).',
  'start-unknown': 'Cannot decide: the start of the period is not known.',
  'receipt-unknown': 'Cannot decide: the day of receipt is not known.',
  'catalogue-value-unknown':
    'Cannot decide: the period of "{product}" was not found; see the warranty card or the printed catalogue.',
  'period-end-open': 'Cannot decide: the period ends on {earliest} at the earliest; a missing fact may put it later.',

  'refund-in-window':
    'Performance fault within {days} days of sale (to {end}): refund, exchange or repair; the full invoice price at once.',
  'refund-no-stock':
    'Exchange is due, there is no same model and the customer declines another: the receipt price at once, no depreciation.',
  'refund-instead':
    'Exchange is due and possible, the customer prefers money: refund; whether depreciation may be charged is disputed, never deducted by itself.',
  'refund-stock-unknown':
    'The condition for exchange is met, so a refund is possible; stock only matters for the depreciation question.',
  'refund-after-swaps': 'Swapped {swaps} times and still not usable: refund at the invoice price.',
  'refund-stand-alone':
    'Swapped {swaps} times and still not usable; it came with the machine: refund at its stand-alone price of the day.',
  'refund-in-seven-days': 'No state rule and no agreement: refund within 7 days of receipt (to {end}).',
  'rescission-decides':
    'The 7 days from receipt (to {end}) are over: refund only if the contract may be rescinded, which a person must judge; otherwise exchange or repair.',
  'seven-days-over': 'The 7 days from receipt ended on {end}.',
  'no-exchange-due': 'The condition for an exchange is not met.',
  'exchange-open': 'Whether an exchange is due is open, and the refund with it.',
  'exchange-can-be-made': 'The same model is in stock; the text gives no refund here.',
  'stock-decides': 'Cannot decide: it depends on whether the same model is in stock.',
  'too-few-swaps': 'Swapped {swaps} times; the refund needs {needed}.',
  'no-window-for-product': 'The 7 and 15 days and the two repairs are not for "{product}".',

  'exchange-in-window': 'Performance fault within {days} days of sale (to {end}): exchange or repair.',
  'exchange-after-repairs':
    'Repaired {counted} times in the period and still not usable: free exchange for the same model on the repair records.',
  'exchange-by-consumer-law':
    'Goods without a state rule, below the required quality: exchange or repair may be asked for.',
  'swap-in-period': 'Accessory with a listed fault within its period: free swap.',
  'window-over': 'The {days} days from sale ended on {end}.',
  'shown-day-decides':
    'Cannot decide: the day the fault first showed is not known; it counts up to {end} (day {days}).',
  'window-after-exchange':
    'The period restarts with the exchange, but the text does not say that the 7 and 15 days do.',
  'repair-chosen-in-window':
    'After the fault showed the customer chose repair (handed in {handIn}, repaired); whether he may choose again is not written.',
  'not-a-performance-fault': 'Not a performance fault (of the fault table).',
  'performance-fault-unknown': 'Cannot decide: not confirmed whether it is a performance fault (of the fault table).',
  'too-few-repairs': '{counted} repair(s) count; {needed} are needed.',
  'repairs-unclear': 'Cannot decide: {counted} to {possible} repairs count; {needed} are needed.',
  'still-usable': 'The machine still works normally.',
  'usable-unknown': 'Cannot decide: not known whether the machine works normally now.',

  'repair-in-period': 'Whole-unit period to {end}: no charge for labour or material.',
  'repair-of-part': 'Period of the main part "{part}" to {end}: that part is repaired free.',
  'repair-by-promise': 'Free repair was promised until {end}; the promise binds.',
  'repair-by-consumer-law': 'Goods without a state rule, below the required quality: repair may be asked for.',
  'period-over': 'The whole-unit period ended on {end}.',
  'part-period-over': 'The period of the main part "{part}" ended on {end}.',
  'all-part-periods-over': 'The periods of all main parts have ended.',
  'part-not-listed': '"{part}" is not among the main parts seen.',
  'part-decides': 'Cannot decide: it depends on the faulty part.',
  'part-names-unknown': 'Cannot decide: main parts have {months} months, but which parts they are was not found.',
  'shown-inside-reported-after':
    'Cannot decide: the fault showed on {shown}, inside the period, and was reported on {reported}, after {end}; the text does not say which counts.',
  'promise-over': 'The promised period ended on {end}.',
  'promise-end-unknown': 'Cannot decide: the end of the promised period is not known.',
  'promise-other-part': 'The promise covers "{part}" only.',
  'accessory-is-swapped': 'Accessories are swapped, not repaired.',
  'notice-two-years':
    'Two years since receipt and no warranty period: a person must judge whether a claim still stands.',

  excluded: 'Not covered: {ground}; repair against payment is possible.',
  'exclusion-claimed': 'Cannot decide: "{ground}" is claimed but not shown.',
  'no-papers': 'No invoice, no warranty card and no other proof.',
  'papers-lost': 'Papers lost but purchase provable: the text does not list this remedy.',
  'papers-unknown': 'Cannot decide: the proof of purchase is not known.',

  'return-without-reason':
    'Distance sale: return without a reason within {days} days of receipt (from the day after signing, to {end}); freight on the customer, money back within {refundDays} days of the goods.',
  'sold-in-shop': 'Bought face to face in a shop: no return without a reason.',
  'sales-channel-unknown': 'Cannot decide: not known whether it was bought online, by television, telephone or mail.',
  'return-window-over': 'The {days} days for a return without a reason ended on {end}.',
  'return-notice-late': 'The notice came after {end}, when the {days} days for a return without a reason were over.',
  'return-exception-unknown': 'Cannot decide: not known whether the goods are excepted from the return.',
  'return-excepted-by-law':
    'The law itself excepts these goods from the return; for bad quality refund, exchange and repair remain.',
  'return-exception-confirmed':
    'The exception was confirmed at purchase, so the return may be refused; for bad quality refund, exchange and repair remain.',
  'goods-not-intact':
    'The goods are not intact: no return without a reason; for bad quality refund, exchange and repair remain.',
  'goods-intact-unknown':
    'Cannot decide: not known whether the goods are intact; opening to check and reasonable testing do no harm.',
  'refund-for-fraud': 'Fraud in the sale: the price goes back, with damages besides.',
  'no-fraud-claimed': 'Nobody speaks of fraud.',
  'fraud-claimed': 'Cannot decide: fraud is claimed but not shown; a person must judge.',
  'fraud-shown':
    'Fraud is shown: what was paid goes back, with a multiple of it besides; the amount paid is not known.',
  'fraud-damages':
    'Fraud is shown: {paid} yuan back and {extra} yuan besides ({multiple} times what was paid, at least {minimum}).',
  'new-part-free':
    'Main part "{part}" within its period: repaired or replaced by a new one free, labour included; its period restarts with the replacement.',
  'parts-with-repair': 'The parts a free repair needs are free with it.',
  'part-by-agreement': 'The rules give no free part here; a promise or agreement decides.',

  'no-running-repair': 'No repair is running.',
  'no-delay-rule': 'No state rule, hence no 30, 60 or 90 days.',
  'parts-delay-running':
    "Handed in {handIn}, the maker's part is missing; day {days} is {lastDay}; if still not repaired, exchange from {firstDay} on the repairer's note.",
  'parts-delay-if-parts':
    "Handed in {handIn}; if the maker's part is missing, day {days} is {lastDay}; if still not repaired, exchange from {firstDay}.",
  'parts-delay-over':
    "Handed in {handIn}, over {days} days ({lastDay}) for want of the maker's part: free exchange on the repairer's note.",
  'own-delay-running':
    "Handed in {handIn}, delayed for the repairer's own reasons; day {days} is {lastDay}; if still not repaired, exchange from {firstDay}.",
  'own-delay-if-ours':
    "Handed in {handIn}, day {days} is {lastDay}; exchange from {firstDay} only if the delay is the repairer's own.",
  'own-delay-over': "Handed in {handIn}, over {days} days ({lastDay}) for the repairer's own reasons: free exchange.",
  'delay-not-the-parts': 'The delay is not caused by a missing part of the maker.',
  'delay-not-ours': "The delay is not the repairer's own; if it turns out to be, exchange from {firstDay}.",
  'delay-cause-unknown':
    'Cannot decide: handed in {handIn}, over {days} days, but the cause of the delay is unknown or not a single one.',
  'delay-in-part-period':
    'Cannot decide: only the period of a main part was running at hand-in; the text does not say whether the whole unit may be exchanged.',

  'paid-repair-offered': 'Not covered: repair against payment, quoted beforehand.',
  'remedied-free': 'It is remedied free; nothing may be charged.',
  'paid-if-not-free': 'Whether it is free is open; if not, repair against payment.',
  'transport-with-remedy':
    'For refund, exchange or repair because of quality the trader bears transport and other necessary costs.',
  'transport-open': 'Whether a remedy is due is open, and transport with it.',
  'transport-no-remedy': 'No remedy is due, so transport is on the customer.',
  'loaner-due': 'Not repaired within {days} days: a free loaner is due from {from}.',
  'loaner-not-yet': 'If not repaired within {days} days, a free loaner is due from {from}.',
  'loaner-not-in-rules': 'The rules have no loaner for this product; negotiable.',
  'compensation-not-in-rules': 'Lost wages and the like are not in the three-guarantee rules; negotiable.',
  'answer-running':
    'Perform or give the reason by {lastDay}; over {days} days without a proper reason counts as deliberate delay or refusal.',
  'answer-overdue':
    '{lastDay} is past: over {days} days without a proper reason counts as deliberate delay or refusal.',
  'demand-day-unknown': 'Cannot decide: the day of the demand is not known.',

  'repair-counts': 'Counts.',
  'repair-not-finished': 'Not finished, does not count.',
  'repair-without-fault': 'No fault found, does not count.',
  'repair-of-damage': 'Damage by the customer, does not count.',
  'repair-outside-period': 'Outside the period (to {end}), does not count.',
  'repair-unclear': 'Result, cause or period unknown; open whether it counts.',

  'flip-refund-window': 'The refund window ends on {last}.',
  'flip-exchange-window': 'The exchange window ends on {last}.',
  'flip-whole-unit': 'The whole-unit period ends on {last} (as of today; each further day of repair moves it one day).',
  'flip-part': 'The period of the main part "{part}" ends on {last}.',
  'flip-parts-delay': 'Day {days} of missing parts is {last}; if still not repaired, exchange from this day.',
  'flip-own-delay': "Day {days} of the repairer's own delay is {last}; if still not repaired, exchange from this day.",
  'flip-loaner': 'If still not repaired, a loaner is due from this day.',
  'flip-answer': 'Without an answer by {last} it may count as refusal from this day.',
  'flip-return-window': 'The days for a return without a reason end on {last}.',
  'flip-return-refund': 'The refund of the returned goods is due by {last}.',
  'flip-return-refused': 'Without the refund by {last} it counts as deliberate delay from this day.',
  'flip-promise': 'The promised period ends on {last}.',

  'step-instrument': 'Instrument for {product}',
  'step-start': 'Start: the latest of the days that apply',
  'step-receipt': 'Day of receipt',
  'step-refund-window': 'Last day for refund: start plus days, the start not counted, moved off a legal holiday',
  'step-exchange-window': 'Last day for exchange: start plus days, the start not counted, moved off a legal holiday',
  'step-span': 'Repair and waiting days taken out: hand-back minus hand-in',
  'step-span-open': 'Repair and waiting days taken out: still running, counted to today',
  'step-whole-unit': 'End of the whole-unit period: start plus months plus excluded days, moved off a legal holiday',
  'step-part': 'End of the period of the main part "{part}"',
  'step-repairs': 'Repairs that count: finished, inside the period, because of quality',
  'step-parts-delay': "Maker's part missing: hand-in plus days; that day itself is not yet over",
  'step-own-delay': "Repairer's own delay: hand-in plus days; that day itself is not yet over",
  'step-depreciation': 'Depreciation: price x daily rate x days; shown, not deducted',
  'step-return-window':
    'Last day of the return without a reason: day of signing not counted, plus days, moved off a legal holiday',
  'step-return-refund': 'Refund of the return due: day the goods came back plus days',
  'step-damages': 'Damages for fraud: what was paid x multiple, not below the least amount',
  'step-answer': 'Answer: day of the demand plus days; that day itself is not yet over',

  'note-start-readings':
    'Invoice, delivery and installation differ; the start used is {day}, the others are shown beside it.',
  'note-delivery-assumed':
    'No delivery day given: counted from the invoice. The regulations of 2024 count from delivery or completed installation; if that was later, every period ends later and what is over here may not be. Check the delivery day.',
  'note-after-exchange': 'Exchanged: the period restarted on {day}.',
  'note-roll-over':
    'The last day {unrolled} is a legal holiday and moves to {day}; the other reading of "legal holiday" gives {other}.',
  'note-calendar-not-loaded': 'The holiday calendar of {year} is not loaded: {day} is the earliest it can be.',
  'note-days-arguable': '{days} days are taken out; counting both hand-in and hand-back, {arguable} is arguable.',
  'note-same-fault': 'The text says two repairs, not of the same fault.',
  'note-repair-guarantee':
    'After a repair it should work at least {days} days (to {until}); failing before, it is repaired again free and counts.',
  'note-shown-in-time':
    'The fault showed on {shown}, within the window (to {end}), and was reported on {reported}, after it; the text speaks of occurring, by the report it would be late.',
  'note-part-list-not-seen':
    '"{part}" is not among the main parts seen; the printed list was not fully seen, check the warranty card.',
  'note-part-restart-not-stated': 'Whether the period of a replaced part restarts is not stated by this rule.',
  'note-promise-longer':
    'Promised to {promise}, longer than the state period ({law}); beyond it only repair, as promised.',
  'note-promise-shorter': 'Promised to {promise}, shorter than the state period ({law}); the state period applies.',
  'note-depreciation-disputed':
    'The older rule allows depreciation; the regulations of 2024 order the receipt price at once. Shown, never deducted by itself.',
  'note-bundle': 'Display, keyboard and mouse bought with the host go back with it.',
  'note-quality-return':
    'A return for bad quality is no return without a reason; its freight and other necessary costs are on the trader.',
  'note-return-freight': 'Freight of a return without a reason is on the customer, unless agreed otherwise.',
  'note-papers': 'Without invoice and warranty card, this article says which remedies remain.',
  'note-gift': 'What was given as a gift is guaranteed like what was sold.',
  'note-ask-card': 'The value of the catalogue is not known: see the warranty card; what was agreed on repair binds.',
  'note-authority':
    'A complaint to the market authority is open; the articles give its days for handling and mediation.',
  'note-catalogue-not-seen': 'The catalogue values are not of the highest confidence: {note}.',
  'note-agreement-first': 'An agreement (card, promise) or a local rule goes first.',
  'burden-on-trader':
    'Found within 6 months of receipt: the trader has to show "{ground}"; until then the right stands.',
  'check-sellers-entry': 'Check first whether the seller filled in the card wrongly.',
  'lightning-not-named': 'No rule names lightning; it can only be argued as force majeure, with evidence.',

  'contradiction-future': '{day} is later than the day asked about ({asOf}); check it.',
  'contradiction-sold-before-made': 'Sold on {sold}, before it was made on {made}; check it.',
  'contradiction-installed-before-delivered': 'Installed on {installed}, before delivery on {delivered}; check it.',
  'contradiction-exchanged-before-sold': 'Exchanged on {exchanged}, before the sale on {sold}; check it.',
  'contradiction-fault-before-sale': 'The fault showed on {shown}, before the sale on {sold}; check it.',
  'contradiction-reported-before-shown': 'Reported on {reported}, before the fault showed on {shown}; check it.',
  'contradiction-handed-back-before-in': 'Handed back on {handBack}, before it was handed in on {handIn}; check it.',
  'contradiction-repair-before-sale': 'Handed in on {handIn}, before the sale on {sold}; check it.',
  'contradiction-repairs-overlap': 'The repair of {second} began before the repair of {first} had ended; check it.',
  'contradiction-demand-before-sale': 'Demanded on {demanded}, before the sale on {sold}; check it.',
  'contradiction-notice-before-sale': 'Notice of return on {notice}, before the sale on {sold}; check it.',
  'contradiction-back-before-received': 'Goods back on {back}, before they were received on {received}; check it.',
  'contradiction-used-before-sale': 'First used on {used}, before the sale on {sold}; check it.',
  'contradiction-wait-before-repair': 'A wait began on {from}, before the hand-in on {handIn}; check it.',
  'contradiction-wait-ends-before': 'A wait ends on {to}, before it began on {from}; check it.',

  // Vehicles and farm machines.
  'mileage-over': 'Driven {km} km, more than {limit} km.',
  'mileage-unknown': 'Cannot decide: the mileage on {day} is not known; it depends on {limit} km.',
  'mileage-when-shown': 'Cannot decide: now over {limit} km; it depends on the mileage when the fault first showed.',
  'odometer-altered': 'The owner altered the odometer: treated as having reached {limit} km.',
  'car-must-replace':
    'Within {days} days of hand-over (to {end}) a quality problem makes it necessary to replace one of {parts}, or a main part of one: exchange of the car or refund, no use fee.',
  'car-no-replacement': 'None of {parts}, nor a main part of one, has to be replaced.',
  'car-replacement-unknown':
    'Cannot decide: not confirmed whether one of {parts}, or a main part of one, has to be replaced.',
  'car-listed-failure':
    'Steering or brake failure, body cracking, fuel leak or battery fire within {days} days of hand-over (to {end}) and {limit} km: exchange of the car or refund, no use fee.',
  'car-not-listed-failure': 'Not a steering or brake failure, body cracking, fuel leak or battery fire.',
  'car-gravity-unknown': 'Cannot decide: how grave the fault is was not confirmed.',
  'car-window-after-exchange':
    'The periods restart with the exchange, but the text does not say that the 7 and 60 days do.',
  'car-serious-repairs':
    'Repaired {counted} times for a serious safety fault in the three-guarantee period (to {end}) and still faulty: exchange of the car or refund, against a use fee.',
  'car-replacements':
    'The same assembly was replaced {counted} times in the period and the car is still not usable: exchange of the car or refund, against a use fee.',
  'car-replacements-open':
    'Cannot decide: whether different assemblies count together, and which parts are main parts, was not seen in the text.',
  'car-repair-days':
    'At least {days} days under repair in the period, more than {over}: exchange of the car or refund, against a use fee.',
  'car-repair-days-open':
    'Cannot decide: {least} to {most} days under repair; whether it is more than {over} depends on the hours of hand-in and hand-back.',
  'car-same-problem':
    'The same problem was repaired {counted} times in the period, more than {over}: exchange of the car or refund, against a use fee.',
  'car-repeated-not-met':
    'Repeated repairs do not reach a limit: {serious} of a serious safety fault ({seriousNeeded} needed), {replaced} replacements ({replacedNeeded} needed), {days} days under repair (over {daysOver} needed), {same} of the same problem (over {sameOver} needed).',
  'car-repeated-unclear':
    'Cannot decide: of some repairs it is not confirmed whether they were of the same problem, of a serious safety fault or replaced an assembly.',
  'car-assembly':
    'Within {days} days of hand-over (to {end}) and {limit} km a main part of this assembly is faulty: the assembly is replaced free if the customer so chooses.',
  'car-part-not-assembly': '"{part}" is none of {parts}; if it is a main part of one, choose that assembly.',
  'car-repair-in-period': 'Repair period to {end} and {limit} km: no charge for labour or material.',
  'car-repair-period-over': 'The repair period ended on {end}.',
  'car-no-delay-line':
    'This rule has no exchange for the delay of one repair; days under repair add up under exchange and refund.',
  'car-loaner-due':
    'One repair, waiting for parts included, takes more than {days} days: a loaner car or reasonable transport compensation is due from {from}.',
  'car-loaner-not-yet':
    'If one repair, waiting for parts included, takes more than {days} days, a loaner car or reasonable transport compensation is due from {from}.',
  'car-loaner-by-hours':
    'Cannot decide: repair time is counted by hours, and when on {day} five days are full depends on the hour the repair was agreed.',
  'car-fee': 'Use fee for {km} km at {percent}%: {fee} yuan; {after} yuan are due back.',
  'car-fee-most': 'The use fee coefficient is not known: for {km} km the fee is at most {most} yuan.',
  'car-answer':
    'The seller must answer within {workdays} working days (by {reply}) and finish what is due within {completeWorkdays} (by {complete}); otherwise a refund may be asked for.',
  'farm-delay-over':
    'Handed in {handIn}, over {days} working days ({lastDay}): keep repairing or exchange, as the customer chooses.',
  'farm-delay-running':
    'Handed in {handIn}; working day {days} is {lastDay}; if still not repaired, keep repairing or exchange from {firstDay}.',
  'farm-delay-calendar':
    'Cannot decide: handed in {handIn}, working day {days} is {lastDay} at the earliest; the holiday calendar in between is not loaded.',
  'farm-no-delay-line': 'This rule does not ask for the cause of the delay; see exchange.',
  'farm-part-exchange':
    'The same problem came back after {counted} repairs: free replacement of the main part or system.',
  'farm-general-fault': 'A general problem must come back after two repairs within {days} days of the first season.',
  'farm-gravity-unknown':
    'Cannot decide: not confirmed whether the problem is serious, or lies within {days} days of the first season.',
  'farm-too-few-repairs': '{counted} repair(s) of the same problem; {needed} are needed.',
  'farm-repairs-unclear': 'Cannot decide: {counted} to {possible} repairs of the same problem; {needed} are needed.',
  'farm-no-replacement': 'No main part or system was replaced for the same problem.',
  'farm-replacement-unclear':
    'Cannot decide: not confirmed whether a main part or system was replaced for the same problem.',
  'farm-exchange-after-part':
    'The same problem came back after the main part or system was replaced: exchange of the machine.',
  'farm-no-exchange-before': 'The machine was not exchanged before, or not for the same problem.',
  'farm-same-after-exchange-unknown':
    'Cannot decide: not confirmed whether the problem is the same as before the exchange.',
  'farm-refund-after-exchange':
    'The same problem came back after the exchange: refund at the full invoice price, no depreciation.',
  'farm-exclusion-not-seen':
    'Cannot decide: somebody relies on "{grounds}", and what this rule excludes was not seen; check the official text.',
  'flip-car-early': 'The 7 days for an assembly that must be replaced end on {last}.',
  'flip-car-window': 'The 60 days for exchange, refund and a new assembly end on {last}, or earlier by mileage.',
  'flip-car-whole-unit': 'The three-guarantee period ends on {last}, or earlier by mileage.',
  'flip-car-repair-period': 'The repair period ends on {last}, or earlier by mileage.',
  'flip-farm-whole-unit': 'The whole-unit period ends on {last}.',
  'flip-farm-delay':
    'Working day {days} of the repair is {last}; if still not repaired, an exchange may be chosen from this day.',
  'step-car-early': 'Last day where an assembly must be replaced: start plus days, the start not counted',
  'step-car-window':
    'Last day for the listed failures and the assemblies: start plus days, the start not counted; {limit} km end it earlier',
  'step-car-whole-unit':
    'End of the three-guarantee period: start plus months plus excluded days; {limit} km end it earlier',
  'step-car-repair-period': 'End of the repair period: start plus months plus excluded days; {limit} km end it earlier',
  'step-mileage': 'Mileage: reading of {day}',
  'step-repair-days':
    'Days under repair: every 24 hours is a day and a remainder one more; from days alone, the least it can be',
  'step-use-fee': 'Use fee: price x kilometres / 1000 x coefficient',
  'step-use-fee-most': 'Use fee: the coefficient is not known; the most it can be (coefficient 0.5%)',
  'step-farm-whole-unit': 'End of the whole-unit period: start plus months, moved off a legal holiday',
  'step-farm-delay': 'Hand-in plus working days; that day itself is not yet over',
  'note-mileage-first': 'If {limit} km are reached earlier, the period ends there.',
  'note-car-mileage-first': 'Whichever comes first: {limit} km for the three guarantees, {repair} km for free repair.',
  'note-car-repair-days':
    'Days under repair are counted from the dates; shipping of parts made for this car and of the power battery, and the way to a breakdown, are not counted: check the repair records.',
  'note-car-own-workshop': 'That the customer chose his own workshop is no ground for refusal.',
  'note-card-reissued': 'A lost warranty card is issued anew by the seller.',
  'note-use-fee-unknown':
    'The use fee coefficient (at most {max}%) is not known, so the refund is open; see the warranty card.',
  'note-use-fee-capped': 'The coefficient given, {percent}%, is above the limit; {max}% is used.',
  'note-use-fee-reading':
    'The use fee is computed with {km} km read on {day}; driven further until the return, it grows.',
  'note-farm-suspended':
    'While the seller does not act or an inspection runs, the period stands still; the regulations of 2024 leave repair time uncounted. They apply to farmers by reference, so the last day may lie later.',
  'note-farm-repair-time': 'As a rule repaired within {workdays} working days of the hand-in.',
  'note-farm-busy-season':
    'In the busy season: the machine or a main part within {days} days, wearing parts and the like within {smallPartDays} day(s).',
  'contradiction-mileage-backwards':
    '{km} km on {day} is less than {earlierKm} km on {earlier}; check the odometer readings.',
}
