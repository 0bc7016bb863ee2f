/**
 * Most calls that one request may carry. A page asks for less than ten at once; without a bound one request could bring
 * thousands of them, sign-ins among them.
 */
export const MOST_CALLS_PER_REQUEST = 20
