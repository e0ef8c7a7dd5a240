import type { RequestEvent } from '@sveltejs/kit';
import { render } from 'svelte/server';
import { directionOf, type Language } from '#kernel/languages.ts';
import { readingAttributes, type Reading } from '#modules/participant/domain/reading.ts';
import styles from './design/design.css?inline';
import Page from './Trouble.svelte';

/** What the page shows that stands in for one that could not be made. */
export interface Trouble {
  readonly language: Language;
  readonly message: string;
  readonly discreet: boolean;
  /** Where “Snel weg” leads. */
  readonly outside: string;
  readonly reading: Reading;
  /** Where another try goes. */
  readonly again: string;
  /** What was typed in the form that was sent; absent where no form was, or where it held a file. */
  readonly typed?: readonly (readonly [name: string, value: string])[];
}

/** A text as the value of an attribute between double quotes. */
export const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** A form sent by a browser: its fields are read from a copy, when they are needed at all. */
export function sentForm({ request }: RequestEvent): (() => Promise<Trouble['typed']>) | undefined {
  const type = request.headers.get('content-type')?.split(';')[0] ?? '';
  if (request.method !== 'POST' || !FORMS.includes(type)) return undefined;
  const copy = request.clone();
  return async () => {
    const fields = await copy.formData().catch(() => undefined);
    const typed = [...(fields ?? [])];
    return typed.every((field): field is [string, string] => typeof field[1] === 'string') ? typed : undefined;
  };
}

/** Whether a page is asked for, and not data for a script of ours. */
export const wantsPage = ({ request }: RequestEvent): boolean =>
  request.headers.get('accept')?.includes('text/html') ?? false;

/** The page itself. It stands on nothing: no data, no session, no file but the mark in the tab. */
export function troublePage(status: number, trouble: Trouble): Response {
  const { head, body } = render(Page, { props: trouble });
  const html = `<!doctype html>
<html lang="${trouble.language}" dir="${directionOf(trouble.language)}"${readingAttributes(trouble.reading)}>
<head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><meta name="referrer" content="same-origin" /><meta name="color-scheme" content="light dark" /><link rel="icon" href="${trouble.discreet ? '/neutral.svg' : '/icon.svg'}" type="image/svg+xml" /><style>${styles}</style>${head}<script src="/leave.js" data-to="${attribute(trouble.outside)}" defer></script></head>
<body>${body}</body>
</html>`;
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      'cache-control': 'private, no-store',
    },
  });
}
