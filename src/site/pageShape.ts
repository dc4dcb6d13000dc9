import { z } from 'zod';
import { line } from './contentFields.ts';

/** Front matter of content/pages/*.md. */
export const pageShape = z.strictObject({
  title: line(5, 90),
  description: line(50, 280),
});
