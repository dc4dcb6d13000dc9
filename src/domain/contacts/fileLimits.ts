/** The largest files that are read. LinkedIn stops at 30,000 connections, about 4 MB. */
export const fileLimits = { bytes: 50_000_000, people: 100_000 } as const;
