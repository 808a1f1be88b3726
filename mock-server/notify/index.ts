export { createNotifier, type Notifier } from './notifier.ts';
export { isNotify, type NotifyOptions } from './notify-options.ts';
