/** Of one key and line so many values are kept where they must be: different ones, ranks and deviations. */
export const mostValues = 100_000;
