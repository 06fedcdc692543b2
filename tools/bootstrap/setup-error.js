/** The machine lacks something; the message says what, and is all a user should see. */
export class SetupError extends Error {}
