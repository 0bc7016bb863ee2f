/** The header in which a page brings a manager's leave for one call (经理授权); never part of an address. */
export const TICKET_HEADER = 'x-desk-ticket'
