// Absolute URIs: the characters of RFC 3986, in the forms that the project allows (the grammar stands with the library's UriText).

const maxLength = 65519;
const unreserved = 'A-Za-z0-9\\-._~';
const subDelims = "!$&'()*+,;=";
const encoded = '%[0-9A-Fa-f]{2}';
const userinfo = `(?:[${unreserved}${subDelims}:]|${encoded})*`;
const path = `(?:[${unreserved}${subDelims}:@/]|${encoded})*`;
const tail = `(?:[${unreserved}${subDelims}:@/?]|${encoded})*`;

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const h16 = '[0-9A-Fa-f]{1,4}';
const ls32 = `(?:${h16}:${h16}|${octet}(?:\\.${octet}){3})`;
const ipv6 = [
  `(?:${h16}:){6}${ls32}`,
  `::(?:${h16}:){5}${ls32}`,
  `(?:${h16})?::(?:${h16}:){4}${ls32}`,
  ...[1, 2, 3].map((most) => `(?:(?:${h16}:){0,${most}}${h16})?::(?:${h16}:){${4 - most}}${ls32}`),
  `(?:(?:${h16}:){0,4}${h16})?::${ls32}`,
  `(?:(?:${h16}:){0,5}${h16})?::${h16}`,
  `(?:(?:${h16}:){0,6}${h16})?::`,
].join('|');

const split = new RegExp(`^([A-Za-z][A-Za-z0-9+.\\-]{1,63}):([^?#]*)(?:\\?${tail})?(?:#${tail})?$`);
const name = /^(?=.{1,255}$)[A-Za-z0-9][A-Za-z0-9\-_]*(?:\.[A-Za-z0-9][A-Za-z0-9\-_]*)*\.?$/;
const address = new RegExp(`^\\[(?:${ipv6})\\]$`);
const authority = new RegExp(`^(?:${userinfo}@)?(\\[[^\\]]*\\]|[^:@]*)(?::(\\d*))?$`);
const wholePath = new RegExp(`^${path}$`);
const mailbox = /^[A-Za-z0-9\-._~!$&'*+=]+@(.*)$/;

const isHost = (text) => address.test(text) || name.test(text);
const isPath = (text) => text === '' || (text.startsWith('/') && wholePath.test(text));

function isAuthority(text) {
  const match = authority.exec(text);
  return match !== null && isHost(match[1]) && Number(match[2] ?? 0) <= 65535;
}

/** The part after "//": what stands before the path, and the path. */
function halves(text) {
  const slash = text.indexOf('/', 2);
  return slash < 0 ? [text.slice(2), ''] : [text.slice(2, slash), text.slice(slash)];
}

const hierarchical = (isFront) => (text) => {
  if (!text.startsWith('//')) return false;
  const [front, rest] = halves(text);
  return isFront(front) && isPath(rest);
};
const server = hierarchical(isAuthority);
const directory = hierarchical((front) => front === '' || isAuthority(front));
const file = (text) =>
  hierarchical((front) => front === '' || isHost(front))(text) && !halves(text)[1].startsWith('//') && !/^\/[A-Za-z]:(?!\/)/.test(halves(text)[1]);
const mail = (text) => name.test(mailbox.exec(text)?.[1] ?? '');
const general = (text) => (text.startsWith('//') ? directory(text) : wholePath.test(text));
const refused = () => false;

const forms = new Map([
  ...['http', 'https', 'ws', 'wss', 'ftp', 'gopher', 'nntp', 'telnet'].map((scheme) => [scheme, server]),
  ['ldap', directory],
  ['file', file],
  ['mailto', mail],
  ...['net.tcp', 'net.pipe', 'vsmacros'].map((scheme) => [scheme, refused]),
]);

/** Whether a text is an absolute URI of the project's grammar. */
export function isUri(text) {
  const match = text.length > maxLength ? null : split.exec(text);
  return match !== null && (forms.get(match[1].toLowerCase()) ?? general)(match[2]);
}
