/** Whether the program runs on the server, which draws a page before a browser does. */
export const onServer = typeof document === 'undefined';
