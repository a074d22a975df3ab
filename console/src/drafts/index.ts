export { DraftLine } from './DraftLine';
export { ANSWERED_ID, type Call, type OutboxItem, type Outcome } from './outbox';
export { Unsent } from './Unsent';
export { useDraft, type Draft } from './useDraft';
export { OutboxProvider, useOutbox, useOutboxDecisions, useOutboxItems } from './useOutbox';
