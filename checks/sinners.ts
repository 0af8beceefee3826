/** The part of each message that names who does what; the rest is advice. */
export const sinners = (messages: string[]) => messages.map((message) => message.split(/: |;/)[0]).sort();
