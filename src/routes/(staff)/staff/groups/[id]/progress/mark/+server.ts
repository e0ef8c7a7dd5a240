import { read } from '#composition/route.ts';
import { getGroupMark } from '#modules/classroom/server/index.ts';
import type { RequestHandler } from './$types';

/** Whether the view of the group may have changed: the mark as ETag, so that an unchanged one costs 304 and no page. */
export const GET: RequestHandler = async (event) => {
  const mark = await read(event, getGroupMark, { groupId: event.params.id });
  const etag = `"${mark}"`;
  const same = event.request.headers.get('if-none-match') === etag;
  return new Response(null, { status: same ? 304 : 204, headers: { etag } });
};
