import type { ReactNode } from 'react'

/**
 * The bar along the bottom (操作栏): the next step in words at the left, the actions as children with the main one last.
 * The page it stands on carries the class `with-actions`.
 */
export function ActionBar({ next, children }: { next: ReactNode; children?: ReactNode }) {
  return (
    <footer className="action-bar">
      <p className="next-step">{next}</p>
      {children}
    </footer>
  )
}
