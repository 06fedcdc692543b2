/** Of one key and line so many values are kept where they must be: different ones, ranks and deviations. */
export const mostValues = 100_000;

/** The pasts of all keys of a rule hold so many blocks together; beyond, the key seen least recently is forgotten. */
export const mostPastBlocks = 5_000_000;
