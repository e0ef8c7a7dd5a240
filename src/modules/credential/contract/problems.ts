/** What can be wrong with proofs, with the HTTP status. */
export const problems = {
  'credential.proof-unknown': 404,
  'credential.nothing-to-download': 404,
  'credential.revoked-already': 409,
  'credential.code-missing': 400,
  'credential.code-mistyped': 400,
  'credential.file-missing': 400,
  'credential.file-too-large': 413,
} as const;
