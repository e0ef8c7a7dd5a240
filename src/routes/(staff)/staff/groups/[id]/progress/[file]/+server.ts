import { error } from '@sveltejs/kit';
import { brusselsDay } from '#kernel/dates.ts';
import { directionOf } from '#kernel/languages.ts';
import { read } from '#composition/route.ts';
import { exportGroup, progressSheets } from '#modules/classroom/server/index.ts';
import { toCsv } from '#platform/server/sheet/to-csv.ts';
import { toOds } from '#platform/server/sheet/to-ods.ts';
import type { RequestHandler } from './$types';

type Sheets = ReturnType<typeof progressSheets>;
const CSV = 'text/csv; charset=utf-8';

/** The files that a group can be taken along in. */
const FILES: Readonly<Record<string, { type: string; make: (sheets: Sheets, rtl: boolean) => BodyInit }>> = {
  'progress.ods': {
    type: 'application/vnd.oasis.opendocument.spreadsheet',
    make: (sheets, rtl) => new Uint8Array(toOds(Object.values(sheets), rtl ? 'rtl' : 'ltr')),
  },
  'people.csv': { type: CSV, make: ({ people }) => toCsv(people) },
  'exercises.csv': { type: CSV, make: ({ exercises }) => toCsv(exercises) },
};

/** A group as a file; its name says nothing about who is in it. */
export const GET: RequestHandler = async (event) => {
  const { t, language, platform } = event.locals;
  const file = Object.hasOwn(FILES, event.params.file) ? FILES[event.params.file] : undefined;
  if (!file) error(404, { message: t('problem.platform.not-found') });
  const view = await read(event, exportGroup, { groupId: event.params.id, language });
  const [name, extension] = event.params.file.split('.');
  return new Response(file.make(progressSheets(view, t), directionOf(language) === 'rtl'), {
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename="${name}-${brusselsDay(platform.clock.now())}.${extension}"`,
    },
  });
};
