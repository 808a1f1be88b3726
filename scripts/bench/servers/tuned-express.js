// An Express app with every means that perf work knows from outside, and nothing on: it reads the body and sends the bytes.
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import express from 'express';
import { answers, CASE, listening, readBody, send } from './answers.js';

const app = express();
app.disable('x-powered-by');
app.set('etag', false);
app.use((request, response) => readBody(request, () => send(response, answers[request.headers[CASE]])));

// without these classes Express changes the prototypes of every request and response, which is dear before Node 24
function withPrototype(parent, prototype) {
  const construct = function (...values) {
    Reflect.apply(parent, this, values);
  };
  construct.prototype = prototype;
  // V8 makes space for the properties that the constructors before it set; without it, the objects are dictionaries
  return Object.setPrototypeOf(construct, parent);
}
const isDear = Number(process.versions.node.split('.')[0]) < 24;
const classes = isDear
  ? {
      IncomingMessage: withPrototype(IncomingMessage, app.request),
      ServerResponse: withPrototype(ServerResponse, app.response),
    }
  : {};
listening(createServer(classes, app));
