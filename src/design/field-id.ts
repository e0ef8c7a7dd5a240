/** The id of the control with this name: what a label, a hint and an error summary point at. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^\w-]/g, '-')}`;
}
