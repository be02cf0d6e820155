/** Lines of the overview that are drawn before the rest is asked for. */
export const FIRST_LINES = 8;
