/** Words that were typed in a page and not sent when it closed by itself. */
export interface Draft {
  readonly path: string;
  readonly fields: readonly { readonly form: string; readonly name: string; readonly value: string }[];
}

const WORDS = 'form textarea';
const formOf = ({ form }: HTMLTextAreaElement): string => form?.getAttribute('action') ?? '';
const nameOf = (field: HTMLTextAreaElement): string => `${field.form?.id ?? ''} ${field.name}`;

/** What stands typed in a page, as far as it was not there when the page came; undefined where nothing does. */
export function readDraft(page: ParentNode, path: string): Draft | undefined {
  const fields = [...page.querySelectorAll<HTMLTextAreaElement>(WORDS)]
    .filter(({ value, defaultValue }) => value.trim() !== '' && value !== defaultValue)
    .map((field) => ({ form: formOf(field), name: nameOf(field), value: field.value }));
  return fields.length > 0 ? { path, fields } : undefined;
}

/** Puts typed words back where they stood, and unfolds what they stand in. */
export function fillDraft(page: ParentNode, { fields }: Draft): void {
  for (const field of page.querySelectorAll<HTMLTextAreaElement>(WORDS)) {
    const typed = fields.find(({ form, name }) => form === formOf(field) && name === nameOf(field));
    if (!typed) continue;
    field.value = typed.value;
    const folded = field.closest('details');
    if (folded) folded.open = true;
  }
}
