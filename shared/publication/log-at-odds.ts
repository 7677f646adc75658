/** The word in the log of the function while the published log and the table are at odds. */
export const LOG_AT_ODDS = 'log-at-odds'
