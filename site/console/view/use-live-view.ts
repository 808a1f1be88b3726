import { useEffect } from 'preact/hooks';
import type { App } from '../state/app.ts';

/** Refreshes what moves by the clock alone, so that nothing says when it did. */
export function useLiveView({ actions }: App): void {
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) void actions.refresh().catch(() => {}); // the journal's connection says what is wrong
    }, 2_000);
    return () => clearInterval(timer);
  }, []);
}
