/**
 * What nginx cannot say in its own words: who asks, what an answer is called, whether a call may be paid for, and how long an answer
 * is kept. Runs in njs 0.7.9, which knows no classes, destructuring, spread, default parameters or for-of, and keeps nothing between
 * two requests: what has to outlive one is a file.
 */
// biome-ignore lint/style/useNodejsImportProtocol: njs has its modules under these names.
import crypto from 'crypto';
// biome-ignore lint/style/useNodejsImportProtocol: as above.
import fs from 'fs';
import settings from './settings.js';

/**
 * A request of nginx, as far as it is used here.
 *
 * @typedef {{
 *   method: string,
 *   status: number,
 *   args: Record<string, string>,
 *   headersIn: Record<string, string | undefined>,
 *   headersOut: Record<string, string | undefined>,
 *   variables: Record<string, string | undefined>,
 *   responseText: string,
 *   responseBuffer: Uint8Array,
 *   return(status: number, body: string | Uint8Array): void,
 *   subrequest(uri: string, options: { args?: string, method?: string, body?: string }): Promise<Request>,
 * }} Request
 */

/** Milliseconds for which a failure is kept, so that all who wait get the same one instead of calling one after the other. */
const FAILURE_KEPT = 2000;
/** Milliseconds after which a call that has left no result was lost with its node. Above the vendor's read timeout. */
const LONGEST_CALL = 150000;
/** Milliseconds within which requests for a new answer are one. */
const TOGETHER = 1000;
/** The vendor's codes that its contract names as not billed. */
const NOT_BILLED = [100, 301, 302, 303, 400, 404, 500, 503, 600, 601, 602];
/** Statuses by which something on the way says that it gave up. The product reads them the same way. */
const GAVE_UP = /^(?:408|499|502|504|52[0-7])$/;
/** A literal: njs begins each request anew, and would compile an expression that is put together each time. */
const DATA_PATH = /^\/api\/([a-z0-9-]+)(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+$/;

/** @param {string} text */
const sha256 = (text) => crypto.createHash('sha256').update(text).digest('hex');

/** The team's day at a time, as `2026-11-22`. @param {number} at milliseconds */
const dayAt = (at) => new Date(at + settings.dayOffset * 1000).toISOString().slice(0, 10);

/** Seconds since 1970 at which the day of a time ends. @param {number} at milliseconds */
function dayEnd(at) {
  const days = Math.floor((at / 1000 + settings.dayOffset) / 86400);
  return (days + 1) * 86400 - settings.dayOffset;
}

/**
 * Asks without an exception where there is nothing: the first one that is thrown in a request takes njs longer than all the rest of
 * a kept answer.
 *
 * @param {string} path
 */
function exists(path) {
  try {
    return fs.statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (_) {
    return false;
  }
}

/**
 * Writes down what is of use later, and never costs an answer: two workers may write the same, and the disk may be full.
 *
 * @param {() => void} work
 */
function quietly(work) {
  try {
    work();
  } catch (_) {
    // The answer was paid for, and goes out all the same.
  }
}

/** The code of an error of the file system. @param {unknown} error */
const codeOf = (error) => /** @type {{ code?: string }} */ (error).code;

/**
 * The hash of the caller's key, by which the list of keys knows the user: so the list is of no use to a reader.
 *
 * @param {Request} r
 */
function keyHash(r) {
  const found = /^Bearer ([A-Za-z0-9_-]{16,128})$/.exec(r.headersIn.Authorization || '');
  return found ? sha256(String(found[1])) : '';
}

/** The team's day. */
const day = () => dayAt(Date.now());

/**
 * Path and sorted parameters of a call, or nothing where it is none of the vendor's data. A token that a client sends by mistake is
 * dropped: it would be part of the answer's name and of the ledger.
 *
 * @param {Request} r
 */
function asked(r) {
  if (r.method !== 'GET') return '';
  const uri = String(r.variables.request_uri);
  const at = uri.indexOf('?');
  const path = at < 0 ? uri : uri.slice(0, at);
  const found = DATA_PATH.exec(path);
  if (!found || settings.endpoints.indexOf(String(found[1])) < 0) return '';
  if (at < 0) return path;
  const params = uri
    .slice(at + 1)
    .split('&')
    .filter((param) => param !== '' && !isToken(param));
  return params.length === 0 ? path : `${path}?${params.sort().join('&')}`;
}

/** @param {string} param */
function isToken(param) {
  const name = String(param.split('=')[0]);
  try {
    return decodeURIComponent(name).toLowerCase() === 'token';
  } catch (_) {
    return true;
  }
}

/** Spreads a number over 32 bits. @param {number} given */
function mixed(given) {
  let bits = Math.imul(given ^ (given >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * The nodes in the order in which they own an answer, such as `2 0`: this node is 0. Every node comes to the same order, and one that is
 * added or gone moves its own answers only.
 *
 * @param {Request} r
 */
function places(r) {
  const hash = Number(`0x${sha256(`${r.variables.day} ${r.variables.asked}`).slice(0, 8)}`);
  const nodes = [];
  for (let node = 1; node <= settings.nodes; node += 1)
    nodes.push({
      name: node === settings.node ? 0 : node,
      weight: mixed(hash ^ Math.imul(node, 0x9e3779b1)),
    });
  return nodes
    .sort((a, b) => b.weight - a.weight)
    .map((node) => node.name)
    .join(' ');
}

// ---------------------------------------------------------------------------------------------------------------------------
// Generations. nginx' lock covers an answer that is missing, but not one that has expired: fifty requests would be fifty calls. So
// nothing ever expires while it is asked for. What has to be asked for anew (a failure that is over, a refresh) gets another name, which
// is the next generation of the answer. Files say which one is due, in a folder of the answer:
//   <n>.failed.<time>   generation n ended in a failure
//   <n>.again           a refresh opened generation n; created by the one that may open it
//   <n>.good            generation n, which is not the first, ended in success

/**
 * @typedef {{ good: number, failed: Record<string, number>, again: Record<string, boolean>, ended: Record<string, boolean>, top: number }} Marks
 */

/** @param {string} dir @returns {Marks} */
function marksOf(dir) {
  /** @type {Marks} */
  const marks = { good: 0, failed: {}, again: {}, ended: {}, top: 0 };
  if (!exists(dir)) return marks;
  fs.readdirSync(dir).forEach((name) => {
    const parts = name.split('.');
    const n = Number(parts[0]);
    if (n > marks.top) marks.top = n;
    if (parts[1] === 'again') marks.again[n] = true;
    else marks.ended[n] = true;
    if (parts[1] === 'failed') marks.failed[n] = Number(parts[2]);
    if (parts[1] === 'good' && n > marks.good) marks.good = n;
  });
  return marks;
}

/** Creates a file that is not there, and its folder. False where it was there. @param {string} dir @param {string} name @param {string} text */
function create(dir, name, text) {
  for (let tries = 0; ; tries += 1) {
    try {
      fs.writeFileSync(`${dir}/${name}`, text, { flag: 'wx' });
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      if (codeOf(error) !== 'ENOENT' || tries > 0) throw error;
      fs.mkdirSync(dir, { recursive: true });
    }
  }
}

/** @param {string} date @param {string} ask */
const marksFolder = (date, ask) => `${settings.days}/${date}/asks/${sha256(ask)}`;

/** The generation that a refresh joins, or opens. @param {string} dir @param {Marks} marks @param {number} now */
function refreshed(dir, marks, now) {
  const top = marks.top;
  if (marks.again[top]) {
    // Created and filled in two steps: an empty file was opened just now.
    const began = Number(fs.readFileSync(`${dir}/${top}.again`, 'utf8')) || now;
    if (now - began < (marks.ended[top] ? TOGETHER : LONGEST_CALL)) return top;
  }
  // Where it is there already, another refresh opened it in this moment.
  create(dir, `${top + 1}.again`, String(now));
  return top + 1;
}

/**
 * The generation of the answer that a request is given.
 *
 * @param {Request} r at the owner
 */
function generation(r) {
  const now = Date.now();
  const dir = marksFolder(String(r.variables.on), String(r.variables.ask));
  const marks = marksOf(dir);
  if (r.variables.anew === '1' && r.variables.spent === '') return String(refreshed(dir, marks, now));
  let n = marks.good;
  for (
    let failed = marks.failed[n];
    failed !== undefined && now - failed >= FAILURE_KEPT;
    failed = marks.failed[n]
  )
    n += 1;
  return String(n);
}

// ---------------------------------------------------------------------------------------------------------------------------
// The budget. A paid call is a file t1, t2, …; a call that was not charged gives its place back by a file b1, b2, … The system creates a
// file once, whichever worker asks and however often nginx is started anew. Each of them adds a byte to `taken` or `back`, so that what is
// kept tells what is left by the lengths of two files. A worker that is killed in between leaves a byte out, so the judge counts on.

/** @typedef {{ taken: number, back: number }} Count */

/** @param {string} path */
function sizeOf(path) {
  try {
    const stats = fs.statSync(path, { throwIfNoEntry: false });
    return stats === undefined ? 0 : stats.size;
  } catch (_) {
    return 0;
  }
}

/** A quick lower bound of both counts: the lengths of two files. @param {string} dir @returns {Count} */
const noted = (dir) => ({ taken: sizeOf(`${dir}/taken`), back: sizeOf(`${dir}/back`) });

/** The exact counts, read from the files of the places. @param {string} dir */
function counted(dir) {
  const count = noted(dir);
  while (exists(`${dir}/t${count.taken + 1}`)) count.taken += 1;
  while (exists(`${dir}/b${count.back + 1}`)) count.back += 1;
  return count;
}

/** Takes a place of the budget, or says that there is none. @param {string} dir @param {number} limit */
function take(dir, limit) {
  const count = counted(dir);
  while (count.taken - count.back < limit) {
    count.taken += 1;
    if (!create(dir, `t${count.taken}`, '')) continue;
    quietly(() => fs.appendFileSync(`${dir}/taken`, '.'));
    return true;
  }
  return false;
}

/** @param {string} dir */
function giveBack(dir) {
  const count = counted(dir);
  do count.back += 1;
  while (!create(dir, `b${count.back}`, ''));
  quietly(() => fs.appendFileSync(`${dir}/back`, '.'));
}

/** @param {string} date @param {string} user */
const userFolder = (date, user) => `${settings.days}/${date}/paid/user-${user}`;
/** @param {string} date */
const teamFolder = (date) => `${settings.days}/${date}/paid/team`;

/** @param {Count} count @param {number} limit */
const left = (count, limit) => Math.max(0, limit - count.taken + count.back);

/**
 * What was left when this request began: njs keeps it to the request's end, and a kept answer takes nothing.
 *
 * @type {{ user?: number, team?: number } | undefined}
 */
let leftBefore;

/**
 * Whose budget is used up, or nothing. Asked before the cache, because a refusal must not hold the lock of an answer that others wait for.
 *
 * @param {Request} r at the owner
 */
function spent(r) {
  const rest = leftOf(String(r.variables.on), String(r.variables.by), noted);
  leftBefore = rest;
  if (rest.user === 0) return 'budget-user';
  return rest.team === 0 ? 'budget-team' : '';
}

/** Reserves a call, or names the budget that is used up. @param {string} date @param {string} user */
function reserve(date, user) {
  if (settings.limits.user > 0 && !take(userFolder(date, user), settings.share.user)) return 'budget-user';
  if (settings.limits.team > 0 && !take(teamFolder(date), settings.share.team)) {
    if (settings.limits.user > 0) giveBack(userFolder(date, user));
    return 'budget-team';
  }
  return '';
}

/** @param {string} date @param {string} user */
function release(date, user) {
  if (settings.limits.user > 0) giveBack(userFolder(date, user));
  if (settings.limits.team > 0) giveBack(teamFolder(date));
}

/** njs has an option of `rmdirSync` that Node has no more. */
const removeFolder = /** @type {(path: string) => void} */ (
  (path) => /** @type {Function} */ (fs.rmdirSync)(path, { recursive: true })
);

/** Removes the days before yesterday, when the first call of a day makes its folder. @param {string} date @param {number} now */
function beginDay(date, now) {
  const dir = `${settings.days}/${date}`;
  if (exists(dir)) return;
  fs.mkdirSync(dir, { recursive: true });
  const yesterday = dayAt(now - 86400000);
  fs.readdirSync(settings.days).forEach((name) => {
    if (/^\d{4}-\d\d-\d\d$/.test(name) && name < yesterday) removeFolder(`${settings.days}/${name}`);
  });
}

// ---------------------------------------------------------------------------------------------------------------------------
// Refusals and answers.

/** @type {Record<string, { status: number, charged: 'no' | 'maybe', message: string }>} */
const REFUSALS = {
  key: { status: 401, charged: 'no', message: 'This personal key is not known to the gateway.' },
  path: { status: 404, charged: 'no', message: 'The gateway passes on the data calls of Just One API only.' },
  rate: { status: 429, charged: 'no', message: 'More paid calls a minute than the gateway allows a user.' },
  'budget-user': { status: 429, charged: 'no', message: 'Your paid calls of today are used up.' },
  'budget-team': { status: 429, charged: 'no', message: "The team's paid calls of today are used up." },
  unreached: { status: 502, charged: 'no', message: 'The gateway could not connect to Just One API.' },
  unanswered: { status: 504, charged: 'maybe', message: 'The call left, and no whole answer came back.' },
  down: { status: 503, charged: 'no', message: 'The gateway cannot make paid calls at the moment.' },
};

/** @param {Request} r @param {string} word */
function refuse(r, word) {
  const refusal = REFUSALS[word] || { status: 503, charged: 'no', message: '' };
  const now = Date.now();
  r.headersOut['Content-Type'] = 'application/json';
  if (word === 'rate') r.headersOut['Retry-After'] = String(Math.ceil(60 / settings.rate));
  if (word.indexOf('budget') === 0) r.headersOut['Retry-After'] = String(Math.ceil(dayEnd(now) - now / 1000));
  const body = { gateway: 'kol-lens', error: word, charged: refusal.charged, message: refusal.message };
  r.return(refusal.status, `${JSON.stringify(body)}\n`);
}

/** Refuses inside the gateway: the header tells the next hop that this is a refusal. @param {Request} r @param {string} word */
function refuseWithin(r, word) {
  r.headersOut['X-Gateway-Refused'] = word;
  refuse(r, word);
}

/** @param {Request} r */
const refuseKey = (r) => refuse(r, 'key');
/** @param {Request} r */
const refusePath = (r) => refuse(r, 'path');
/** @param {Request} r */
const refuseRate = (r) => refuseWithin(r, 'rate');
/** @param {Request} r */
const refuseSpent = (r) => refuseWithin(r, String(r.headersIn['X-Gateway-Spent']));

/** The time of the last upstream that was tried. @param {string | undefined} times as nginx lists them, a dash where there is none */
const lastTime = (times) => String((times || '-').split(/[,:]/).pop()).trim();

/** A hop within the gateway failed: nothing was sent, or nobody knows. @param {Request} r */
const wordOfBroken = (r) => (lastTime(r.variables.upstream_connect_time) === '-' ? 'down' : 'unanswered');
/** @param {Request} r */
const broken = (r) => refuse(r, wordOfBroken(r));
/** @param {Request} r */
const brokenHere = (r) => (isWithin(r) ? refuseWithin : refuse)(r, wordOfBroken(r));

/** The code of the vendor's envelope, or nothing where the text is none. @param {string} text @param {number} status */
function envelope(text, status) {
  /** @type {unknown} */
  let body;
  try {
    body = JSON.parse(text);
  } catch (_) {
    return { code: undefined, good: false };
  }
  const fields = /** @type {{ code?: unknown, data?: unknown }} */ (
    typeof body === 'object' && body !== null ? body : {}
  );
  const digits = typeof fields.code === 'string' && /^\d{1,6}$/.test(fields.code);
  const code = digits ? Number(fields.code) : fields.code;
  if (typeof code !== 'number') return { code: undefined, good: false };
  const empty = fields.data === null || fields.data === undefined;
  return { code, good: code === 0 && !(GAVE_UP.test(String(status)) && empty) };
}

/**
 * Makes one paid call, or refuses it. The budget is reserved before the call leaves.
 *
 * @param {Request} r
 */
async function judge(r) {
  const now = Date.now();
  const date = String(r.headersIn['X-Gateway-Day']);
  const user = String(r.headersIn['X-Gateway-User']);
  const n = String(r.headersIn['X-Gateway-Generation']);
  const ask = String(r.variables.request_uri);
  const dir = marksFolder(date, ask);
  if (!settings.token) return refuseWithin(r, 'down');
  /** @type {string} */
  let refused;
  try {
    beginDay(date, now);
    refused = reserve(date, user);
  } catch (_) {
    // A call that cannot be written down is not made.
    return refuseWithin(r, 'down');
  }
  if (refused !== '') return refuseWithin(r, refused);

  const at = ask.indexOf('?');
  const query = at < 0 ? '' : `${ask.slice(at + 1)}&`;
  // As far as nginx knows this is a POST (the vendor gets a GET): so it passes to another address of the vendor only what never left.
  const reply = await r.subrequest(`/vendor${at < 0 ? ask : ask.slice(0, at)}`, {
    args: query,
    method: 'POST',
    body: '',
  });
  const answered = Date.now();
  r.headersOut['X-Accel-Expires'] = String(FAILURE_KEPT / 1000);
  const reached = lastTime(reply.variables.upstream_connect_time) !== '-';
  const length = Number(reply.headersOut['Content-Length']);
  const whole =
    lastTime(reply.variables.upstream_header_time) !== '-' && !(length > reply.responseBuffer.length);
  if (!whole) {
    quietly(() => {
      if (!reached) release(date, user);
      create(dir, `${n}.failed.${answered}`, '');
    });
    return refuseWithin(r, reached ? 'unanswered' : 'unreached');
  }
  const told = envelope(reply.responseText, reply.status);
  if (told.good) {
    if (n !== '0') quietly(() => create(dir, `${n}.good`, ''));
    // It must stay until the day in its name is over.
    r.headersOut['X-Accel-Expires'] = `@${dayEnd(now) + 3600}`;
  } else {
    quietly(() => {
      if (told.code !== undefined && NOT_BILLED.indexOf(told.code) >= 0) release(date, user);
      create(dir, `${n}.failed.${answered}`, '');
    });
  }
  r.headersOut['Content-Type'] = reply.headersOut['Content-Type'] || 'application/json';
  r.headersOut['X-Gateway-At'] = String(answered);
  r.headersOut['X-Gateway-Code'] = told.code === undefined ? '' : String(told.code);
  r.return(reply.status, reply.responseBuffer);
}

/** What is left to user and team on this node, as the header says it. @param {{ user?: number, team?: number }} rest */
function leftHeader(rest) {
  const parts = [];
  if (rest.user !== undefined) parts.push(`user=${rest.user}`);
  if (rest.team !== undefined) parts.push(`team=${rest.team}`);
  return parts.join(', ');
}

/** Whether another node asks, which tells its user. @param {Request} r */
const isWithin = (r) => r.variables.within === '1';

/**
 * Tells what an answer cost: a header filter of the owner.
 *
 * @param {Request} r
 */
function tell(r) {
  const out = r.headersOut;
  const said = r.variables;
  const at = Number(said.upstream_http_x_gateway_at);
  const refused = Boolean(said.upstream_http_x_gateway_refused || out['X-Gateway-Refused']);
  const hit = !refused && said.upstream_cache_status === 'HIT';
  if (isWithin(r)) out['X-Gateway-Outcome'] = refused ? 'refused' : hit ? 'hit' : 'paid';
  const now = Date.now();
  const waited = at > now - Number(said.request_time) * 1000;
  // Each node knows its own share only: with several nodes the number would jump from answer to answer.
  if (settings.nodes === 1) {
    const before = hit && !waited ? leftBefore : undefined;
    const header = leftHeader(before || leftOf(String(said.on), String(said.by), counted));
    if (header !== '') out['X-Team-Left'] = header;
  }
  // An answer that is not the judge's, such as nginx' own page of an error, has no price.
  if (refused || !(at > 0)) return;
  let status = said.anew === '1' ? 'fwd=request' : 'fwd=miss';
  if (hit) status = waited ? 'fwd=miss; collapsed' : 'hit';
  out['Cache-Status'] = `kol-lens; ${status}`;
  out.Age = String(Math.max(0, Math.floor((now - at) / 1000)));
}

/**
 * What is left of this node's share to a user.
 *
 * @param {string} date
 * @param {string} user
 * @param {(dir: string) => Count} count
 */
function leftOf(date, user, count) {
  /** @type {{ user?: number, team?: number }} */
  const rest = {};
  if (settings.limits.user > 0) rest.user = left(count(userFolder(date, user)), settings.share.user);
  if (settings.limits.team > 0) rest.team = left(count(teamFolder(date)), settings.share.team);
  return rest;
}

/** The same, asked by another node. @param {Request} r */
function leftHere(r) {
  const rest = leftOf(String(r.headersIn['X-Gateway-Day']), String(r.headersIn['X-Gateway-User']), counted);
  r.return(200, JSON.stringify(rest));
}

/** Who asks, and what is left to them on all nodes that answer. @param {Request} r */
async function ping(r) {
  const date = day();
  const user = String(r.variables.user);
  const rest = leftOf(date, user, counted);
  for (let node = 1; node <= settings.nodes; node += 1) {
    if (node === settings.node) continue;
    const reply = await r.subrequest(`/peer/${node}`, {});
    if (reply.status !== 200) continue;
    const theirs = JSON.parse(reply.responseText);
    if (rest.user !== undefined) rest.user += theirs.user;
    if (rest.team !== undefined) rest.team += theirs.team;
  }
  /** @type {{ user?: number, team?: number }} */
  const limits = {};
  if (settings.limits.user > 0) limits.user = settings.limits.user;
  if (settings.limits.team > 0) limits.team = settings.limits.team;
  r.headersOut['Content-Type'] = 'application/json';
  const told = {
    gateway: 'kol-lens',
    version: settings.version,
    user,
    day: date,
    host: settings.host,
    left: rest,
    limits,
    lists: settings.lists,
  };
  r.return(200, `${JSON.stringify(told)}\n`);
}

export default {
  keyHash,
  day,
  asked,
  generation,
  spent,
  refuseKey,
  refusePath,
  refuseRate,
  refuseSpent,
  broken,
  brokenHere,
  places,
  judge,
  tell,
  leftHere,
  ping,
};
