const underWay = new Set<Promise<unknown>>()

/** Notes that a half-typed form is on its way to the desk (正在保存草稿). */
export function noteSaving(saving: Promise<unknown>): void {
  underWay.add(saving)
  void saving.finally(() => underWay.delete(saving))
}

/** Waits until no half-typed form is on its way any more. */
export async function draftsSaved(): Promise<void> {
  await Promise.allSettled(underWay)
}
