/** Words round every chart: what it says of itself, and how it is taken. */
export const zh = {
  take: '下载',
  takeOf: (title: string) => `下载图表：${title}`,
  svg: 'SVG 矢量图',
  png: 'PNG 图片（2 倍）',
  csv: 'CSV 数据',
  copy: '复制图片',
  share: '发送图片…',
  copied: '图片已复制，可直接粘贴',
  saved: (name: string) => `已下载 ${name}`,
  failed: '未能生成图片，请重试或改用 SVG',
  source: (plan: string | null) =>
    plan === null ? '各地区报送及公开发布数据' : `各地区报送及公开发布数据，目标据《${plan}》`,
  asOf: (day: string) => `截至${day}`,
  trend: (subject: string) => `${subject}走势`,
  gaps: (place: string, subject: string) => `${place}各地${subject}进度与差距`,
};

export const en: typeof zh = {
  take: 'Download',
  takeOf: (title: string) => `Download chart: ${title}`,
  svg: 'SVG drawing',
  png: 'PNG picture (2×)',
  csv: 'CSV figures',
  copy: 'Copy picture',
  share: 'Send picture…',
  copied: 'Picture copied: paste it where you want it',
  saved: (name: string) => `${name} saved`,
  failed: 'The picture could not be made. Try again, or take the SVG.',
  source: (plan: string | null) =>
    plan === null
      ? 'figures reported by regions or published'
      : `figures reported by regions or published; targets from "${plan}"`,
  asOf: (day: string) => `as-of-${day}`,
  trend: (subject: string) => `${subject}: trend`,
  gaps: (place: string, subject: string) =>
    [place, `regions' progress and gaps: ${subject}`].filter((part) => part !== '').join(', '),
};
