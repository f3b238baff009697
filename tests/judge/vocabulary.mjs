// The project's annotations: known to the validator, without a meaning of theirs.
export const vocabulary = [
  'x-tamma-event-type',
  'x-tamma-version',
  'x-tamma-caused-by',
  'x-tamma-retries',
  'x-tamma-member',
  'x-tamma-tag',
  'x-tamma-sensitive',
  'x-tamma-blob-retention-days',
  'x-tamma-truncate',
  'x-tamma-original-length',
  'x-tamma-deprecation-message',
  'x-tamma-enum-names',
  'x-tamma-renamed-from',
  'x-tamma-reserved',
  'x-tamma-accepted',
].map((keyword) => ({ keyword }));
