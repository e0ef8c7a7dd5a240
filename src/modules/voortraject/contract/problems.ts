/** What can be wrong in this module, with the HTTP status. */
export const problems = {
  'voortraject.dossier-unknown': 404,
  'voortraject.move-not-allowed': 409,
  'voortraject.not-in-target-group': 409,
  'voortraject.status-is-withdrawn': 409,
  'voortraject.slot-taken': 409,
  'voortraject.slot-unknown': 404,
  'voortraject.too-late-to-change': 409,
  'voortraject.slot-in-the-past': 400,
  'voortraject.reason-needed': 400,
  'voortraject.must-speak-alone': 400,
  'voortraject.agreement-not-read': 400,
  'voortraject.agreement-changed': 409,
  'voortraject.agreement-signed-already': 409,
  'voortraject.document-unknown': 404,
  'voortraject.nobody-to-invite': 404,
  'voortraject.has-stopped': 409,
} as const;
