/** A size as people say it: 812 → "812 B", 45_300 → "45.3 KB", 120_400_000 → "120.4 MB". Thousands, as limits are told. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${oneDecimal(bytes / 1000)} KB`;
  return `${oneDecimal(bytes / 1_000_000)} MB`;
}

function oneDecimal(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '');
}
