import type { JournalEntry } from '../../../../mock-server/client/index.ts';
import { isJudgedBeside, stageTrack, stopOf, trackInWords } from '../../model/stage-track.ts';
import { Status } from '../status.tsx';
import { SmallTrack } from './small-track.tsx';

/** One exchange in the list. */
export function ExchangeRow({ entry }: { readonly entry: JournalEntry }) {
  const { request, response, operation, at, control } = entry;
  return (
    <>
      <span class="what">
        <Status status={response.status} />
        <span class="method">{request.method}</span>
        {operation !== null && control !== true && <strong>{operation}</strong>}
        <span class="path">{request.path}</span>
        <time dateTime={at}>{at.slice(11, 19)}</time>
      </span>
      {control === true && <span class="stop">the tenant was changed</span>}
      {isJudgedBeside(entry) && (
        <span class={stopOf(entry) === undefined ? 'stop' : 'stop rejected'}>{trackInWords(entry)}</span>
      )}
      {entry.stages.length > 0 && <Way entry={entry} />}
    </>
  );
}

function Way({ entry }: { readonly entry: JournalEntry }) {
  const stop = stopOf(entry);
  const warnings = entry.findings.filter(({ severity }) => severity === 'warning').length;
  return (
    <span class="way">
      <SmallTrack of={stop?.passage ?? 'through'} marks={stageTrack(entry)} />
      {stop === undefined ? (
        <span class="stop">
          <span class="visually-hidden">went through all stages</span>
          {warnings > 0 && `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`}
        </span>
      ) : (
        <span class={`stop ${stop.passage}`}>
          {stop.stage} <span class="finding-code">{stop.by}</span>
        </span>
      )}
    </span>
  );
}
