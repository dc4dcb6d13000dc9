/** Beginning of every key that the site writes, so that erasing finds them all. */
export const keyPrefix = 'wider-circle/';
