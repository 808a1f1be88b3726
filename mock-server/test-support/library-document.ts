const Book = {
  type: 'object',
  required: ['id', 'title'],
  additionalProperties: false,
  properties: {
    id: { type: 'integer', readOnly: true },
    title: { type: 'string', minLength: 1 },
    isbn: { type: 'string', pattern: '^(97[89])?\\d{9}[\\dX]$' },
    shelf: { type: 'string', nullable: true, enum: ['A', 'B'] },
    printed: { type: 'string', format: 'date' },
    price: { type: 'number', minimum: 0, exclusiveMinimum: true },
    parts: { type: 'array', items: { $ref: '#/components/schemas/Book' } },
  },
};

const listing = {
  description: 'books',
  content: {
    'application/json': {
      schema: { type: 'array', items: { $ref: '#/components/schemas/Book' } },
      examples: {
        broken: { value: [{ id: 'one' }] },
        none: { value: [] },
        two: { $ref: '#/components/examples/two' },
      },
    },
  },
};

/** An OpenAPI 3.0 document of a library: what is right and wrong with requests, responses and examples, in few operations. */
export const libraryDocument = {
  openapi: '3.0.3',
  info: { title: 'Library', version: '1' },
  servers: [{ url: 'https://library.example/{release}/', variables: { release: { default: 'v2' } } }],
  security: [{ token: ['books'] }],
  paths: {
    '/books': {
      get: {
        operationId: 'listBooks',
        parameters: [
          { name: 'limit', in: 'query', required: true, schema: { type: 'integer', maximum: 50 } },
          { name: 'shelf', in: 'query', schema: { type: 'array', items: { enum: ['A', 'B'] } } },
          { name: 'X-Trace', in: 'header', schema: { type: 'string', format: 'uuid' } },
        ],
        responses: { 200: listing, 404: { description: 'none' }, '5XX': { $ref: '#/components/responses/Failed' } },
      },
      post: {
        operationId: 'addBook',
        requestBody: { $ref: '#/components/requestBodies/Book' },
        responses: {
          201: {
            description: 'added',
            headers: { Location: { schema: { type: 'string' }, example: '/v2/books/7' } },
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Book' } } },
          },
        },
      },
    },
    '/books/{book-id}': {
      parameters: [{ name: 'book-id', in: 'path', required: true, schema: { type: 'integer' } }],
      get: {
        operationId: 'getBook',
        security: [{ key: [] }, { token: [] }],
        responses: { 200: { description: 'it', content: { 'application/json': { example: { id: 7 } } } } },
      },
      delete: { security: [], responses: { 204: { description: 'gone' } } },
    },
    '/books/{book-id}/cover-{size}.svg': {
      get: {
        operationId: 'getCover',
        security: [],
        responses: { 200: { description: 'it', content: { 'image/svg+xml': { example: '<svg/>' } } } },
      },
    },
    '/impossible': {
      get: {
        operationId: 'getImpossible',
        security: [],
        responses: {
          200: {
            description: 'none',
            content: { 'application/json': { schema: { allOf: [{ type: 'string', minLength: 3, maxLength: 2 }] } } },
          },
        },
      },
    },
    '/slow': {
      post: {
        operationId: 'postSlow',
        security: [],
        requestBody: {
          content: {
            'application/json': { schema: { type: 'string', pattern: '^(a+)+$' } },
            'application/x-www-form-urlencoded': {
              schema: { type: 'object', properties: { code: { type: 'integer', pattern: '^(?=a)' } } },
            },
          },
        },
        responses: { 200: { description: 'fine' } },
      },
    },
    '/inContactAPI/services/v34.0/skills': {
      get: { operationId: 'mySkills', security: [], responses: { 204: { description: 'nothing' } } },
    },
    '/inContactAPI/services/v34.0/work-items/mine': {
      get: { operationId: 'myWorkItems', security: [], responses: { 204: { description: 'nothing' } } },
    },
  },
  components: {
    securitySchemes: {
      token: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/token', scopes: { books: 'all of it' } } } },
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
    },
    schemas: { Book },
    examples: {
      two: {
        value: [
          { id: 1, title: 'One' },
          { id: 2, title: 'Two', shelf: null },
        ],
      },
    },
    requestBodies: {
      Book: { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/Book' } } } },
    },
    responses: { Failed: { description: 'failed', content: { 'application/json': { example: { error: 'failed' } } } } },
  },
};
