/** Something a user can cause or mend; the message is a Chinese sentence for them. */
export class UserError extends Error {}
