// The project's annotations: known to the validator, without a meaning of theirs.
export const vocabulary = [
  'x-tamma-event-type',
  'x-tamma-version',
  'x-tamma-caused-by',
  'x-tamma-member',
  'x-tamma-tag',
  'x-tamma-sensitive',
  'x-tamma-blob-retention-days',
  'x-tamma-deprecation-message',
].map((keyword) => ({ keyword }));
