import { AgreementList } from './agreement-list.tsx'
import type { CaseFile } from './case-file.ts'
import { FollowUpList } from './follow-up-list.tsx'
import { TaskList } from './task-list.tsx'

/** Which record of the papers tab has its form open (正在办理). */
export type Handling =
  | { readonly kind: 'sign' | 'task' | 'record'; readonly id: number }
  | { readonly kind: 'plan' }
  | null

export type PapersProps = {
  readonly file: CaseFile
  readonly handling: Handling
  readonly onHandle: (handling: Handling) => void
}

/** What was agreed and what follows from it (协议与任务): papers, tasks of the departments, follow-ups. */
export function PapersTab(props: PapersProps) {
  return (
    <div className="card-body stack">
      <AgreementList {...props} />
      <TaskList {...props} />
      <FollowUpList {...props} />
    </div>
  )
}
