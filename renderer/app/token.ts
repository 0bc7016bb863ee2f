import { kept } from './kept.ts'

/** The bearer token of the signed-in person (登录凭据): it lives as long as the tab and travels only as a header. */
export const token = kept(sessionStorage, 'desk.token', (stored) => stored)
