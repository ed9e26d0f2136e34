/** What pages say of silence procedures before anything is sent: the core's own limits. */
export { REASON_MOST_LETTERS, TEXT_MOST_LETTERS } from "../silence-procedure.ts";
