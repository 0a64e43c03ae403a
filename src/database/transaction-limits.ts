/** Milliseconds: to wait for one's turn at the database, and to be done once it has come. */
export const TRANSACTION = { maxWait: 20_000, timeout: 20_000 }
