import { expect, it } from 'vitest';
import { logoPicture } from '#server/briefing/logo-picture.ts';
import { checkLogo, MAX_LOGO_BYTES } from '#server/files/check-logo.ts';
import { LOGO_SVG, logoPng } from '../setup/logo.ts';

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"${attributes}>${inside}</svg>`;

it.each<[what: string, text: string, fault: string | null]>([
  ['a drawing', LOGO_SVG, null],
  [
    'a drawing program’s own heading',
    `<?xml version="1.0"?><!-- made --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('<path d="M0 0"/>')}`,
    null,
  ],
  ['a part of its own', svg('<use href="#a"/><rect fill="url(#b)"/>'), null],
  ['a picture inside', svg('<image href="data:image/png;base64,iVBORw0KGgo="/>'), null],
  ['a script', svg('<script>alert(1)</script>'), 'active'],
  ['a script with a prefix', svg('<svg:script>alert(1)</svg:script>'), 'active'],
  ['something on load', svg('', ' onload="alert(1)"'), 'active'],
  ['a page inside', svg('<foreignObject><p/></foreignObject>'), 'active'],
  ['a picture from elsewhere', svg('<image href="https://example.cn/a.png"/>'), 'active'],
  ['a picture from the disk', svg("<image xlink:href='file:///etc/passwd'/>"), 'active'],
  ['a drawing inside a drawing', svg('<image href="data:image/svg+xml;base64,PHN2Zz4="/>'), 'active'],
  ['a style from elsewhere', svg('<style>@import "https://example.cn/a.css"</style>'), 'active'],
  ['a ground from elsewhere', svg('<rect fill="url(https://example.cn/a)"/>'), 'active'],
  ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`, 'other_content'],
  ['a moving part', svg('<animate attributeName="x"/>'), 'active'],
  ['a link', svg('<a href="#x"><rect/></a>'), 'active'],
  ['letters', svg('<text>监测</text>'), 'letters'],
  ['a page', '<!doctype html><html></html>', 'other_content'],
  ['something behind its end', `${svg('')}<p>more</p>`, 'other_content'],
  ['text', '标志', 'other_content'],
  ['nothing', '', 'empty'],
  ['too much', svg(' '.repeat(MAX_LOGO_BYTES)), 'too_large'],
])('%s', async (_, text, fault) => {
  expect(await checkLogo(Buffer.from(text))).toEqual({ kind: fault === null ? 'svg' : null, fault });
});

it('a picture is told by its bytes', async () => {
  const png = await logoPng();
  expect(await checkLogo(png)).toEqual({ kind: 'png', fault: null });
  const hidden = Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]);
  expect(await checkLogo(hidden)).toEqual({ kind: null, fault: 'something_hidden' });
  expect(await checkLogo(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xd9]))).toMatchObject({
    fault: 'other_content',
  });
});

it('what is kept is a PNG of our own, sharp and no larger than it is printed', async () => {
  const drawn = await logoPicture(Buffer.from(LOGO_SVG), 'svg');
  expect(drawn).toMatchObject({ width: 720, height: 360 });
  expect(await checkLogo(drawn!.png)).toEqual({ kind: 'png', fault: null });
  expect(await logoPicture(await logoPng(900), 'png')).toMatchObject({ width: 720, height: 360 });
  expect(await logoPicture(await logoPng(80), 'png')).toMatchObject({ width: 160, height: 80 });
  expect(await logoPicture(Buffer.from(svg('<rect')), 'svg')).toBeNull();
});
