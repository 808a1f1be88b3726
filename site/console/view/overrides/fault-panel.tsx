import { useState } from 'preact/hooks';
import { FAULT_KINDS, type FaultFields, faultInWords, faultOf, firstFault } from '../../model/fault-form.ts';
import { operationsIn } from '../../model/filter-query.ts';
import type { App } from '../../state/app.ts';
import type { OverridesState } from '../../state/console-state.ts';
import { Field, SelectField } from './field.tsx';

interface PanelProps extends App {
  readonly overrides: OverridesState;
}

/** The faults that are set, and a form for another. */
export function FaultPanel({ overrides: { faults }, actions, state }: PanelProps) {
  return (
    <section class="panel" aria-labelledby="fault-title">
      <h2 id="fault-title">Faults</h2>
      {faults.length === 0 ? (
        <p class="nothing">None is set.</p>
      ) : (
        <ul class="set">
          {faults.map(({ name, fault, injected, considered }) => (
            <li key={name}>
              <strong>{name}</strong> {faultInWords(fault)}, injected {injected} of {considered}{' '}
              <button
                type="button"
                aria-label={`Clear the fault ${name}`}
                onClick={() => actions.act(({ fake }) => fake.clearFault(name))}
              >
                Clear
              </button>
            </li>
          ))}
        </ul>
      )}
      <FaultForm
        operations={operationsIn(state.journal.entries)}
        set={(fields) => actions.act(({ fake }) => fake.setFault(fields.name, faultOf(fields)))}
      />
    </section>
  );
}

interface FaultFormProps {
  readonly operations: readonly string[];
  set(fields: FaultFields): unknown;
}

function FaultForm({ operations, set }: FaultFormProps) {
  const [fields, setFields] = useState(firstFault);
  const change = (parts: Partial<FaultFields>) => setFields({ ...fields, ...parts });
  const submit = (event: Event) => {
    event.preventDefault();
    set(fields);
  };
  return (
    <form class="fields" onSubmit={submit}>
      <SelectField label="Effect" value={fields.kind} options={FAULT_KINDS} change={(kind) => change({ kind })} />
      {fields.kind === 'latency' && (
        <Field label="Milliseconds" value={fields.milliseconds} change={(milliseconds) => change({ milliseconds })} />
      )}
      <SelectField
        label="Operation"
        value={fields.operation}
        options={[['', 'any'], ...operations.filter((id) => id !== 'none').map((id) => [id, id] as const)]}
        change={(operation) => change({ operation })}
      />
      <Field label="Times (empty: until cleared)" value={fields.times} change={(times) => change({ times })} />
      <Field label="Percent of requests" value={fields.probability} change={(probability) => change({ probability })} />
      <Field label="Name" value={fields.name} change={(name) => change({ name })} />
      <button type="submit" class="primary">
        Set the fault
      </button>
    </form>
  );
}
