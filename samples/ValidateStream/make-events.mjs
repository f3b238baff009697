// Writes events.jsonl, always the same: node make-events.mjs > events.jsonl
// About a tenth of the lines are broken, each as something breaks in life.

const lines = 300;
let state = 20260314;
const random = (below) => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return Math.floor((state / 2147483648) * below);
};
const pick = (...choices) => choices[random(choices.length)];
const hex = (digits) => Array.from({ length: digits }, () => random(16).toString(16)).join('');
const uuid7 = (time) => {
  const stamp = time.toString(16).padStart(12, '0');
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${hex(3)}-${pick('8', '9', 'a', 'b')}${hex(3)}-${hex(12)}`;
};

const repository = () => pick('acme/widgets', 'acme/gadgets', 'tamma/tamma');
const words = () => pick('Retry budget is not reset after success', 'Überlauf im Zähler', '日本語のタイトル', 'Crash on empty input 😀', 'Flaky test: queue drains twice');

const makers = {
  'ISSUE.SELECTED.SUCCESS': (issue) => ({
    issueId: `I_kw${hex(10)}`,
    issueNumber: issue,
    title: words(),
    url: `https://github.com/acme/widgets/issues/${issue}`,
    repository: repository(),
    labels: pick(['bug', 'tamma'], ['tamma'], []),
    priority: pick('low', 'medium', 'high', 'critical'),
    selectionStrategy: pick('oldest_first', 'priority', 'manual', 'auto_next', 'high_priority'),
    selectionReason: 'Oldest open issue carrying the tamma label',
    selectionScore: random(1000) / 10,
    candidateCount: 1 + random(9),
    alternatives: [{ issueNumber: issue + 3, score: random(100), reason: 'newer' }],
  }),
  'AI.RESPONSE.RECEIVED': (issue) => {
    const [prompt, completion] = [500 + random(8000), 20 + random(4000)];
    return {
      requestId: `req-${hex(4)}`,
      provider: pick('anthropic-claude', 'openai', 'local'),
      model: 'claude-sonnet-4-5',
      content: 'Here is the change…',
      contentLength: 4 * completion,
      promptTokens: prompt,
      completionTokens: completion,
      totalTokens: prompt + completion,
      latencyMs: 200 + random(20000),
      costUsd: Math.round(prompt * 3 + completion * 15) / 1e6,
      finishReason: pick('stop', 'stop', 'stop', 'length', 'tool_calls'),
      retryCount: random(3),
      piiDetected: false,
      issueNumber: issue,
    };
  },
  'GIT.PULL_REQUEST.CREATED': (issue) => ({
    prNumber: issue + 60,
    title: `[Tamma] ${words()}`,
    url: `https://github.com/acme/widgets/pull/${issue + 60}`,
    repository: repository(),
    baseBranch: 'main',
    headBranch: `tamma/issue-${issue}`,
    headSha: hex(40),
    draft: pick(true, false),
    commits: 1 + random(5),
    changedFiles: random(20),
    linesAdded: random(500),
    linesRemoved: random(200),
    descriptionGenerated: true,
    issueNumber: issue,
    trigger: pick('autonomous', 'user_approved', 'user_initiated'),
  }),
};
const versions = { 'ISSUE.SELECTED.SUCCESS': '1.0.0', 'AI.RESPONSE.RECEIVED': '1.0.0', 'GIT.PULL_REQUEST.CREATED': '1.2.0' };

function event(number) {
  const time = Date.UTC(2026, 2, 14, 9) + number * 1733;
  const type = Object.keys(makers)[number % 3];
  return {
    eventId: uuid7(time),
    timestamp: new Date(time).toISOString(),
    eventType: type,
    actorType: type.startsWith('AI') ? 'ai' : 'system',
    actorId: type.startsWith('AI') ? 'anthropic-claude' : 'tamma-orchestrator',
    correlationId: uuid7(time - 5000),
    schemaVersion: versions[type],
    payload: makers[type](40 + random(60)),
    metadata: { source: 'orchestrator', version: '1.0.0', environment: 'prod' },
  };
}

const json = JSON.stringify;
const numberOf = (payload) => Object.keys(payload).find((name) => typeof payload[name] === 'number');
const changed = (change) => (it) => {
  change(it.payload, it);
  return json(it);
};
/** Each takes an event and gives the bytes of a line. */
const breakages = [
  (it) => json(it).slice(0, 400),
  changed((payload) => (payload[numberOf(payload)] = 'many')),
  changed((payload) => delete payload[numberOf(payload)]),
  (it) => json(it).replace('"payload":{', `"payload":{"${Object.keys(it.payload)[0]}":${json(Object.values(it.payload)[0])},`),
  changed((_, it) => (it.eventType = 'ISSUE.CLOSED.SUCCESS')),
  changed((_, it) => (it.schemaVersion = '2.0.0')),
  (it) => Buffer.concat([Buffer.from(json(it).slice(0, 300)), Buffer.from([0xc3, 0x28]), Buffer.from(json(it).slice(300))]),
  changed((payload) => (payload[Object.keys(payload)[0]] = null)),
  changed((payload) => (payload[numberOf(payload)] = -3)),
  () => '',
  changed((_, it) => (it.timestamp = it.timestamp.replace('Z', '+00:00'))),
  changed((_, it) => (it.eventId = it.eventId.replace(/-7/, '-4'))),
  (it) => json(it).replace(/"issueNumber":\d+/, '"issueNumber":42.5'),
  (it) => json(it).replace(/\}$/, ',}'),
  (it) => `ERROR could not serialize ${it.eventType}`,
  changed((payload) => (payload.repository = 'acme widgets')),
  changed((payload) => {
    payload.url = '/relative';
    for (const name of Object.keys(payload).slice(3, 6)) payload[name] = {};
  }),
  (it) => json(it).replace(/"(title|content)":"/, '"$1":"\\ud83d'),
  changed((payload) => (payload[numberOf(payload)] = 1e12)),
  (it) => `[${json(it)}]`,
  changed((payload) => (payload.issueNumber = 0)),
  (it) => json(it) + json(it),
  changed((_, it) => (it.actorId = 'x'.repeat(300))),
  (it) => json(it).replace(/"(selectionReason|requestId|headBranch)":"[^"]*"/, '"$1":"\\u001b[31mred\\u0007"').replace(/"source":"\w+"/, '"source":"\\u001b[2J"'),
  changed((_, it) => delete it.metadata),
  () => '',
  changed((_, it) => (it.schemaVersion = '0.9.0')),
  (it) => json(it).replace(/"(costUsd|selectionScore|commits)":[\d.]+/, '"$1":NaN'),
  changed((payload) => (payload.labels = Array.from({ length: 120 }, (_, index) => `label-${index}`))),
];

const output = [Buffer.from('\uFEFF')];
for (let number = 0; number < lines; number++) {
  const it = event(number);
  const line = number % 10 === 7 ? breakages[Math.floor(number / 10) % breakages.length](it) : json(it);
  output.push(Buffer.from(line), Buffer.from(number % 25 === 0 ? '\r\n' : '\n'));
}
output.pop();
process.stdout.write(Buffer.concat(output));
