/** The complaints of a customer that are not closed yet (在办), newest first as they came. */
export function openCasesOf<Case extends { readonly stage: string }>(complaints: readonly Case[]): Case[] {
  return complaints.filter((complaint) => complaint.stage !== 'closed')
}
