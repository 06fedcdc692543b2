/** Whether a UTF-16 unit is a digit. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a UTF-16 unit may stand in a word: a letter, a digit, `_` or `@`. */
export function isWordCode(code: number): boolean {
  return isDigit(code) || isLetterCode(code) || code === 0x5f || code === 0x40;
}

export function isLetterCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/**
 * The offset behind a run of characters.
 * INVARIANT: whatever has no greatest length is read by this loop; a regular expression over some ten million characters throws.
 */
export function endOfRun(text: string, start: number, limit: number, isMember: (code: number) => boolean): number {
  let at = start;
  while (at < limit && isMember(text.charCodeAt(at))) at++;
  return at;
}
