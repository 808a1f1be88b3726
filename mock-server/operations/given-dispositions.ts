import { rawFinding } from '../../contracts/internal.ts';
import type { CallRecord, Disposition } from '../admin-types/index.ts';
import { type Call, isDialersCall, isOver, withDisposition } from '../calls/index.ts';
import { callIdOf } from '../contacts/index.ts';
import { withoutProgress } from '../dialer/index.ts';
import { andThen, type Inspected, isRejection, type MaybePromise, type Rejection, reject } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { contactUnknown, prepareSession, sessionIn, wrongState } from './agent-session.ts';
import { dispositionsOf } from './dispositions.ts';
import type { OperationHandler, OperationResult } from './operation-handler.ts';

type Given = NonNullable<CallRecord['agentDisposition']>;

/** The call that the path names, beside what operations of a session need. */
function prepare(
  sandbox: Sandbox,
  _body: unknown,
  { parameters: { path } }: Parameters<NonNullable<OperationHandler['prepare']>>[2],
): MaybePromise<object> {
  return andThen(prepareSession(sandbox), (prepared) =>
    andThen(sandbox.store.calls.get(callIdOf(Number(path['contactId']))), (call) => ({ ...prepared, call })),
  );
}

/** A disposition of the tenant as a call has it, and the class that the tenant gives it. */
interface Known {
  readonly disposition: Disposition;
  readonly ofClass: Pick<Given, 'classificationId'>;
}

function dispositionIn(sandbox: Sandbox, isIt: (id: number, name: string) => boolean): Known | undefined {
  const found = dispositionsOf(sandbox).find(({ dispositionId, name }) => isIt(dispositionId, name));
  if (found === undefined) return undefined;
  const { dispositionId: id, name, classificationId } = found;
  return { disposition: { id, name }, ofClass: classificationId === undefined ? {} : { classificationId } };
}

function unknown(pointer: string, value: unknown): Rejection {
  const key = pointer.slice(1).replaceAll('/', '.');
  return reject(rawFinding('disposition-unknown', pointer, { value: String(value), key }));
}

/** What keeps a call from a disposition: it is not over, or has one. */
function obstacle(contactId: number, call: Call): Rejection | undefined {
  if (!isOver(call)) return reject(wrongState(contactId, call.record.state));
  if (call.record.agentDisposition === undefined) return undefined;
  return reject(rawFinding('disposition-given', 'path/contactId', { value: String(contactId) }));
}

function taken(
  { state, startedAt }: Inspected,
  call: Call,
  { disposition, ofClass }: Known,
  given: Given,
): OperationResult {
  return {
    state: withoutProgress(state, call.record.listId, startedAt),
    effects: { changedCalls: [withDisposition(call, disposition, { ...given, ...ofClass })] },
  };
}

interface InteractionDisposition {
  readonly primaryDispositionId: number;
  readonly primaryDispositionNotes?: string;
  readonly primaryCommitmentAmount?: number;
  readonly primaryCallbackTime?: string;
  readonly primaryCallbackNumber?: string;
  readonly secondaryDispositionId?: number;
  readonly previewDispositionId?: number;
}

const ONLY_PERSONAL_CONNECTION = [
  'primaryCommitmentAmount',
  'primaryCallbackTime',
  'primaryCallbackNumber',
] as const satisfies (keyof InteractionDisposition)[];

export const setInteractionDisposition: OperationHandler = {
  prepare,
  apply(sandbox, context) {
    const named = sessionIn(context);
    if (isRejection(named)) return named;
    const contactId = context.request.parameters.path['contactId'] as number;
    const call = context.request.prepared?.call;
    if (call === undefined || call.record.agentId !== named.session.agentId) return reject(contactUnknown(contactId));
    const asked = context.value as InteractionDisposition;
    const rejection = obstacle(contactId, call) ?? askedWrongly(sandbox, contactId, call, asked);
    if (rejection !== undefined) return rejection;
    const { primaryDispositionId: primary } = asked;
    const disposition = dispositionIn(sandbox, (id) => id === primary);
    return disposition === undefined
      ? unknown('/primaryDispositionId', primary)
      : taken(context, call, disposition, givenBy(asked));
  },
};

function askedWrongly(
  sandbox: Sandbox,
  contactId: number,
  { record }: Call,
  asked: InteractionDisposition,
): Rejection | undefined {
  const { secondaryDispositionId: secondary, previewDispositionId: preview } = asked;
  if (preview !== undefined) return reject(wrongState(contactId, 'not in preview'));
  if (secondary !== undefined && dispositionIn(sandbox, (id) => id === secondary) === undefined)
    return unknown('/secondaryDispositionId', secondary);
  const key = isDialersCall(record) ? undefined : ONLY_PERSONAL_CONNECTION.find((each) => asked[each] !== undefined);
  return key === undefined ? undefined : reject(rawFinding('disposition-parameter-not-allowed', `/${key}`, { key }));
}

function givenBy(asked: InteractionDisposition): Given {
  const { primaryDispositionNotes: notes, primaryCommitmentAmount: commitmentAmount } = asked;
  const { primaryCallbackTime: callbackTime, primaryCallbackNumber: callbackNumber } = asked;
  return {
    ...(notes !== undefined && { notes }),
    ...(asked.secondaryDispositionId !== undefined && { secondaryDispositionId: asked.secondaryDispositionId }),
    ...(commitmentAmount !== undefined && { commitmentAmount }),
    ...(callbackTime !== undefined && { callbackTime }),
    ...(callbackNumber !== undefined && { callbackNumber }),
  };
}

interface ContactDisposition {
  readonly skill: string;
  readonly dispositionCode: string;
  readonly notes?: string;
  readonly commitmentAmount?: string;
  readonly callbackTime?: string;
  readonly callbackNumber?: string;
}

/** Without a session: the skill and the disposition are named by their ids or names (AS-465). */
export const setContactDisposition: OperationHandler = {
  prepare,
  apply(sandbox, context) {
    const contactId = context.request.parameters.path['contactId'] as number;
    const call = context.request.prepared?.call;
    if (call === undefined || call.record.state === 'not-dialed')
      return reject(rawFinding('contact-id-unknown', 'path/contactId', { value: String(contactId), remark: '' }));
    const rejection = obstacle(contactId, call);
    if (rejection !== undefined) return rejection;
    const { dispositionInfo: asked } = context.value as { readonly dispositionInfo: ContactDisposition };
    const { skill, dispositionCode: code, notes, commitmentAmount, callbackTime, callbackNumber } = asked;
    const isSkill = sandbox.tenant.tenant.skills.some(
      ({ skillId, name }) => String(skillId) === skill || name === skill,
    );
    if (!isSkill)
      return reject(
        rawFinding('disposition-skill-unknown', '/dispositionInfo/skill', {
          value: skill,
          key: 'dispositionInfo.skill',
        }),
      );
    const disposition = dispositionIn(sandbox, (id, name) => String(id) === code || name === code);
    if (disposition === undefined) return unknown('/dispositionInfo/dispositionCode', code);
    const amount = commitmentAmount === undefined ? Number.NaN : Number(commitmentAmount);
    return taken(context, call, disposition, {
      ...(notes !== undefined && { notes }),
      ...(Number.isFinite(amount) && { commitmentAmount: amount }),
      ...(callbackTime !== undefined && { callbackTime }),
      ...(callbackNumber !== undefined && { callbackNumber }),
    });
  },
};
