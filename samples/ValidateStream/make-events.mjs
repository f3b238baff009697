// Writes events.jsonl, always the same: node make-events.mjs > events.jsonl
//
// One issue on its way through the autonomous loop, from its selection to the merge: the provider of AI is too busy at first, the
// build fails until a person helps, a check is flaky. What an event says is the example of its published contract, and what the story
// changes of it. Five lines at the end are broken, each as something breaks in life.

import { readdirSync, readFileSync } from 'node:fs';

const contracts = new URL('../../src/Tamma.Catalog/contracts/', import.meta.url);

const numbers = (version) => version.split('.').map(Number);
const newest = (versions) => versions.sort((a, b) => numbers(a).map((n, i) => n - numbers(b)[i]).find((n) => n !== 0) ?? 0).at(-1);

function contractOf(type) {
  const suffix = '.schema.json';
  const version = newest(readdirSync(new URL(`${type}/`, contracts)).map((file) => file.slice(0, -suffix.length)));
  return JSON.parse(readFileSync(new URL(`${type}/${version}${suffix}`, contracts), 'utf8'));
}

let state = 20260314;
const random = (below) => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return Math.floor((state / 2147483648) * below);
};
const hex = (digits) => Array.from({ length: digits }, () => random(16).toString(16)).join('');
const uuid7 = (time) => {
  const stamp = time.toString(16).padStart(12, '0');
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${hex(3)}-${'89ab'[random(4)]}${hex(3)}-${hex(12)}`;
};

const start = Date.UTC(2026, 2, 14, 9, 0, 0);
const actors = {
  system: ['system', 'tamma-orchestrator', 'orchestrator'],
  worker: ['system', 'tamma-worker-1', 'worker'],
  ai: ['ai', 'anthropic-claude', 'worker'],
  github: ['service', 'github', 'api'],
  maintainer: ['user', 'user-7', 'cli'],
  reviewer: ['user', 'user-9', 'api'],
};

// When (minutes and seconds from the start), who, what, caused by which label, what differs from the example, and the event's own label.
const story = [
  ['00:00', 'system', 'SYSTEM.LOOP.STARTED', null, {}, 'loop'],
  ['00:01', 'system', 'SYSTEM.WORKFLOW.STARTED', 'loop', { trigger: 'auto_next' }, 'workflow'],
  ['00:01', 'system', 'SYSTEM.STEP.STARTED', 'workflow', { stepId: 'ISSUE_SELECTION' }, 'select'],
  ['00:04', 'system', 'ISSUE.SELECTED.SUCCESS', 'workflow', {}, 'issue'],
  ['00:05', 'system', 'ISSUE.ASSIGNED.SUCCESS', 'issue', {}, 'assigned'],
  ['00:05', 'system', 'SYSTEM.STEP.COMPLETED', 'select', { stepId: 'ISSUE_SELECTION', nextStepId: 'CONTEXT_GATHERING' }, 'selected'],
  ['00:06', 'system', 'SYSTEM.STEP.STARTED', 'selected', {}, 'gather'],
  ['00:06', 'worker', 'ISSUE.ANALYSIS.STARTED', 'assigned', {}, 'analysis'],
  ['00:08', 'worker', 'CODE.FILE.READ', 'analysis', {}],
  ['00:52', 'worker', 'ISSUE.ANALYSIS.COMPLETED', 'analysis', {}, 'analysed'],
  ['00:53', 'worker', 'ISSUE.COMPLEXITY.ASSESSED', 'analysed', {}],
  ['00:54', 'worker', 'ISSUE.AMBIGUITY.SCORED', 'analysed', {}, 'ambiguity'],
  ['00:55', 'worker', 'ISSUE.CLARIFICATION.SKIPPED', 'ambiguity', {}],
  ['00:56', 'system', 'SYSTEM.STEP.COMPLETED', 'gather', {}],
  ['01:40', 'worker', 'ISSUE.PLAN.GENERATED', 'analysed', {}, 'plan'],
  ['01:41', 'system', 'APPROVAL.REQUESTED', 'plan', {}, 'ask-plan'],
  ['03:16', 'maintainer', 'APPROVAL.PROVIDED', 'ask-plan', {}, 'plan-approved'],
  ['03:17', 'worker', 'GIT.BRANCH.CREATED', 'plan-approved', {}, 'branch'],
  ['03:18', 'system', 'SYSTEM.STEP.STARTED', 'plan-approved', { stepId: 'IMPLEMENTATION' }, 'implement'],
  ['03:18', 'worker', 'CODE.GENERATION.STARTED', 'branch', {}, 'generation'],
  ['03:19', 'system', 'AI.PROVIDER.SELECTED', 'implement', {}, 'provider'],
  ['03:19', 'worker', 'AI.PROMPT.SELECTED', 'provider', {}, 'prompt'],
  ['03:20', 'worker', 'AI.REQUEST.STARTED', 'prompt', { requestId: 'req-7f3b' }, 'request-1'],
  ['03:21', 'ai', 'AI.ERROR.OCCURRED', 'request-1', { errorMessage: 'Too many requests' }, 'busy'],
  ['03:21', 'worker', 'AI.REQUEST.RETRY', 'busy', { requestId: 'req-7f3a' }, 'again'],
  ['03:23', 'worker', 'AI.REQUEST.STARTED', 'again', {}, 'request-2'],
  ['03:35', 'ai', 'AI.RESPONSE.RECEIVED', 'request-2', { retryCount: 1 }, 'answer'],
  ['03:35', 'worker', 'AI.COST.TRACKED', 'answer', {}],
  ['03:36', 'ai', 'AI.TOOL.INVOKED', 'answer', {}, 'tool'],
  ['03:37', 'worker', 'AI.TOOL.COMPLETED', 'tool', {}, 'edited'],
  ['03:37', 'worker', 'CODE.FILE.UPDATED', 'edited', {}, 'file'],
  ['03:38', 'worker', 'CODE.TEST.GENERATED', 'answer', {}],
  ['03:39', 'worker', 'CODE.GENERATION.COMPLETED', 'file', {}, 'generated'],
  ['03:40', 'worker', 'CODE.TEST.STARTED', 'generated', {}, 'test'],
  ['03:58', 'worker', 'CODE.TEST.COMPLETED', 'test', {}],
  ['04:00', 'worker', 'CODE.SCAN.COMPLETED', 'generated', {}],
  ['04:02', 'worker', 'CODE.COMMIT.CREATED', 'file', {}, 'commit-1'],
  ['04:03', 'worker', 'CODE.BUILD.STARTED', 'commit-1', {}, 'build-1'],
  ['04:41', 'worker', 'CODE.BUILD.FAILED', 'build-1', {}, 'broken-1'],
  ['04:41', 'system', 'SYSTEM.RETRY.SCHEDULED', 'broken-1', { scheduledAt: '2026-03-14T09:04:43.000Z' }, 'retry'],
  ['04:44', 'worker', 'CODE.FIX.SUGGESTED', 'broken-1', {}, 'fix'],
  ['04:46', 'worker', 'CODE.FIX.APPLIED', 'fix', {}, 'fixed'],
  ['04:47', 'worker', 'CODE.BUILD.STARTED', 'fixed', {}, 'build-2'],
  ['05:25', 'worker', 'CODE.BUILD.FAILED', 'build-2', {}, 'broken-2'],
  ['05:26', 'system', 'SYSTEM.RETRY.EXHAUSTED', 'retry', { attempts: 2, totalDurationMs: 76000, history: [{ attempt: 1, occurredAt: '2026-03-14T09:04:41.000Z', error: 'TS2345' }, { attempt: 2, occurredAt: '2026-03-14T09:05:25.000Z', error: 'TS2345' }] }, 'exhausted'],
  ['05:27', 'system', 'SYSTEM.ESCALATION.TRIGGERED', 'exhausted', { attempts: 2, description: 'Two attempts failed to compile' }, 'escalation'],
  ['05:27', 'system', 'SYSTEM.WORKFLOW.PAUSED', 'escalation', {}],
  ['05:28', 'system', 'ISSUE.COMMENT.CREATED', 'escalation', {}],
  ['65:27', 'maintainer', 'SYSTEM.ESCALATION.RESOLVED', 'escalation', {}, 'resolved'],
  ['65:28', 'system', 'SYSTEM.WORKFLOW.RESUMED', 'resolved', {}],
  ['65:30', 'maintainer', 'CODE.COMMIT.CREATED', 'fixed', { authorName: 'R. Example', authorEmail: 'r@tamma.example', messageGenerated: false, trigger: 'user_initiated' }, 'commit-2'],
  ['65:31', 'worker', 'CODE.BUILD.STARTED', 'commit-2', {}, 'build-3'],
  ['66:09', 'worker', 'CODE.BUILD.COMPLETED', 'build-3', {}, 'built'],
  ['66:10', 'worker', 'CODE.GATE.PASSED', 'built', {}, 'gate'],
  ['66:12', 'worker', 'GIT.COMMIT.PUSHED', 'commit-2', {}, 'pushed'],
  ['66:14', 'worker', 'GIT.PULL_REQUEST.CREATED', 'gate', {}, 'pull-request'],
  ['66:15', 'system', 'GIT.REVIEW.REQUESTED', 'pull-request', {}, 'review'],
  ['66:16', 'github', 'GIT.CHECK.PENDING', 'pull-request', {}, 'check-1'],
  ['69:18', 'github', 'GIT.CHECK.COMPLETED', 'check-1', { conclusion: 'failure' }, 'flaky'],
  ['69:19', 'system', 'GIT.CHECK.RETRY', 'flaky', { checkName: 'ci / test' }, 'check-again'],
  ['70:19', 'github', 'GIT.CHECK.PENDING', 'check-again', { checkId: 'chk-2' }, 'check-2'],
  ['73:21', 'github', 'GIT.CHECK.COMPLETED', 'check-2', { checkId: 'chk-2' }, 'checked'],
  ['81:05', 'reviewer', 'GIT.REVIEW.SUBMITTED', 'review', {}],
  ['81:06', 'system', 'GIT.PULL_REQUEST.VALIDATED', 'checked', {}, 'validated'],
  ['81:07', 'system', 'APPROVAL.REQUESTED', 'validated', { approvalId: 'appr-42-2', approvalType: 'pull_request_merge', title: 'Approve merge of #108' }, 'ask-merge'],
  ['83:40', 'maintainer', 'APPROVAL.PROVIDED', 'ask-merge', { approvalId: 'appr-42-2', approvalType: 'pull_request_merge' }, 'merge-approved'],
  ['83:41', 'system', 'GIT.PULL_REQUEST.MERGED', 'merge-approved', {}, 'merged'],
  ['83:42', 'system', 'ISSUE.CLOSED.SUCCESS', 'merged', {}, 'closed'],
  ['83:43', 'system', 'GIT.BRANCH.DELETED', 'merged', {}],
  ['83:44', 'system', 'SYSTEM.STEP.COMPLETED', 'implement', { stepId: 'IMPLEMENTATION', nextStepId: 'DONE' }],
  ['83:45', 'system', 'SYSTEM.WORKFLOW.COMPLETED', 'closed', { durationMs: 5024000, escalations: 1, costUsd: 0.0469 }],
];

const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

function tagsOf(contract, payload) {
  const tags = {};
  for (const [name, property] of Object.entries(contract.properties))
    if (property['x-tamma-tag'] !== undefined && payload[name] !== undefined)
      tags[property['x-tamma-tag']] = text(payload[name]);
  return tags;
}

const correlation = uuid7(start);
const labels = new Map();
const types = new Map();

function eventOf([at, who, type, cause, changes, label], index) {
  const [minutes, seconds] = at.split(':').map(Number);
  const time = start + (minutes * 60 + seconds) * 1000 + (index % 10) * 7;
  const contract = contractOf(type);
  if (cause !== null && !contract['x-tamma-caused-by'].includes(types.get(cause)))
    throw new Error(`${type} is not caused by ${types.get(cause)}.`);
  const [actorType, actorId, source] = actors[who];
  const payload = { ...contract.examples[0], ...changes };
  const event = {
    eventId: uuid7(time),
    timestamp: new Date(time).toISOString(),
    eventType: type,
    actorType,
    actorId,
    correlationId: correlation,
    ...(cause === null ? {} : { causationId: labels.get(cause) }),
    schemaVersion: contract['x-tamma-version'],
    payload,
    metadata: { source, version: '1.0.0', environment: 'prod', tags: tagsOf(contract, payload) },
  };
  if (label !== undefined) {
    labels.set(label, event.eventId);
    types.set(label, type);
  }

  return event;
}

const events = story.map(eventOf);
const copyOf = (type) => structuredClone(events.findLast((event) => event.eventType === type));
const broken = [
  () => { const event = copyOf('GIT.PULL_REQUEST.CREATED'); event.payload.prNumber = 'many'; return JSON.stringify(event); },
  () => { const event = copyOf('AI.RESPONSE.RECEIVED'); event.payload.totalTokens = -1; event.payload.finishReason = 'tired'; return JSON.stringify(event); },
  () => { const event = copyOf('ISSUE.SELECTED.SUCCESS'); delete event.payload.issueNumber; return JSON.stringify(event); },
  () => { const event = copyOf('CODE.COMMIT.CREATED'); event.eventType = 'CODE.COMMIT.AMENDED'; return JSON.stringify(event); },
  () => JSON.stringify(copyOf('SYSTEM.STEP.STARTED')).slice(0, -20),
];
process.stdout.write([...events.map((event) => JSON.stringify(event)), ...broken.map((make) => make())].join('\n') + '\n');
