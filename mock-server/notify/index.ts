export { createNotifier, type Notifier } from './notifier.ts';
export { isNotify, type NotifyOptions, notifyUrlProblem, shownUrl } from './notify-options.ts';
