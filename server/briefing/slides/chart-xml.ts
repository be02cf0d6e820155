/**
 * What the library writes of a chart, put right: a point without a value is no point (an empty one reads as zero in
 * some programs), and every line but the first is dashed, so that lines are told apart without their colour.
 */
export function chartXml(xml: string): string {
  const whole = xml.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '');
  if (!whole.includes('<c:lineChart>')) return whole;
  return whole
    .split('<c:ser>')
    .map((part, index) => (index < 2 ? part : dashed(part, index === 2 ? 'dash' : 'sysDot')))
    .join('<c:ser>');
}

function dashed(series: string, style: string): string {
  return series
    .replace('<a:prstDash val="solid"/>', `<a:prstDash val="${style}"/>`)
    .replace(/<c:symbol val="[^"]*"\/>/, '<c:symbol val="none"/>');
}

/** The same in the workbook behind the chart, which opens when the figures are edited. */
export function sheetXml(xml: string): string {
  return xml.replace(/<c r="[A-Z]+\d+"[^>]*><v><\/v><\/c>/g, '');
}
