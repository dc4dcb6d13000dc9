/**
 * Words that carry a sentence but say nothing about its subject. A query drops them unless it
 * consists of nothing else.
 */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a about after all am an and any anybody anyone are as at be been before being but by can ' +
    'could did do does doing dont each everybody everyone for from get getting go going had has ' +
    'have having how i id if ill im in into is isnt it its ive just make me more most much my no ' +
    'not of on one or our out people should so some somebody someone than that the their ' +
    'them then there these they thing this those tips to too up us very was way we were what when ' +
    'where which while who why will with would you your'
  ).split(' '),
);
