/** Every act the log tells of (操作), `area.what-happened`. Its words stand in the language files under `audit.act`. */
export type Act =
  | `agreement.${'drafted' | 'rebased' | 'extra-text-set' | 'issued' | 'signed' | 'scan-attached' | 'corrected' | 'voided'}`
  | `attachment.${'added' | 'voided'}`
  | `backup.${'asked' | 'setting-changed' | 'drilled' | 'restored' | 'salvaged'}`
  | `centre.${'opened' | 'changed' | 'lock-set'}`
  | `complaint.${'registered' | 'changed' | 'read-back' | 'channels-given' | 'claim-facts-saved' | 'outside-saved' | 'moved' | 'closed' | 'voided'}`
  | `contact.${'logged' | 'chased' | 'voided'}`
  | `customer.${'changed' | 'exported' | 'anonymised' | 'voided'}`
  | `follow-up.${'planned' | 'done' | 'not-reached'}`
  | `hand-over.${'given' | 'accepted' | 'returned' | 'withdrawn' | 'noted'}`
  | `legal-hold.${'set' | 'lifted'}`
  | `own-entry.${'recorded' | 'changed' | 'voided'}`
  | `own-layer.${'imported'}`
  | `people.${'added' | 'changed' | 'own-pin-changed' | 'authorised' | 'recovery-key-made' | 'recovered'}`
  | `playbook.${'card-added' | 'card-changed' | 'card-voided' | 'card-hidden' | 'card-shown'}`
  | `promise.${'made' | 'moved' | 'kept' | 'broken' | 'void'}`
  | `proposal.${'made' | 'approved-within-limit' | 'approved' | 'returned' | 'rejected' | 'withdrawn'}`
  | `repair.${'taken-in' | 'changed' | 'wait-saved' | 'finished' | 'voided'}`
  | `retention.${'changed' | 'carried-out'}`
  | `rule.${'favoured' | 'unfavoured'}`
  | `rules.${'pack-imported' | 'holidays-imported' | 'holidays-voided'}`
  | `session.${'signed-in' | 'locked-out'}`
  | `task.${'done' | 'void'}`
  | `unit.${'changed' | 'voided'}`

type AreaOf<Kind> = Kind extends `${infer Area}.${string}` ? Area : never

/** A word for each act, by area: what the language files must hold. */
export type ActWords = {
  readonly [Area in AreaOf<Act>]: {
    readonly [What in Act extends infer Kind ? (Kind extends `${Area}.${infer Rest}` ? Rest : never) : never]: string
  }
}
