import { conditionsIn, type FilterFields, noFilter, operationsIn } from '../../model/filter-query.ts';
import { paused, resumed } from '../../model/journal-list.ts';
import type { App } from '../../state/app.ts';
import type { ConsoleState } from '../../state/console-state.ts';

/** Search, filter, pause. The journal itself sifts: what is asked here can be asked of `/_fake/journal` too. */
export function ExchangeToolbar(app: App) {
  const { state, actions } = app;
  const sift = (parts: Partial<FilterFields>) => {
    actions.store.set({ filter: { ...state.filter, ...parts } });
    actions.follow();
  };
  return (
    <search class="toolbar">
      <label class="seek">
        <span class="visually-hidden">Search in paths, headers and bodies</span>
        <input
          type="search"
          placeholder="Search paths, headers, bodies"
          value={state.filter.text}
          onInput={({ currentTarget }) => sift({ text: currentTarget.value })}
        />
      </label>
      <PauseButton {...app} />
      <Glance name="status" label="Status" options={['2xx', '4xx', '5xx']} {...{ state, sift }} />
      <Glance name="method" label="Method" options={['GET', 'POST']} {...{ state, sift }} />
      <Conditions {...app} sift={sift} />
      <p class="count">{countInWords(state.journal.entries.length)}</p>
    </search>
  );
}

interface ConditionsProps extends App {
  sift(parts: Partial<FilterFields>): void;
}

function Conditions({ state, actions, sift }: ConditionsProps) {
  const { filter } = state;
  const count = conditionsIn(filter);
  const clearJournal = async ({ fake }: typeof actions.connection) => {
    await fake.clearJournal();
    actions.follow();
  };
  return (
    <details class="filters">
      <summary>{count === 0 ? 'Filter' : `Filter (${count})`}</summary>
      <div class="conditions">
        <Choice
          name="operation"
          label="Operation"
          value={filter.operation}
          options={operationsIn(state.journal.entries)}
          sift={sift}
        />
        <Choice name="status" label="Status" value={filter.status} options={STATUSES} sift={sift} />
        <Choice name="finding" label="Finding" value={filter.finding} options={findingCodes(state)} sift={sift} />
        <Choice name="method" label="Method" value={filter.method} options={METHODS} sift={sift} />
        <label>
          Path
          <input value={filter.path} onChange={({ currentTarget }) => sift({ path: currentTarget.value })} />
        </label>
        <button type="button" onClick={() => sift(noFilter)}>
          Show all
        </button>
        <button type="button" onClick={() => actions.act(clearJournal)}>
          Clear
        </button>
      </div>
    </details>
  );
}

interface GlanceProps extends Pick<App, 'state'> {
  readonly name: 'status' | 'method';
  readonly label: string;
  readonly options: readonly string[];
  sift(parts: Partial<FilterFields>): void;
}

/** The usual conditions, one click away; a second click takes one back. */
function Glance({ name, label, options, state: { filter }, sift }: GlanceProps) {
  return (
    <fieldset class="glance">
      <legend class="visually-hidden">{label}</legend>
      {options.map((each) => (
        <button
          type="button"
          key={each}
          aria-pressed={filter[name] === each}
          onClick={() => sift({ [name]: filter[name] === each ? '' : each })}
        >
          {each}
        </button>
      ))}
    </fieldset>
  );
}

const STATUSES = ['2xx', '4xx', '5xx', '202', '400', '401', '403', '404', '429', '503'];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

interface ChoiceProps {
  readonly name: keyof FilterFields;
  readonly label: string;
  readonly value: string;
  readonly options: readonly string[];
  sift(parts: Partial<FilterFields>): void;
}

function Choice({ name, label, value, options, sift }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ currentTarget }) => sift({ [name]: currentTarget.value })}>
        <option value="">any</option>
        {options.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
    </label>
  );
}

function PauseButton({ state: { journal }, actions: { store } }: App) {
  const isHeld = journal.pending !== null;
  const toggle = () =>
    store.update((state) => ({ ...state, journal: isHeld ? resumed(state.journal) : paused(state.journal) }));
  return (
    <button type="button" aria-pressed={isHeld} onClick={toggle}>
      {isHeld ? `Resume (${journal.pending?.length} new)` : 'Pause'}
    </button>
  );
}

function countInWords(count: number): string {
  return count === 1 ? '1 exchange' : `${count.toLocaleString('en')} exchanges`;
}

/** Every finding of the contract once it is loaded, and before that those that are in the list. */
function findingCodes({ validation, journal }: ConsoleState): string[] {
  const known =
    validation === null
      ? journal.entries.flatMap(({ findings }) => findings.map(({ code }) => code))
      : Object.keys(validation.contract.tables.findings);
  return [...new Set<string>(known)].sort();
}
