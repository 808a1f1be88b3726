import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { contractUnder, defaultContract } from '../contracts/internal.ts';
import { allVariants, loadAdminOpenApi, loadLedger, magicInputs } from '../generated/index.ts';
import { fileOfTool } from '../scripts/scratch-install.ts';
import { docsSite } from './index.ts';

const site = await docsSite(defaultContract, 'http://127.0.0.1:4010');
const pages = site.files.filter((file) => file.endsWith('.html'));
const textOf = (file: string) => site.file(file)?.text ?? '';
const idsOf = (file: string) => new Set([...textOf(file).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));

const { HtmlValidate } = createRequire(fileOfTool('html-validate', 'package.json'))('html-validate') as {
  readonly HtmlValidate: new (config: object) => HtmlValidator;
};
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  // codes and names of fields are the ids of what they name
  rules: {
    'valid-id': ['error', { relaxed: true }],
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'doctype-style': ['error', { style: 'lowercase' }],
  },
});

interface HtmlValidator {
  validateString(text: string): Promise<{
    readonly results: readonly {
      readonly messages: readonly { readonly ruleId: string; readonly message: string; readonly line: number }[];
    }[];
  }>;
}

describe.each(pages)('%s', (file) => {
  test('is valid HTML', async () => {
    const { results } = await validator.validateString(textOf(file));
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`)),
    ).toEqual([]);
  });

  test('leads nowhere but to pages and anchors that are there', () => {
    const links = [...textOf(file).matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(5);
    const broken = links.filter((link) => {
      const [target = '', id] = link.split('#');
      const to = target === '' ? file : target;
      return !site.files.includes(to) || (id !== undefined && !idsOf(to).has(id));
    });
    expect(broken).toEqual([]);
  });

  test('has a name of its own, one heading of the first order, and none that skips an order', () => {
    const text = textOf(file);
    expect(text).toContain('<html lang="en">');
    expect(
      pages.filter(
        (other) => /<title>(.*)<\/title>/.exec(textOf(other))?.[1] === /<title>(.*)<\/title>/.exec(text)?.[1],
      ),
    ).toEqual([file]);
    const orders = [...text.matchAll(/<h([1-6])/g)].map(([, order]) => Number(order));
    expect(orders.filter((order) => order === 1)).toHaveLength(1);
    expect(orders.filter((order, at) => order - (orders[at - 1] ?? 0) > 1)).toEqual([]);
  });

  test('has nothing inline that a strict policy rejects, and names no other host but the fake', () => {
    expect(textOf(file)).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=|<style/);
    expect([...textOf(file).matchAll(/(?:href|src)="(?:[a-z]+:)?\/\//g)]).toEqual([]);
  });
});

describe('evidence is shown with its direction', () => {
  const call = textOf('operation-placeCall.html');
  const pathRow = /<div id="path">.*?<\/div>\n?<\/details>/s.exec(call)?.[0] ?? '';

  test('the path of the call is claimed, and contradicted by official sources', () => {
    const summary = /<summary>(.*?)<\/summary>/s.exec(pathRow)?.[1] ?? '';
    expect(summary).toContain('class="grade claimed"');
    expect(summary).toContain('contradicted by official sources');
    expect(summary).not.toContain('class="grade official"');
    expect(pathRow).toMatch(/EP-13<\/a> <span class="of-grade">official, <strong>contradicts<\/strong>/);
    expect(pathRow).toMatch(/EP-16<\/a> <span class="of-grade">official, <strong>context<\/strong>/);
  });

  test('nothing about the call itself has an official badge but the responses to a bad token', () => {
    const fields = call.slice(call.indexOf('id="fields"'), call.indexOf('id="answers"'));
    expect(fields).toContain('class="grade claimed"');
    expect(fields).not.toContain('class="grade official"');
  });

  test('each constraint says in a sentence how sure it is', () => {
    const fields = call.slice(call.indexOf('id="fields"'), call.indexOf('id="answers"'));
    const constraints = fields.match(/<p class="constraint">/g) ?? [];
    expect(constraints).toHaveLength(21);
    expect(fields.match(/<span class="certainty">[A-Z][^<]+\.<\/span>/g)).toHaveLength(21);
  });

  test('a claim is listed with what it supports, what it contradicts and what it is context of', () => {
    const entry = /<li id="EP-13">.*?<\/li>/s.exec(textOf('claims.html'))?.[0] ?? '';
    expect(entry).toMatch(/Contradicts: <a href="operation-placeCall.html#path">path of placeCall<\/a>/);
    expect(entry).toMatch(/Context of: <a href="rejections.html#path-claimed">/);
    expect(entry).not.toContain('Supports:');
  });

  test('what is counted adds up', async () => {
    const { claims } = await loadLedger();
    const text = textOf('index.html');
    expect(text).toContain(`There are ${Object.keys(claims).length} claims`);
    const [, constraints, support, disputed] =
      /The request has (\d+) constraints\. Their best support: ([^.]*)\. Official sources contradict (\d+)/.exec(
        text,
      ) ?? [];
    const parts = [...(support ?? '').matchAll(/for (\d+)/g)].map(([, many]) => Number(many));
    expect(parts.reduce((sum, many) => sum + many, 0)).toBe(Number(constraints));
    expect(Number(disputed)).toBe(3);
    expect(textOf('atlas.html')).toContain('21 other paths');
  });
});

test('the campaign page begins with what works today, with the requests', () => {
  const text = textOf('campaign.html');
  const first = /<h2 id="([^"]+)">/.exec(text)?.[1];
  expect(first).toBe('today');
  for (const path of ['/lists/call-lists', '/queuecallback', '/dial-phone']) expect(text).toContain(path);
});

describe('everything that has a name has its place', () => {
  test('each finding, with its evidence', async () => {
    const ids = idsOf('rejections.html');
    expect(Object.keys(defaultContract.tables.findings).filter((code) => !ids.has(code))).toEqual([]);
  });

  test('each operation and each schema of the admin API', async () => {
    const { paths, components } = (await loadAdminOpenApi()) as {
      paths: Record<string, Record<string, { operationId: string }>>;
      components: { schemas: object };
    };
    const operations = Object.values(paths)
      .flatMap((methods) => Object.values(methods))
      .filter(({ operationId }) => operationId !== undefined);
    const wanted = [
      ...operations.map(({ operationId }) => operationId),
      ...Object.keys(components.schemas).map((name) => `schema-${name}`),
    ];
    expect(wanted.length).toBeGreaterThan(60);
    expect(wanted.filter((id) => !idsOf('admin.html').has(id))).toEqual([]);
    expect(JSON.parse(textOf('admin-openapi.json'))).toEqual(await loadAdminOpenApi());
    const journal = /<li id="listJournal">.*?\n<\/li>|<li id="listJournal">.*?<\/ul><\/div><\/li>/s.exec(
      textOf('admin.html'),
    )?.[0];
    expect(journal).toContain('<code>GET /_fake/journal</code>');
    expect(journal).toContain('<code>status</code> (query)');
    expect(journal).toContain('<a href="#schema-JournalList">JournalList</a>');
    expect(textOf('index.html')).toContain('href="admin.html"');
  });

  test('each reply, at the operation that answers it', () => {
    const lost = defaultContract.tables.operations.flatMap(({ id, replies }) => {
      const ids = idsOf(`operation-${id}.html`);
      return replies.filter((code) => !ids.has(`reply-${code}`));
    });
    expect(lost).toEqual([]);
  });

  test('each claim and each question that nobody answers', async () => {
    const { claims, unknowns } = await loadLedger();
    expect(Object.keys(claims).filter((id) => !idsOf('claims.html').has(id))).toEqual([]);
    expect(Object.keys(unknowns).filter((id) => !idsOf('unknown.html').has(id))).toEqual([]);
  });

  test('each variant and each of its values', () => {
    const ids = idsOf('variants.html');
    const wanted = Object.entries(allVariants).flatMap(([name, { values }]) => [
      name,
      ...Object.keys(values).map((value) => `${name}--${value}`),
    ]);
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('each magic input', () => {
    const ids = idsOf('magic.html');
    expect(magicInputs.filter(({ externalId }) => !ids.has(externalId))).toEqual([]);
  });

  test('each place that the search knows', () => {
    const entries = [...textOf('search-index.js').matchAll(/"([\w-]+\.html)(?:#([^"]+))?"/g)];
    expect(entries.length).toBeGreaterThan(400);
    expect(
      entries
        .filter(([, file = '', id]) => !pages.includes(file) || (id !== undefined && !idsOf(file).has(id)))
        .map(([link]) => link),
    ).toEqual([]);
  });
});

test('what a page loads before it is painted is less than 25 KB beside its text', () => {
  const assets = site.files.filter((file) => /^assets\/.*\.(js|css)$/.test(file));
  expect(assets.reduce((sum, file) => sum + Buffer.byteLength(textOf(file)), 0)).toBeLessThan(25_000);
});

test('under other variants the pages show the contract in effect', async () => {
  const effective = await docsSite(
    await contractUnder({ scope: 'either', campaign: 'required', 'missing-right': '401' }),
    'https://fake.example',
  );
  const call = effective.file('operation-placeCall.html')?.text ?? '';
  expect(call).toContain('curl -i https://fake.example/ccapi/v2/');
  expect(call).toContain('outbound:call:write</code>');
  expect(call).toContain('<code>contact, campaignId</code>');
  expect(call).toContain('This is the contract under <code>scope=either</code>');
  expect(effective.file('variants.html')?.text).toMatch(/id="campaign--required" class="holds"/);
  expect(textOf('variants.html')).toMatch(/id="campaign--optional" class="holds"/);
});

test('what is not a page is not found', () => {
  for (const file of ['nothing.html', 'assets/nothing.css', 'constructor', 'assets/constructor'])
    expect(site.file(file)).toBeUndefined();
});

test('operations are listed by resource, and the group of the page is open', () => {
  const text = textOf('operation-getSkill.html');
  expect(text.match(/<details open><summary>Skills<\/summary>/g)).toHaveLength(1);
  expect(text.match(/<details><summary>[^<]+<\/summary><ul>/g)?.length).toBeGreaterThan(10);
  expect(textOf('index.html')).not.toContain('<details open><summary>Skills');
});
