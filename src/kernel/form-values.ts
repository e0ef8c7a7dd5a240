/** The fields of a form: one value is a text, several of one name (or a name that ends in `[]`) a list. Empty is absent. */
export function formValues(form: FormData): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    const texts = form.getAll(name).filter((value) => typeof value === 'string' && value.trim() !== '');
    if (name.endsWith('[]')) values[name.slice(0, -2)] = texts;
    else if (texts.length > 0) values[name] = texts.length > 1 ? texts : (texts[0] as string).trim();
  }
  return values;
}
