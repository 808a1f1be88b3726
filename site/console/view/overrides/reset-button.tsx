import { useRef } from 'preact/hooks';
import type { App } from '../../app.ts';

/** Sets the sandbox back to its start, when somebody has said so twice. */
export function ResetButton({ console }: App) {
  const dialog = useRef<HTMLDialogElement>(null);
  const reset = () => {
    dialog.current?.close();
    void console.act(async ({ fake }) => {
      await fake.reset();
      console.follow();
    });
  };
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        Reset this sandbox
      </button>
      <dialog ref={dialog} aria-labelledby="reset-title">
        <h2 id="reset-title">Reset this sandbox?</h2>
        <p>
          The journal and the calls are forgotten, the first tenant and the first faults hold again, and the clock is
          right.
        </p>
        <button type="button" class="primary" onClick={reset}>
          Reset
        </button>{' '}
        <button type="button" onClick={() => dialog.current?.close()}>
          Leave it
        </button>
      </dialog>
    </>
  );
}
