import type { Finding } from '../../../../contracts/internal.ts';
import type { App } from '../../state/app.ts';
import type { DraftField } from '../../validation/draft-fields.ts';
import { TokenChooser } from '../token-chooser.tsx';

interface FormProps extends App {
  readonly findings: readonly Finding[];
}

/** The payload by its fields and as a text; each is the other. */
export function DraftForm({ findings, ...app }: FormProps) {
  const { state, actions, send } = app;
  const { draft, validation } = state;
  const write = (draft: string) => actions.store.set({ draft });
  const fields = validation?.draftFields(draft);
  const submit = (event: Event) => {
    event.preventDefault();
    void send.sendDraft();
  };
  return (
    <form class="draft" onSubmit={submit}>
      {fields?.map((field) => (
        <DraftInput
          key={field.name}
          {...app}
          field={field}
          findings={findingsOf(field, findings)}
          write={(value) => write(validation?.withField(draft, field, value) ?? draft)}
        />
      ))}
      {validation !== null && fields === undefined && (
        <p class="nothing">The payload is not a JSON object. Fix its text.</p>
      )}
      <label>
        Payload
        <textarea
          rows={14}
          spellcheck={false}
          value={draft}
          onInput={({ currentTarget }) => write(currentTarget.value)}
        />
      </label>
      <TokenChooser {...app} />
      <button type="submit" class="primary">
        Send
      </button>
    </form>
  );
}

interface InputProps extends FormProps {
  readonly field: DraftField;
  write(value: string): void;
}

function DraftInput({ field: { name, value }, findings, state: { tenant }, write }: InputProps) {
  const known =
    name === 'campaignId'
      ? tenant?.campaigns.map(({ campaignId }) => campaignId)
      : name === 'scriptId'
        ? tenant?.scripts.map(({ scriptId }) => scriptId)
        : name === 'externalId'
          ? tenant?.contacts.map(({ externalId }) => externalId)
          : undefined;
  return (
    <div class="draft-field">
      <label>
        {name}
        <input
          value={value}
          autocomplete="off"
          spellcheck={false}
          list={known === undefined ? undefined : `known-${name}`}
          aria-invalid={findings.some(({ severity }) => severity === 'error')}
          aria-describedby={findings.length === 0 ? undefined : `found-${name}`}
          onInput={({ currentTarget }) => write(currentTarget.value)}
        />
      </label>
      {known !== undefined && (
        <datalist id={`known-${name}`}>
          {known.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      <FieldFindings id={`found-${name}`} findings={findings} />
    </div>
  );
}

/** What is wrong with a field: at its place, or at what it should be in, which is reported at its last field. */
function findingsOf({ pointer, name }: DraftField, findings: readonly Finding[]): Finding[] {
  return findings.filter(
    (finding) =>
      finding.pointer === pointer ||
      (name === 'number' && /^\/contact\/(phone|phoneNumbers(\/0)?)$/.test(finding.pointer)),
  );
}

/** The findings below a field, in short: in full they are in the payload. */
function FieldFindings({ id, findings }: { readonly id: string; readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul id={id} class="field-findings">
      {findings.map(({ code, severity, message }) => (
        <li key={code} class={severity}>
          <span class="severity">{severity}</span> {message}
        </li>
      ))}
    </ul>
  );
}
