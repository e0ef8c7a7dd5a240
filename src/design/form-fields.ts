/** What one control of a form that came back receives: `<TextInput {...field('given')} label=… />`. */
export interface FilledField {
  name: string;
  value: string;
  error: string | undefined;
}

/**
 * The fields of a form by name, each with what was typed or kept and what is wrong with it.
 * @param values what was typed; anything but text counts as empty
 * @param errors a sentence per field that needs another look
 */
export function fieldsOf(
  values: Readonly<Record<string, unknown>>,
  errors: Readonly<Record<string, string>>,
): (name: string) => FilledField {
  return (name) => {
    const value = values[name];
    return { name, value: typeof value === 'string' ? value : '', error: errors[name] };
  };
}
