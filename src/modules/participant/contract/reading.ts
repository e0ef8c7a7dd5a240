import { z } from 'zod';
import { READING } from '../domain/reading.ts';

const CHOICE = { error: 'platform.field-not-a-choice' };

export const readingInput = z.object({
  size: z.enum(READING.size, CHOICE),
  contrast: z.enum(READING.contrast, CHOICE),
  spacing: z.enum(READING.spacing, CHOICE),
});
