/*
  The supplier's part of a round that links without names. EUPL-1.2.

  The file and the secret are read here and go to a worker of this page, nowhere else: neither has a name or stands in a form. Only
  what the worker gives back is put into the form that is sent. Without script the form takes a file that was encoded elsewhere.
*/
(function () {
  'use strict';

  const box = document.querySelector('[data-encode]');
  const settings = JSON.parse(box.querySelector('script').textContent);
  const words = settings.words;
  const at = (name) => box.querySelector('[data-' + name + ']');
  const source = at('source');
  const secret = at('secret');
  const form = at('form');
  const PARTS = ['given', 'infix', 'surname', 'birth-date'];

  const worker = new Worker(settings.worker, { type: 'module' });
  const waiting = new Map();
  let number = 0;
  let columns = null;
  let fileProblem = '';
  let secretIsRight = false;

  function ask(what, more) {
    number += 1;
    const id = number;
    worker.postMessage({ ask: what, id: id, ...more });
    return new Promise((resolve) => { waiting.set(id, resolve); });
  }

  worker.onmessage = ({ data }) => {
    if (data.step) {
      at('progress-text').textContent = words.busy.replace('{0}', data.rows.toLocaleString(document.documentElement.lang));
    } else if (waiting.has(data.id)) {
      waiting.get(data.id)(data);
      waiting.delete(data.id);
    }
  };
  worker.onerror = () => { say('problem', words.broken); };

  /** Shows a text, or hides its place when there is none. */
  function say(place, text) {
    at(place).hidden = !text;
    at(place + '-text').textContent = text || '';
  }

  /** What was encoded before is no longer what would be sent. */
  function forget() {
    at('result').hidden = true;
    at('leaving').value = '';
    say('problem', fileProblem || (columns ? columnProblem() : ''));
  }

  async function readFile() {
    columns = null;
    fileProblem = '';
    forget();
    at('columns').hidden = true;
    const file = source.files[0];
    if (!file) {
      return;
    }
    const opened = await ask('open', { file: file, spellings: settings.spellings });
    if (file !== source.files[0]) {
      return;
    }
    if (opened.failed || opened.columns.length === 0) {
      fileProblem = opened.failed ? words.unreadable : words.headless;
      forget();
      return;
    }
    columns = opened;
    PARTS.forEach((part, i) => {
      const choice = at(part);
      choice.replaceChildren(new Option(words.none, '-1'));
      columns.columns.forEach((name, position) => choice.add(new Option(name, String(position))));
      choice.value = String(columns.identity[i]);
    });
    at('columns').hidden = false;
    showColumns();
  }

  function identity() {
    return PARTS.map((part) => Number(at(part).value)).concat(columns.identity[4]);
  }

  function showColumns() {
    forget();
    const names = identity();
    const goes = columns.columns.filter((name, i) => columns.leaving[i] && !names.includes(i));
    const stays = columns.columns.filter((name, i) => !columns.leaving[i] && !names.includes(i) && name);
    at('goes').textContent = goes.join(', ') || words.none;
    at('stays').textContent = stays.join(', ') || words.none;
  }

  function columnProblem() {
    const names = identity();
    const missing = settings.required.filter((name) => {
      const position = columns.leaving.indexOf(name);
      return position < 0 || names.includes(position);
    });
    if (missing.length > 0) {
      return words.missing.replace('{0}', missing.join(', '));
    }
    return names[0] < 0 && names[2] < 0 ? words.nameless : '';
  }

  async function checkSecret() {
    forget();
    secretIsRight = false;
    const text = secret.value;
    if (text.trim() === '') {
      say('secret-wrong', '');
      say('secret-right', '');
      return;
    }
    const answer = await ask('secret', { text: text, agreement: settings.agreement });
    if (text !== secret.value) {
      return;
    }
    secretIsRight = answer.right === true;
    say('secret-right', secretIsRight ? words.right : '');
    say('secret-wrong', secretIsRight ? '' : words[answer.problem] || words.wrong);
    secret.setAttribute('aria-invalid', String(!secretIsRight));
  }

  async function readKeyFile() {
    const file = at('key-file').files[0];
    if (file) {
      const text = file.size < 10000 ? await file.text() : '?';
      const lines = text.split('\n').filter((line) => !line.trim().startsWith('#') && line.trim() !== '');
      secret.value = lines.join(' ').trim();
      await checkSecret();
    }
  }

  async function encode() {
    forget();
    await checkSecret();
    if (!columns) {
      say('problem', fileProblem || words.fileless);
      source.focus();
      return;
    }
    if (columnProblem()) {
      at('given').focus();
      return;
    }
    if (!secretIsRight) {
      say('secret-wrong', secret.value.trim() === '' ? words.secretless : at('secret-wrong-text').textContent);
      secret.focus();
      return;
    }
    busy(true);
    const result = await ask('encode', {
      file: source.files[0],
      spellings: settings.spellings,
      secret: secret.value,
      agreement: settings.agreement,
      supplier: settings.supplier,
      record: settings.record,
      identity: identity(),
    });
    busy(false);
    if (result.failed) {
      say('problem', words.unreadable);
    } else if (result.rows === 0) {
      say('problem', words.empty);
    } else if (result.leaving.size > settings.most) {
      say('problem', words.large);
    } else {
      show(result);
    }
  }

  function busy(yes) {
    at('progress').hidden = !yes;
    at('progress-text').textContent = yes ? words.busy.replace('{0}', '0') : '';
    [source, secret, at('key-file'), at('start')].concat(PARTS.map(at)).forEach((field) => { field.disabled = yes; });
  }

  function show(result) {
    const file = new File([result.leaving], settings.file, { type: 'text/csv' });
    const carrier = new DataTransfer();
    carrier.items.add(file);
    at('leaving').files = carrier.files;
    const spoken = (count) => count.toLocaleString(document.documentElement.lang);
    at('count').textContent = words.done
      .replace('{0}', spoken(result.rows))
      .replace('{1}', spoken(result.encoded))
      .replace('{2}', spoken(result.without));
    const width = result.header.length;
    const table = at('preview');
    table.tHead.replaceChildren(row(result.header, 'th'));
    const body = table.tBodies[0];
    body.replaceChildren();
    for (let i = 0; i < result.shown.length; i += width) {
      body.append(row(result.shown.slice(i, i + width), 'td'));
    }
    offer('whole', file, settings.file);
    offer('numbers', new Blob([words.numbers + '\n', result.numbers], { type: 'text/csv' }), settings.numbersFile);
    at('result').hidden = false;
    at('heading').focus();
  }

  function row(cells, kind) {
    const line = document.createElement('tr');
    cells.forEach((text) => {
      const cell = document.createElement(kind);
      if (kind === 'th') {
        cell.scope = 'col';
      }
      cell.textContent = text;
      line.append(cell);
    });
    return line;
  }

  function offer(place, content, name) {
    const link = at(place);
    if (link.href) {
      URL.revokeObjectURL(link.href);
    }
    link.href = URL.createObjectURL(content);
    link.download = name;
  }

  source.addEventListener('change', readFile);
  secret.addEventListener('input', checkSecret);
  at('key-file').addEventListener('change', readKeyFile);
  PARTS.forEach((part) => at(part).addEventListener('change', showColumns));
  at('start').addEventListener('click', encode);
  form.addEventListener('submit', (event) => {
    if (at('leaving').files.length !== 1) {
      event.preventDefault();
    }
  });
  box.hidden = false;
  // A page that comes back from the browser's memory holds choices of before.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      window.location.reload();
    }
  });
  if (source.files.length > 0) {
    readFile();
  }
}());
