// The least that an Express app is: one route, one answer.
import express from 'express';

const app = express();
app.use(express.json());
app.post('/ccapi/v2/outbound/personal-connection/call', (_request, response) => response.status(202).end());
const server = app.listen(0, '127.0.0.1', () => console.log(`listening on ${server.address().port}`));
